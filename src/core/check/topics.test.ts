import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { load } from './load.ts';

const read = (folder: string) => {
  const { course } = load(readFolder(join(import.meta.dirname, '../../..', folder)), { today: '2025-01-01' });
  if (!course) throw new Error('the course has mistakes');
  return course;
};
const course = read('content');
const second = read('tests/second-course');

test('topics stand as course.yaml names them, and every claim in one of them', () => {
  const { info, topics, claims } = course;
  expect(topics.map(({ id }) => id)).toEqual(info.topics.map(({ id }) => id));
  expect(topics.flatMap((topic) => topic.claims).toSorted()).toEqual([...claims.keys()].toSorted());
});

test('topics of one part stand together', () => {
  const parts = course.topics.map(({ part }) => part);
  const starts = parts.filter((part, place) => part !== parts[place - 1]);
  expect(starts.length).toBe(new Set(parts).size);
});

test('a course that names none has them by file, after whose name they are called', () => {
  expect(second.topics.map(({ id, name }) => [id, name])).toEqual([
    ['kilogram', 'Kilogram'],
    ['units', 'Units']
  ]);
});
