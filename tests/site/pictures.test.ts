import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { shut, useSite } from './site.ts';

const site = useSite();
const pictures = ['map', 'drafts', 'scale', 'elements'].map((name) => `pictures/${name}/`);

/** Opens a page and waits until its scripts have come. */
async function openAwake(path: string): Promise<Page> {
  const page = await site.open(path);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Every script a page runs: those it names, and what they import. */
function scriptsOf(path: string): Set<string> {
  const html = readFileSync(`build/${path}index.html`, 'utf8');
  const named = [...html.matchAll(/<link href="([^"]+)" rel="modulepreload"/g)].map(([, href]) => href ?? '');
  const found = new Set<string>();
  const follow = (from: string, address: string) => {
    const file = join(dirname(from), address);
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g)) follow(file, imported ?? '');
  };
  for (const file of named) follow(`build/${path}index.html`, file);
  return found;
}

test.each(pictures)('/%s costs at most 12 kB of scripts beyond what every page runs', (path) => {
  const everywhere = scriptsOf('settings/');
  const own = [...scriptsOf(path)].filter((file) => !everywhere.has(file));
  expect(own.length).toBeGreaterThan(0);
  const bytes = own.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  expect(bytes).toBeLessThanOrEqual(12_000);
});

describe('without scripts', () => {
  const open = (path: string) => site.open(path, { javaScriptEnabled: false });

  test.each(pictures)('/%s can be read, and offers nothing that would not work', async (path) => {
    const page = await open(path);
    expect(await page.locator('main details').count()).toBeGreaterThan(3);
    expect(await page.locator(':is(form, search):visible').count()).toBe(0);
    const first = page.locator('main details').first();
    await first.locator('summary').click();
    expect(await first.locator('li, .source').first().isVisible()).toBe(true);
    await shut(page);
  });

  test('every version of every point of the drafts stands there', async () => {
    const page = await open('pictures/drafts/');
    const [versions, points] = [await page.locator('.heads section').count(), await page.locator('.term').count()];
    expect(versions).toBeGreaterThan(4);
    expect(await page.locator('.cell:visible').count()).toBe(versions * points);
    await shut(page);
  });

  test('every deposit stands in the table', async () => {
    const page = await open('pictures/map/');
    expect(await page.locator('tbody:visible').count()).toBe(await page.locator('tbody').count());
    await shut(page);
  });
});

describe('the map', () => {
  test('shows what fits both menus, says how many, and keeps the choice in the address', async () => {
    const page = await openAwake('pictures/map/');
    const all = await page.locator('tbody').count();
    await page.getByRole('combobox', { name: 'Mineral' }).selectOption({ label: 'Lithium' });
    const lithium = await page.locator('tbody:visible').count();
    expect(lithium).toBeGreaterThan(1);
    const drawn = await page.locator('main svg a[href^="#deposit-"]').count();
    expect(drawn).toBeLessThan(lithium);
    expect(await page.locator('main').getByRole('status').first().textContent()).toBe(
      `${lithium} of ${all} deposits shown, ${drawn} on the map; no page read gives the place of the others`
    );
    await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'under Russian occupation' });
    expect(await page.locator('tbody:visible').count()).toBeLessThan(lithium);
    expect(page.url()).toMatch(/\?mineral=lithium&status=occupied/);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('combobox', { name: 'Mineral' }).inputValue()).toBe('lithium');
    await page.getByRole('button', { name: 'Show all again' }).click();
    expect(await page.locator('tbody:visible').count()).toBe(all);
    await shut(page);
  });

  test('says so when nothing fits, and an unknown choice in the address shows all', async () => {
    const page = await openAwake('pictures/map/?mineral=unobtainium');
    expect(await page.locator('tbody:visible').count()).toBe(await page.locator('tbody').count());
    await page.getByRole('combobox', { name: 'Mineral' }).selectOption({ label: 'Nickel' });
    await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'mined' });
    expect(await page.getByText('No deposit of the course fits both').isVisible()).toBe(true);
    await shut(page);
  });

  test('a mark leads by keyboard to its line in the table, which unfolds', async () => {
    const page = await openAwake('pictures/map/');
    const mark = page.locator('svg a').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const target = page.locator('tbody:target');
    await expect.poll(() => target.count()).toBe(1);
    await expect.poll(() => target.locator('details').getAttribute('open')).toBe('');
    expect(await target.locator('.claims li').first().isVisible()).toBe(true);
    await shut(page);
  });
});

