/** Marks of direction and joining, variation selectors, soft hyphens, controls: what no reader sees. */
const unseen = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}|[\uFFF9-\uFFFC]/gu;

/**
 * A text without the signs that nobody sees. Chats, contacts and right-to-left keyboards leave them in what is copied,
 * and whoever typed it cannot find them.
 */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/**
 * The signs of a text as a plain keyboard has them, whoever typed it on whatever: nothing unseen, digits of any script
 * as 0 to 9, wide letters narrow (NFKC), plain quotes, hyphens and spaces, none of them at the ends. A raised digit
 * stays raised (`10²` is `10^2`, not 102); a lowered one is plain after a letter (`CO₂`) and stays lowered after a digit.
 */
export function plainSigns(text: string): string {
  return (
    withoutUnseen(text)
      // composition would take these two apart, into a space with an accent and into two primes
      .replace(/´/g, "'")
      .replace(/″/g, '"')
      // and would make plain digits of these
      .replace(/[⁰ⁱ¹²³⁴-⁻ⁿ]+/g, '^$&')
      .replace(/[㎟-㎦㎨㎯]/g, (unit) => unit.normalize('NFKC').replace(/\d/, '^$&'))
      .replace(/([\p{L})\]]?)([₀-₉]+)/gu, (_, before: string, digits: string) => `${before || '_'}${digits}`)
      .replace(/(\p{Nd})([¼-¾⅐-⅞↉])/gu, '$1 $2')
      .normalize('NFKC')
      .replace(otherDigits, digitOf)
      .replace(/[‘’‚‛′ʼ`]/g, "'")
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[‐-―−˗➖]/g, '-')
      .replace(/[⁄∕]/g, '/')
      .replace(/٫/g, '.')
      .replace(/٬/g, ',')
      .replace(/٪/g, '%')
      .replace(/[\s\u2800\u0085]+/g, ' ')
      .trim()
  );
}

/** A text with digits of any script as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(otherDigits, digitOf);
}

const otherDigits = /[^\P{Nd}0-9]/gu;

/** The plain digit for one of another script: each script has its ten in a row, from nought. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((point - first) % 10);
}
