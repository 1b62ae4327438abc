import type { ReadNote, ReadProblem } from './bank-read.ts';
import { findBare, signsOf, type NumberedLine, type Sign } from './gift-signs.ts';

/** Lines of GIFT that belong together. */
export interface Block {
  lines: NumberedLine[];
  /** From `[id:...]` in a comment. */
  id?: string;
}

/** Lines between empty lines, without comments and categories, which are noted. */
export function blocksOf(text: string, notes: ReadNote[]): Block[] {
  const blocks: Block[] = [{ lines: [] }];
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const line = at + 1;
    const said = raw.trim();
    const block = blocks.at(-1) as Block;
    if (said === '') blocks.push({ lines: [] });
    else if (said.startsWith('//')) readComment(said, line, block, notes);
    else if (/^\$CATEGORY:/i.test(said)) notes.push({ code: 'category', given: said.slice(10).trim(), line });
    else block.lines.push({ line, text: raw.trimEnd() });
  });
  return blocks.filter(({ lines }) => lines.length > 0);
}

function readComment(said: string, line: number, block: Block, notes: ReadNote[]): void {
  const id = /\[id:([^\]]{1,100})\]/.exec(said)?.[1]?.trim();
  if (id) block.id = id;
  const tags = [...said.matchAll(/\[tag:([^\]]{1,100})\]/g)];
  for (const [, given = ''] of tags) notes.push({ code: 'tag', given, line });
  if (!id && tags.length === 0) notes.push({ code: 'comment', line });
}

/** Most empty lines inside of the answers of one question. */
const tornLimit = 30;

/**
 * Puts a question together again whose braces have an empty line inside: the brace that is open is closed before another
 * opens. One that is not closed is a problem.
 */
export function joinTorn(blocks: readonly Block[], notes: ReadNote[], problems: ReadProblem[]): Block[] {
  const whole: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const signs = signsOf(block.lines);
    const { unclosed: open, pairs } = bracesOf(signs);
    if (open < 0) {
      whole.push(block);
      continue;
    }
    const more = closedBy(blocks, at);
    const line = signs[open]?.line ?? 1;
    if (more === 0) {
      problems.push({ code: 'unclosed', line });
      // what ended before it on a line of its own is whole
      const last = signs[pairs.findLast(({ close }) => close < open)?.close ?? -1]?.line ?? 0;
      const lines = block.lines.filter((one) => one.line <= last && last < line);
      if (lines.length > 0) whole.push({ ...block, lines });
      continue;
    }
    const parts = blocks.slice(at, at + more + 1);
    notes.push({ code: 'empty-line', line });
    whole.push({ ...block, lines: parts.flatMap(({ lines }) => lines) });
    at += more;
  }
  return whole;
}

/** How many blocks after this one belong to its answers; 0 where they are not closed there. */
function closedBy(blocks: readonly Block[], at: number): number {
  for (let more = 1; more <= tornLimit; more++) {
    const next = blocks[at + more];
    if (!next || next.lines[0]?.text.trimStart().startsWith('::')) return 0;
    const signs = signsOf(next.lines);
    const [open, close] = [findBare(signs, '{'), findBare(signs, '}')];
    if (open >= 0 && (close < 0 || open < close)) return 0;
    if (close >= 0) return open < 0 ? more : 0;
  }
  return 0;
}

/** Two braces, by their places. */
export interface Braces {
  open: number;
  close: number;
}

/** The outermost pairs of braces, the place of one that is not closed, and of one that closes nothing; -1 for none. */
export function bracesOf(signs: readonly Sign[]): { pairs: Braces[]; unclosed: number; stray: number } {
  const pairs: Braces[] = [];
  let [depth, open, stray] = [0, -1, -1];
  signs.forEach(({ bare, text }, at) => {
    if (!bare || (text !== '{' && text !== '}')) return;
    if (text === '{') {
      if (depth === 0) open = at;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) pairs.push({ open, close: at });
    } else if (stray < 0) stray = at;
  });
  return { pairs, unclosed: depth > 0 ? open : -1, stray };
}

/** Whether what stands between braces is answers, as far as its beginning tells; nothing is an essay. */
export function looksLikeAnswers(inside: readonly Sign[]): boolean {
  const first = inside.find(({ text }) => text.trim() !== '');
  if (!first) return true;
  if (first.bare && '=~#'.includes(first.text)) return true;
  return /^\s*(T|TRUE|F|FALSE)\s*(#|$)/i.test(inside.map(({ text }) => text).join(''));
}

/** Questions that follow one another without an empty line: one ends where its answers end a line and more answers come. */
export function splitBlock(signs: readonly Sign[]): (readonly Sign[])[] {
  const answers = bracesOf(signs).pairs.filter(({ open, close }) => looksLikeAnswers(signs.slice(open + 1, close)));
  const cuts = answers.slice(0, -1).flatMap(({ close }) => {
    let end = close + 1;
    while (signs[end] && signs[end]?.text !== '\n' && signs[end]?.text.trim() === '') end++;
    return signs[end]?.text === '\n' ? [end] : [];
  });
  return [0, ...cuts].map((from, at) => signs.slice(from, cuts[at]));
}
