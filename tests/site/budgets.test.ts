import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { QuestionSheet } from '#core/views/question.ts';
import { expectNoShifts, watchShifts } from './shifts.ts';
import { awake, showAllAnswers, shut, useSite } from './site.ts';

const site = useSite();
const lessons = readdirSync('build/lessons').map((lesson) => `lessons/${lesson}/`);

interface Fetched {
  html: string[];
  js: string[];
  font: string[];
  other: string[];
}

/** Notes what a page fetches from now on: addresses by kind. */
function listen(page: Page): Fetched {
  const kinds: Fetched = { html: [], js: [], font: [], other: [] };
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.slice(1);
    if (request.url().startsWith('data:')) return;
    if (file.endsWith('.js')) kinds.js.push(file);
    else if (file.endsWith('.woff2')) kinds.font.push(file);
    else if (request.isNavigationRequest()) kinds.html.push(file);
    else kinds.other.push(file);
  });
  return kinds;
}

/** Waits until questions wake, and until nothing more is fetched for them. */
async function started(page: Page): Promise<void> {
  await page.waitForSelector('.island[data-awake]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
}

function brotli(files: readonly string[]): number {
  return files.reduce(
    (sum, file) =>
      sum + brotliCompressSync(readFileSync(`build/${file}${file.endsWith('/') ? 'index.html' : ''}`)).length,
    0
  );
}

/** With every picture among them; `npm run test:long` looks for shifts in all. */
const visited = ['what-is-in-the-ground', 'does-it-add-up', 'security-promised-and-written', 'who-wants-what'].map(
  (name) => `lessons/${name}/`
);

test.each(lessons)('/%s keeps to its budget in what it brings and what it names to be fetched at once', (path) => {
  const html = readFileSync(`build/${path}index.html`, 'utf8');
  const js = [...html.matchAll(/(?:src|href)="((?:\.\.\/)*_app\/[^"]+\.js)"/g)].map(([, file = '']) =>
    join(path, file)
  );
  expect(js.length).toBe(1);
  expect(brotli(js)).toBeLessThanOrEqual(45_000);
  // with what each likely first answer is told
  expect(brotli([path])).toBeLessThanOrEqual(33_000);
  expect(brotli([path, `${path}answers.json`, ...js]) + fontBytes()).toBeLessThanOrEqual(117_000);
});

/** The one font of a lesson, compressed in itself. */
function fontBytes(): number {
  const folder = 'build/_app/immutable/assets';
  return readdirSync(folder)
    .filter((file) => file.endsWith('.woff2'))
    .reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
}

test.each(visited)('/%s keeps to its budget on a first visit, and never shifts, then or on a return', async (path) => {
  const page = await site.blank({ before: watchShifts });
  const { html, js, font, other } = listen(page);
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  await started(page);
  // what follows an answer comes with the player, in one round trip
  expect(other).toEqual([`${path}answers.json`]);
  expect(html).toEqual([path]);
  expect(brotli(html)).toBeLessThanOrEqual(33_000);
  expect(js.length).toBe(1);
  expect(brotli(js)).toBeLessThanOrEqual(45_000);
  expect(font.length).toBeLessThanOrEqual(1);

  await expectNoShifts(page);
  // also of what is fetched when it comes near
  expect(other.filter((file) => file.endsWith('.css'))).toEqual([]);
  await shut(page);
});

test('whoever answers fetches nothing more, whatever the kind', async () => {
  const page = await site.blank();
  await page.goto(`${site.address}lessons/ten-days-in-february/`, { waitUntil: 'networkidle' });
  await awake(page);
  const { html, js, font, other } = listen(page);
  await page.locator('#q-td-who-visited-kyiv').getByRole('button', { name: 'Check' }).click();
  await showAllAnswers(page);
  await page.waitForLoadState('networkidle');
  expect([html, js, font, other]).toEqual([[], [], [], []]);
  await shut(page);
});

