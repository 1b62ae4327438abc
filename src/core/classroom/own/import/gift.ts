import type { OwnQuestion } from '../../assignment/assignment.ts';
import { why, type BankRead, type Fillers, type ReadNote, type ReadProblem } from './bank-read.ts';
import { readAnswers } from './gift-answers.ts';
import { blocksOf, bracesOf, joinTorn, looksLikeAnswers, splitBlock, type Braces } from './gift-blocks.ts';
import { findBare, signsOf, textOf, trimSigns, type Sign } from './gift-signs.ts';
import { TextReader } from './text-reader.ts';

/**
 * Reads GIFT, the text format of Moodle (docs.moodle.org/en/GIFT_format). Written here because the library for it stops
 * at the first mistake of a file: every entry is read by itself, so the others are there, and each problem has its line.
 * What this course cannot ask (an essay, a description) is a problem; what it cannot keep is a note. Never throws.
 */
export function readGift(text: string, fillers: Fillers): BankRead {
  const read: BankRead = { format: 'gift', questions: [], problems: [], notes: [] };
  const texts = new TextReader(read.notes);
  for (const { lines, id } of joinTorn(blocksOf(text, read.notes), read.notes, read.problems)) {
    for (const [place, signs] of splitBlock(signsOf(lines)).entries()) {
      const result = questionOf(trimSigns(signs), place === 0 ? id : undefined, { fillers, texts, notes: read.notes });
      if ('question' in result) read.questions.push(result.question);
      else read.problems.push(result);
    }
  }
  return read;
}

interface Reading {
  fillers: Fillers;
  texts: TextReader;
  notes: ReadNote[];
}

function questionOf(
  whole: readonly Sign[],
  id: string | undefined,
  { fillers, texts, notes }: Reading
): { question: OwnQuestion } | ReadProblem {
  const first = whole[0]?.line ?? 1;
  const { name, rest: signs } = nameOf(whole);
  const found = answersOf(signs);
  if ('code' in found) {
    if (name) notes.push({ code: 'name', given: name, line: first });
    return { ...found, line: found.line || first };
  }
  const { open, close } = found.braces;
  if (found.others) notes.push({ code: 'brace', line: signs[open]?.line ?? first });
  const at = signs[open]?.line ?? first;
  const { answers, general } = generalFeedback(signs.slice(open + 1, close), notes);
  if (textOf(answers) === '') return { code: 'essay', line: at };

  const [before, after] = [textOf(signs.slice(0, open)), textOf(signs.slice(close + 1))];
  const said = after === '' ? before : `${before} _____ ${after}`;
  const stem = texts.stem(said, first);
  // a question that is nothing but its name asks that
  const prompt = stem || texts.read(name, first);
  if (!prompt) return { code: 'empty', line: first };
  if (name && stem) notes.push({ code: 'name', given: name, line: first });

  const result = readAnswers(answers, { fillers, texts });
  if (result.failure) return { code: result.failure, line: result.line };
  notes.push(...result.notes);
  const hasId = id !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
  if (id !== undefined && !hasId) notes.push({ code: 'id', line: first });
  const explanation = texts.read(textOf(general), general[0]?.line ?? at);
  return {
    question: { id: hasId ? id : fillers.newId(), prompt, ...why('explanation', explanation), ...result.fields }
  };
}

/** The braces that hold the answers, and whether others stand beside or inside them as text; a problem where none do. */
function answersOf(signs: readonly Sign[]): { braces: Braces; others: boolean } | ReadProblem {
  const { pairs, stray, unclosed } = bracesOf(signs);
  const line = (at: number) => signs[at]?.line ?? 0;
  if (unclosed >= 0) return { code: 'unclosed', line: line(unclosed) };
  const likely = pairs.filter(({ open, close }) => looksLikeAnswers(signs.slice(open + 1, close)));
  const [only, another] = pairs.length === 1 ? pairs : likely;
  if (another) return { code: 'second-answer', line: line(another.open) };
  if (!only && pairs[1]) return { code: 'second-answer', line: line(pairs[1].open) };
  if (!only) return { code: stray < 0 ? 'description' : 'stray-close', line: line(stray) };
  const inner = findBare(signs.slice(0, only.close), '{', only.open + 1) >= 0;
  return { braces: only, others: pairs.length > 1 || stray >= 0 || inner };
}

/** The name before the question, `::name::`, and the signs after it. */
function nameOf(signs: readonly Sign[]): { name: string; rest: readonly Sign[] } {
  const end = findBare(signs.slice(0, 2), '::') === 0 ? findBare(signs, '::', 2) : -1;
  if (end < 0) return { name: '', rest: signs };
  return { name: textOf(signs.slice(2, end)), rest: signs.slice(end + 2) };
}

/** What follows the last `####`; what stood after an earlier one is noted, for the last one wins. */
function generalFeedback(inside: readonly Sign[], notes: ReadNote[]) {
  const first = findBare(inside, '####');
  if (first < 0) return { answers: inside, general: [] };
  let last = first;
  for (let next = first; next >= 0; next = findBare(inside, '####', next + 4)) last = next;
  if (last > first) notes.push({ code: 'feedback', line: inside[first]?.line ?? 1 });
  return { answers: inside.slice(0, first), general: inside.slice(last + 4) };
}
