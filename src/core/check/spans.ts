import type { Problem } from '../problem.ts';
import type { Draft } from '../course/draft.ts';

/** A timeline that runs backwards, or shows nothing, is a hole in the lesson. */
export function checkSpans({ lessons, timeline, unread, declared }: Draft): Problem[] {
  const whole = !unread.has('timeline') && declared.timeline.size === timeline.length;
  // an actor that is misspelt may be the one
  const known = (actors: readonly string[]) => actors.every((actor) => declared.actors.has(actor));
  const sure = whole && timeline.every(({ value }) => known(value.actors));
  return lessons.flatMap(({ value: { prose }, place: { file } }) =>
    prose.spans.flatMap(({ from, to, actors, line, column }): Problem[] => {
      const place = { file, line, column, severity: 'error' } as const;
      if (from > to) return [{ ...place, message: `"from" of <Timeline> is later than "to"` }];
      const shown = timeline.some(
        ({ value }) =>
          value.date <= to &&
          (value.until ?? value.date) >= from &&
          (actors.length === 0 || actors.some((actor) => value.actors.includes(actor)))
      );
      const whose = actors.length > 0 ? ' of these actors' : '';
      return shown || !sure || !known(actors)
        ? []
        : [{ ...place, message: `timeline.yaml has no event${whose} from ${from} to ${to}` }];
    })
  );
}
