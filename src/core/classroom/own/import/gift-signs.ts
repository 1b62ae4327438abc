/** One sign of GIFT text: what it says, whether it may mean something (it was not escaped), and where it stands. */
export interface Sign {
  text: string;
  bare: boolean;
  line: number;
}

/** Lines with an own number each: comments are gone, the numbers stay those of the file. */
export interface NumberedLine {
  line: number;
  text: string;
}

/** Signs a backslash takes the meaning from; brackets cannot be escaped. */
const escapable = '~=#{}:\\';

/** Signs of a block of lines; `\n` is an empty line in the text, an escaped sign means nothing but itself. */
export function signsOf(lines: readonly NumberedLine[]): Sign[] {
  return lines.flatMap(({ line, text }, at) => {
    const signs: Sign[] = at === 0 ? [] : [{ text: '\n', bare: false, line }];
    for (let place = 0; place < text.length; place++) {
      const sign = text.charAt(place);
      const next = text.charAt(place + 1);
      if (sign === '\\' && next !== '' && `${escapable}n`.includes(next)) {
        signs.push({ text: next === 'n' ? '\n' : next, bare: false, line });
        place++;
      } else signs.push({ text: sign, bare: sign !== '#' || !isEntity(text, place), line });
    }
    return signs;
  });
}

/** Whether the # at this place belongs to the number of a sign: `&#8211;`. */
function isEntity(text: string, place: number): boolean {
  return text.charAt(place - 1) === '&' && /^#(?:\d{1,7}|x[\da-f]{1,6});/i.test(text.slice(place, place + 10));
}

/** Place of the first of these bare signs in a row, from `start`; -1 where there is none. */
export function findBare(signs: readonly Sign[], wanted: string, start = 0): number {
  for (let at = start; at + wanted.length <= signs.length; at++) {
    let same = 0;
    while (same < wanted.length && signs[at + same]?.bare && signs[at + same]?.text === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

/** What signs say, without the white space around it. */
export function textOf(signs: readonly Sign[]): string {
  return signs
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The signs without white space around them. */
export function trimSigns(signs: readonly Sign[]): readonly Sign[] {
  const isSpace = (sign: Sign | undefined) => sign !== undefined && sign.text.trim() === '';
  let [start, end] = [0, signs.length];
  while (start < end && isSpace(signs[start])) start++;
  while (end > start && isSpace(signs[end - 1])) end--;
  return signs.slice(start, end);
}
