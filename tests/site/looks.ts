import axeCore from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that see colours; all others find the same in light and in dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Fails the test if axe finds anything on the page as it stands, in light or in dark colours. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, standards), 'in light colours').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, colourRules), 'in dark colours').toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** Each rule of axe that is broken, with where. The page says no more than that: all it found takes it seconds to tell. */
function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    [...rules]
  );
}

/** Leaves the first few of many entries of one kind: what follows them is made by the same component. */
export function thin(page: Page, left: number): Promise<void> {
  return page.evaluate((left) => {
    for (const list of document.querySelectorAll('main :is(ul, ol, tbody, table, section, svg g, div, dl)')) {
      const alike = new Map<string, number>();
      for (const entry of [...list.children].filter((one) =>
        one.matches('li, tr, tbody, article, section, details, a')
      )) {
        const kind = `${entry.tagName} ${entry.className}`;
        alike.set(kind, (alike.get(kind) ?? 0) + 1);
        if ((alike.get(kind) ?? 0) > left) entry.remove();
      }
    }
  }, left);
}

/** Fails the test if the page is wider than a window of 320 px, which is also what 400 % zoom leaves of 1,280. */
export async function expectNarrow(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width at 320 px').toBe(320);
  if (size) await page.setViewportSize(size);
}

/** Fails the test if a table of the page has a column beyond its box on a phone. */
export async function expectWholeTables(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 700 });
    const cut = await page
      .locator('table:visible')
      .evaluateAll((tables) =>
        tables
          .filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0))
          .map((table) => `${table.textContent.trim().slice(0, 40)}: ${table.scrollWidth}`)
      );
    expect(cut, `tables at ${width} px`).toEqual([]);
  }
  if (size) await page.setViewportSize(size);
}
