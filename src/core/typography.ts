/** Stands for a tag or code in text: nothing a reader sees, and so transparent to the marks around it. */
const hidden = '\uE000';
const openingDouble = /(^|[\s([{\u2013\u2014/-])(\uE000*)"/g;
const openingSingle = /(^|[\s([{\u2013\u2014\u201C/-])(\uE000*)'(?=\S)/g;

/** Straight quotation marks as a printer sets them; an apostrophe where none opens. Text only, never markup. */
export function curl(text: string): string {
  return text
    .replace(openingDouble, '$1$2\u201C')
    .replace(/"/g, '\u201D')
    .replace(openingSingle, '$1$2\u2018')
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
