import { BitReader, BitWriter, type Bits } from './bits.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits a character holds. */
export const digitBits = 6;

/** Bits as text for addresses (RFC 4648, section 5), six a character; zeros fill the last one. */
export function toBase64url(bits: Bits): string {
  const reader = new BitReader(new BitWriter().append(bits).pad(digitBits).bits);
  let text = '';
  while (reader.left > 0) text += digits.charAt(reader.read(digitBits));
  return text;
}

/** The bits of such a text; undefined when a character does not belong there. */
export function fromBase64url(text: string): number[] | undefined {
  const writer = new BitWriter();
  for (const character of text) {
    const value = digits.indexOf(character);
    if (value < 0) return undefined;
    writer.write(value, digitBits);
  }
  return writer.bits;
}
