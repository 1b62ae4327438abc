import { expect, test } from 'vitest';
import { courseId } from './course-id.ts';

test.each([
  [{ id: 'metres', title: 'Measured in metres' }, 'metres'],
  [{ title: 'Measured in metres' }, 'measured-in-metres'],
  [{ title: 'Міра і метр' }, 'міра-і-метр']
])('%j is told from other courses by %s', (info, id) => expect(courseId(info)).toBe(id));
