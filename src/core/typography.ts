/** Stands for a tag or code in text: nothing a reader sees, and so transparent to the marks around it. */
const hidden = '\uE000';
const before = `(^|[\\s([{\\u2013\\u2014/-])(${hidden}*)`;

/** Straight quotation marks as a printer sets them; an apostrophe where none opens. Text only, never markup. */
export function curl(text: string): string {
  return text
    .replace(new RegExp(`${before}"`, 'g'), '$1$2\u201C')
    .replace(/"/g, '\u201D')
    .replace(new RegExp(`${before.replace('/-', '\u201C/-')}'(?=\\S)`, 'g'), '$1$2\u2018')
    .replace(/'/g, '\u2019');
}

/** As `curl`, leaving what `skip` matches as it is. */
export function curlAround(text: string, skip: RegExp): string {
  const kept: string[] = [];
  const masked = text.replace(skip, (part) => {
    kept.push(part);
    return hidden;
  });
  return curl(masked).replaceAll(hidden, () => kept.shift() ?? '');
}
