import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { questionSchema } from '../questions/bank/index.ts';
import { anything } from '#support/question-arbitrary.ts';
import { examples } from '#support/question-example.ts';
import { kinds } from '../questions/index.ts';
import { anyRecord, attemptAt, readingOf, startOf } from '#support/learning-example.ts';
import { standingOf } from './progress.ts';
import { readRecord, stepUp, type Steps } from './read-record.ts';
import { recordVersion } from './record.ts';

const attempt = attemptAt(examples.choice, 'a');
const reading = readingOf('first');
const started = startOf({ questions: ['a', 'b'] });
const ids = (count: number) => Array.from({ length: count }, (_, index) => `question-${index}`);

describe('what an earlier version saved opens for ever', () => {
  const folder = join(import.meta.dirname, '../../../tests/saved');
  const versions = Array.from({ length: recordVersion }, (_, index) => `v${index + 1}`);
  const samples = versions.flatMap((version) =>
    readdirSync(join(folder, version)).map((file): [string, unknown] => [
      `${version}/${file}`,
      JSON.parse(readFileSync(join(folder, version, file), 'utf8'))
    ])
  );
  const bank = z.parse(z.array(questionSchema), parse(readFileSync(join(folder, 'questions.yaml'), 'utf8')));
  const noAttempts = ['reading', 'sitting', 'flag', 'end', 'clock', 'release'];
  const named = (file: string) => file.slice(file.indexOf('/') + 1, -'.json'.length);
  /** What a version saved besides an answer of each kind. */
  const others: Record<string, string[]> = {
    v1: ['gave-up', 'reading'],
    v2: ['gave-up', 'reading', 'sitting', 'in-sitting', 'flag', 'end', 'release'],
    v3: ['gave-up', 'reading', 'sitting', 'in-sitting', 'flag', 'end', 'clock', 'release']
  };
  const states: Record<string, string> = {
    choice: 'right',
    multi: 'partly',
    statement: 'wrong',
    text: 'partly',
    order: 'right',
    match: 'partly',
    number: 'partly',
    date: 'partly',
    sort: 'partly',
    gaps: 'partly',
    evidence: 'right',
    attribute: 'partly',
    'gave-up': 'gave-up',
    'in-sitting': 'right'
  };

  test.each(samples)('%s', (_, raw) => {
    const { id, at, type } = raw as typeof attempt;
    expect(readRecord(raw).record).toMatchObject({ v: recordVersion, id, at, type });
  });

  test.each(samples.filter(([file]) => !noAttempts.includes(named(file))))(
    '%s still answers its question, and stands as it did',
    (file, raw) => {
      const { record } = readRecord(raw);
      if (record?.type !== 'attempt') throw new Error(`${file} is no attempt`);
      const question = bank.find(({ id }) => id === record.question);
      if (!question) throw new Error(`${file} answers no question in questions.yaml`);
      expect(standingOf({ question, hash: fingerprint(question) }, [record])).toMatchObject({
        state: states[named(file)],
        remarked: false
      });
    }
  );

  test.each(versions)('%s has a sample of everything that is saved', (version) => {
    expect(readdirSync(join(folder, version))).toEqual(
      expect.arrayContaining(
        [...Object.keys(kinds), ...(others[version] ?? ['a new version, without a line above'])].map(
          (name) => `${name}.json`
        )
      )
    );
  });
});

