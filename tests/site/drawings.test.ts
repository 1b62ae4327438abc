import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { awake, shut, useSite } from './site.ts';

const site = useSite();
const drawn = [
  ...readdirSync('build/lessons').map((name) => `lessons/${name}/`),
  ...['timeline', 'map', 'scale', 'elements'].map((name) => `pictures/${name}/`)
].filter((path) => readFileSync(`build/${path}index.html`, 'utf8').includes('class="wide"'));

/** What is left of an A4 page between its margins, in pixels of CSS. */
const paper = { width: 700, height: 1000 };

/** Every drawing of the page: whether it is there, and how wide it is; and the words on moving it, where they stand. */
function drawingsOf(page: Page): Promise<{ seen: boolean; width: number; frame: number; told: boolean }[]> {
  return page.locator('.wide').evaluateAll((frames) =>
    frames.map((frame) => {
      const { width, height } = frame.querySelector('svg')!.getBoundingClientRect();
      const told = frame.nextElementSibling!.checkVisibility();
      return { seen: height > 50, width, frame: frame.getBoundingClientRect().width, told };
    })
  );
}

test('several lessons and pages have a drawing', () => {
  expect(drawn.length).toBeGreaterThan(7);
});

test.each(drawn)('/%s shows the drawings it speaks of on a phone, at a size that can be read', async (path) => {
  const page = await site.open(path, { viewport: { width: 360, height: 740 } });
  for (const { seen, width, told } of await drawingsOf(page)) {
    expect([seen, told]).toEqual([true, true]);
    expect(width).toBeGreaterThanOrEqual(720);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  // and by keyboard or a swipe to its end
  const frame = page.locator('.wide').first();
  await frame.evaluate((element) => (element.scrollLeft = 10_000));
  expect(await frame.evaluate((element) => element.scrollLeft + element.clientWidth >= element.scrollWidth - 1)).toBe(
    true
  );
  await shut(page);
});

test.each(drawn)('/%s shows the drawings it speaks of on paper, whole, and says nothing of a screen', async (path) => {
  const page = await site.open(path, { viewport: paper });
  await page.emulateMedia({ media: 'print' });
  for (const { seen, width, frame, told } of await drawingsOf(page)) {
    expect([seen, told]).toEqual([true, false]);
    expect(width).toBeLessThanOrEqual(frame + 1);
  }
  await shut(page);
});

test.each([
  [1280, 'drawn', 'listed'],
  [360, 'listed', 'drawn']
])('at %i px the sheet of the actors explains what is there: it is %s, not %s', async (width, there, gone) => {
  const page = await site.open('pictures/actors/', { viewport: { width, height: 740 } });
  const caption = page.locator('caption').first();
  expect(await caption.locator(`.${there}`).isVisible()).toBe(true);
  expect(await caption.locator(`.${gone}`).isVisible()).toBe(false);
  expect(await caption.locator(`.${there}`).count()).toBe(1);
  await shut(page);
});

describe('a lesson on paper', () => {
  const printed = async (id: string) => {
    const page = await site.open('lessons/ten-days-in-february/');
    await awake(page);
    const question = page.locator(`#q-${id}`);
    return { page, question };
  };

  test('has a line for the name', async () => {
    const { page } = await printed('td-munich-gaps');
    expect(await page.getByText('Name:', { exact: true }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Name:', { exact: true }).isVisible()).toBe(true);
    await shut(page);
  });

  test('gives the reason beside a wrong answer that is marked, and no buttons', async () => {
    const { page, question } = await printed('td-who-visited-kyiv');
    await question.getByRole('radio', { name: /Kellogg/ }).check();
    await question.getByRole('button', { name: 'Check' }).click();
    const reason = question.locator('.feedback li').first();
    await reason.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await reason.innerText()).toMatch(/eight days later/);
    expect(await question.locator('label .shape').first().isVisible()).toBe(true);
    expect(await question.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await page.reload();
    await awake(page);
    // folded after a reload: no mark without its reason
    expect(await question.locator('.feedback').count()).toBe(0);
    expect(await question.locator('.shape').filter({ visible: true }).count()).toBe(0);
    await shut(page);
  });

  test('has lines for its gaps, and what a menu offers in words', async () => {
    const { page, question } = await printed('td-munich-gaps');
    await page.emulateMedia({ media: 'print' });
    const gaps = question.locator('.gap :is(input, select)');
    expect(await gaps.count()).toBeGreaterThan(0);
    for (const gap of await gaps.all()) {
      const look = await gap.evaluate((element) => {
        const { borderTopWidth, borderBottomWidth, color } = getComputedStyle(element);
        return { borderTopWidth, borderBottomWidth, menu: element instanceof HTMLSelectElement, color };
      });
      expect(look).toMatchObject({ borderTopWidth: '0px', borderBottomWidth: '1px' });
      if (look.menu) expect(look.color).toBe('rgba(0, 0, 0, 0)');
    }
    const menus = await question.locator('.gap select').count();
    expect(await question.locator('.gap .on-paper').filter({ visible: true }).count()).toBe(menus);
    await shut(page);
  });
});
