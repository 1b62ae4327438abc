import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...((mark ? '\uFEFF' : '') + text)].flatMap((sign) => [...sign].map((one) => one.charCodeAt(0)));
  return new Uint8Array(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

/** Bytes of a code page, found by decoding each of them. */
function encoded(text: string, page: string): Uint8Array {
  const signs = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(page).decode(new Uint8Array([byte])), byte] as const)
  );
  return new Uint8Array([...text].map((sign) => signs.get(sign) ?? 63));
}

const ukrainian = '::Столиця::Яке місто є столицею України?{=Київ ~Львів ~Одеса}';

test.each([
  ['UTF-8', utf8(ukrainian)],
  ['UTF-8 with a byte order mark', utf8(`\uFEFF${ukrainian}`)],
  ['UTF-16, little end first', utf16(ukrainian, false, true)],
  ['UTF-16, big end first', utf16(ukrainian, true, true)],
  ['UTF-16 without a mark, little end first', utf16(ukrainian, false, false)],
  ['UTF-16 without a mark, big end first', utf16(ukrainian, true, false)]
])('%s is read without a word about it', (_, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: ukrainian });
});

test.each([
  ['windows-1251', ukrainian],
  ['windows-1251', 'Хто відвідав Київ 12 лютого? {=Бессент ~Волц ~Рубіо}'],
  ['windows-1251', 'В чём суть сделки?\nA. Ископаемые\nB. Оружие\nANSWER: A'],
  ['windows-1252', 'Où est né le président élu ? {=À Orléans ~À Évreux}'],
  ['windows-1252', 'Wie heißt die größte Stadt? {=Köln ~München}'],
  ['windows-1252', 'At 20 °C, what is it? {=water ~ice}'],
  ['windows-1250', 'Które miasto jest stolicą? {=Łódź ~Kraków ~Wrocław}']
])('by %s: %s', (page, text) => {
  expect(decodeText(encoded(text, page))).toEqual({ text, codePage: page });
});

test('no bytes are no text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '' });
});