describe('an older record is stepped up', () => {
  test('from before sittings, unchanged but for its version', () => {
    expect(readRecord({ ...attempt, v: 1 })).toEqual({ record: attempt });
    expect(readRecord({ ...reading, v: 1 })).toEqual({ record: reading });
  });

  test('from before the order, to the place of its time', () => {
    const { n: _, ...before } = attempt;
    expect(readRecord({ ...before, v: 2, at: 77 })).toEqual({ record: { ...attempt, at: 77, n: 77 } });
  });

  const note = (step: string) => (record: Record<string, unknown>) => ({
    ...record,
    steps: [...((record['steps'] as string[] | undefined) ?? []), step]
  });
  const table: Steps = { 1: note('1 to 2'), 2: note('2 to 3'), 3: note('3 to 4') };

  test('through each step in order', () => {
    expect(stepUp({ id: 'a' }, 1, table, 4)).toEqual({ id: 'a', steps: ['1 to 2', '2 to 3', '3 to 4'] });
  });

  test('from its own version on', () => {
    expect(stepUp({ id: 'a' }, 3, table, 4)).toEqual({ id: 'a', steps: ['3 to 4'] });
  });

  test('no further than asked', () => {
    expect(stepUp({ id: 'a' }, 1, table, 2)).toEqual({ id: 'a', steps: ['1 to 2'] });
  });

  test('not at all when it is of the newest version', () => {
    expect(stepUp({ id: 'a' }, 4, table, 4)).toEqual({ id: 'a' });
  });

  test('without changing what was saved', () => {
    const saved = Object.freeze({ id: 'a' });
    stepUp(saved, 1, table, 4);
    expect(saved).toEqual({ id: 'a' });
  });
});

test('any record is read back as it was written', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(readRecord(JSON.parse(JSON.stringify(record)))).toEqual({ record });
    })
  );
});

describe('set aside as damaged', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', JSON.stringify(attempt)],
    ['a list', [attempt]],
    ['a function', () => attempt],
    ['an empty object', {}],
    ['a record without a version', { ...attempt, v: undefined }],
    ['a version written as text', { ...attempt, v: '1' }],
    ['version 0', { ...attempt, v: 0 }],
    ['version one and a half', { ...attempt, v: 1.5 }],
    ['a version that is not a number', { ...attempt, v: NaN }],
    ['an unknown type', { ...attempt, type: 'cheer' }],
    ['a type that every object answers to', { ...attempt, type: 'constructor' }],
    ['an empty id', { ...attempt, id: '' }],
    ['an id of 65 characters', { ...attempt, id: 'x'.repeat(65) }],
    ['a moment before 1970', { ...attempt, at: -1 }],
    ['a moment written as text', { ...attempt, at: '2025-02-21' }],
    ['half a millisecond', { ...attempt, at: 0.5 }],
    ['no place in the order', { ...attempt, n: undefined }],
    ['a place before the first', { ...attempt, n: -1 }],
    ['a place that no number can tell from the next', { ...attempt, n: 2 ** 53 }],
    ['an attempt at no question', { ...attempt, question: '' }],
    ['an attempt without an answer', { ...attempt, answer: undefined }],
    ['an answer that JSON cannot hold', { ...attempt, answer: 1n }],
    ['an answer that is a function', { ...attempt, answer: () => 'a' }],
    ['a fingerprint that is a list', { ...attempt, hash: ['a'] }],
    ['a seed above 32 bits', { ...attempt, seed: 2 ** 32 }],
    ['an attempt that did not give up and says so', { ...attempt, gaveUp: false }],
    ['a score that somebody wrote in', { ...attempt, score: 1 }],
    ['a certainty of 4', { ...attempt, certainty: 4 }],
    ['a sitting without a name', { ...attempt, sitting: '' }],
    ['a quiz that asks nothing', { ...started, quiz: { ...started.quiz, questions: [] } }],
    ['a quiz that asks a question twice', { ...started, quiz: { ...started.quiz, questions: ['a', 'a'] } }],
    ['a quiz of 101 questions', { ...started, quiz: { ...started.quiz, questions: ids(101) } }],
    ['a policy nobody knows', { ...started, quiz: { ...started.quiz, policy: 'trust' } }],
    ['a try worth more than the question', { ...started, quiz: { ...started.quiz, tries: [2] } }],
    ['a quiz with a key nobody knows', { ...started, quiz: { ...started.quiz, cheat: true } }],
    ['a flag on no sitting', { v: recordVersion, id: 'f', at: 1, n: 1, type: 'flag', question: 'a', on: true }],
    ['a section without a lesson', { ...reading, lesson: undefined }],
    ['a section with a name of 101 characters', { ...reading, section: 'x'.repeat(101) }],
    ['an own key called __proto__', JSON.parse(JSON.stringify(attempt).replace('{', '{"__proto__":{"gaveUp":true},'))]
  ])('%s', (_, raw) => {
    expect(readRecord(raw)).toEqual({ reason: 'damaged' });
  });

  test('a record that contains itself', () => {
    const round: Record<string, unknown> = { ...attempt };
    round['answer'] = [round];
    expect(readRecord(round)).toEqual({ reason: 'damaged' });
  });

  test('a record that fails when it is looked at', () => {
    const trap = {
      get v(): number {
        throw new Error('no');
      }
    };
    expect(readRecord(trap)).toEqual({ reason: 'damaged' });
  });
});

