import { expect, test } from 'vitest';
import { kinds } from '#core/questions/index.ts';
import { askedInLessons, groupedBy, workByKeyboard } from './keyboard.ts';
import { useSite } from './site.ts';

const site = useSite();

/** Two of each shape; `npm run test:long` works through all of them. */
const chosen = groupedBy('shape', askedInLessons()).flatMap(([, alike]) => alike.slice(0, 2));

test('each kind of question is among those tried', () => {
  expect(new Set(chosen.map(({ question }) => question.kind))).toEqual(new Set(Object.keys(kinds)));
});

test.each(groupedBy('lesson', chosen))(
  'questions of each kind and shape in %s can be answered right with the keyboard alone',
  (lesson, asked) => workByKeyboard(site, lesson, asked)
);
