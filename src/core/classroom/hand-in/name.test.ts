import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answering, handInOf } from '#support/class-example.ts';
import { readGradebookFile, writeGradebookFile } from '../gradebook/gradebook-file.ts';
import { cleanName } from './name.ts';
import { readSubmission } from './submission.ts';

test.each([
  ['Student 1', 'Student 1'],
  ['  Student\t1\r\n', 'Student 1'],
  ['Stu\0dent\u001b[31m 1', 'Student[31m 1'],
  ['\u202EtnedutS', 'tnedutS'],
  ['\u2066Student 1\u2069', 'Student 1'],
  ['Student \ud83d', 'Student'],
  ['\ude00Student', 'Student'],
  ['Student 😀', 'Student 😀'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['\0', '']
])('the name %j is %j', (typed, name) => expect(cleanName(typed)).toBe(name));

test('a name that is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(cleanName(cleanName(typed))).toBe(cleanName(typed));
    })
  );
});

test('names come clean out of hand-ins and gradebooks, and a hand-in of which no name is left is one without', () => {
  const { submission } = handInOf(1, answering('a'));
  const named = (name: string) => readSubmission({ ...submission, who: { name } });
  expect(named('\u202EStudent\0 1')?.who).toEqual({ name: 'Student 1' });
  expect(named('\0\u0007')).toEqual({ ...submission, who: undefined });
  const entries = [{ submission, label: 'Student\u0000 2' }];
  const file = writeGradebookFile({ assignment: 'A1', entries, edits: [], remedies: [], attempt: 'best' });
  expect(readGradebookFile(file).gradebook?.entries[0]?.label).toBe('Student 2');
});
