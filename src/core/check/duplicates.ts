import type { Problem } from '../problem.ts';
import { bankKindOf } from '../questions/bank/index.ts';
import type { Question } from '../questions/index.ts';
import type { Entry } from '../course/draft.ts';

/** Share of words two stems may have in common (Jaccard) before they ask the same. */
const tooAlike = 0.8;

/** A problem for each question whose stem nearly repeats an earlier one: a learner would meet it twice. */
export function checkDuplicates(entries: readonly Entry<Question>[]): Problem[] {
  const stems = entries.map((entry) => {
    const stem = stemOf(entry.value);
    return { entry, words: wordsOf(stem), names: namesOf(stem) };
  });
  const twins = nearestTwins(stems);
  return stems.flatMap(({ entry }, index): Problem[] => {
    const twin = stems[twins.get(index) ?? -1]?.entry.value;
    if (!twin) return [];
    return [
      {
        ...entry.at('prompt'),
        severity: 'error',
        message: `asks nearly the same words as the question "${twin.id}"; ask something else, or in other words`
      }
    ];
  });
}

/** What tells a question from its neighbours: the texts it is about, where the prompt is a formula ("Who said it?"). */
function stemOf(question: Question): string {
  const about = 'options' in question ? [] : bankKindOf(question).asserted(question);
  return [question.prompt, ...(about.length > 1 ? about.map(({ text }) => text) : [])].join(' ');
}

function wordsOf(stem: string): string[] {
  return [...new Set(stem.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? [])];
}

/** Names and numbers: a question on Kyiv and one on Washington are two, however alike they are worded. */
function namesOf(stem: string): string {
  const names = stem.match(/(?<!^|[.?!:"“]\s?)\p{Lu}\p{L}+|\d+/gu) ?? [];
  return [...new Set(names)].sort().join();
}

/**
 * For each stem the first one before it that is too alike. Two stems this alike share one of their rarest
 * words, so only stems under the same rare word are compared: a bank of thousands is no reason to wait.
 */
function nearestTwins(stems: readonly { words: string[]; names: string }[]): Map<number, number> {
  const counts = new Map<string, number>();
  for (const word of stems.flatMap(({ words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shelves = new Map<string, number[]>();
  const twins = new Map<number, number>();
  stems.forEach(({ words, names }, index) => {
    const rarest = words
      .toSorted((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1))
      .slice(0, words.length - Math.ceil(tooAlike * words.length) + 1);
    const earlier = new Set(rarest.flatMap((word) => shelves.get(word) ?? []));
    const twin = [...earlier].find(
      (other) => stems[other]?.names === names && likeness(words, stems[other].words) >= tooAlike
    );
    if (twin !== undefined) twins.set(index, twin);
    for (const word of rarest) shelves.set(word, [...(shelves.get(word) ?? []), index]);
  });
  return twins;
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((word) => other.includes(word)).length;
  return shared / (one.length + other.length - shared);
}
