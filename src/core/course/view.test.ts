import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { arbitraryOf } from '../questions/arbitrary.ts';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { bankKindOf } from '../questions/bank/index.ts';
import { kindOf, kinds, mark, type Question } from '../questions/index.ts';
import { load, type Course } from './load.ts';
import { bankIndex, lessonSources, lessonView, outlineView, questionSheets } from './view.ts';

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

test('the index of the bank names every question once, in course order, with what it is chosen by', () => {
  const index = bankIndex(course);
  expect(index.questions.map(({ id }) => id)).toEqual(course.lessons.flatMap(({ bank }) => bank));
  expect(index.questions[0]).toEqual({
    id: 'unit-of-mass',
    kind: 'text',
    level: 'remember',
    difficulty: 'easy',
    objective: expect.any(String) as string,
    lesson: 'units-and-prefixes',
    hash: fingerprint(course.questions.get('unit-of-mass') as Question),
    embedded: true
  });
  expect(index.lessons.flatMap(({ objectives }) => objectives.map(({ id }) => id))).toContain(
    index.questions[0]?.objective
  );
});

describe('a lesson', () => {
  const view = lessonView(course, 'from-metal-to-nature');
  const sheets = questionSheets(course, 'from-metal-to-nature');

  test('knows its place and its neighbours', () => {
    expect(lessonView(course, 'units-and-prefixes')).toMatchObject({
      number: 1,
      next: { id: 'from-metal-to-nature', title: 'From metal to nature' }
    });
    expect(lessonView(course, 'units-and-prefixes')).not.toHaveProperty('previous');
    expect(view).toMatchObject({ number: 2, previous: { id: 'units-and-prefixes', title: 'Units and prefixes' } });
    expect(view).not.toHaveProperty('next');
  });

  test('numbers its questions and leads from each to the next', () => {
    const places = Object.values(view?.questions ?? {}).map(({ question, number, of, next }) => [
      question.id,
      number,
      of,
      next
    ]);
    expect(places.slice(0, 2)).toEqual([
      ['kilogram-today', 1, 10, 'cylinder-still-counts'],
      ['cylinder-still-counts', 2, 10, 'convention-and-bureau']
    ]);
    expect(places.at(-1)).toEqual(['who-says-founded', 10, 10, undefined]);
  });

  test('shows for each question the passage that teaches what it asks', () => {
    expect(sheets['kilogram-today']?.evidence[0]).toMatchObject({
      claim: 'kilogram-planck',
      passage: 'Since 20 May 2019 the kilogram has been defined by a fixed value of the Planck constant.',
      sources: [expect.objectContaining({ title: expect.any(String) as string })]
    });
  });

  test('names the earlier lesson when the passage stands there', () => {
    const asked = 'claims: [kilogram-planck, kilogram-cylinder]';
    const wider = courseWith((text) => text.replace(asked, asked.replace(']', ', prefixes]')));
    const { evidence } = questionSheets(wider, 'from-metal-to-nature')['kilogram-today'] ?? {};
    expect(evidence?.map(({ claim, lesson }) => [claim, lesson?.id])).toEqual([
      ['kilogram-planck', undefined],
      ['kilogram-cylinder', undefined],
      ['prefixes', 'units-and-prefixes']
    ]);
  });

  test('shows two sources of a claim at most', () => {
    const sources = Object.values(sheets).flatMap(({ evidence }) => evidence.map((one) => one.sources));
    expect(Math.max(...sources.map(({ length }) => length))).toBeLessThanOrEqual(2);
  });

  test('sets quotes in what is read and leaves accepted answers as they are typed', () => {
    const quoted = courseWith((text) =>
      text
        .replace('Which base unit measures mass?', `Which "base unit" measures mass?`)
        .replace('- text: kilogramme', `- text: kilo'gramme`)
    );
    const question = lessonView(quoted, 'units-and-prefixes')?.questions['unit-of-mass']?.question;
    expect(question).toMatchObject({
      prompt: 'Which “base unit” measures mass?',
      accept: [{ text: 'kilogram' }, { text: `kilo'gramme` }]
    });
  });

  test('sets quotes in hints, which a key sheet leaves out', () => {
    const hint = 'Think of "mass".';
    const hinted = courseWith((text) => text.replace(/^( *)prompt:/m, `$1hints: ['${hint}']\n$1prompt:`));
    const hints = hinted.lessons
      .flatMap(({ id }) => Object.values(questionSheets(hinted, id)))
      .flatMap(({ question }) => question.hints ?? []);
    expect(hints.length).toBeGreaterThan(0);
    expect(new Set(hints)).toEqual(new Set(['Think of “mass”.']));
    expect(outlineView(hinted).asked.flatMap(({ question }) => question.hints ?? [])).toEqual([]);
  });

  test('carries in its page nothing that is told after an answer, but how many hints there are', () => {
    const messages = questions.flatMap((question) => [question.explanation, ...stringsUnder(question, 'message')]);
    expect(messages.length).toBeGreaterThan(40);
    const carried = new Set(stringsIn(Object.values(view?.questions ?? {}).map(({ question }) => question)));
    expect(messages.filter((text) => carried.has(text))).toEqual([]);
    for (const { question } of Object.values(view?.questions ?? {}))
      expect(question.hints?.length).toBe(course.questions.get(question.id)?.hints?.length);
  });

  test('has a sheet for each question of its bank, under the same fingerprint', () => {
    const lesson = course.lessons.find(({ id }) => id === 'from-metal-to-nature');
    expect(Object.keys(sheets)).toEqual(lesson?.bank);
    for (const [id, { question, hash }] of Object.entries(sheets)) {
      const whole = course.questions.get(id) as Question;
      expect(hash).toBe(fingerprint(whole));
      expect(question).toMatchObject({ id, kind: whole.kind, level: whole.level });
    }
  });

  test('marks as the course does', () => {
    for (const { question, hash } of Object.values(view?.questions ?? {})) {
      const original = course.questions.get(question.id) as Question;
      const key = kindOf(original).key(original);
      expect(mark(question, key)).toEqual(mark(original, key));
      expect(hash).toBe(fingerprint(original));
    }
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
  expect(publishers).toEqual(publishers.toSorted((a, b) => a.localeCompare(b, 'en')));
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
