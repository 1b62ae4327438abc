import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { SearchFile } from '#core/search/search.ts';
import { expectAccessible, expectNarrow } from './looks.ts';
import { shut, useSite } from './site.ts';

const site = useSite();
const file = JSON.parse(readFileSync('build/search/index.json', 'utf8')) as SearchFile;

/** The names of the results, once the words of a query have brought some. */
function results(page: Page) {
  return page.locator('.search section li a.name');
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query);
  await results(page).first().waitFor();
}

describe('the search', () => {
  test('costs nothing until its field has the focus; then engine and index come, once', async () => {
    const page = await site.blank();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname.slice(1)));
    await page.goto(`${site.address}search/`, { waitUntil: 'networkidle' });
    expect(fetched).not.toContain('search/index.json');
    const before = fetched.length;
    await page.getByRole('searchbox').focus();
    await searchFor(page, 'lithium');
    await searchFor(page, 'titanium');
    expect(fetched.filter((path) => path === 'search/index.json')).toHaveLength(1);
    const scripts = fetched.slice(before).filter((path) => path.endsWith('.js'));
    expect(new Set(scripts).size).toBe(scripts.length);
    await shut(page);
  });

  test('costs 13 kB of scripts at most beyond what every page runs, the engine with it', async () => {
    const scriptsOf = async (path: string, use?: (page: Page) => Promise<void>) => {
      const page = await site.blank();
      const scripts = new Set<string>();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.endsWith('.js')) scripts.add(pathname.slice(1));
      });
      await page.goto(site.address + path, { waitUntil: 'networkidle' });
      await use?.(page);
      await shut(page);
      return scripts;
    };
    const frame = await scriptsOf('settings/');
    const search = await scriptsOf('search/', (page) => searchFor(page, 'lithium'));
    const own = [...search].filter((script) => !frame.has(script));
    const bytes = own.reduce((sum, script) => sum + brotliCompressSync(readFileSync(`build/${script}`)).length, 0);
    expect(bytes).toBeLessThanOrEqual(13_000);
    expect(brotliCompressSync(readFileSync('build/search/index.json')).length).toBeLessThanOrEqual(90_000);
  });

  test.each([
    ['zelenskyy', 'Volodymyr Zelensky'],
    ['Зеленський', 'Volodymyr Zelensky'],
    ['Ermak', 'Andriy Yermak'],
    ['security gaurantee', 'Security guarantee'],
    ['who controls the fund', 'Who controls the fund']
  ])('finds %s with the keyboard alone, and leads there', async (query, name) => {
    const page = await site.open('search/');
    await page.keyboard.press('Tab');
    await page.getByRole('searchbox').press('Home');
    await page.keyboard.type(query);
    await expect.poll(() => results(page).first().innerText()).toBe(name);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(name);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    const { hash } = new URL(page.url());
    await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).waitFor({ state: 'attached' });
    await shut(page);
  });

  test('keeps the query in the address: it can be linked, going back finds it, and nobody is sent it', async () => {
    const page = await site.open('search/#q=lithium');
    await expect.poll(() => results(page).first().innerText()).toBe('Lithium');
    expect(await page.getByRole('searchbox').inputValue()).toBe('lithium');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await searchFor(page, 'royalty');
    await expect.poll(() => page.url()).toBe(`${site.address}search/#q=royalty`);
    await results(page).first().click();
    await page.waitForURL('**/glossary/**');
    await page.goBack();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('royalty');
    await results(page).first().waitFor();
    expect(asked.filter((url) => /royalty/.test(url.split('#')[0] ?? ''))).toEqual([]);
    await shut(page);
  });

  test('tells the count once, after the last letter', async () => {
    const page = await site.open('search/');
    await page.getByRole('searchbox').focus();
    await page.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      for (const region of document.querySelectorAll('[aria-live], [role="status"]'))
        new MutationObserver(() => spoken.push(region.textContent ?? '')).observe(region, {
          childList: true,
          characterData: true,
          subtree: true
        });
    });
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    await page.keyboard.type('royalty');
    await expect.poll(spoken).toEqual([expect.stringMatching(/^\d+ results?$/)]);
    await shut(page);
  });

  test('marks the words it found, as the course spells them', async () => {
    const page = await site.open('search/');
    await searchFor(page, 'Kiev');
    expect(new Set(await page.locator('.search mark').allInnerTexts())).toEqual(new Set(['Kyiv', 'Kyiv’s']));
    await shut(page);
  });

  test('shows the first of each group, and the rest when asked, with the focus on what is new', async () => {
    const page = await site.open('search/');
    await searchFor(page, 'zelensky');
    const claims = page.locator('#found-claim');
    expect(await claims.locator('li').count()).toBe(5);
    await claims.getByRole('button', { name: /^Show \d+ more\s*: Claims$/ }).press('Enter');
    await expect
      .poll(() =>
        claims
          .locator('li')
          .nth(5)
          .locator('a.name')
          .evaluate((link) => link === document.activeElement)
      )
      .toBe(true);
    await shut(page);
  });

  test('helps where nothing is found: something near, and lists to look through', async () => {
    const page = await site.open('search/');
    await page.getByRole('searchbox').fill('spudomiene');
    await page.getByText('Nothing found for “spudomiene”.').waitFor();
    expect(await page.getByRole('link', { name: 'Glossary' }).first().isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Spodumene' }).press('Enter');
    await expect.poll(() => results(page).first().innerText()).toBe('Spodumene');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
    await shut(page);
  });

  test('says when its index cannot be fetched, and finds it when it can be', async () => {
    const page = await site.open('search/');
    await page.route('**/search/index.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.getByRole('searchbox').fill('lithium');
    await page.getByText('The index could not be fetched').waitFor();
    await page.unroute('**/search/index.json');
    await page.getByRole('searchbox').press('End');
    await page.keyboard.type(' ');
    await expect.poll(() => results(page).first().innerText()).toBe('Lithium');
    await page.context().close();
  });

  test('takes 10,000 letters without harm', async () => {
    const page = await site.open('search/');
    await page.getByRole('searchbox').fill('qzj9'.repeat(2_500));
    await page
      .getByText(/^\d+ results?$|^Nothing found/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await shut(page);
  });

  test('reads the beginning of a link with 60,000 letters of words, says so, and the page goes on', async () => {
    const words = file.documents.flatMap(({ text }) => text.split(' '));
    const query = [...new Set(words)].join(' ').slice(0, 60_000);
    const page = await site.open(`search/#${new URLSearchParams({ q: query })}`);
    await page.getByText('This is long: only the first 20 words are searched for, of the first 200 letters.').waitFor();
    await page.getByRole('searchbox').fill('lithium');
    await expect.poll(() => results(page).first().innerText()).toBe('Lithium');
    await shut(page);
  });

  test('never shows more of a question than its prompt', async () => {
    const page = await site.open('search/');
    await searchFor(page, 'Bessent visited Kyiv');
    const question = page.locator('#found-question li').first();
    expect(await question.locator('p:not(.leads)').count()).toBe(0);
    await shut(page);
  });
});

test('every result leads to a page and a place that exist', () => {
  const pages = new Map<string, Set<string>>();
  const idsOf = (path: string) => {
    const known =
      pages.get(path) ??
      new Set(
        [...readFileSync(`build/${path}index.html`, 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '')
      );
    pages.set(path, known);
    return known;
  };
  const lost = file.documents.flatMap(({ kind, address, lesson }) => {
    const [path = '', anchor] = address.split('#');
    const places = [[path, anchor] as const];
    if (kind === 'claim' && lesson !== undefined)
      places.push([`lessons/${file.lessons[lesson]?.id}/`, `p-${anchor?.slice(2)}`]);
    return places.filter(([page, id]) => id !== undefined && !idsOf(page).has(id)).map((place) => place.join('#'));
  });
  expect(lost).toEqual([]);
});

test('what a lesson fetches has nothing of the search in it', async () => {
  const page = await site.blank();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.slice(1)));
  await page.goto(`${site.address}lessons/ten-days-in-february/`, { waitUntil: 'networkidle' });
  const scripts = fetched.filter((path) => path.endsWith('.js')).map((path) => readFileSync(`build/${path}`, 'utf8'));
  expect(fetched).not.toContain('search/index.json');
  // the engine's own message, and the letters the search reads as Latin ones
  expect(scripts.filter((code) => /MiniSearch: |щ=shch/.test(code))).toEqual([]);
  await shut(page);
});

