import { unheldElements, unheldMark } from '../unheld.ts';
import { decodeEntities } from './entities.ts';

/** The formats a text of Moodle may be in; `moodle` is its own, in which tags and entities mean something as well. */
export const textFormats = ['moodle', 'html', 'markdown', 'plain'] as const;
export type TextFormat = (typeof textFormats)[number];

/** A text without its markup, and whether it had any. */
export interface Plain {
  text: string;
  markup: boolean;
}

/** Elements after which, and before which, a line ends. */
const blocks = new Set(
  'p div li ul ol dl dt dd tr h1 h2 h3 h4 h5 h6 blockquote pre section article header footer figure figcaption center caption thead tbody tfoot form fieldset br hr address'.split(
    ' '
  )
);

/** Elements that stand in a line. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup td th time tt u var wbr o nolink'.split(
    ' '
  )
);

/** Longest text that is looked at, in characters: no question may be as long, and tags are looked for in pairs. */
const lengthLimit = 20_000;

/** Elements that have no end. */
const single = new Set(['br', 'hr', 'wbr', 'img', 'embed']);

/** Stand-ins while white space is joined: for a line end and a space that stay, and for where an element begins or ends a line. */
const [lineEnd, fixedSpace, blockEnd] = ['\uE000', '\uE001', '\uE002'];

/**
 * A text of Moodle as plain text: tags off, ends of paragraphs as line ends, entities as signs, raised and lowered letters
 * as such where Unicode has them. What text cannot hold leaves its mark (`unheldMark`). A tag that is talked about, not
 * used, stays: one that is never closed, or is all there is.
 */
export function plainText(raw: string, format: TextFormat): Plain {
  if (format === 'plain' || raw.length > lengthLimit) return { text: raw.trim(), markup: false };
  const shown = raw.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '');
  const source = format === 'markdown' ? withoutMarkdown(shown) : shown;
  const tags = tagsOf(source, format === 'html');
  const bare = tags.length === 0 ? source : withoutTags(source, tags);
  const isLaidOut = format === 'html' || tags.some(({ name }) => blocks.has(name));
  const text = tidy(decodeEntities(isLaidOut ? joined(bare) : bare.replaceAll(lineEnd, '\n')));
  if (text === '' && raw.trim() !== '' && tags.length > 0) {
    const said = tidy(decodeEntities(raw));
    return { text: /\p{L}/u.test(raw.replace(/<\/?(?:p|div|br|span)\b[^>]*>|&nbsp;/gi, '')) ? said : '', markup: true };
  }
  return { text, markup: text !== tidy(raw) };
}

interface Tag {
  at: number;
  end: number;
  name: string;
  closing: boolean;
  attributes: string;
}

/** `a < b` is no tag, nor is `<b && c>`. */
const tagPattern =
  /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?)>/g;

/** The tags that are used as such. */
function tagsOf(text: string, isHtml: boolean): Tag[] {
  const found = [...text.matchAll(tagPattern)].map(
    ({ 0: whole, 1: slash = '', 2: name = '', 3: attributes = '', index }): Tag => ({
      at: index,
      end: index + whole.length,
      name: name.toLowerCase(),
      closing: slash !== '',
      attributes
    })
  );
  const opened = new Set(found.flatMap(({ name, closing }) => (closing ? [] : [name])));
  const closed = new Set(found.flatMap(({ name, closing }) => (closing ? [name] : [])));
  return found.filter(({ name, closing, attributes }) => {
    if (!blocks.has(name) && !inline.has(name) && !unheldElements.has(name)) return false;
    if (single.has(name)) return name !== 'img' || attributes.includes('=');
    if (isHtml && blocks.has(name)) return true;
    return closing ? opened.has(name) : closed.has(name) || attributes.includes('=');
  });
}

/** Elements whose inside is no text of the question. */
const hollow = new Set(['svg', 'canvas', 'audio', 'video', 'iframe', 'object']);

