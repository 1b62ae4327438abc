import { expectedMinutes } from '../questions/minutes.ts';
import type { Problem } from '../problem.ts';
import type { Draft, Entry } from '../course/draft.ts';
import { lists } from '../course/schemas.ts';

/** What an author may not notice, because the course can be built with it: told as warnings. */
export function checkTexts(draft: Draft): Problem[] {
  return [...checkMarks(draft), ...checkMinutes(draft), ...checkLanguage(draft)];
}

/** Emphasis, tags, links, code and entities: read in lessons, and nowhere else. */
const marks =
  /\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*|(?<![\w*])\*[^*\s](?:[^*\n]*[^*\s])?\*(?![\w*])|<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|!?\[[^\]\n]+\]\([^)\s]+\)|`[^`\n]+`|(?<!\w)__?[^_\s](?:[^_\n]*[^_\s])?__?(?!\w)|&(?:amp|lt|gt|nbsp|quot|#\d+);/;

/** Texts of questions and lists are plain. */
function checkMarks(draft: Draft): Problem[] {
  const entries = Object.keys(lists).flatMap((name) => draft[name as keyof typeof lists] as Entry<unknown>[]);
  return entries.flatMap((entry) =>
    textsOf(entry.value).flatMap(({ text, path }): Problem[] => {
      const [mark] = marks.exec(text) ?? [];
      if (mark === undefined) return [];
      const place = entry.find(mark, ...path);
      const message = `${JSON.stringify(mark)} is shown as it stands: only lessons are read as Markdown`;
      return [{ ...place, severity: 'warning', message }];
    })
  );
}

/** Every text inside a value that a reader may see, with its path; addresses and ids are none. */
function textsOf(value: unknown, path: PropertyKey[] = []): { text: string; path: PropertyKey[] }[] {
  if (typeof value === 'string') return /\s/.test(value) ? [{ text: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((inner, at) => textsOf(inner, [...path, at]))
    : Object.entries(value).flatMap(([key, inner]) => (key === 'url' ? [] : textsOf(inner, [...path, key])));
}

/** Words a minute of somebody who reads a lesson to learn from it. */
const readingSpeed = 200;

/** A lesson that takes far longer than it says is not what its reader, or teacher, has time for. */
function checkMinutes({ lessons, questions, lessonFiles }: Draft): Problem[] {
  const kinds = new Map(questions.map(({ value: { id, kind } }) => [id, kind]));
  return lessons.flatMap(({ value: { id, minutes, prose }, at }): Problem[] => {
    const asked = prose.questions.flatMap((question) => kinds.get(question.id) ?? []);
    const likely = Math.round(prose.words / readingSpeed) + (asked.length > 0 ? expectedMinutes(asked) : 0);
    if (!lessonFiles.get(id)?.readable || likely <= 1.5 * minutes + 5) return [];
    const message = `"minutes" says ${minutes}, but ${prose.words} words and ${asked.length} questions take about ${likely}`;
    return [{ ...at('minutes'), severity: 'warning', message }];
  });
}

/** Languages the words of the interface are there in. */
const interfaceLanguages = ['en'];

function checkLanguage({ info }: Draft): Problem[] {
  if (!info || interfaceLanguages.includes(info.value.language)) return [];
  const message = `the buttons and notices of the site are in ${interfaceLanguages.join(', ')}; the texts of the course stand in "${info.value.language}" among them`;
  return [{ ...info.at('language'), severity: 'warning', message }];
}
