import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { awake, showAllAnswers, shut, useSite } from './site.ts';

const site = useSite();
const lessons = readdirSync('build/lessons').map((lesson) => `lessons/${lesson}/`);

/** What a first visit fetched: addresses by kind. */
async function fetched(path: string): Promise<Record<'html' | 'js' | 'font' | 'other', string[]>> {
  const page = await site.open('404.html');
  const kinds: Record<'html' | 'js' | 'font' | 'other', string[]> = { html: [], js: [], font: [], other: [] };
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.slice(1);
    if (request.url().startsWith('data:')) return;
    if (file.endsWith('.js')) kinds.js.push(file);
    else if (file.endsWith('.woff2')) kinds.font.push(file);
    else if (request.isNavigationRequest()) kinds.html.push(file);
    else kinds.other.push(file);
  });
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  if (path.startsWith('lessons/')) await awake(page);
  await shut(page);
  return kinds;
}

function brotli(files: readonly string[]): number {
  return files.reduce(
    (sum, file) =>
      sum + brotliCompressSync(readFileSync(`build/${file}${file.endsWith('/') ? 'index.html' : ''}`)).length,
    0
  );
}

test.each(lessons)('a first visit to /%s keeps to its budget', async (path) => {
  const { html, js, font, other } = await fetched(path);
  expect(other).toEqual([]);
  expect(html).toEqual([path]);
  expect(brotli(html)).toBeLessThanOrEqual(30_000);
  expect(js.length).toBeLessThanOrEqual(5);
  expect(brotli(js)).toBeLessThanOrEqual(45_000);
  expect(font.length).toBeLessThanOrEqual(1);
  expect(brotli(font)).toBeLessThanOrEqual(45_000);
});

test.each(lessons)('nothing in /%s blocks the first paint: styles stand in the page, scripts are modules', (path) => {
  const html = readFileSync(`build/${path}index.html`, 'utf8');
  const head = html.slice(0, html.indexOf('</head>'));
  // a style that stands in the page is listed once more, disabled, so that the router does not fetch it
  expect(head).not.toMatch(/<link(?![^>]*\bdisabled\b)[^>]+rel="stylesheet"/);
  expect(html).not.toMatch(/<script[^>]+src=/);
});

test('each page carries a strict policy: no inline code but by hash, no other host', () => {
  for (const path of [...lessons, '']) {
    const html = readFileSync(`build/${path}index.html`, 'utf8');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
  }
});

test.each(lessons)('the layout of /%s never shifts, on a first visit and on a return with answers', async (path) => {
  const page = await site.open('settings/', {
    viewport: { width: 390, height: 800 },
    before: `window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });`
  });
  for (const visit of ['first', 'return']) {
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    await awake(page);
    const shift = () => page.evaluate(() => (window as unknown as { shift: number }).shift);
    expect(await shift(), visit).toBe(0);
    await showAllAnswers(page);
  }
  await shut(page);
});

test('all client code together stays under 160 kB', () => {
  const files = readdirSync('build/_app', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  expect(brotli(files.map((file) => `_app/${file}`))).toBeLessThanOrEqual(160_000);
});
