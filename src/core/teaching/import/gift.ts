import type { OwnQuestion } from '../assignment.ts';
import type { BankRead, Fillers, ReadNote, ReadProblem } from './bank-read.ts';
import { readAnswers, withoutFormat } from './gift-answers.ts';
import { findBare, signsOf, textOf, type NumberedLine, type Sign } from './gift-signs.ts';

/**
 * Reads GIFT, the text format of Moodle (docs.moodle.org/en/GIFT_format). Written here because the library for it stops
 * at the first mistake of a file: every entry is read by itself, so the others are there, and each problem has its line.
 * What this course cannot ask (an essay, a description) is a problem; what it cannot keep is a note. Never throws.
 */
export function readGift(text: string, fillers: Fillers): BankRead {
  const read: BankRead = { format: 'gift', questions: [], problems: [], notes: [] };
  for (const block of joinTorn(blocksOf(text, read.notes), read.problems)) readBlock(block, fillers, read);
  return read;
}

interface Block {
  lines: NumberedLine[];
  /** From `[id:...]` in a comment. */
  id?: string;
}

/** Lines between empty lines, without comments and categories, which are noted. */
function blocksOf(text: string, notes: ReadNote[]): Block[] {
  const blocks: Block[] = [{ lines: [] }];
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const line = at + 1;
    const said = raw.trim();
    const block = blocks.at(-1) as Block;
    if (said === '') blocks.push({ lines: [] });
    else if (said.startsWith('//')) readComment(said, line, block, notes);
    else if (/^\$CATEGORY:/i.test(said)) notes.push({ code: 'category', given: said.slice(10).trim(), line });
    else block.lines.push({ line, text: said });
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

/** A question torn by an empty line inside its braces is one mistake, not two. */
function joinTorn(blocks: readonly Block[], problems: ReadProblem[]): Block[] {
  const whole: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const signs = signsOf(block.lines);
    const open = findBare(signs, '{');
    if (open < 0 || findBare(signs, '}', open) >= 0) {
      whole.push(block);
      continue;
    }
    problems.push({ code: 'unclosed', line: signs[open]?.line ?? 1 });
    const next = blocks[at + 1];
    const rest = next ? signsOf(next.lines) : [];
    const close = findBare(rest, '}');
    const reopened = findBare(rest, '{');
    if (close >= 0 && (reopened < 0 || close < reopened)) at++;
  }
  return whole;
}

function readBlock(block: Block, fillers: Fillers, read: BankRead): void {
  const result = questionOf(block, fillers, read.notes);
  if ('question' in result) read.questions.push(result.question);
  else read.problems.push(result);
}

function questionOf(block: Block, fillers: Fillers, notes: ReadNote[]): { question: OwnQuestion } | ReadProblem {
  const first = block.lines[0]?.line ?? 1;
  const signs = withoutName(signsOf(block.lines), notes);
  const open = findBare(signs, '{');
  const close = findBare(signs, '}', Math.max(0, open));
  if (open < 0) return { code: close < 0 ? 'description' : 'stray-close', line: first };
  const inside = signs.slice(open + 1, close);
  const after = signs.slice(close + 1);
  const at = signs[open]?.line ?? first;
  if (findBare(inside, '{') >= 0) return { code: 'nested', line: inside[findBare(inside, '{')]?.line ?? at };
  const again = findBare(after, '{');
  if (again >= 0) return { code: 'second-answer', line: after[again]?.line ?? at };
  if (textOf(inside) === '') return { code: 'essay', line: at };
  const address = addressLine(inside);
  if (address !== undefined) return { code: 'address', line: address };

  const said = [textOf(signs.slice(0, open)), textOf(after)];
  const prompt = said[1] === '' ? said[0] : said.join(' _____ ').trim();
  const format = /^\[(html|markdown|plain|moodle)\]/.exec(prompt ?? '')?.[1];
  if (format) notes.push({ code: 'format', given: format, line: first });
  if (!prompt) return { code: 'empty', line: first };

  const { answers, general } = generalFeedback(inside, notes);
  const result = readAnswers(answers, fillers);
  if (result.failure) return { code: result.failure, line: result.line };
  notes.push(...result.notes);
  const id = block.id !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(block.id) ? block.id : undefined;
  if (block.id !== undefined && !id) notes.push({ code: 'id', line: first });
  return {
    question: {
      id: id ?? fillers.newId(),
      prompt: withoutFormat(prompt),
      explanation: general || fillers.explanation(result.key),
      ...result.fields
    }
  };
}

/** The signs after `::name::`; a name is noted. */
function withoutName(signs: Sign[], notes: ReadNote[]): Sign[] {
  if (findBare(signs.slice(0, 2), '::') !== 0) return signs;
  const end = findBare(signs, '::', 2);
  if (end < 0) return signs;
  notes.push({ code: 'name', given: textOf(signs.slice(2, end)), line: signs[0]?.line ?? 1 });
  return signs.slice(end + 2);
}

/** What follows the last `####`; what stood after an earlier one is noted, for the last one wins. */
function generalFeedback(inside: readonly Sign[], notes: ReadNote[]): { answers: readonly Sign[]; general: string } {
  const first = findBare(inside, '####');
  if (first < 0) return { answers: inside, general: '' };
  let last = first;
  for (let next = first; next >= 0; next = findBare(inside, '####', next + 4)) last = next;
  if (last > first) notes.push({ code: 'feedback', line: inside[first]?.line ?? 1 });
  return { answers: inside.slice(0, first), general: withoutFormat(textOf(inside.slice(last + 4))) };
}

/** The line of a web address with a bare sign in it, which would begin another answer. */
function addressLine(signs: readonly Sign[]): number | undefined {
  let before = '';
  let inAddress = false;
  for (const { text, bare, line } of signs) {
    if (text.trim() === '') inAddress = false;
    else if (inAddress && bare && (text === '=' || text === '~')) return line;
    before = (before + text).slice(-3);
    inAddress ||= before === '://';
  }
  return undefined;
}