function withoutTags(text: string, tags: readonly Tag[]): string {
  let [out, from] = ['', 0];
  for (const [place, tag] of tags.entries()) {
    // inside of what was left out, or of a list of links that is told at its end
    if (tag.at < from) continue;
    out += text.slice(from, tag.at);
    from = tag.end;
    const close = tag.closing ? undefined : tags.slice(place + 1).find((one) => one.closing && one.name === tag.name);
    const inner = text.slice(tag.end, close?.at ?? tag.end);
    if (tag.name === 'pre' && close) {
      out += blockEnd + withoutInner(inner).replace(/\r?\n/g, lineEnd).replace(/[ \t]/g, fixedSpace) + blockEnd;
      from = close.end;
    } else if ((tag.name === 'sub' || tag.name === 'sup') && close) {
      out += shifted(decodeEntities(withoutInner(inner)), tag.name);
      from = close.end;
    } else if (unheldElements.has(tag.name) && !tag.closing) {
      out += unheldMark(
        tag.name,
        tag.name === 'math' ? withoutInner(inner) : fileOf(`${tag.attributes} ${hollow.has(tag.name) ? inner : ''}`)
      );
      if ((hollow.has(tag.name) || tag.name === 'math') && close) from = close.end;
      if (tag.name === 'table') out += blockEnd;
    } else if (tag.name === 'a' && tag.closing) {
      const open = tags.slice(0, place).findLast((one) => !one.closing && one.name === 'a');
      const address = /href\s*=\s*["']?(https?:[^"'\s]+)/i.exec(open?.attributes ?? '')?.[1];
      if (address && open && !text.slice(open.end, tag.at).includes(address)) out += ` (${address})`;
    } else if ((tag.name === 'td' || tag.name === 'th') && tag.closing) out += ' | ';
    else if (tag.name === 'br') out += lineEnd;
    else if (blocks.has(tag.name)) out += blockEnd + (tag.name === 'li' && !tag.closing ? '- ' : '');
  }
  return out + text.slice(from);
}

function withoutInner(text: string): string {
  return text.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[A-Za-z][^<>]*>/g, '');
}

/** The name of the file an element shows, or what it says of it. */
function fileOf(attributes: string): string {
  const value = (name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
      .exec(attributes)
      ?.slice(1)
      .find((one) => one !== undefined) ?? '';
  const source = value('src') || value('data');
  const file = source.startsWith('data:')
    ? ''
    : (source
        .split(/[?#]/)[0]
        ?.split('/')
        .findLast((part) => part !== '') ?? '');
  return decodeEntities(file || value('alt') || value('title'));
}

// both are compared with what is typed as people type them: x^2 and H2O
const raised = { from: '0123456789+-=()n', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ' };
const lowered = { from: '0123456789+-=()aehijklmnoprstuvx', to: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ' };

/** As raised or lowered signs, or with the sign people write for it: `x^(a+b)`. */
function shifted(text: string, how: 'sub' | 'sup'): string {
  const said = text.trim();
  const { from, to } = how === 'sup' ? raised : lowered;
  const signs = [...said.replaceAll('\u2212', '-')];
  if (signs.every((sign) => from.includes(sign))) return signs.map((sign) => to.charAt(from.indexOf(sign))).join('');
  return `${how === 'sup' ? '^' : '_'}${signs.length > 1 ? `(${said})` : said}`;
}

/** White space as HTML shows it: one space, whatever it was. */
function joined(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\uE000?[ \uE002]*\uE002[ \uE002]*/g, '\n')
    .replaceAll(lineEnd, '\n')
    .replaceAll(fixedSpace, '\u00A0');
}

/** No white space around lines, and at most one empty line between them. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\u00A0/g, ' ')
    .trim();
}

/** Emphasis, code and links of Markdown as their texts; a picture stays, for it cannot be held. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/(^|[^!])\[([^\]]+)\]\((https?:[^\s)]+)[^)]*\)/g, '$1$2 ($3)')
    .replace(/(\*\*|__)(\S(?:[^*_\n]*\S)?)\1/g, '$2')
    .replace(/(^|[^\w*])([*_])([^\s*_](?:[^*_\n]*[^\s*_])?)\2(?![\w*])/g, '$1$3')
    .replace(/`([^`\n]+)`/g, '$1');
}