describe('the drafts', () => {
  const cells = (page: Page) => page.locator('.cell:visible');

  test('two versions are compared point by point; the address brings the pair back', async () => {
    const page = await openAwake('pictures/drafts/');
    const points = await page.locator('.term').count();
    expect(await cells(page).count()).toBe(2 * points);
    await page.getByLabel('Another version').selectOption({ label: 'Revised draft, 21 February 2025' });
    expect(await page.locator('.heads section:visible h2').allTextContents()).toEqual([
      'First US draft',
      'Revised draft'
    ]);
    expect(await page.locator('main').getByRole('status').first().textContent()).toMatch(
      new RegExp(`^Of ${points} points: \\d`)
    );
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('.heads section:visible h2').last().textContent()).toBe('Revised draft');
    await shut(page);
  });

  test('differences are told in words, and what no page tells is said plainly', async () => {
    const page = await openAwake('pictures/drafts/?one=v1-feb-07&other=v6-apr-30');
    const security = page.locator('#term-security-guarantees .cell:visible').last();
    expect(await security.innerText()).toMatch(/= the same/);
    expect(await page.locator('#term-control .cell:visible').last().innerText()).toMatch(/≠ differs/);
    const ratification = page.locator('#term-ratification .cell:visible');
    expect(await ratification.first().innerText()).toMatch(/Not found in any page read/);
    expect(await ratification.last().innerText()).toMatch(/\+ told only of the later one/);
    await shut(page);
  });

  test('all versions are one action away, and one version twice gets a plain word', async () => {
    const page = await openAwake('pictures/drafts/');
    const points = await page.locator('.term').count();
    await page.getByLabel('Show all versions').check();
    expect(await cells(page).count()).toBe(points * (await page.locator('.heads section').count()));
    await page.getByLabel('Show all versions').uncheck();
    await page.getByLabel('Another version').selectOption('v1-feb-07');
    expect(await page.locator('main').getByRole('status').first().textContent()).toMatch(/one version twice/);
    await shut(page);
  });

  test('a link to a point shows that point, also with a pair that is not the first', async () => {
    const page = await openAwake('pictures/drafts/?one=v2-feb-21&other=v4-mar-28#term-control');
    const term = page.locator('#term-control');
    await expect.poll(() => term.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 200)).toBe(true);
    await shut(page);
  });
});

describe('the scale', () => {
  test('a guess is set with keys, told as an amount, and met by the figure', async () => {
    const page = await openAwake('pictures/scale/');
    const slider = page.getByRole('slider').first();
    expect(await slider.getAttribute('aria-valuetext')).toBe('none yet');
    await slider.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d[\d.,]* billion dollars$/);
    await page.getByRole('button', { name: 'Show the figures' }).click();
    const results = page.locator('form [role="status"] .result');
    expect(await results.count()).toBe(await page.getByRole('slider').count());
    expect(await results.first().innerText()).toMatch(/150 million dollars.*Off by a factor of \d/s);
    expect(await results.last().innerText()).toMatch(/none yet/);
    await page.getByRole('button', { name: 'Guess again' }).click();
    expect(await results.count()).toBe(0);
    await shut(page);
  });

  test('each unit has an axis of its own, and each figure its kind and its claims', async () => {
    const page = await openAwake('pictures/scale/');
    expect(await page.locator('main section h2').allTextContents()).toEqual(
      expect.arrayContaining(['In dollars', 'In euros', 'In years'])
    );
    for (const figure of await page.locator('[id^="figure-"]').all()) {
      expect(await figure.locator('.known').first().innerText()).toMatch(/counted|claimed|estimated|asked for|agreed/);
      expect(await figure.locator('details').count()).toBe(1);
    }
    await shut(page);
  });
});

test('an element of the table leads by keyboard to what is said of it', async () => {
  const page = await openAwake('pictures/elements/');
  await page.getByRole('link', { name: 'Ti, Titanium', exact: true }).focus();
  await page.keyboard.press('Enter');
  const target = page.locator('#mineral-titanium:target');
  await expect.poll(() => target.count()).toBe(1);
  expect(await target.innerText()).toMatch(/EU list 2023.*US list 2025/s);
  await shut(page);
});
