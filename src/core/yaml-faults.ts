import { visit, type Document, type Scalar, type YAMLError } from 'yaml';

/** A mistake that keeps a text from being YAML, where it stands and in words for somebody who writes a course. */
export interface Fault {
  offset: number;
  message: string;
}

/**
 * What keeps a text from being YAML, in the order of the text. Mistakes of a value stand for themselves; one that breaks
 * the structure is told once and by its cause, and all that the parser says after it is a consequence.
 */
export function faultsOf(document: Document, text: string): Fault[] {
  const errors: Told[] = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    code,
    offset: pos[0] === text.length ? text.trimEnd().length : pos[0],
    message: messages[code] ?? lowerFirst(message.split(' at line')[0] ?? '')
  }));
  visit(document, {
    // an alias without its anchor is no error to the parser, yet throws when it is read
    Alias(_, { range }) {
      errors.push({ code: 'BAD_ALIAS', offset: range?.[0] ?? 0, message: messages.BAD_ALIAS ?? '' });
    },
    Scalar(_, scalar) {
      const offset = cutAt(scalar, text);
      if (offset !== undefined) errors.push({ code: 'CUT_VALUE', offset, message: cut });
    }
  });
  errors.sort((a, b) => a.offset - b.offset);
  const lineOf = (offset: number) => text.lastIndexOf('\n', offset - 1);
  // what a spoilt value does to the rest of its line is no mistake of its own
  const spoilt = new Set(errors.filter(({ code }) => ofOneValue.has(code)).map(({ offset }) => lineOf(offset)));
  const broken = errors.findIndex(({ code, offset }) => !ofOneValue.has(code) && !spoilt.has(lineOf(offset)));
  const faults = broken < 0 ? errors : [...errors.slice(0, broken), causeOf(text, errors[broken] as Told)];
  return faults.map(({ offset, message }) => ({
    offset,
    message: message === cut ? message : `this is not valid YAML: ${message}`
  }));
}

const cut = 'what follows " #" is a comment and no part of the value; put the value in quotes, or a space after #';

/** Where a value ends in something like ` #1`: YAML takes it for a comment, which its author would begin with a space. */
function cutAt({ type, comment, range }: Scalar, text: string): number | undefined {
  if (type !== 'PLAIN' || !range || !comment || /^\s/.test(comment)) return undefined;
  const hash = text.indexOf('#', range[1]);
  return text.slice(range[1], hash).includes('\n') ? undefined : hash;
}

/** What the parser calls a mistake; `CUT_VALUE` is one that it does not know. */
type Code = YAMLError['code'] | 'CUT_VALUE';

interface Told extends Fault {
  code: Code;
}

/** What the words of the parser mean to somebody who writes a course. */
const messages: Partial<Record<Code, string>> = {
  BAD_ALIAS: 'a value that starts with * needs quotes',
  BAD_SCALAR_START: 'a value cannot start with this sign; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a value that holds ": " needs quotes, and the next key starts in the column of the one before',
  DUPLICATE_KEY: 'this key stands twice here; each may stand once',
  MULTIPLE_DOCS: 'a line --- starts a second document; remove it',
  TAB_AS_INDENT: 'a tab cannot indent; use spaces',
  TAG_RESOLVE_FAILED: 'a value that starts with ! needs quotes'
};

/** Mistakes that spoil a value and leave what stands around it. */
const ofOneValue = new Set<Code>([
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'CUT_VALUE',
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED'
]);

/** The text by its lines, and the one in which the parser stumbled. */
interface Source {
  lines: readonly Line[];
  at: number;
  code: Code;
}

interface Line {
  text: string;
  /** Offset of its first character in the whole text. */
  start: number;
  /** What stands behind indentation and dashes. */
  content: string;
  /** Where that begins, from 0. */
  column: number;
}

/** The mistake an author made, for the first place at which the parser could not go on. */
function causeOf(text: string, told: Told): Fault {
  const lines = linesOf(text);
  const at = Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= told.offset)
  );
  for (const cause of causes) {
    const found = cause({ lines, at, code: told.code });
    if (found) return found;
  }
  return told;
}

const causes: readonly ((source: Source) => Fault | undefined)[] = [
  strangeIndent,
  neverClosed,
  cutInBraces,
  quoteInQuotes,
  missingSpace,
  missingColon,
  strangeColumn
];

