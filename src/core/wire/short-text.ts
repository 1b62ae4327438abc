import type { BitReader, BitWriter } from './bits.ts';

/** What is common in names, titles and short answers costs six bits. */
const common = `abcdefghijklmnopqrstuvwxyz0123456789 .,-'’%$&/():;!?+=#"€£–\n_`;
const width = 6;
const end = 61;
/** The next letter is a capital. */
const capital = 62;
/** A character that is not common follows: seven bits where it comes from the same 128 as the one before, else 21. */
const other = 63;

/** A text that ends itself. Any text can be written; one in common characters is shorter than its bytes. */
export function writeText(writer: BitWriter, text: string): void {
  let block = 0;
  for (const character of text) {
    const [index, small] = [common.indexOf(character), common.indexOf(character.toLowerCase())];
    if (index >= 0) writer.write(index, width);
    else if (/^[A-Z]$/.test(character)) writer.write(capital, width).write(small, width);
    else {
      const point = character.codePointAt(0) ?? 0;
      const same = point >> 7 === block;
      writer
        .write(other, width)
        .flag(same)
        .write(same ? point & 127 : point, same ? 7 : 21);
      block = point >> 7;
    }
  }
  writer.write(end, width);
}

/** Reads such a text; one longer than `limit` characters fails. */
export function readText(reader: BitReader, limit: number): string {
  let [text, block] = ['', 0];
  for (;;) {
    const index = reader.read(width);
    if (index === end || reader.failed) return text;
    if (index === capital) text += common.charAt(reader.read(width)).toUpperCase();
    else if (index !== other) text += common.charAt(index);
    else {
      const point = reader.flag() ? (block << 7) | reader.read(7) : reader.read(21);
      if (point > 0x10ffff) reader.fail();
      else text += String.fromCodePoint(point);
      block = point >> 7;
    }
    if (text.length > limit) reader.fail();
  }
}
