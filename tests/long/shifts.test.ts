import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { awake, showAllAnswers, shut, useSite } from '../site/site.ts';

const site = useSite();
const watch = `window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });`;

test.each(readdirSync('build/lessons'))('nothing of %s shifts, on a first visit or on a return', async (lesson) => {
  const page = await site.open(`lessons/${lesson}/`, { before: watch });
  const shift = () => page.evaluate(() => (window as unknown as { shift: number }).shift);
  await awake(page);
  expect(await shift(), 'first visit').toBe(0);
  await showAllAnswers(page);
  await page.setViewportSize({ width: 390, height: 800 });
  // to the head of the lesson: an answered question in sight grows by the line that says how it was answered
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload({ waitUntil: 'networkidle' });
  await awake(page);
  expect(await shift(), 'return').toBe(0);
  await shut(page);
});
