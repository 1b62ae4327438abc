import { expecting, nearest, type Problem } from '../problem.ts';
import { slug } from '../slug.ts';
import { readLinks, type Link } from './links.ts';
import { isDay, looksLikeDay, readSpans, type Span } from './spans.ts';

/** What a lesson's text is made of, as far as the course must know; positions are for problems. */
export interface Prose {
  sections: Section[];
  passages: Passage[];
  /** Plain text before the first section. */
  opening: string;
  /** Ids of embedded questions, in reading order, with those of quizzes. */
  questions: Reference[];
  /** The same ids in runs: between the questions of a run there is nothing to read. */
  runs: string[][];
  /** What terms and pictures name, by the list it stands in. */
  named: Record<NamedList, Reference[]>;
  /** What its links and images lead to. */
  links: Link[];
  /** What its timelines show. */
  spans: Span[];
  /** Ids of its headings, sub-headings among them. */
  anchors: string[];
  words: number;
}

export interface Section {
  id: string;
  title: string;
  line: number;
  /** Plain text up to the next section, without the heading. */
  text: string;
  /** Embedded questions that stand in this section. */
  questions: string[];
}

/** A stretch of text marked with the claims it teaches. */
export interface Passage {
  claims: Reference[];
  /** Plain text, for feedback to quote. */
  text: string;
}

export interface Reference {
  id: string;
  line: number;
  column: number;
  /** Set where the tag it stands in was told to be wrong: whether it is meant to stand there is open. */
  told?: true;
}

/** Lists of which a component may name entries. */
const namedLists = ['glossary', 'actors', 'minerals', 'drafts', 'draftTerms', 'figures'] as const;
export type NamedList = (typeof namedLists)[number];

type Target = 'passage' | 'questions' | NamedList | 'date' | 'free';

interface Component {
  attributes: Record<string, Target>;
  required: string[];
  /** `text` marks words inside a paragraph; `block` stands alone and ends with />. */
  stands: 'text' | 'block';
  /** Set where an attribute takes one id only. */
  single?: true;
}

/** The components an author may place in a lesson, with their attributes and what these refer to. */
const components: Record<string, Component> = {
  Claim: { attributes: { id: 'passage' }, required: ['id'], stands: 'text' },
  Term: { attributes: { id: 'glossary' }, required: ['id'], stands: 'text', single: true },
  Question: { attributes: { id: 'questions' }, required: ['id'], stands: 'block', single: true },
  Quiz: { attributes: { ids: 'questions', title: 'free' }, required: ['ids', 'title'], stands: 'block' },
  Timeline: {
    attributes: { from: 'date', to: 'date', actors: 'actors', title: 'free', caption: 'free' },
    required: ['from', 'to', 'title', 'caption'],
    stands: 'block'
  },
  Actors: picture({ ids: 'actors' }),
  Deposits: picture({ minerals: 'minerals' }),
  Drafts: picture({ versions: 'drafts', terms: 'draftTerms' }),
  Elements: picture({}),
  Scale: picture({ figures: 'figures' })
};

/** Their names, as a lesson writes them. */
export const componentNames = Object.keys(components);

/** A picture of the course; what it shows can be narrowed, and it always says what to see. */
function picture(attributes: Component['attributes']): Component {
  return {
    attributes: { ...attributes, title: 'free', caption: 'free' },
    required: ['title', 'caption'],
    stands: 'block'
  };
}

/**
 * Reads the body of a lesson: its sections, marked passages and embedded components.
 * @param firstLine the line of the file on which `body` starts
 * @returns what was found, and a problem for everything the Markdown compiler would choke on or garble
 */
export function readProse(file: string, body: string, firstLine: number): { prose: Prose; problems: Problem[] } {
  const named = Object.fromEntries(namedLists.map((list) => [list, []])) as unknown as Prose['named'];
  const prose: Prose = {
    sections: [],
    opening: '',
    passages: [],
    questions: [],
    runs: [],
    named,
    links: [],
    spans: [],
    anchors: [],
    words: 0
  };
  const text = blankCode(body);
  const place = placeIn(text, firstLine);
  prose.links = readLinks(text, place);
  prose.spans = readSpans(text, place);
  const problems: Problem[] = [];
  const told: [start: number, end: number][] = [];
  const report: Report = (offset, length, what) => {
    told.push([offset, offset + length]);
    problems.push({
      file,
      ...place(offset),
      severity: 'error',
      ...(typeof what === 'string' ? { message: what } : what)
    });
  };
  const source = { body, text, prose, place, report };

  readHeadings(source);
  readTexts(source, firstLine);
  readComponents(source);
  readRuns(source);
  for (const { pattern, message } of traps) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      if (!told.some(([start, end]) => index >= start && index < end)) report(index, match.length, message);
    }
  }
  prose.words = plain(body)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return { prose, problems };
}

