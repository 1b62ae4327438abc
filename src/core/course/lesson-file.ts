import type { Place } from '../yaml.ts';
import { slug } from '../slug.ts';
import { curlAround } from '../typography.ts';
import { blankCode, componentNames, headings, plain } from './prose.ts';

/** A lesson file cut in two, with the line each part starts on. */
export interface LessonFile {
  frontMatter: { text: string; firstLine: number };
  body: { text: string; firstLine: number };
}

/** Cuts the front matter off; a place when there is none, because mdsvex would silently go without. */
export function splitLesson(file: string, text: string): LessonFile | Place {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { file, line: 1, column: 1 };
  const head = match[0].replace(/\r?\n$/, '');
  const bodyLine = head.split('\n').length + 1;
  return {
    frontMatter: { text: match[1] ?? '', firstLine: 2 },
    body: { text: text.slice(match[0].length), firstLine: bodyLine }
  };
}

/**
 * The text the Markdown compiler gets: no front matter (we read it ourselves), headings with anchors, the
 * course's components in scope, and marked words left inside their paragraph. Line numbers stay those of the file, so that a compiler error points home.
 * @param components module to import the lesson components from
 */
export function prepareLesson(text: string, components: string): string {
  const parts = splitLesson('', text);
  if ('line' in parts) return text;
  const { body } = parts;
  const used = componentNames.filter((name) => body.text.includes(`<${name}`));
  const script = `<script>import { ${used.join(', ')} } from '${components}';</script>`;
  const padding = '\n'.repeat(Math.max(1, body.firstLine - 1));
  return script + padding + keepInParagraph(curlAround(anchorHeadings(body.text), markup));
}

function anchorHeadings(body: string): string {
  const text = blankCode(body);
  return body.replace(headings, (heading: string, marks: string, _title: string, offset: number) => {
    if (text[offset] !== '#') return heading;
    const title = plain(heading);
    return `<h${marks.length} id="${slug(title)}">${escape(title)}</h${marks.length}>`;
  });
}

/**
 * A line that starts with a tag is a block of HTML to Markdown: no paragraph around it, and no emphasis or links
 * read in it. An empty expression before the tag renders nothing and makes the line a line of text.
 */
function keepInParagraph(body: string): string {
  return body.replace(/^((?:[ \t]*(?:[-*+>]|\d+[.)])(?=[ \t]))*[ \t]*)(?=<\/?(?:Claim|Term)\b)/gm, "$1{''}");
}

function escape(text: string): string {
  return text.replace(/[&<{}]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Tags, expressions, code and addresses: what is no text. */
const markup = /<[^>]*>|\{[^}]*\}|```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)/g;
