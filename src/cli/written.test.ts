import { expect, test } from 'vitest';
import { isWritten } from './written.ts';

test.each([
  ['/house/build/index.html', true],
  ['/house/.tmp/report.json', true],
  ['/house/build', true],
  ['/house/building/index.html', false],
  ['/house/src/routes/+page.svelte', false],
  ['/house/content/build/notes.yaml', false],
  ['/elsewhere/build/index.html', false]
])('%s was written by a command: %s', (path, written) => {
  expect(isWritten(path, '/house', '/house/content')).toBe(written);
});

test('a course that lies where commands write is watched, with the folders it lies in', () => {
  const course = '/house/.tmp/course';
  const watched = ['/house/.tmp', course, `${course}/lessons/one.svx`];
  expect(watched.filter((path) => isWritten(path, '/house', course))).toEqual([]);
  expect(isWritten('/house/.tmp/course-cache/deps.js', '/house', course)).toBe(true);
});
