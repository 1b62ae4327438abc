import { suggest, type Problem } from '../problem.ts';
import type { Draft, Entry } from '../course/draft.ts';
import type { Picture } from '../course/schemas.ts';

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

/** Words in braces that stand for something in the text around a picture: the timeline has two, where it has events. */
export function checkPictureWords({ pictures, timeline, unread }: Draft): Problem[] {
  const filled = timeline.length > 0 || unread.has('timeline') ? ['{first}', '{last}'] : [];
  return pictures.flatMap((picture) => [
    ...unfilled(picture, picture.value.id === 'timeline' ? filled : [], picture.value.intro, 'intro'),
    ...picture.value.notes.flatMap(({ text }, note) => unfilled(picture, [], text, 'notes', note, 'text'))
  ]);
}

function unfilled({ find }: Entry<Picture>, filled: string[], text: string, ...path: PropertyKey[]): Problem[] {
  return [...text.matchAll(/\{[^{}]*\}/g)].flatMap(([word]): Problem[] => {
    if (filled.includes(word)) return [];
    const message = `nothing stands for ${word} here; the intro of a timeline with events knows {first} and {last}, their months`;
    return [{ ...find(word, ...path), severity: 'error', message, ...suggest(word, filled) }];
  });
}
