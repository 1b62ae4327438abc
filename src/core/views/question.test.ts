import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { kindOf, mark, type Question } from '../questions/index.ts';
import { load } from '../check/load.ts';
import type { Course } from '../course/course.ts';
import { bankIndex } from './bank.ts';
import { questionSheets } from './question.ts';
import { outlineView } from './lesson.ts';

const files = readFolder(join(import.meta.dirname, '../../../tests/second-course'));
const course = courseWith();

describe('the sheets of a lesson', () => {
  const bank = Object.values(questionSheets(course, 'from-metal-to-nature'));

  test('has every question of the lesson, those in its text first', () => {
    const lesson = course.lessons.find(({ id }) => id === 'from-metal-to-nature');
    expect(bank.map(({ question }) => question.id)).toEqual(lesson?.bank);
    const embedded = lesson?.prose.questions.map(({ id }) => id) ?? [];
    expect(bank.slice(0, embedded.length).map(({ question }) => question.id)).toEqual(embedded);
  });

  test('shows for each question the passage that teaches what it asks, and the lesson it stands in', () => {
    expect(evidenceOf(course, 'kilogram-today')?.[0]).toMatchObject({
      claim: 'kilogram-planck',
      lesson: { id: 'from-metal-to-nature', title: 'From metal to nature' },
      passage: 'Since 20 May 2019 the kilogram has been defined by a fixed value of the Planck constant.',
      sources: [expect.objectContaining({ title: expect.any(String) as string })]
    });
  });

  test('names the earlier lesson when the passage stands there', () => {
    const asked = 'claims: [kilogram-planck, kilogram-cylinder]';
    const wider = courseWith((text) => text.replace(asked, asked.replace(']', ', prefixes]')));
    expect(evidenceOf(wider, 'kilogram-today')?.map(({ claim, lesson }) => [claim, lesson.id])).toEqual([
      ['kilogram-planck', 'from-metal-to-nature'],
      ['kilogram-cylinder', 'from-metal-to-nature'],
      ['prefixes', 'units-and-prefixes']
    ]);
  });

  test('names the events and cards an order, a date or a match can be seen in, and none for other kinds', () => {
    const real = load(readFolder(join(import.meta.dirname, '../../../content')), { today: '2025-01-01' }).course;
    if (!real) throw new Error('the course has mistakes');
    const sheets = real.lessons.flatMap(({ id }) => Object.values(questionSheets(real, id)));
    const seen = sheets.filter(({ pictures }) => pictures);
    expect(new Set(seen.map(({ question }) => question.kind))).toEqual(new Set(['order', 'date', 'match']));
    for (const { question, pictures } of seen) {
      expect(pictures?.events.every(({ id }) => real.events.has(id))).toBe(true);
      expect(pictures?.actors.every(({ id }) => real.actors.has(id))).toBe(true);
      if (question.kind !== 'match') expect(pictures?.actors).toEqual([]);
    }
  });

  test('shows one source of a claim', () => {
    for (const { evidence } of bank) for (const { sources } of evidence) expect(sources.length).toBeLessThanOrEqual(1);
  });

  test('sets quotes in what is read and leaves accepted answers as they are typed', () => {
    const quoted = courseWith((text) =>
      text
        .replace('Which base unit measures mass?', `Which "base unit" measures mass?`)
        .replace('- text: kilogramme', `- text: kilo'gramme`)
    );
    const sheet = questionSheets(quoted, 'units-and-prefixes')['unit-of-mass'];
    expect(sheet?.question).toMatchObject({
      prompt: 'Which “base unit” measures mass?',
      accept: [{ text: 'kilogram' }, { text: `kilo'gramme` }]
    });
  });

  test('sets quotes in hints, which a key sheet leaves out', () => {
    const hint = 'Think of "mass".';
    const hinted = courseWith((text) => text.replace(/^( *)prompt:/m, `$1hints: ['${hint}']\n$1prompt:`));
    const questions = hinted.lessons.flatMap(({ id }) => Object.values(questionSheets(hinted, id)));
    const hints = questions.flatMap(({ question }) => question.hints ?? []);
    expect(hints.length).toBeGreaterThan(0);
    expect(new Set(hints)).toEqual(new Set(['Think of “mass”.']));
    expect(outlineView(hinted).asked.flatMap(({ question }) => question.hints ?? [])).toEqual([]);
  });

  test('marks as the course does', () => {
    for (const { question, hash } of bank) {
      const original = course.questions.get(question.id) as Question;
      const key = kindOf(original).key(original);
      expect(mark(question, key)).toEqual(mark(original, key));
      expect(hash).toBe(fingerprint(original));
    }
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(bank))).toEqual(bank);
  });

  test.each(['no-such-lesson', '', '__proto__', 'constructor'])('of %j are none', (id) => {
    expect(questionSheets(course, id)).toEqual({});
  });
});

describe('the index of the bank', () => {
  const index = bankIndex(course);

  test('names each question of the course once, lesson by lesson', () => {
    expect(index.questions.map(({ id }) => id).sort()).toEqual([...course.questions.keys()].sort());
    expect([...new Set(index.questions.map(({ lesson }) => lesson))]).toEqual(index.lessons.map(({ id }) => id));
  });

  test('says of each what a quiz is drawn by', () => {
    const { level, difficulty, objective } = course.questions.get('kilogram-today') as Question;
    expect(index.questions.find(({ id }) => id === 'kilogram-today')).toEqual({
      id: 'kilogram-today',
      lesson: 'from-metal-to-nature',
      section: 'a-constant-instead-of-a-cylinder',
      kind: 'choice',
      level,
      difficulty,
      objective,
      actors: ['bipm'],
      hash: fingerprint(course.questions.get('kilogram-today') as Question),
      embedded: true
    });
  });

  test('gives the words of each objective a question serves', () => {
    for (const { lesson, objective } of index.questions) {
      const objectives = index.lessons.find(({ id }) => id === lesson)?.objectives ?? [];
      expect(objectives.find(({ id }) => id === objective)?.text).toMatch(/\w+ \w+/);
    }
  });

  test('knows whom a question is about: by a card, by who said it, and by who took part', () => {
    expect(index.actors).toEqual([{ id: 'bipm', name: 'International Bureau of Weights and Measures' }]);
    const about = index.questions.filter(({ actors }) => actors.includes('bipm')).map(({ id }) => id);
    const claims = new Set(['bureau-founded', 'kilogram-cylinder', 'convention-signed', ...saidByBureau]);
    const expected = [...course.questions.values()].filter((question) => question.claims.some((id) => claims.has(id)));
    expect(new Set(about)).toEqual(new Set(expected.map(({ id }) => id)));
    expect(about.length).toBeLessThan(index.questions.length);
  });

  test('tells those in the text of a lesson from those only in its bank', () => {
    const found = index.questions.filter(({ embedded }) => !embedded);
    expect(found.map(({ id }) => id)).toEqual(['kilo-is-a-thousand']);
  });
});

const saidByBureau = [...course.claims.values()].flatMap(({ id, speaker }) => (speaker === 'bipm' ? id : []));

function evidenceOf(from: Course, id: string) {
  return from.lessons.flatMap((lesson) => questionSheets(from, lesson.id)[id] ?? [])[0]?.evidence;
}

/** The second course with its files changed. */
function courseWith(change: (text: string) => string = (text) => text): Course {
  const changed = files.map(({ path, text }) => ({ path, text: change(text) }));
  const { course: made, problems } = load(changed, { today: '2025-02-21' });
  if (!made) throw new Error(problems.map(({ message }) => message).join('\n'));
  return made;
}