describe('without scripts', () => {
  test('the search says so and names lists that work', async () => {
    const page = await site.open('search/', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('The search needs scripts');
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Glossary' }).click();
    expect(await page.locator('#t-lien').innerText()).toContain('Lien');
    await shut(page);
  });

  test.each([
    ['sources/', '#source-list > li', 300],
    ['claims/', '.parts li', 30],
    ['claims/terms/', '.entries > li', 50],
    ['glossary/', '[id^="t-"]', 40]
  ])('/%s reads whole, and offers no filter', async (path, entries, least) => {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator(entries).count()).toBeGreaterThan(least);
    expect(await page.getByRole('main').getByRole('combobox').count()).toBe(0);
    await shut(page);
  });
});

test('sources are filtered in place by words, kind and trust, and come back', async () => {
  const page = await site.open('sources/');
  const shown = page.locator('#source-list > li:visible');
  const all = await shown.count();
  await page.getByLabel('Publisher or title').fill('Зеленський');
  await expect.poll(() => shown.count()).toBeLessThan(all);
  expect(await shown.first().innerText()).toMatch(/Zelensk|Зеленс/);
  await page.getByLabel('Publisher or title').fill('');
  await page.getByLabel('Kind').selectOption('science');
  await page.getByLabel('Trust').selectOption('high');
  await expect.poll(() => shown.count()).toBeLessThan(12);
  const few = await shown.count();
  expect(await page.getByRole('status').filter({ hasText: ' of ' }).innerText()).toBe(`${few} of ${all} pages`);
  await page.getByLabel('Publisher or title').fill('no such publisher');
  await page.getByText('No page fits all of these.').waitFor();
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect.poll(() => shown.count()).toBe(all);
  await shut(page);
});

