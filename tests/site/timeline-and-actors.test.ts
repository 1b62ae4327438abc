import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { awake, shut, useSite, type OpenOptions } from './site.ts';

const site = useSite();
const [timeline, actors] = ['pictures/timeline/', 'pictures/actors/'];

/** Opens a page and waits until its scripts have come. */
async function openAwake(path: string, options?: OpenOptions): Promise<Page> {
  const page = await site.open(path, options);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Every script a visit runs. */
async function scriptsOf(path: string): Promise<Set<string>> {
  const page = await site.blank();
  const files = new Set<string>();
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.slice(1);
    if (file.endsWith('.js')) files.add(file);
  });
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  await shut(page);
  return files;
}

test.each([timeline, actors])('/%s costs at most 12 kB of scripts beyond what every page runs', async (path) => {
  const [everywhere, here] = [await scriptsOf('settings/'), await scriptsOf(path)];
  const bytes = [...here]
    .filter((file) => !everywhere.has(file))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(`build/${file}`)).length, 0);
  expect(bytes).toBeLessThanOrEqual(12_000);
});

test('the overview leads to all six pictures, with a sentence on each', async () => {
  const page = await site.open('pictures/');
  const links = page.locator('main li a');
  expect(
    await links.evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname)
    )
  ).toEqual(['timeline', 'actors', 'map', 'drafts', 'scale', 'elements'].map((name) => `/pictures/${name}/`));
  for (const text of await page.locator('main li p').allTextContents()) expect(text.length).toBeGreaterThan(30);
  await shut(page);
});

describe('without scripts', () => {
  test('every event can be read, and an address opens the one it names', async () => {
    const page = await site.open(`${timeline}#event-oval`, { javaScriptEnabled: false });
    expect(await page.locator(':is(form, search):visible').count()).toBe(0);
    expect(await page.locator('summary time:visible').count()).toBeGreaterThan(55);
    expect(await page.locator('#event-oval .what').isVisible()).toBe(true);
    const other = page.locator('details', { hasText: 'Kellogg in Kyiv' }).first();
    expect(await other.locator('.what').isVisible()).toBe(false);
    await other.locator('summary').click();
    expect(await other.locator('.claims li').first().isVisible()).toBe(true);
    await shut(page);
  });

  test('every card stands there, and opens the claims behind it', async () => {
    const page = await site.open(actors, { javaScriptEnabled: false });
    expect(await page.locator(':is(form, search):visible').count()).toBe(0);
    expect(await page.locator('article:visible').count()).toBe(await page.locator('article').count());
    const card = page.locator('#actor-zelensky');
    await card.locator('summary').first().click();
    expect(await card.locator('.claims li').first().isVisible()).toBe(true);
    await shut(page);
  });
});

describe('the timeline', () => {
  test('filters by actor, side and span, says how many are shown, and keeps the choice in the address', async () => {
    const page = await openAwake(timeline);
    const status = page.locator('search [role=status]');
    const all = await page.locator('main li:has(> details)').count();
    expect(await status.textContent()).toBe(`All ${all} events shown`);

    await page.getByLabel('Took part').selectOption({ label: 'Scott Bessent' });
    const bessent = await page.locator('main li:has(> details):visible').count();
    expect(await status.textContent()).toBe(`${bessent} of ${all} events shown`);
    await page.locator('select[name=from]').selectOption('2025-03');
    await page.locator('select[name=to]').selectOption('2025-04');
    const spring = await page.locator('main li:has(> details):visible').count();
    expect(spring).toBeGreaterThan(0);
    expect(spring).toBeLessThan(bessent);
    expect(await page.locator('main section:has(li > details):visible h2').allTextContents()).toEqual([
      expect.stringContaining('March 2025') as string,
      expect.stringContaining('April 2025') as string
    ]);
    expect(new URL(page.url()).search).toBe('?actor=bessent&from=2025-03&to=2025-04');
    // what does not fit steps back in the drawing, and keeps its place there
    expect(await page.locator('svg a:not(.faint)').count()).toBe(spring);

    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('main li:has(> details):visible').count()).toBe(spring);
    await page.locator('select[name=side]').selectOption({ label: 'Moscow' });
    expect(await page.getByText(/^No event fits/).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show all again' }).click();
    expect(await status.textContent()).toBe(`All ${all} events shown`);
    expect(new URL(page.url()).search).toBe('');
    await shut(page);
  });

  test('a choice nobody offers, typed into the address, is left out', async () => {
    const page = await openAwake(`${timeline}?actor=nobody&from=yesterday&side=%3Cb%3E`);
    expect(await page.locator('search [role=status]').textContent()).toMatch(/^All/);
    await shut(page);
  });

  test('an event that an address names opens, also when the choice would hide it', async () => {
    const page = await openAwake(`${timeline}?actor=putin#event-oval`);
    expect(await page.locator('#event-oval .what').isVisible()).toBe(true);
    expect(await page.locator('search [role=status]').textContent()).toMatch(/^All/);
    await expect
      .poll(() => page.locator('#event-oval').evaluate((event) => event.getBoundingClientRect().top))
      .toBeLessThan(300);
    await shut(page);
  });

  test('with the keyboard alone a mark is read, opens its event, and the claims lead on', async () => {
    const page = await openAwake(timeline);
    await page.locator('select[name=to]').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#event-trump-tower');
    expect(await page.locator('.pointed').textContent()).toMatch(/27 September 2024: Zelensky shows Trump his plan/);
    await page.keyboard.press('Enter');
    expect(await page.locator('#event-trump-tower .what').isVisible()).toBe(true);
    const summary = page.locator('details:has(#event-victory-plan) > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Volodymyr Zelensky');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/pictures\/actors\/#actor-zelensky$/);
    expect(await page.getByRole('heading', { name: 'Volodymyr Zelensky' }).isVisible()).toBe(true);
    await shut(page);
  });

  test('on paper every event tells what happened, without the claims and the form', async () => {
    const page = await openAwake(timeline);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.what').last().isVisible()).toBe(true);
    expect(await page.locator('.behind:visible').count()).toBe(0);
    expect(await page.locator(':is(form, search):visible').count()).toBe(0);
    await shut(page);
  });
});