function strangeIndent({ lines, at }: Source): Fault | undefined {
  for (const { text, start } of lines.slice(0, at + 2)) {
    const indent = /^(?:[ -]*)(?<sign>[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/.exec(text);
    const sign = indent?.groups?.['sign'];
    if (!indent || sign === undefined || text.trim() === '') continue;
    const message =
      sign === '\t' ? 'a tab cannot indent; use spaces' : 'a no-break space cannot indent; use plain ones';
    return { offset: start + indent[0].length - 1, message };
  }
  return undefined;
}

function quoteInQuotes({ lines, at }: Source): Fault | undefined {
  const { text = '', start = 0 } = lines[at] ?? {};
  const single = /(?:^|[:,{[-]\s+)'(?:[^']|'')*'(?=[^\s,\]}:#'])/.exec(text);
  if (single)
    return {
      offset: start + single.index + single[0].length - 1,
      message: 'this apostrophe ends the value; write it twice, or put the value in double quotes'
    };
  const double = /(?:^|[:,{[-]\s+)"(?:[^"\\]|\\.)*"(?=[^\s,\]}:#"])/.exec(text);
  if (!double) return undefined;
  return {
    offset: start + double.index + double[0].length - 1,
    message: 'this quotation mark ends the value; write \\" inside double quotes, or use curly ones'
  };
}

/** The parser says so at the end of the file; the last value that opens with the sign and does not close it is the one. */
function neverClosed({ lines, code, at }: Source): Fault | undefined {
  const opening = /(?:^|[:,{[-]\s+)(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/;
  if (code !== 'MISSING_CHAR') return undefined;
  const line = lines.slice(0, at + 1).findLast(({ text }) => opening.test(text.trimEnd()));
  const found = line && opening.exec(line.text.trimEnd());
  if (!found) return undefined;
  return {
    offset: line.start + found.index + found[0].search(/["']/),
    message: 'this quotation mark is never closed'
  };
}

/** A comment in a list or group on one line takes its end along. */
function cutInBraces({ lines, at }: Source): Fault | undefined {
  const line = lines.slice(0, at + 1).findLast(({ text }) => /[{[][^'"\]}]*\s#\S/.test(text));
  return line && { offset: line.start + line.text.search(/\s#\S/) + 1, message: cut };
}

function missingSpace({ lines, at }: Source): Fault | undefined {
  const { text = '', start = 0, content = '', column = 0 } = lines[at] ?? {};
  const dash = /^\s*-(?=[^\s-])/.exec(text);
  if (dash) return { offset: start + dash[0].length - 1, message: 'a space is missing after the dash' };
  const key = /^[\w-]+:(?=[^\s/])/.exec(content);
  return key ? { offset: start + column, message: `a space is missing after "${key[0]}"` } : undefined;
}

function missingColon({ lines, at, code }: Source): Fault | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && code !== 'MISSING_CHAR') return undefined;
  const { start = 0, content = '', column = 0 } = lines[at] ?? {};
  const [, word] = /^([\w-]+) +[^:]*$/.exec(content) ?? [];
  return word === undefined
    ? undefined
    : {
        offset: start + column,
        message: `a colon is missing after "${word}"; a line holds a key, a colon, a space and a value`
      };
}

/** A line that begins beside the columns of those above, and not in one of them. */
function strangeColumn({ lines, at, code }: Source): Fault | undefined {
  const isKey = ({ content }: Line) => /^(?:[\w-]+|"[^"]*"|'[^']*'):(?:\s|$)/.test(content);
  // the parser stumbles over the value before a key that stands too far right
  const right = code === 'BLOCK_AS_IMPLICIT_KEY';
  const next = lines.findIndex(({ content }, line) => line > at && content !== '' && !content.startsWith('#'));
  if (right && / \S.*: /.test(lines[at]?.content ?? '')) return undefined;
  const line = lines[right ? next : at];
  if (!line || !(isKey(line) || /^\s*-\s/.test(line.text))) return undefined;
  const begins = line.text.search(/\S/);
  const columns = openColumns(lines.slice(0, lines.indexOf(line)));
  if (columns.includes(begins)) return undefined;
  const near = columns
    .toSorted((a, b) => Math.abs(a - begins) - Math.abs(b - begins))
    .slice(0, 2)
    .sort((a, b) => a - b);
  return {
    offset: line.start + begins,
    message: `this line starts in column ${begins + 1}; those above that it can belong to start in column ${near.map((one) => one + 1).join(' or ')}`
  };
}

/** In which columns a line may begin that belongs to one of these. */
function openColumns(lines: readonly Line[]): number[] {
  const open: number[] = [];
  for (const { text, content, column } of lines.toReversed()) {
    if (content === '' || content.startsWith('#')) continue;
    const begins = text.search(/\S/);
    for (const one of [column, begins]) if (one < (open.at(-1) ?? Infinity)) open.push(one);
  }
  return open;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const [indent = ''] = /^\s*(?:-\s+)*/.exec(line) ?? [];
    const read = { text: line, start, content: line.slice(indent.length).trimEnd(), column: indent.length };
    start += line.length + 1;
    return read;
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
