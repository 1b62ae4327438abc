import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { anyRecord, anyRecords, attemptAt, readingOf } from '#support/learning-example.ts';
import { fileLimit, previewImport, readProgressFile, writeProgressFile } from './progress-file.ts';
import { mergeRecords } from './record.ts';

const exported = '2025-02-21T08:00:00.000Z';
const first = attemptAt(examples.choice, 'b', { at: 1 });
const second = attemptAt(examples.text, 'Kyiv', { at: 2 });
const third = readingOf('prefixes', { at: 3 });

describe('a file of progress', () => {
  test('brings back every record that was written', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const file = readProgressFile(writeProgressFile(records, [], exported));
        expect(file).toEqual({ records: mergeRecords([], records), unreadable: 0, exported });
      })
    );
  });

  test('is the same text for the same records', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const text = writeProgressFile(records, [], exported);
        expect(writeProgressFile(structuredClone(records), [], exported)).toBe(text);
      })
    );
  });

  test('written again from what was read is the same text', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const text = writeProgressFile(mergeRecords([], records), [], exported);
        expect(writeProgressFile(readProgressFile(text).records ?? [], [], exported)).toBe(text);
      })
    );
  });

  test('can be read by a person, a line for each value', () => {
    const lines = writeProgressFile([second], [], exported).split('\n');
    expect(lines).toContain(' "format": "course-progress",');
    expect(lines).toContain(`   "question": "${second.question}",`);
    expect(lines).toContain('   "answer": "Kyiv",');
  });

  test('carries what could not be read here, for a newer version to read', () => {
    const future = { v: 99, id: 'later', mood: 'curious' };
    const text = writeProgressFile([first], [future], exported);
    expect((JSON.parse(text) as { records: unknown[] }).records).toEqual([first, future]);
    expect(readProgressFile(text)).toEqual({ records: [first], unreadable: 1, exported });
  });

  test('keeps a script that was typed as the text it was', () => {
    const typed = attemptAt(examples.text, '</script><script>alert(1)</script>');
    expect(readProgressFile(writeProgressFile([typed], [], exported)).records).toEqual([typed]);
  });
});

describe('a file that cannot be read says why', () => {
  test.each(['', 'Dear course,', '{"format": "course-progress"', '[1,', '\uFEFF{}', '{"version": NaN}'])(
    'not JSON: %j',
    (text) => expect(readProgressFile(text)).toEqual({ reason: 'not-json' })
  );

  test.each([
    'null',
    '7',
    '"course-progress"',
    '[]',
    '{}',
    '{"format": "another-app", "version": 1, "records": []}',
    '{"format": "course-progress", "records": []}',
    '{"format": "course-progress", "version": "1", "records": []}',
    '{"format": "course-progress", "version": 1}',
    '{"format": "course-progress", "version": 1, "records": {"length": 3}}',
    '{"__proto__": {"format": "course-progress", "version": 1, "records": []}}',
    '['.repeat(100_000) + ']'.repeat(100_000)
  ])('JSON of something else: %.80s', (text) => {
    expect(readProgressFile(text)).toEqual({ reason: 'not-progress' });
  });

  test.each([2, 99, '1e999'])('written by version %s of the future', (version) => {
    const text = `{"format": "course-progress", "version": ${version}, "records": []}`;
    expect(readProgressFile(text)).toEqual({ reason: 'from-the-future' });
  });

  test('30 megabytes are not looked at', () => {
    expect(readProgressFile(' '.repeat(30_000_000))).toEqual({ reason: 'too-long' });
    expect(readProgressFile(' '.repeat(fileLimit))).toEqual({ reason: 'not-json' });
  });
});

describe('a damaged record does not harm its neighbours', () => {
  test('they are read and it is counted', () => {
    const damaged = [null, 'text', { ...first, at: 'yesterday' }, { ...first, v: 99 }, [[first]]];
    const file = readProgressFile(fileOf([first, ...damaged.slice(0, 2), second, ...damaged.slice(2), third]));
    expect(file).toEqual({ records: [first, second, third], unreadable: damaged.length, exported });
  });

  test('whatever it is and wherever it stands', () => {
    const spoilt = fc.array(fc.oneof(anyRecord, fc.jsonValue()), { maxLength: 12 });
    fc.assert(
      fc.property(spoilt, spoilt, (before, after) => {
        const { records = [] } = readProgressFile(fileOf([...before, first, ...after]));
        expect(records).toContainEqual(first);
      })
    );
  });

  test('nested thousands deep it is counted too', () => {
    const deep = `{"v": 1, "answer": ${'['.repeat(9000)}${']'.repeat(9000)}}`;
    const text = fileOf([first, 'DEEP', second]).replace('"DEEP"', deep);
    expect(readProgressFile(text)).toEqual({ records: [first, second], unreadable: 1, exported });
  });

  test('half a million of them are counted in one go', () => {
    const text = fileOf([...Array.from({ length: 500_000 }, () => 0), first]);
    expect(readProgressFile(text)).toEqual({ records: [first], unreadable: 500_000, exported });
  });
});

test('a record that stands in the file twice is read once', () => {
  expect(readProgressFile(fileOf([first, first]))).toEqual({ records: [first], unreadable: 0, exported });
});

test.each([undefined, 7, null, ['today'], 'nonsense', '', '+275760-09-14'])('a file dated %j has no date', (date) => {
  const text = JSON.stringify({ format: 'course-progress', version: 1, exported: date, records: [first] });
  expect(readProgressFile(text)).toEqual({ records: [first], unreadable: 0, exported: '' });
});

test('any text at all is read or refused, never an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readProgressFile(text)).toEqual({ reason: expect.stringMatching(/^not-(json|progress)$/) as string });
    })
  );
});

describe('before an import', () => {
  test('what it would add is told from what is known', () => {
    expect(previewImport([first, second], [second, third])).toEqual({ added: [third], known: 1 });
  });

  test('an import of our own export would add nothing', () => {
    expect(previewImport([first, second, third], [first, second, third])).toEqual({ added: [], known: 3 });
  });

  test('on a new device everything would be added', () => {
    expect(previewImport([], [first, second])).toEqual({ added: [first, second], known: 0 });
  });

  test('nothing is merged yet', () => {
    const ours = Object.freeze([first]);
    previewImport(ours, [second]);
    expect(ours).toEqual([first]);
  });
});

function fileOf(records: unknown[]): string {
  return JSON.stringify({ format: 'course-progress', version: 1, exported, records });
}
