import { readdirSync } from 'node:fs';
import { test } from 'vitest';
import { expectNoShifts, watchShifts } from '../site/shifts.ts';
import { shut, useSite } from '../site/site.ts';

const site = useSite();

test.each(readdirSync('build/lessons'))('nothing of %s shifts, on a first visit or on a return', async (lesson) => {
  const page = await site.open(`lessons/${lesson}/`, { before: watchShifts });
  await expectNoShifts(page);
  await shut(page);
});
