/** A text that was bytes, and the code page it was read by where it was no Unicode. */
export interface Decoded {
  text: string;
  codePage?: string;
}

/**
 * The text of a file: UTF-8, UTF-16 by its byte order mark or by the zeros of its Latin letters, and where it can be
 * neither the code page of Windows whose letters make the most likely words.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const read = codePages.map(({ name, script }) => {
      const text = new TextDecoder(name).decode(bytes);
      return { text, codePage: name, likely: likelihood(text, script) };
    });
    const { text, codePage } = read.reduce((best, one) => (one.likely > best.likely ? one : best));
    return { text, codePage };
  }
}

/** In the order they are preferred; the script says how letters beyond ASCII stand in words. */
const codePages = [
  { name: 'windows-1252', script: 'latin' },
  { name: 'windows-1251', script: 'cyrillic' },
  { name: 'windows-1250', script: 'latin' }
] as const;

/** How many bytes of a text are looked at for zeros. */
const sample = 2000;

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const seen = bytes.subarray(0, sample);
  seen.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // signs, digits and spaces of any language have a zero as their high byte
  const least = seen.length / 20;
  if (odd > least && odd > 4 * even) return 'utf-16le';
  return even > least && even > 4 * odd ? 'utf-16be' : undefined;
}

/**
 * Letters beyond ASCII that stand as they do in real words, less the signs and letters that do not: a Cyrillic letter
 * stands among Cyrillic ones, a Latin one with an accent among plain ones, and a sign never inside of a word.
 */
function likelihood(text: string, script: 'latin' | 'cyrillic'): number {
  let likely = 0;
  for (const [word] of text.matchAll(
    /[^\s\u0021-\u0040\u005B-\u0060\u007B-\u007E«»“”„‘’–—…]*[\u0080-\uFFFF][^\s\u0021-\u0040\u005B-\u0060\u007B-\u007E«»“”„‘’–—…]*/g
  )) {
    const [plain, other] = [count(word, /[A-Za-z]/g), count(word, /[\u0080-\uFFFF]/g)];
    const strange = count(word, /[^\p{L}\p{M}’'ʼ]/gu) + count(word, /\p{Ll}\p{Lu}/gu);
    const fits = script === 'cyrillic' ? plain === 0 : plain >= other || word.length === 1;
    likely += (fits ? other : -other) - 3 * strange;
  }
  return likely;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
