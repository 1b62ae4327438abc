import { expect, test } from 'vitest';
import { readAssignmentFile } from './classroom/assignment/assignment-file.ts';
import { readGradebookFile } from './classroom/gradebook/gradebook-file.ts';
import { readHandInFile } from './classroom/hand-in/hand-in-file.ts';
import { readProgressFile } from './learning/progress-file.ts';
import { versionIs } from './version.ts';

test.each([
  [1, 'known'],
  [2, 'known'],
  [3, 'future'],
  [2.5, 'future'],
  [Infinity, 'future'],
  [1.5, 'none'],
  [0.5, 'none'],
  [0, 'none'],
  [-0, 'none'],
  [-1, 'none'],
  [NaN, 'none'],
  ['1', 'none'],
  [null, 'none'],
  [undefined, 'none']
])('where two versions are known, version %s is %s', (stated, is) => expect(versionIs(stated, 2)).toBe(is));

const files = {
  'course-progress': readProgressFile,
  'course-hand-in': readHandInFile,
  'course-gradebook': readGradebookFile,
  'course-assignment': readAssignmentFile
};

test.each(
  Object.entries(files).flatMap(([format, read]) => [0, -1, 0.5].map((version) => ({ format, version, read })))
)('a file $format of version $version is none of ours', ({ format, version, read }) => {
  const text = JSON.stringify({ format, version, records: [], submission: {}, gradebook: {}, assignment: {} });
  expect(read(text)).toEqual({ reason: `not-${format.slice('course-'.length)}` });
});
