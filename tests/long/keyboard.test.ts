import { test } from 'vitest';
import { askedInLessons, groupedBy, workByKeyboard } from '../site/keyboard.ts';
import { useSite } from '../site/site.ts';

const site = useSite();

test.each(groupedBy('lesson', askedInLessons()))(
  'every question of %s can be answered right with the keyboard alone',
  (lesson, asked) => workByKeyboard(site, lesson, asked)
);
