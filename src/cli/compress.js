import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** An adapter whose site has a smaller twin beside each file of text, for hosts that serve ready-made ones. */
export function compressing(adapter, folder) {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      await compress(folder);
    }
  };
}

/** Puts `<file>.br` and `<file>.gz` beside each file of text of a site; the same file gives the same bytes. */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && textual.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name));
  for (let at = 0; at < files.length; at += atOnce) await Promise.all(files.slice(at, at + atOnce).map(compressFile));
}

/** Endings of what shrinks; fonts and pictures are compressed in themselves. */
const textual = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.xml']);

/** Twice the threads zlib has, so that none waits for the disk. */
const atOnce = 8;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compressFile(file) {
  const bytes = await readFile(file);
  const [quality, level] = effortFor(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
  };
  await writeFile(`${file}.br`, await brotli(bytes, { params }));
  await writeFile(`${file}.gz`, await zip(bytes, { level }));
}

/**
 * Quality of brotli and level of gzip. Scripts and styles are few, and browsers keep them for a year: the best there
 * is. Pages are many and change with each build: the best takes them eighty times as long as this, to save a tenth.
 */
function effortFor(file) {
  return /[/\\]_app[/\\]immutable[/\\]/.test(file) ? [11, 9] : [5, 6];
}