test.each([recordVersion + 1, 1000, Number.MAX_SAFE_INTEGER])(
  'version %s is from the future, whatever its shape',
  (v) => {
    expect(readRecord({ ...attempt, v })).toEqual({ reason: 'from-the-future' });
    expect(readRecord({ v, shape: 'unheard of' })).toEqual({ reason: 'from-the-future' });
  }
);

test.each<[string, unknown]>([
  ['an answer', { ...attempt, answer: 'x'.repeat(20_000) }],
  ['a list', { ...attempt, answer: Array.from({ length: 100_000 }, () => 0) }],
  ['a key', { ...attempt, ['x'.repeat(1_000_000)]: 1 }],
  ['a record of the future', { v: 9, text: 'x'.repeat(20_000) }]
])('%s that is far longer than any answer is not looked at', (_, raw) => {
  expect(readRecord(raw)).toEqual({ reason: 'too-long' });
});

test('a sitting of a hundred questions with the longest names is kept whole', () => {
  const questions = ids(100).map((id) => id.padEnd(100, 'x'));
  const long = { ...started, quiz: { ...started.quiz, questions, instructions: 'x'.repeat(2000) } };
  expect(readRecord(long)).toEqual({ record: long });
});

test('an answer of ten thousand characters is kept whole', () => {
  const long = { ...attempt, answer: 'x'.repeat(10_000) };
  expect(readRecord(long)).toEqual({ record: long });
});

test.each([100, 1000, 2000, 3000, 4000, 6000, 9000])('an answer nested %i deep does not break reading', (depth) => {
  const answer: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  expect(() => readRecord({ ...attempt, answer })).not.toThrow();
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '</script><!--',
  '${1 + 1} {@html x}',
  '\u0000\u2028\uD800'
])('a script typed as an answer stays the text it was: %j', (answer) => {
  expect(readRecord({ ...attempt, answer })).toEqual({ record: { ...attempt, answer } });
});

test('keys of an answer that mean something to JavaScript reach no other object', () => {
  const answer: unknown = JSON.parse('{"__proto__": {"hacked": true}, "constructor": {"prototype": {"hacked": true}}}');
  const { record } = readRecord({ ...attempt, answer });
  expect(record).toBeDefined();
  expect(record).not.toHaveProperty('answer.hacked');
  expect({}).not.toHaveProperty('hacked');
});

const setAside = { reason: expect.stringMatching(/^(damaged|from-the-future|too-long)$/) as string };

test('anything at all is read or set aside, never an error', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      expect(readRecord(raw)).toEqual(setAside);
    }),
    { numRuns: 300 }
  );
});

test('a record with anything in one of its places is read or set aside, never an error', () => {
  const spoilt = fc
    .tuple(anyRecord, fc.constantFrom('v', 'type', 'id', 'at', 'answer', 'seed', 'section', '__proto__'), anything)
    .map(([record, key, value]) => Object.defineProperty({ ...record }, key, { value, enumerable: true }));
  fc.assert(
    fc.property(spoilt, (raw) => {
      const read = readRecord(raw);
      if (!read.record) expect(read).toEqual(setAside);
    }),
    { numRuns: 500 }
  );
});