/** Text without tags and Markdown marks, as a reader sees it. */
export function plain(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
    .replace(/\{'([^']*)'\}/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,6} +/gm, '')
    .replace(/`/g, '')
    .replace(/(?=[*_])(?:\*+(?=\S)|(?<=\S)\*+|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}]))/gu, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Sections and sub-sections: the marks and the text. */
export const headings = /^(#{2,3}) +(.+?) *$/gm;

/** Code spans, fences and comments as spaces, so that positions stay and nothing inside is read. */
export function blankCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`|<!--[\s\S]*?-->/g, (code) => code.replace(/[^\n]/g, ' '));
}

/** Tells a problem about `length` characters; a trap inside them is not told again. */
type Report = (offset: number, length: number, what: string | Pick<Problem, 'message' | 'suggestion'>) => void;
/** The line and column of a character of the body, in its file. */
export type Place = (offset: number) => { line: number; column: number };

interface Source {
  /** As written; same length as `text`. */
  body: string;
  /** Without code and comments. */
  text: string;
  prose: Prose;
  place: Place;
  report: Report;
}

/**
 * What mdsvex garbles or refuses with a message an author could not use; the particular before the general. A look
 * back comes after a look ahead that is seldom true: it would walk back through the text from every letter.
 */
const traps = [
  {
    pattern: /(?=\{#)(?<=^#{1,6} .*)\{#[^}\n]*\}?/gm,
    message: 'a heading gets its anchor from its text; remove {#...}'
  },
  {
    pattern: /<(script|style|iframe|svelte:\w+)\b(?:[^<>]*\/>|[\s\S]*?<\/\1\s*>|[^<>]*>?)/gi,
    message: 'a lesson holds no code; use the components of the course'
  },
  {
    pattern: /(?=on\w+\s*=)(?<=<[a-z][^<>]*\s)on\w+\s*=/gi,
    message: 'a lesson holds no code; remove the event attribute'
  },
  {
    pattern: /<[a-z][\w-]*(?=[\s/>])(?![^<>]*\son\w+\s*=)[^<>]*>?/g,
    message: 'a lesson holds no HTML; use Markdown or a component of the course'
  },
  { pattern: /\\[{}]/g, message: "a backslash does not protect a brace; write {'{'} or {'}'}" },
  { pattern: /(?<!\{')\{(?!'[{}]'\})[^{}\n]*\}?/g, message: "an opening brace starts code; write {'{'} for a brace" },
  { pattern: /<(?![A-Za-z/!])/g, message: '"<" starts a tag here; write &lt; for "less than"' },
  { pattern: /!\[[^\]\n]*"[^\]\n]*\]/g, message: 'straight quotes in the text of an image break it; use none' },
  { pattern: /\[\^[^\]\n]*\]/g, message: 'footnotes are not supported; use <Claim id="..."> for a source' },
  { pattern: /^#{4,6}(?= )/gm, message: 'a lesson has headings of two levels; use ## or ###' },
  { pattern: /\\(?=\r?\n)/g, message: 'a backslash does not break a line; begin a new paragraph' },
  { pattern: /^#(?!#)/gm, message: 'the title of the page comes from the front matter; start headings at ##' },
  {
    pattern: /(?<=^#{2,6} .*\r?\n)(?=[ \t]*\S)/gm,
    message: 'text right after a heading is not read as Markdown; leave an empty line between'
  },
  {
    pattern: /(?<=^[ \t]*[^\s#|>-].*\r?\n)[ \t]*(?:=+|-+)[ \t]*$/gm,
    message: 'this line turns the text above it into a heading; write headings with ##'
  }
];

function readHeadings({ text, prose, place, report }: Source): void {
  const seen = new Map<string, number>();
  for (const match of text.matchAll(headings)) {
    const title = plain(match[0]);
    const id = slug(title);
    const { line } = place(match.index);
    const other = seen.get(id);
    if (other !== undefined)
      report(match.index, 0, `the heading "${title}" stands already in line ${other}; each needs a text of its own`);
    seen.set(id, line);
    prose.anchors.push(id);
    if (match[1] === '###' && !prose.sections.some((section) => section.line < line))
      report(match.index, match[0].length, 'a sub-heading stands in a section; start with a heading of ##');
    if (match[1] === '##') prose.sections.push({ id, title, line, text: '', questions: [] });
  }
  // a quiz is a place of its own in the contents
  for (const { index, 1: title = '' } of text.matchAll(/<Quiz\b[^>]*?\btitle="([^"]+)"/g)) {
    prose.sections.push({ id: `quiz-${slug(title)}`, title, line: place(index).line, text: '', questions: [] });
  }
  prose.sections.sort((one, other) => one.line - other.line);
}

/** The text of each section: the lines from its heading to the next section. */
function readTexts({ body, prose }: Source, firstLine: number): void {
  const lines = body.split('\n');
  const starts = prose.sections.map(({ line }) => line - firstLine);
  prose.opening = plain(lines.slice(0, starts[0]).join('\n'));
  prose.sections.forEach((section, index) => {
    section.text = plain(lines.slice((starts[index] ?? 0) + 1, starts[index + 1]).join('\n'));
  });
}

const emptyLine = /\n[ \t]*\r?\n/;

interface Tag {
  name: string;
  start: number;
  end: number;
  claims: Reference[];
}

function readComponents(source: Source): void {
  const { text, prose, report } = source;
  const open: Tag[] = [];
  // the rest of the tag is optional, so that one that was never finished is found as well
  for (const match of text.matchAll(/<(\/?)([A-Z]\w*)(?:((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>)?/g)) {
    const { index: start, 0: whole, 1: closing, 2: name = '', 3: attributes, 4: selfClosing } = match;
    const component = components[name];
    const tag: Tag = { name, start, end: start + whole.length, claims: [] };
    if (attributes === undefined) {
      report(start, whole.length, `the tag <${name}> is not finished; a quotation mark or > is missing`);
      if (!closing && component?.stands === 'text') open.push(tag);
    } else if (!component) {
      if (closing) continue;
      report(start, whole.length, expecting(`there is no component <${name}>`, name, Object.keys(components)));
      const meant = nearest(name, Object.keys(components));
      if (meant === 'Claim' && components[meant])
        prose.passages.push({ claims: readAttributes(tag, components[meant], attributes, source), text: '' });
    } else if (closing) {
      closeTag(tag, open, source);
    } else {
      const stands = checkStand(tag, component, selfClosing === '/', open, source);
      const known = prose.questions.length;
      tag.claims = readAttributes(tag, component, attributes, source);
      if (!stands) for (const reference of prose.questions.slice(known)) reference.told = true;
      if (!selfClosing && component.stands === 'text') open.push(tag);
    }
  }
  for (const tag of open) neverClosed(tag, source);
}

function neverClosed({ name, start, end, claims }: Tag, { prose, report }: Source): void {
  report(start, end - start, `<${name}> is never closed; expected </${name}> before the paragraph ends`);
  // what it would teach is known all the same: a question on it is no second mistake
  if (name === 'Claim') prose.passages.push({ claims, text: '' });
}

/** Ends the nearest open tag of that name; those left open inside it are told. */
function closeTag({ name, start, end }: Tag, open: Tag[], { body, text, prose, report }: Source): void {
  const index = open.findLastIndex((tag) => tag.name === name);
  const [opened, ...inner] = index < 0 ? [] : open.splice(index);
  if (!opened) {
    // the opening tag of a block was told already: it should have ended with />
    if (components[name]?.stands === 'text') report(start, end - start, `</${name}> closes nothing that is open`);
    return;
  }
  for (const tag of inner) report(tag.start, tag.end - tag.start, `<${tag.name}> is not closed before </${name}>`);
  if (emptyLine.test(text.slice(opened.end, start))) {
    report(
      opened.start,
      opened.end - opened.start,
      `<${name}> runs over an empty line; close it before the paragraph ends`
    );
  }
  if (name === 'Claim') prose.passages.push({ claims: opened.claims, text: plain(body.slice(opened.end, start)) });
}

/** Whether the tag stands where its kind may: words inside a paragraph, a block alone. */
function checkStand(
  { name, start, end }: Tag,
  { stands }: Component,
  selfClosed: boolean,
  open: Tag[],
  source: Source
): boolean {
  const { text, report } = source;
  let isWell = true;
  const tell = (message: string): void => {
    isWell = false;
    report(start, end - start, message);
  };
  const outer = name === 'Claim' ? open.findLastIndex((tag) => tag.name === 'Claim') : -1;
  const [around] = open.slice(outer);
  if (outer >= 0 && around && !endsInParagraph(around, text)) {
    // the closing tag of the first was forgotten, the second is no mistake
    open.splice(outer);
    neverClosed(around, source);
  } else if (outer >= 0) {
    tell('a passage cannot stand inside another passage');
  }
  if (emptyLine.test(text.slice(start, end))) tell(`an empty line inside the tag <${name}> splits it; remove it`);
  if (stands === 'text') {
    if (selfClosed) tell(`<${name}> needs the text it marks, up to </${name}>`);
  } else if (!selfClosed) {
    tell(`<${name}> holds no text; end it with />`);
  } else if (
    !/(?:^\s*|\n[ \t]*\r?\n[ \t]*)$/.test(text.slice(0, start)) ||
    !/^[ \t]*(?:$|\r?\n[ \t]*(?:$|\r?\n))/.test(text.slice(end))
  ) {
    tell(`<${name}> stands on lines of its own, with an empty line before and after`);
  }
  return isWell;
}

/** Whether a passage is closed before its paragraph ends, each of those inside it having its own closing tag. */
function endsInParagraph({ end }: Tag, text: string): boolean {
  const rest = text.slice(end);
  const paragraph = rest.slice(0, emptyLine.exec(rest)?.index);
  let open = 1;
  for (const [, closing] of paragraph.matchAll(/<(\/?)Claim\b/g)) {
    open += closing ? -1 : 1;
    if (open === 0) return true;
  }
  return false;
}

function readAttributes(
  { name, start }: Tag,
  { attributes: known, required, single }: Component,
  attributes: string,
  source: Source
): Reference[] {
  const { prose, place, report } = source;
  const given = new Set<string>();
  let claims: Reference[] = [];
  for (const match of attributes.matchAll(/([^\s="']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']+))?/g)) {
    const [whole, attribute = '', quoted] = match;
    const at = start + 1 + name.length + match.index;
    const tell = (what: Parameters<Report>[2]) => report(at, whole.length, what);
    const target = known[attribute];
    if (!target) {
      const what = expecting(`<${name}> has no attribute "${attribute}"`, attribute, Object.keys(known));
      if (what.suggestion) given.add(what.suggestion);
      tell(what);
      continue;
    }
    if (given.has(attribute)) tell(`"${attribute}" stands twice in <${name}>`);
    given.add(attribute);
    if (!quoted || !/^["']/.test(quoted)) {
      tell(`the value of "${attribute}" should stand in straight double quotes`);
      continue;
    }
    const value = quoted.slice(1, -1);
    const references = words(value, at + whole.length - quoted.length + 1, place);
    if (references.length === 0) tell(`"${attribute}" of <${name}> is empty`);
    if (references.length > 1 && single)
      tell(
        `<${name}> takes one id, not ${references.length}${name === 'Question' ? '; use <Quiz ids="..." title="..." />' : ''}`
      );
    if (target === 'date' && value && !isDay(value))
      tell(`"${attribute}" should be ${looksLikeDay(value) ? 'a day the calendar has' : 'a date like "2025-02-12"'}`);
    if (target === 'passage') claims = references;
    if (isNamedList(target)) prose.named[target].push(...references);
    if (target === 'questions') embed(references, prose);
  }
  for (const key of required) {
    if (!given.has(key)) report(start, 1, `<${name}> needs ${key}="..."`);
  }
  return claims;
}

function isNamedList(target: Target): target is NamedList {
  return (namedLists as readonly string[]).includes(target);
}

function embed(references: Reference[], prose: Prose): void {
  prose.questions.push(...references);
  for (const { id, line } of references) prose.sections.findLast((section) => section.line <= line)?.questions.push(id);
}

/** Questions of one quiz, and questions that stand in the text one right after the other. */
function readRuns({ text, prose }: Source): void {
  let end: number | undefined;
  for (const { index, 0: tag, 1: name, 2: ids = '' } of text.matchAll(
    /<(Question|Quiz)\b[^>]*?\bids?="([^"]*)"[^>]*>/g
  )) {
    const single = name === 'Question';
    const touches = single && end !== undefined && text.slice(end, index).trim() === '';
    const run = ids.split(/\s+/).filter(Boolean);
    if (touches) prose.runs.at(-1)?.push(...run);
    else prose.runs.push(run);
    end = single ? index + tag.length : undefined;
  }
}

function words(value: string, offset: number, place: Place): Reference[] {
  return [...value.matchAll(/\S+/g)].map((match) => ({ id: match[0], ...place(offset + match.index) }));
}

function placeIn(text: string, firstLine: number): Place {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  };
}
