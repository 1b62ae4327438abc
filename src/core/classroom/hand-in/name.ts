/**
 * A name as somebody typed it, without what nobody typed: control characters, halves of characters, and signs that turn the
 * direction of all that follows (Unicode, UAX 9). Signs that join or part letters stay; scripts need them.
 */
export function cleanName(name: string): string {
  return name
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}
