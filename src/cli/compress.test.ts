import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compress, compressing } from './compress.js';

const text = Array.from({ length: 400 }, (_, at) => `<p>Paragraph ${at} is ${at * at} words long.</p>`).join('\n');

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'site-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['index.html', 'questions/index.json', '_app/immutable/entry/start.js', '_app/immutable/assets/0.css'])(
  '%s has twins in brotli and gzip that hold the same',
  async (file) => {
    write(file, text);
    await compress(folder);
    expect(brotliDecompressSync(read(`${file}.br`)).toString()).toBe(text);
    expect(gunzipSync(read(`${file}.gz`)).toString()).toBe(text);
  }
);

test('what a browser keeps for a year is compressed as far as can be, a page as far as it pays', async () => {
  write('_app/immutable/start.js', text);
  write('index.html', text);
  await compress(folder);
  expect(read('_app/immutable/start.js.br').length).toBe(brotliCompressSync(text).length);
  const fast = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  expect(read('index.html.br').length).toBeLessThanOrEqual(fast.length);
  expect(read('index.html.br').length).toBeGreaterThan(read('_app/immutable/start.js.br').length);
});

test('a font has no twin, and a twin has none of its own', async () => {
  write('font.woff2', 'wOF2');
  write('index.html', text);
  await compress(folder);
  await compress(folder);
  expect(readdirSync(folder).sort()).toEqual(['font.woff2', 'index.html', 'index.html.br', 'index.html.gz']);
});

test('the adapter writes the site first', async () => {
  const adapter = compressing({ name: 'static', adapt: () => write('index.html', text) }, folder);
  await adapter.adapt({} as Parameters<typeof adapter.adapt>[0]);
  expect(readdirSync(folder)).toContain('index.html.br');
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

function read(file: string): Buffer {
  return readFileSync(join(folder, file));
}
