import type { Encounter } from '#core/course/events.ts';

/** An actor as the network places it. */
export interface Placeable {
  id: string;
  name: string;
  side: string;
}

export interface NetworkLayout {
  width: number;
  height: number;
  /** Names in two columns: one side on the left, everybody else on the right. */
  names: { id: string; name: string; x: number; y: number; left: boolean }[];
  /** Lines between the columns, as paths, and how many events each stands for. */
  lines: { from: string; to: string; events: number; d: string }[];
}

const width = 960;
const row = 26;
const top = 14;
/** Where a column of names ends and lines begin. */
const column = 340;
/** Events that two share before a line joins them: single ones would make a web that nobody reads. */
const least = 2;

/**
 * Who dealt with whom, in two columns: lines only run between them, so that none crosses a name. Actors without a
 * line are left out; on the left those with most shared events stand on top, on the right each stands near those it
 * dealt with.
 */
export function layOutNetwork(
  actors: readonly Placeable[],
  encounters: readonly Encounter[],
  left: string
): NetworkLayout {
  const sideOf = new Map(actors.map(({ id, side }) => [id, side]));
  const across = encounters
    .filter(({ events }) => events.length >= least)
    .flatMap(({ actors: [one, other], events }) => {
      if ((sideOf.get(one) === left) === (sideOf.get(other) === left)) return [];
      const [from, to] = sideOf.get(one) === left ? [one, other] : [other, one];
      return [{ from, to, events: events.length }];
    });
  const weight = (id: string) =>
    across.filter(({ from, to }) => from === id || to === id).reduce((sum, { events }) => sum + events, 0);
  const lefts = namesOf(actors, new Set(across.map(({ from }) => from))).sort((a, b) => weight(b.id) - weight(a.id));
  const places = new Map(lefts.map(({ id }, index) => [id, index]));
  const middle = (id: string) => {
    const own = across.filter(({ to }) => to === id);
    const all = own.reduce((sum, { events }) => sum + events, 0);
    return own.reduce((sum, { from, events }) => sum + (places.get(from) ?? 0) * events, 0) / all;
  };
  const rights = namesOf(actors, new Set(across.map(({ to }) => to))).sort((a, b) => middle(a.id) - middle(b.id));
  const height = top + Math.max(lefts.length, rights.length) * row;
  const place = (list: readonly Placeable[], isLeft: boolean) =>
    list.map(({ id, name }, index) => ({
      id,
      name: shortName(name),
      left: isLeft,
      x: isLeft ? column : width - column,
      y: Math.round(top + ((index + 0.5) * (height - top)) / list.length)
    }));
  const names = [...place(lefts, true), ...place(rights, false)];
  const at = new Map(names.map((one) => [one.id, one]));
  return {
    width,
    height: height + top,
    names,
    lines: across.map((line) => ({ ...line, d: curve(at.get(line.from)?.y ?? 0, at.get(line.to)?.y ?? 0) }))
  };
}

function namesOf(actors: readonly Placeable[], ids: ReadonlySet<string>): Placeable[] {
  return actors.filter(({ id }) => ids.has(id));
}

/** A name that does not fit its column gives way to its short form, which stands in brackets at its end. */
function shortName(name: string): string {
  return name.length > 44 ? (/\(([^()]+)\)$/.exec(name)?.[1] ?? name) : name;
}

/** From the left column to the right one, leaving and arriving level. */
function curve(from: number, to: number): string {
  const [start, end] = [column + 8, width - column - 8];
  const middle = (start + end) / 2;
  return `M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`;
}