test.each(lessons)(
  'the page /%s holds nothing of what follows an answer in its forms, but the sheet for readers without scripts',
  (path) => {
    const id = path.split('/')[1] ?? '';
    const sheets = JSON.parse(readFileSync(`build/questions/${id}.json`, 'utf8')) as Record<string, QuestionSheet>;
    const html = readFileSync(`build/${path}index.html`, 'utf8');
    // of forms and data only: the prose of a lesson may say the same as a message
    const page = (
      html.replace(/<noscript[\s\S]*?<\/noscript>/g, '').match(/<(form|script)\b[\s\S]*?<\/\1>/g) ?? []
    ).join('');
    const later = Object.values(sheets).flatMap(({ question }) => [
      question.explanation,
      ...(question.hints ?? []),
      ...messagesIn(question)
    ]);
    // what HTML and scripts write as it is, and no short name or date that a question may ask with as well
    const plain = later.filter((text) => text.length > 20 && !/[&<>"\\]/.test(text));
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.filter((text) => page.includes(text))).toEqual([]);
    expect(plain.some((text) => html.includes(text))).toBe(true);
  }
);

/** The texts of every message of a question, however deep. */
function messagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'message' && typeof one === 'string' ? [one] : messagesIn(one)
  );
}

test.each(lessons)('nothing in /%s blocks the first paint: styles stand in the page, scripts are modules', (path) => {
  const html = readFileSync(`build/${path}index.html`, 'utf8');
  const head = html.slice(0, html.indexOf('</head>'));
  // a style that stands in the page is listed once more, disabled, so that the router does not fetch it
  expect(head).not.toMatch(/<link(?![^>]*\bdisabled\b)[^>]+rel="stylesheet"/);
  expect(html).not.toMatch(/<script(?! type="module")[^>]+src=/);
});

test('each page carries a strict policy: no inline code but by hash, no other host', () => {
  for (const path of [...lessons, '']) {
    const html = readFileSync(`build/${path}index.html`, 'utf8');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    // what stands before it is not under it
    expect(html.slice(0, html.indexOf('http-equiv'))).not.toMatch(/<(script|link|style)\b/);
  }
});

test('all code that learners can load together stays under 166 kB; what only teachers load is counted apart', () => {
  const routes = routeNodes();
  const learners = reachable(
    routes.filter(({ route }) => !/^\/(teach|assignment)/.test(route)).map(({ node }) => node)
  );
  const nodes = routes.map(({ node }) => node);
  const everybody = reachable(nodes, onUse);
  const readers = new Set([...reachable(nodes)].filter((file) => !everybody.has(file)));
  expect(clientBytes(learners)).toBeLessThanOrEqual(166_000);
  expect(clientBytes(everybody)).toBeLessThanOrEqual(285_000);
  expect(readers.size).toBeGreaterThan(0);
  expect(clientBytes(readers)).toBeLessThanOrEqual(55_000);
});

const client = '.svelte-kit/output/client';
/** What reads and writes a teacher's own bank, and what reads codes off a picture: fetched only when she uses it. */
const onUse = /src\/core\/classroom\/own\/import\/|device\/qr-camera/;

/** The pages of the last build, each with the entry of the bundler's manifest that it starts from. */
function routeNodes(): { route: string; node: string }[] {
  const app = readFileSync('.svelte-kit/generated/client-optimized/app.js', 'utf8');
  return [...app.matchAll(/"([^"]+)": \[~?(\d+)\]/g)].map(([, route = '', node = '']) => ({
    route,
    node: `.svelte-kit/generated/client-optimized/nodes/${node}.js`
  }));
}

/** Every file that these entries load, at once or later, but through what is left out; the frame's own entries with them. */
function reachable(nodes: readonly string[], leftOut?: RegExp): Set<string> {
  type Entry = { file: string; imports?: string[]; dynamicImports?: string[] };
  const manifest = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, 'utf8')) as Record<string, Entry>;
  const pages = new Set(Object.keys(manifest).filter((name) => /client-optimized\/nodes\/\d+\.js$/.test(name)));
  const start = Object.keys(manifest).filter((name) => /client\/entry\.js$|client-optimized\/app\.js$/.test(name));
  const [seen, open] = [new Set<string>(), [...start, ...nodes]];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const { imports = [], dynamicImports = [] } = manifest[name] ?? {};
    // the router names every page; only those asked for count
    open.push(...imports, ...dynamicImports.filter((one) => !pages.has(one) && !leftOut?.test(one)));
  }
  return new Set([...seen].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js')));
}

function clientBytes(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(`${client}/${file}`)).length, 0);
}
