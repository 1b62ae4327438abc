import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabetical } from '../alphabet-order.ts';
import { readFolder } from '#cli/read-course.ts';
import { arbitraryOf } from '#support/question-arbitrary.ts';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { bankKindOf } from '../questions/bank/index.ts';
import { kindOf, kinds, mark, type Question } from '../questions/index.ts';
import { load } from '../check/load.ts';
import type { Course } from '../course/course.ts';
import { readingSeconds } from '../course/reading-seconds.ts';
import { digestOf } from '../questions/digest.ts';
import { formOf } from '../questions/form.ts';
import { questionSheets } from './question.ts';
import { lessonSources, lessonView, outlineView } from './lesson.ts';

const files = readFolder(join(import.meta.dirname, '../../../tests/second-course'));
const course = courseWith();
const questions = [...course.questions.values()];

describe('the outline', () => {
  const outline = outlineView(course);
  const sheetOf = ({ id }: Question): Question => {
    const asked = outline.asked.find(({ question }) => question.id === id);
    if (!asked) throw new Error(`no key sheet for ${id}`);
    return asked.question;
  };

  test('has the lessons in reading order, with their sections and questions', () => {
    expect(outline.lessons).toEqual([
      {
        id: 'units-and-prefixes',
        title: 'Units and prefixes',
        summary: 'Which units everything is measured in, and how a prefix makes one larger or smaller.',
        minutes: 5,
        sections: [
          {
            id: 'seven-units-for-everything',
            title: 'Seven units for everything',
            questions: ['unit-of-mass', 'which-are-base-units', 'quantity-and-unit']
          },
          { id: 'prefixes', title: 'Prefixes', questions: [] },
          {
            id: 'quiz-check-what-you-have-read',
            title: 'Check what you have read',
            questions: ['prefixes-by-size', 'how-many-base-units']
          }
        ]
      },
      {
        id: 'from-metal-to-nature',
        title: 'From metal to nature',
        summary: 'How the kilogram stopped being a piece of metal.',
        minutes: 5,
        sections: [
          { id: 'a-treaty-and-a-bureau', title: 'A treaty and a bureau', questions: [] },
          {
            id: 'a-constant-instead-of-a-cylinder',
            title: 'A constant instead of a cylinder',
            questions: ['kilogram-today', 'cylinder-still-counts', 'convention-and-bureau']
          },
          {
            id: 'quiz-twelve-kinds-in-all',
            title: 'Twelve kinds in all',
            questions: [
              'states-of-the-convention',
              'years-of-the-cylinder',
              'day-of-the-convention',
              'base-or-derived',
              'what-the-kilogram-is',
              'evidence-of-the-change',
              'who-says-founded'
            ]
          }
        ]
      }
    ]);
  });

  test('has a key sheet for each question, of every kind', () => {
    expect(outline.asked.map(({ question }) => question.id)).toEqual([...course.questions.keys()]);
    expect(new Set(outline.asked.map(({ question }) => question.kind))).toEqual(new Set(Object.keys(kinds)));
  });

  test('keeps the fingerprint of the whole question', () => {
    expect(outline.asked.map(({ hash }) => hash)).toEqual(questions.map(fingerprint));
  });

  test.each(questions.map((question): [string, Question] => [question.id, question]))(
    'the key sheet of %s marks key and distractors as the question does',
    (_, question) => {
      const sheet = sheetOf(question);
      const answers = [kindOf(question).key(question), ...bankKindOf(question).distractors(question)];
      expect(answers.length).toBeGreaterThan(1);
      for (const answer of answers) expect(mark(sheet, answer)).toEqual(mark(question, answer));
      expect(kindOf(sheet).key(sheet)).toEqual(kindOf(question).key(question));
    }
  );

  test('a key sheet marks any other answer as the question does', () => {
    const answered = fc
      .constantFrom(...questions)
      .chain((question) =>
        fc.tuple(fc.constant(question), fc.oneof(arbitraryOf(question.kind).answer(question), fc.anything()))
      );
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        expect(mark(sheetOf(question), answer)).toEqual(mark(question, answer));
      }),
      { numRuns: 300 }
    );
  });

  test('a key sheet holds no text to read: neither prompt nor option, message or explanation', () => {
    for (const { question } of outline.asked) {
      expect(question).toMatchObject({ prompt: '', explanation: '', claims: [] });
      // ids, keys and typed answers of this course are single words; almost everything to read is not
      expect(stringsIn(question).filter((text) => text.includes(' '))).toEqual([]);
    }
    const numbers = outline.asked.find(({ question }) => question.id === 'how-many-base-units');
    expect(numbers?.question).toMatchObject({ options: [{ text: '' }, { text: '' }, { text: '' }] });
  });

  test('leaves the course as it was', () => {
    expect(course).toEqual(courseWith());
  });
});