test('the list of sources comes alone when the router opens the page, and then is in place', async () => {
  const page = await site.open();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Sources' }).click();
  await page.waitForURL('**/sources/');
  await page.locator('#source-list > li').first().waitFor();
  await page.getByLabel('Kind').selectOption('wire');
  await expect.poll(() => page.locator('#source-list > li:visible[data-kind="news"]').count()).toBe(0);
  await shut(page);
});

test('what is chosen before the scripts have come holds when they have', async () => {
  const page = await site.blank();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${site.address}claims/aid/`, { waitUntil: 'commit' });
  const shown = page.locator('.entries > li:visible');
  const menu = page.getByLabel('How firmly known');
  await menu.selectOption('attributed');
  const all = await shown.count();
  arrive();
  await expect.poll(() => shown.count()).toBeLessThan(all);
  expect(await menu.inputValue()).toBe('attributed');
  await shut(page);
});

test('claims are filtered by how firmly they are known; the next topic starts with all of its claims', async () => {
  const page = await site.open('claims/aid/');
  const shown = page.locator('.entries > li:visible');
  const all = await shown.count();
  const menu = page.getByLabel('How firmly known');
  await menu.selectOption('attributed');
  await expect.poll(() => shown.count()).toBeLessThan(all);
  const few = await shown.count();
  expect(await menu.locator('option:checked').innerText()).toBe(`Somebody says so (${few})`);
  await page.getByRole('link', { name: /Next topic/ }).click();
  await page.waitForURL((url) => !url.pathname.includes('/claims/aid/'));
  await expect.poll(() => page.locator('.entries > li[hidden]').count()).toBe(0);
  await shut(page);
});

test('a claim says who, when, how firmly, on which pages, where it is taught and what tests it', async () => {
  const page = await site.open('claims/bessent-in-kyiv/#c-bessent-visit-feb12');
  const claim = page.locator('#c-bessent-visit-feb12');
  for (const text of ['Confirmed', '12 February 2025', 'Rests on', 'Taught in', 'Tested by', 'Stands behind'])
    expect(await claim.innerText()).toContain(text);
  await claim.getByRole('link', { name: 'Ten days in February' }).click();
  await page.waitForURL('**/lessons/ten-days-in-february/#p-bessent-visit-feb12');
  await shut(page);
});

test('in a lesson a speaker and a term are one press from their own places', async () => {
  const page = await site.open('lessons/ten-days-in-february/');
  const speaker = page.locator('.note a[href*="#actor-"]').first();
  const term = page.locator('.note a[href*="/glossary/#t-"]');
  expect(await speaker.getAttribute('href')).toMatch(/pictures\/actors\/#actor-[a-z-]+$/);
  await page.goto(`${site.address}lessons/what-is-in-the-ground/`);
  expect(await term.count()).toBeGreaterThan(0);
  await shut(page);
});

test.each(['glossary/', 'claims/terms/', 'sources/'])(
  'on paper /%s is its entries with their addresses',
  async (path) => {
    const page = await site.open(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('main').getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    const after = await page
      .locator('main a[href^="http"]:visible')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toMatch(/https?:/);
    await shut(page);
  }
);

test.each(['search/#q=zelensky', 'claims/deposit/'])('/%s is accessible and fits 320 px', async (path) => {
  const page = await site.open(path);
  if (path.startsWith('search')) await results(page).first().waitFor();
  await expectNarrow(page);
  await expectAccessible(page);
  await shut(page);
});
