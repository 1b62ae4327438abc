import { expect } from 'vitest';
import type { Page } from 'playwright';
import { awake, showAllAnswers } from './site.ts';

/** Runs in a page before anything of it does, and adds up what shifts. */
export const watchShifts = `window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });`;

/** Wakes a lesson that was just opened, answers all of it and comes back on a phone: nothing shifts meanwhile. */
export async function expectNoShifts(page: Page): Promise<void> {
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
}
