import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test, vi, type MockInstance } from 'vitest';

const lesson = 'lessons/units-and-prefixes.svx';
const glossary = 'glossary.yaml';
const line =
  /course-\w+\/glossary\.yaml:4:13 {2}error {2}no source has the id "si-broshure" — did you mean "si-brochure"\?/;

// one author at work, from a course that starts with a mistake; each test goes on where the one before ended
let folder: string;
let server: ViteDevServer;
let send: MockInstance<ViteDevServer['ws']['send']>;

beforeAll(async () => {
  mkdirSync('.tmp', { recursive: true });
  folder = mkdtempSync(join('.tmp', 'course-'));
  cpSync(join(import.meta.dirname, 'second-course'), folder, { recursive: true });
  mkdirSync(`${folder}-built`);
  writeFileSync(`${folder}-built/page.html`, '');
  edit(glossary, '[si-brochure]', '[si-broshure]');
  // read by vite.config.ts
  vi.stubEnv('COURSE_DIR', folder);
  server = await createServer({ logLevel: 'silent', cacheDir: `${folder}-cache`, server: { port: 0 } });
  send = vi.spyOn(server.ws, 'send');
  await server.listen();
  // a change before the watcher has found the file would go unseen
  await vi.waitFor(() => expect(watched()).toContain('units-and-prefixes.svx'), patience);
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  for (const left of [folder, `${folder}-built`, `${folder}-cache`]) rmSync(left, { recursive: true, force: true });
});

test('a course that starts with a mistake shows its line in place of the page, and the page when it is mended', async () => {
  const list = await page();
  expect(list).toMatch(line);
  // by which the browser learns that it is mended
  expect(list).toContain('src="/@vite/client"');

  edit(glossary, '[si-broshure]', '[si-brochure]');
  await vi.waitFor(() => expect(sent().at(-1)).toEqual({ type: 'full-reload' }), patience);
  expect(await page()).toContain('It needs surprisingly');
}, 60_000);

test('a change to a lesson is in the page at the next look, and open pages are told to look', async () => {
  edit(lesson, 'It needs surprisingly', 'It needs no more than');
  await vi.waitFor(() => expect(sent().at(-1)).toEqual({ type: 'full-reload' }), patience);
  expect(await page()).toContain('It needs no more than');
}, 60_000);

test('a new word in the data of the course is in the page at the next look', async () => {
  edit('course.yaml', 'title: Measured in metres', 'title: Measured in seconds');
  await vi.waitFor(() => expect(sent().at(-1)).toEqual({ type: 'full-reload' }), patience);
  expect(await page()).toContain('Measured in seconds');
}, 60_000);

test('a mistake covers open pages with the line the check prints, until it is mended', async () => {
  edit(glossary, '[si-brochure]', '[si-broshure]');
  await vi.waitFor(() => expect(sent().at(-1)?.type).toBe('error'), patience);
  expect(sent().at(-1)).toMatchObject({ err: { message: expect.stringMatching(line) } });

  edit(glossary, '[si-broshure]', '[si-brochure]');
  await vi.waitFor(() => expect(sent().at(-1)).toEqual({ type: 'full-reload' }), patience);
  expect(await page()).toContain('It needs no more than');
}, 60_000);

test('what commands write beside the course is not watched', () => {
  expect(watched()).toContain('units-and-prefixes.svx');
  expect(watched()).not.toContain('page.html');
});

/** A machine that runs all tests at once may take its time. */
const patience = { timeout: 20_000, interval: 50 };

/** Saves a file of the course with one change, and forgets what was sent before. */
function edit(file: string, from: string, to: string): void {
  send?.mockClear();
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** The lesson as a browser would get it. */
async function page(): Promise<string> {
  const { port } = server.httpServer?.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}/lessons/units-and-prefixes/`, {
    headers: { accept: 'text/html' }
  });
  return response.text();
}

/** What was sent to open pages since the last edit. */
function sent(): HotPayload[] {
  const payloads = send.mock.calls.map(([payload]) => payload as unknown as HotPayload);
  return payloads.filter(({ type }) => type === 'error' || type === 'full-reload');
}

function watched(): string[] {
  const folders = Object.entries(server.watcher.getWatched());
  return folders.flatMap(([path, files]) => (path.includes(folder) ? files : []));
}
