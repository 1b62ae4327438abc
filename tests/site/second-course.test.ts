import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { servePlainly } from './plain-host.ts';
import { awake, shut, useSite } from './site.ts';

const folder = '.tmp/second-site';
const site = useSite(folder, { serve: servePlainly('/course') });

test('another course of the same shape is built from its folder alone', async () => {
  const page = await site.open();
  expect(await page.locator('h1').innerText()).toBe('Measured in metres');
  await page.getByRole('link', { name: 'Start with lesson 1' }).click();
  await page.waitForURL('**/lessons/*/');
  await awake(page);
  await page.getByRole('button', { name: 'Show the answer' }).first().click();
  expect((await page.locator('.verdict').first().innerText()).trim()).toBe('The answer');
  await shut(page);
});

test('nothing of the first course is wired into the pages', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(html|js|json)$/.test(file) && !file.startsWith('schema')
  );
  expect(pages.length).toBeGreaterThan(10);
  const leaks = pages.filter((file) =>
    // the word alone is a part of any course's shape: minerals.yaml
    /ukrain|minerals for aid|kyiv|zelensk|bessent|february 2025/i.test(readFileSync(`${folder}/${file}`, 'utf8'))
  );
  expect(leaks).toEqual([]);
});

test('what its pages say of the course is counted from it', () => {
  const textOf = (page: string) => readFileSync(`${folder}/${page}index.html`, 'utf8').replace(/<[^>]*>/g, ' ');
  const home = textOf('');
  expect(home).toContain('16 questions over the whole course');
  expect(home).toContain('A lesson takes 5 minutes.');
  expect(textOf('pictures/timeline/')).toContain('a decade is drawn as wide as it has events');
  // of the first course alone: its tagline, its counts, how long its lessons are, how its names are spelled
  const everywhere = [
    '',
    'pictures/',
    'search/',
    'quizzes/',
    'teach/',
    'teach/guide/',
    'teach/plans/units-and-prefixes/'
  ];
  const told = everywhere.filter((page) =>
    /one story|half an hour|\b(thirty|twenty|ten|six) (questions|ways)|of six|cyrillic letters|trillion|few weeks/i.test(
      textOf(page)
    )
  );
  expect(told).toEqual([]);
});

test('below a folder of a host that redirects nothing every link leads to a page, as it stands', async () => {
  const found = await crawl();
  expect(found.size).toBeGreaterThan(30);
  expect([...found].filter(([, status]) => status !== 200)).toEqual([]);
});

test('also the links of pages that scripts wrote', async () => {
  const page = await site.open();
  const ends = async () =>
    page
      .locator('a[href]')
      .evaluateAll((links) =>
        (links as HTMLAnchorElement[])
          .filter(({ origin }) => origin === location.origin)
          .map(({ pathname }) => pathname)
      );
  for (const path of ['', 'lessons/units-and-prefixes/', 'quizzes/', 'quizzes/final/', 'teach/', 'search/#q=metre']) {
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    const links = await ends();
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !/^\/course\/(.*\/)?$/.test(link))).toEqual([]);
  }
  await shut(page);
});

test('a page that was come to by links is there after a reload, awake', async () => {
  const page = await site.open();
  await page.getByRole('link', { name: 'Start with lesson 1' }).click();
  await page.waitForURL('**/lessons/*/');
  await awake(page);
  await page.reload();
  await awake(page);
  await page.getByRole('button', { name: 'Check' }).first().click();
  await page.locator('form.question .notice:not(:empty)').first().waitFor();
  await shut(page);
});

/** Every page and file of the site that its pages name, from the first page on, with what the host answers. */
async function crawl(): Promise<Map<string, number>> {
  const [answers, open] = [new Map<string, number>(), [site.address, `${site.address}404.html`]];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (answers.has(address)) continue;
    const response = await fetch(address, { redirect: 'error' });
    answers.set(address, response.status);
    const text = await response.text();
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const [, link = ''] of text.matchAll(/<(?:a|link)\b[^>]*?\bhref="([^"#?]+)/g)) {
      const target = new URL(link, address);
      if (target.origin === new URL(site.address).origin) open.push(target.href);
    }
  }
  return answers;
}
