import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anything } from '#support/question-arbitrary.ts';
import { anyClass, answering, choiceOf, handInOf, simulatedClass } from '#support/class-example.ts';
import { plain } from '#support/assignment-example.ts';
import { attemptChoices, type Edit, type Entry } from './gradebook.ts';
import {
  countUnread,
  fitsGradebookFile,
  gradebookFileLimit,
  readGradebookFile,
  writeGradebookFile,
  type Gradebook
} from './gradebook-file.ts';
import { multiRuleNames } from './multi-rules.ts';
import type { Remedy } from './remedies.ts';
import { readSubmission } from '../hand-in/submission.ts';

const text = fc.string({ maxLength: 20 });

const anyEdit: fc.Arbitrary<Edit> = fc.record(
  { student: text, attempt: text, question: text, mark: fc.double({ min: 0, max: 1, noNaN: true }), comment: text },
  { requiredKeys: ['student', 'attempt'] }
);

const anyRemedy: fc.Arbitrary<Remedy> = fc.oneof(
  fc.record({ kind: fc.constant('correct-key' as const), question: text, choice: text }),
  fc.record({ kind: fc.constant('accept' as const), question: text, part: text, choice: text }),
  fc.record({ kind: fc.constant('disregard' as const), question: text, option: text }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'give' as const), question: text }),
  fc.record(
    { kind: fc.constant('multi-rule' as const), rule: fc.constantFrom(...multiRuleNames), question: text },
    { requiredKeys: ['kind', 'rule'] }
  ),
  fc.constantFrom<Remedy>({ kind: 'first-try' }, { kind: 'certainty' })
);

const anyGradebook: fc.Arbitrary<Gradebook> = fc.record({
  assignment: text,
  // a hand-in whose ids are names of prototypes is no plain data
  entries: anyClass.map(({ entries }) => entries.filter(({ submission }) => readSubmission(plain(submission)))),
  edits: fc.array(anyEdit, { maxLength: 4 }),
  remedies: fc.array(anyRemedy, { maxLength: 4 }),
  attempt: fc.constantFrom(...attemptChoices)
});

const book = (more: Partial<Gradebook> = {}): Gradebook => ({
  assignment: 'A1',
  entries: [handInOf(1, answering('a', 'b'))],
  edits: [],
  remedies: [],
  attempt: 'last',
  ...more
});

describe('a gradebook as a file', { timeout: 30_000 }, () => {
  test('opens again with everything in it, however often', () => {
    fc.assert(
      fc.property(anyGradebook, (gradebook) => {
        const written = writeGradebookFile(gradebook);
        const read = readGradebookFile(written);
        expect(read).toEqual({ gradebook: plain(gradebook) });
        const again = writeGradebookFile(read.gradebook as Gradebook);
        expect(writeGradebookFile(readGradebookFile(again).gradebook as Gradebook)).toBe(again);
      })
    );
  });

  test('holds a class of three hundred', () => {
    const items = Array.from({ length: 30 }, (_, at) => ({
      question: choiceOf(`item-${at}`),
      difficulty: 0,
      sharpness: 1
    }));
    const entries = simulatedClass(items, 300, 1);
    const written = writeGradebookFile(book({ entries }));
    expect(written.length).toBeLessThan(gradebookFileLimit / 10);
    expect(readGradebookFile(written).gradebook?.entries).toEqual(entries);
  });

  test('loses nothing: what is damaged is set aside, told, and stands in the next file as it was', () => {
    const file = JSON.parse(writeGradebookFile(book())) as { gradebook: Record<string, unknown[]> };
    const hostile: unknown = JSON.parse('{ "kind": "drop", "question": "a", "__proto__": 1 }');
    file.gradebook['entries']?.push({ submission: { v: 99 } }, 7, { ...book().entries[0], mark: 1 });
    file.gradebook['edits']?.push({ student: 's', attempt: 'a', mark: 2 });
    file.gradebook['remedies']?.push({ kind: 'burn' }, hostile);
    const { gradebook = book() } = readGradebookFile(JSON.stringify(file));
    const { unread, ...read } = gradebook;
    expect(read).toEqual(book());
    expect(unread).toEqual({
      entries: [{ submission: { v: 99 } }, 7, { ...book().entries[0], mark: 1 }],
      edits: [{ student: 's', attempt: 'a', mark: 2 }],
      remedies: [{ kind: 'burn' }, hostile]
    });
    expect(countUnread(gradebook)).toBe(6);
    expect(readGradebookFile(writeGradebookFile(gradebook))).toEqual({ gradebook });
  });

  test('of thousands is read again as it was saved; what is too large to be is known before', () => {
    const [entry] = book().entries;
    const long = {
      ...entry,
      submission: { ...entry?.submission, responses: Array(40).fill({ tries: [['a', 'b', 'c', 'd']] }) }
    };
    const large = book({ entries: Array<Entry>(9000).fill(long as Entry) });
    const written = writeGradebookFile(large);
    expect(JSON.stringify(large, null, 1).length).toBeGreaterThan(gradebookFileLimit);
    expect(fitsGradebookFile(large, written)).toBe(true);
    expect(readGradebookFile(written).gradebook?.entries).toHaveLength(9000);
    const larger = book({ entries: Array<Entry>(10_001).fill(entry as Entry) });
    expect(fitsGradebookFile(larger, writeGradebookFile(larger))).toBe(false);
    expect(readGradebookFile(writeGradebookFile(larger))).toEqual({ reason: 'too-long' });
  });
});

describe('a file that cannot be read says why', { timeout: 30_000 }, () => {
  test.each([
    ['', 'not-json'],
    ['Dear class,', 'not-json'],
    ['null', 'not-gradebook'],
    ['[]', 'not-gradebook'],
    ['{ "format": "course-progress", "version": 1 }', 'not-gradebook'],
    ['{ "format": "course-gradebook", "version": "1" }', 'not-gradebook'],
    ['{ "format": "course-gradebook", "version": 1 }', 'not-gradebook'],
    ['{ "format": "course-gradebook", "version": 1, "gradebook": { "assignment": "A1" } }', 'not-gradebook'],
    ['{ "format": "course-gradebook", "version": 2 }', 'from-the-future'],
    [' '.repeat(gradebookFileLimit + 1), 'too-long'],
    [writeGradebookFile({ ...book(), edits: Array<Edit>(100_001).fill({ student: 's', attempt: 'a' }) }), 'too-long']
  ])('%.60s', (file, reason) => expect(readGradebookFile(file)).toEqual({ reason }));

  test('and never throws, whatever a stranger writes', () => {
    const hostile = fc.record({ assignment: text, entries: anything, edits: anything, remedies: anything });
    const file = fc.oneof(hostile, anything).map((gradebook) => {
      try {
        return JSON.stringify({ format: 'course-gradebook', version: 1, gradebook });
      } catch {
        // what JSON does not hold, such as a large integer
        return '['.repeat(100_000);
      }
    });
    fc.assert(
      fc.property(file, (written) => {
        const read = readGradebookFile(written);
        expect(read.gradebook === undefined).toBe('reason' in read);
      })
    );
  });
});
