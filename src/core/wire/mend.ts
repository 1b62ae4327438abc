import { checks, fitting, groupLength, openGroups, type Code, type CodeProblem, type Group } from './code.ts';

/**
 * Opens a code as it was read, group by group. One slip (a symbol changed, lost or doubled, two neighbours swapped) is
 * put right, because the checksum lets one way to mend a group pass at most; the code says in which group it was.
 */
export function openOrMend(groups: readonly Group[]): Code | CodeProblem {
  const opened = openGroups(groups);
  if (!('reason' in opened) || opened.reason !== 'damaged') return opened;
  const places = opened.groups.map((group) => group - 1);
  for (const attempt of repairs(groups, places)) {
    const mended = openGroups(attempt);
    if (!('reason' in mended)) return { ...mended, mended: (places[0] ?? 0) + 1 };
  }
  return opened;
}

/** The code with its damaged groups replaced by what might have been meant. */
function repairs(groups: readonly Group[], damaged: readonly number[]): Group[][] {
  const [first = 0, second] = damaged;
  if (damaged.length === 1) return slips(groups[first] ?? [], first).map((group) => groups.with(first, group));
  if (damaged.length === 2 && second === first + 1) return [swapAcross(groups, first)];
  return [];
}

/** Every group that checks and is one slip away. */
function slips(group: Group, place: number): Group[] {
  const at = [...group.keys()];
  if (group.length === groupLength - 1)
    return [...at, group.length].map((gap) => withFitting(group.toSpliced(gap, 0, 0), gap, place));
  if (group.length === groupLength + 1)
    return at.map((extra) => group.toSpliced(extra, 1)).filter((one) => checks(one, place));
  const swapped = at.slice(1).map((later) => swap(group, later - 1, later));
  return [...at.map((changed) => withFitting(group, changed, place)), ...swapped].filter((one) => checks(one, place));
}

function withFitting(group: Group, at: number, place: number): Group {
  return group.with(at, fitting(group, at, place));
}

function swap(group: Group, one: number, other: number): Group {
  return group.with(one, group[other]).with(other, group[one]);
}

/** The last symbol of a group and the first of the next, exchanged. */
function swapAcross(groups: readonly Group[], first: number): Group[] {
  const [left = [], right = []] = groups.slice(first, first + 2);
  return groups.with(first, left.with(-1, right[0])).with(first + 1, right.with(0, left.at(-1)));
}
