import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';

const lesson = 'lessons/units-and-prefixes.svx';
const glossary = 'glossary.yaml';
const line =
  /course-\w+\/glossary\.yaml:4:13 {2}error {2}no source has the id "si-broshure" — did you mean "si-brochure"\?/;

test('a change to a lesson is in the page at the next look, and open pages are told to look', async () => {
  const { page, edit, sent } = await author();
  expect(await page()).toContain('It needs surprisingly few');

  edit(lesson, 'surprisingly few', 'no more than seven');
  await vi.waitFor(() => expect(sent()).toContainEqual({ type: 'full-reload' }), patience);
  expect(await page()).toContain('It needs no more than seven');
}, 60_000);

test('a mistake covers open pages with the line the check prints, until it is mended', async () => {
  const { page, edit, sent } = await author();
  await page();

  edit(glossary, '[si-brochure]', '[si-broshure]');
  await vi.waitFor(() => expect(sent().at(-1)?.type).toBe('error'), patience);
  expect(messages(sent())).toMatch(line);

  edit(glossary, '[si-broshure]', '[si-brochure]');
  await vi.waitFor(() => expect(sent().at(-1)).toEqual({ type: 'full-reload' }), patience);
  expect(await page()).toContain('It needs surprisingly few');
}, 60_000);

test('a course that starts with a mistake shows its line in place of the page, and the page when it is mended', async () => {
  const { page, edit, sent } = await author((folder) =>
    change(join(folder, glossary), '[si-brochure]', '[si-broshure]')
  );
  const list = await page();
  expect(list).toMatch(line);
  expect(list).toContain('/@vite/client');

  edit(glossary, '[si-broshure]', '[si-brochure]');
  await vi.waitFor(() => expect(sent().at(-1)).toEqual({ type: 'full-reload' }), patience);
  expect(await page()).toContain('It needs surprisingly few');
}, 60_000);

/** A machine that runs all tests at once may take its time. */
const patience = { timeout: 20_000, interval: 50 };

/** An author with the second course open in `npm run dev`. */
async function author(before: (folder: string) => void = () => {}) {
  mkdirSync('.tmp', { recursive: true });
  const folder = mkdtempSync(join('.tmp', 'course-'));
  cpSync(join(import.meta.dirname, 'second-course'), folder, { recursive: true });
  before(folder);
  // read by vite.config.ts
  vi.stubEnv('COURSE_DIR', folder);
  const server = await createServer({ logLevel: 'silent', cacheDir: `${folder}-cache`, server: { port: 0 } });
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await server.close();
    for (const left of [folder, `${folder}-cache`]) rmSync(left, { recursive: true, force: true });
  });
  const send = vi.spyOn(server.ws, 'send');
  await server.listen();
  // a change before the watcher has found the file would go unseen
  await vi.waitFor(() => expect(watched(server)).toContain('units-and-prefixes.svx'), patience);
  return {
    page: () => read(server, 'lessons/units-and-prefixes/'),
    edit(file: string, from: string, to: string) {
      send.mockClear();
      change(join(folder, file), from, to);
    },
    sent: () =>
      send.mock.calls
        .map(([payload]) => payload as unknown as HotPayload)
        .filter(({ type }) => type === 'error' || type === 'full-reload')
  };
}

async function read(server: ViteDevServer, path: string): Promise<string> {
  const { port } = server.httpServer?.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}/${path}`, { headers: { accept: 'text/html' } });
  return response.text();
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

function watched({ watcher }: ViteDevServer): string[] {
  const folders = Object.entries(watcher.getWatched()).filter(([folder]) => /course-\w+.lessons$/.test(folder));
  return folders.flatMap(([, files]) => files);
}

function messages(payloads: readonly HotPayload[]): string {
  return payloads.map((payload) => (payload.type === 'error' ? payload.err.message : '')).join('\n');
}
