/** What a question of plain text cannot show, by the names HTML has for it; `file` is one that stands beside the text. */
export const unheldKinds = ['picture', 'formula', 'sound', 'film', 'page', 'table', 'file'] as const;
export type UnheldKind = (typeof unheldKinds)[number];

/** Elements that are more than text. */
export const unheldElements: ReadonlyMap<string, UnheldKind> = new Map([
  ['img', 'picture'],
  ['svg', 'picture'],
  ['canvas', 'picture'],
  ['math', 'formula'],
  ['audio', 'sound'],
  ['video', 'film'],
  ['iframe', 'page'],
  ['object', 'page'],
  ['embed', 'page'],
  ['table', 'table']
]);

/** What stands in a text where something was that it cannot hold: `[img: map.png]`. */
export function unheldMark(element: string, name: string): string {
  return `[${element}: ${name
    .replace(/[[\]\s]+/g, ' ')
    .trim()
    .slice(0, 60)}]`;
}

/** Something a text points at and does not hold, with its name where it has one. */
export interface Unheld {
  what: UnheldKind;
  name: string;
}

/** Patterns of what is shown as raw signs, or not at all; the first group is its name. */
const patterns: readonly (readonly [UnheldKind | undefined, RegExp])[] = [
  [undefined, new RegExp(`\\[(${[...unheldElements.keys()].join('|')}): ?([^\\]]*)\\]`)],
  ['picture', /!\[[^\]]*\]\(\s*([^\s)]*)[^)]*\)/],
  ['file', /@@PLUGINFILE@@\/?([^\s"'<>)]*)/],
  ['formula', /\\\((.+?)\\\)/s],
  ['formula', /\\\[(.+?)\\\]/s],
  ['formula', /\$\$([^$]+)\$\$/],
  // a price has a space or a digit at its dollar sign, a variable of a program no dollar sign behind it
  ['formula', /\$((?=[^$\n]*(?:\\[A-Za-z]|[\^_]))[^$\s](?:[^$\n]*[^$\s])?|[A-Za-z]{1,2})\$(?![\p{L}\p{N}_])/u],
  ['formula', /(\\(?:frac|sqrt|begin|sum|int|lim|vec|overline|math[a-z]+)\s*\{[^}]*\}?)/],
  ['formula', /<math\b[^>]*>(.*?)(?:<\/math>|$)/s]
];

/** The first thing in a text that plain text cannot hold; undefined where there is none. */
export function findUnheld(text: string): Unheld | undefined {
  for (const [what, pattern] of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, first = '', second = ''] = found;
    const [kind, name] = what === undefined ? [unheldElements.get(first), second] : [what, first];
    return { what: kind ?? 'file', name: name.trim().slice(0, 60) };
  }
  return undefined;
}
