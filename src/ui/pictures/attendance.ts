import type { Dealing } from '#core/views/events.ts';
import type { Actor, CourseInfo } from '#core/course/schemas.ts';

export interface AttendanceColumn {
  id: string;
  /** The name as it heads a narrow column: the last one of a person, the short form of a body. */
  short: string;
  side: string;
  /** Whether another side begins here. */
  begins: boolean;
  /** In how many events the actor dealt with somebody. */
  events: number;
}

/** How a cell stands in its row: who was there, and what the line between the first and the last of them passes. */
export type AttendanceCell = 'first' | 'inner' | 'last' | 'passed' | 'outside';

export interface Attendance {
  /** By side in the order of the course; within a side those with most events first. */
  columns: AttendanceColumn[];
  /** Sides that have a column, and how many. */
  sides: { id: string; name: string; columns: number }[];
  rows: { event: string; cells: AttendanceCell[] }[];
}

/**
 * Who dealt with whom as a sheet of attendance: a row for each event, a column for each actor. A line through a row
 * joins those who were there, so that a meeting of five is one line and not the ten that would join every two of them.
 */
export function attendance(
  dealings: readonly Dealing[],
  actors: readonly Pick<Actor, 'id' | 'name' | 'kind' | 'side'>[],
  all: CourseInfo['sides']
): Attendance {
  const times = (id: string) => dealings.filter(({ actors }) => actors.includes(id)).length;
  const bySide = all.map((side) => ({
    ...side,
    actors: actors
      .filter((actor) => actor.side === side.id && times(actor.id) > 0)
      .sort((a, b) => times(b.id) - times(a.id))
  }));
  const columns = bySide.flatMap(({ actors }) =>
    actors.map((actor, index) => ({
      id: actor.id,
      short: shortName(actor),
      side: actor.side,
      begins: index === 0,
      events: times(actor.id)
    }))
  );
  return {
    columns,
    sides: bySide.flatMap(({ id, name, actors }) => (actors.length > 0 ? [{ id, name, columns: actors.length }] : [])),
    rows: dealings.map(({ event, actors }) => ({ event, cells: cellsOf(columns.map(({ id }) => actors.includes(id))) }))
  };
}

function cellsOf(present: readonly boolean[]): AttendanceCell[] {
  const [first, last] = [present.indexOf(true), present.lastIndexOf(true)];
  return present.map((here, index) => {
    if (index < first || index > last) return 'outside';
    if (!here) return 'passed';
    return index === first ? 'first' : index === last ? 'last' : 'inner';
  });
}

function shortName({ name, kind }: Pick<Actor, 'name' | 'kind'>): string {
  if (kind === 'person') return name.split(' ').at(-1) ?? name;
  return /\(([^()]+)\)$/.exec(name)?.[1] ?? name;
}