describe('a lesson', () => {
  const view = lessonView(course, 'from-metal-to-nature');
  const asked = Object.values(view?.questions ?? {});

  test('knows its place and its neighbours', () => {
    expect(lessonView(course, 'units-and-prefixes')).toMatchObject({
      number: 1,
      next: { id: 'from-metal-to-nature', title: 'From metal to nature' }
    });
    expect(lessonView(course, 'units-and-prefixes')).not.toHaveProperty('previous');
    expect(view).toMatchObject({ number: 2, previous: { id: 'units-and-prefixes', title: 'Units and prefixes' } });
    expect(view).not.toHaveProperty('next');
  });

  test('numbers its questions, and leads from one to the next where nothing stands between them', () => {
    const places = asked.map(({ form, number, of, next }) => [form.id, number, of, next]);
    expect(places.slice(0, 4)).toEqual([
      ['kilogram-today', 1, 10, 'cylinder-still-counts'],
      ['cylinder-still-counts', 2, 10, 'convention-and-bureau'],
      ['convention-and-bureau', 3, 10, undefined],
      ['states-of-the-convention', 4, 10, 'years-of-the-cylinder']
    ]);
    expect(places.at(-1)).toEqual(['who-says-founded', 10, 10, undefined]);
  });

  test('knows how long each section must be on screen to be read, a quiz by the words it asks with', () => {
    const sections = Object.fromEntries(view?.sections.map(({ id, seconds }) => [id, seconds]) ?? []);
    const quiz = asked.slice(3).map(({ form }) => form.prompt.split(' ').length);
    expect(sections['quiz-twelve-kinds-in-all']).toBe(readingSeconds(quiz.reduce((sum, n) => sum + n)));
    expect(Object.values(sections).every((seconds) => seconds > 1 && seconds < 60)).toBe(true);
  });

  test('asks each question by its form, and knows it by its fingerprint', () => {
    expect(asked).toHaveLength(10);
    for (const { form, digest } of asked) {
      const question = course.questions.get(form.id) as Question;
      expect(form).toEqual(formOf(question));
      expect(digest).toBe(digestOf(fingerprint(question)));
    }
  });

  test('holds nothing of what follows an answer', () => {
    const whole = Object.values(questionSheets(course, 'from-metal-to-nature'));
    const later = whole.flatMap(({ question, evidence }) => [
      question.explanation,
      ...(question.hints ?? []),
      ...stringsUnder(question, 'message'),
      ...evidence.map(({ passage }) => passage)
    ]);
    expect(later.length).toBeGreaterThan(40);
    expect(stringsIn(view).filter((text) => later.includes(text))).toEqual([]);
  });

  test('counts the hints of each question, and the option less that ends those of one right answer', () => {
    const hinted = courseWith((text) => text.replace(/^( *)prompt:/gm, `$1hints: ['Think.']\n$1prompt:`));
    const views = hinted.lessons.flatMap(({ id }) => Object.values(lessonView(hinted, id)?.questions ?? {}));
    for (const { form, hints } of views) expect(hints).toBe(form.kind === 'choice' ? 2 : 1);
    for (const { hints } of asked) expect(hints).toBe(0);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  test.each(['no-such-lesson', '', '__proto__', 'constructor'])('named %j is not there', (id) => {
    expect(lessonView(course, id)).toBeUndefined();
    expect(lessonSources(course, id)).toEqual([]);
  });
});

test('the sources of a lesson are those of its own passages, by publisher', () => {
  const [lesson] = course.lessons;
  const taught = lesson?.prose.passages.flatMap(({ claims }) =>
    claims.flatMap(({ id }) => course.claims.get(id) ?? [])
  );
  const sources = lessonSources(course, 'units-and-prefixes');
  expect(sources.map(({ id }) => id).toSorted()).toEqual(
    [...new Set(taught?.flatMap((claim) => claim.sources))].toSorted()
  );
  const publishers = sources.map(({ publisher }) => publisher);
  expect(publishers).toEqual(publishers.toSorted(alphabetical('en')));
});

/** The second course with its files changed. */
function courseWith(change: (text: string) => string = (text) => text): Course {
  const changed = files.map(({ path, text }) => ({ path, text: change(text) }));
  const { course: made, problems } = load(changed, { today: '2025-02-21' });
  if (!made) throw new Error(problems.map(({ message }) => message).join('\n'));
  return made;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The texts under every field of this name, however deep. */
function stringsUnder(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === name && typeof one === 'string' ? [one] : stringsUnder(one, name)
  );
}
