import { strFromU8, unzipSync } from 'fflate';
import { handInFileLimit } from './hand-in-file.ts';

/** One file of those that a course system gave out in a zip. */
export interface ZippedFile {
  /** With the folders it stands in, which say whose it is. */
  name: string;
  /** `text` is read as a hand-in or for codes, a `picture` for a code in it. */
  content: { text: string } | { picture: Uint8Array<ArrayBuffer>; type: string };
}

export type HandInZip =
  | {
      files: ZippedFile[];
      /** Names of what is no hand-in that can be read: another kind of file, or one that is too large. */
      unread: string[];
    }
  | { files?: never; reason: 'no-zip' | 'too-large' };

/** Most files that are unpacked, and most bytes of one and of all of them: a class of hundreds, and no bomb. */
const limits = { files: 3000, file: 20_000_000, all: 200_000_000 } as const;

const pictures: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp'
};
const texts = ['json', 'txt', 'md', 'csv', 'html', 'htm', ''];

/**
 * The files of a zip as course systems give out hand-ins: a folder for each student (Moodle), or the student's name
 * before that of the file (Canvas). Sizes are stated and bounded before anything is unpacked, and no file gets more room
 * than it stated. Never throws.
 */
export function readHandInZip(bytes: Uint8Array): HandInZip {
  const unread: string[] = [];
  let [count, size] = [0, 0];
  const fits = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (isNoFile(name)) return false;
    const ending = endingOf(name);
    const known = texts.includes(ending) ? originalSize <= 4 * handInFileLimit : ending in pictures;
    const isRead = known && originalSize <= limits.file;
    if (isRead) [count, size] = [count + 1, size + originalSize];
    else unread.push(name);
    return isRead && count <= limits.files && size <= limits.all;
  };
  try {
    const entries = Object.entries(unzipSync(bytes, { filter: fits }));
    if (count > limits.files || size > limits.all) return { reason: 'too-large' };
    return { files: entries.map(([name, content]) => fileOf(name, content)), unread };
  } catch {
    return { reason: 'no-zip' };
  }
}

/** Folders, and what a Mac adds to each file. */
function isNoFile(name: string): boolean {
  return name.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(name);
}

function endingOf(name: string): string {
  return /\.([^./]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function fileOf(name: string, bytes: Uint8Array): ZippedFile {
  const type = pictures[endingOf(name)];
  if (type !== undefined) return { name, content: { picture: new Uint8Array(bytes), type } };
  const text = strFromU8(bytes);
  return { name, content: { text: endingOf(name).startsWith('htm') ? textOf(text) : text } };
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', shy: '', amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a page says, without its marks: a code may be parted by them anywhere. */
function textOf(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?(p|div|br|li|tr|td|h\d|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (all, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? all;
      const point = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    });
}