describe('the actors', () => {
  test('cards are filtered by side, counted, and the choice stands in the address', async () => {
    const page = await openAwake(actors);
    const all = await page.locator('article').count();
    await page.locator('select[name=side]').selectOption({ label: 'Moscow' });
    const moscow = await page.locator('article:visible').count();
    expect(await page.locator('search [role=status]').textContent()).toBe(`${moscow} of ${all} cards shown`);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('article:visible').count()).toBe(moscow);
    // the sheet leads to a card that the choice hides
    await page.getByRole('link', { name: 'Svyrydenko', exact: true }).click();
    expect(await page.locator('#actor-svyrydenko').isVisible()).toBe(true);
    expect(await page.locator('article:visible').count()).toBe(all);
    await shut(page);
  });

  test('the sheet names at each event who was there, wide with dots and narrow with names', async () => {
    const row = (page: Page) => page.getByRole('row', { name: /Jeddah/ });
    const wide = await site.open(actors);
    expect(await row(wide).locator('td:is(.first, .inner, .last)').allTextContents()).toEqual([
      'Yermak',
      'Sybiha',
      'Umerov',
      'Waltz',
      'Rubio'
    ]);
    await shut(wide);
    const narrow = await site.open(actors, { viewport: { width: 360, height: 740 } });
    expect(await narrow.locator('tr', { hasText: 'Jeddah' }).locator('.who:visible').count()).toBe(5);
    await shut(narrow);
  });

  test('a pair leads to the events in which they dealt with each other, and a card to all of its events', async () => {
    const page = await openAwake(actors);
    const pair = page.getByRole('row', { name: /Donald Trump, .*Zelensky|Zelensky, .*Donald Trump/ });
    await pair.getByRole('link', { name: 'Quarrel in the Oval Office' }).click();
    await page.waitForURL(/timeline\/#event-oval$/);
    expect(await page.locator('#event-oval .what').isVisible()).toBe(true);
    await page.goBack();
    await page
      .locator('#actor-putin')
      .getByRole('link', { name: /on the timeline/ })
      .click();
    await page.waitForURL(/timeline\/\?actor=putin$/);
    await expect.poll(() => page.locator('main li:has(> details):visible').count()).toBe(1);
    await shut(page);
  });
});

test('feedback to a question on dates leads to the event on the timeline', async () => {
  const page = await site.open('lessons/ten-days-in-february/');
  await awake(page);
  const question = page.locator('form.question:has([data-item])').first();
  await question.getByRole('button', { name: 'Show the answer' }).click();
  const link = question.locator('a[href*="pictures/timeline/#event-"]').first();
  const title = await link.textContent();
  await link.click();
  await page.waitForURL(/pictures\/timeline\/#event-/);
  await expect.poll(() => page.locator('details[open] strong').allTextContents()).toContain(title);
  await shut(page);
});
