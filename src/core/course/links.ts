import type { Place } from './prose.ts';

/** A link of a lesson, or an image, and the place of its address. */
export interface Link {
  href: string;
  image: boolean;
  line: number;
  column: number;
}

/** Every link and image of a lesson, those that are defined below their paragraph too. */
export function readLinks(text: string, place: Place): Link[] {
  const inline = /(!?)\[(?:[^[\]\\]|\\.|\[[^\]]*\])*\]\(\s*<?([^\s)>]*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g;
  const defined = /^ {0,3}\[[^\]^]+\]:\s*<?(\S+?)>?(?:\s|$)/gm;
  const linkOf = (whole: string, href: string, image: boolean, index: number) => ({
    href,
    image,
    ...place(index + whole.lastIndexOf(href))
  });
  return [
    ...[...text.matchAll(inline)].map(({ 0: whole, 1: mark, 2: href = '', index }) =>
      linkOf(whole, href, mark === '!', index)
    ),
    ...[...text.matchAll(defined)].map(({ 0: whole, 1: href = '', index }) => linkOf(whole, href, false, index))
  ];
}
