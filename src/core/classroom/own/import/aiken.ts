import type { OwnQuestion } from '../../assignment/assignment.ts';
import { aikenLine } from './aiken-lines.ts';
import { noteIf, type BankRead, type Fillers, type ReadNote, type ReadProblem } from './bank-read.ts';
import { choiceOf } from './options.ts';
import { TextReader } from './text-reader.ts';

interface Line {
  line: number;
  text: string;
  /** Whether an empty line stands before it. */
  apart: boolean;
}

interface Entry {
  line: number;
  stem: Line[];
  options: { letter: string; text: string; line: number }[];
  /** Lines after the options that are none: the rest of the last one, or the beginning of the next question. */
  rest: Line[];
  notes: ReadNote[];
  /** The first thing that is wrong with it. */
  problem?: ReadProblem;
}

/**
 * Reads Aiken (docs.moodle.org/en/Aiken_format): a question, options `A.` or `A)`, then `ANSWER: A`. As people write it:
 * with empty lines anywhere, small letters, words after the letter of the key, lines of other systems. Each entry ends
 * with its answer, so one that is broken does not spoil the next. Never throws.
 */
export function readAiken(text: string, fillers: Fillers): BankRead {
  const read: BankRead = { format: 'aiken', questions: [], problems: [], notes: [] };
  const reader = new Reader(read, fillers);
  const lines = text.split(/\r\n|\r|\n/);
  lines.forEach((raw, at) => reader.take(raw, at + 1, lines));
  reader.end();
  return read;
}

class Reader {
  readonly #read: BankRead;
  readonly #fillers: Fillers;
  readonly #texts: TextReader;
  #entry: Entry | undefined;
  #apart = true;
  /** The question just ended, and the line of a reason that may go on. */
  #last: { question: OwnQuestion; reason?: number } | undefined;

  constructor(read: BankRead, fillers: Fillers) {
    this.#read = read;
    this.#fillers = fillers;
    this.#texts = new TextReader(read.notes);
  }

  take(raw: string, line: number, lines: readonly string[]): void {
    const said = aikenLine(raw);
    const apart = this.#apart;
    this.#apart = said.what === 'empty';
    if (said.what === 'answer') return this.#answer(said.given, line);
    if (said.what === 'other') return this.#other(said, line);
    if (said.what === 'option' && this.#entry && this.#option(said, line)) return;
    if (said.what === 'empty') return;
    const text = { text: raw.trim(), line, apart };
    if (this.#goesOn(text, lines)) return;
    if (!this.#entry) this.#entry = { line, stem: [text], options: [], rest: [], notes: [] };
    else if (this.#entry.options.length === 0) this.#entry.stem.push(text);
    else this.#entry.rest.push(text);
  }

  /** Ends what is open without an answer. */
  end(): void {
    const entry = this.#entry;
    this.#entry = undefined;
    if (!entry) return;
    const { line, options, notes, problem } = entry;
    this.#read.notes.push(...notes);
    this.#read.problems.push(problem ?? { code: options.length === 0 ? 'no-option' : 'no-answer', line });
  }

  /** @returns false for a line that only looks like an option */
  #option({ letter, text }: { letter: string; text: string }, line: number): boolean {
    const entry = this.#entry as Entry;
    const { options, rest } = entry;
    if (letter === 'A' && options.length > 0) {
      // without an answer the lines before it are the next question
      if (rest.length === 0) entry.problem ??= { code: 'letter', line };
      this.end();
      if (rest.length > 0) this.#entry = { line: rest[0]?.line ?? line, stem: rest, options: [], rest: [], notes: [] };
    } else {
      // "I. Newton" in the text of a question is no option
      if (options.length === 0 && letter !== 'A')
        return letter === 'B' ? ((entry.problem ??= { code: 'letter', line }), true) : false;
      this.#joinRest(entry);
      if (letter !== String.fromCharCode(65 + options.length)) entry.problem ??= { code: 'letter', line };
    }
    this.#entry?.options.push({ letter, text: text.trim(), line });
    return true;
  }

  /** Lines right below an option belong to it. */
  #joinRest(entry: Entry): void {
    const last = entry.options.at(-1);
    for (const { text, line, apart } of entry.rest) {
      if (apart || !last) entry.problem ??= { code: 'text-after-options', line };
      else {
        last.text += ` ${text}`;
        entry.notes.push({ code: 'wrapped', given: text.slice(0, 60), line });
      }
    }
    entry.rest = [];
  }

  #other({ name, text, why: isReason }: { name: string; text: string; why: boolean }, line: number): void {
    const last = this.#entry ? undefined : this.#last;
    if (last && isReason && last.question['explanation'] === undefined && text !== '') {
      last.question['explanation'] = this.#texts.read(text, line);
      last.reason = line;
    } else this.#read.notes.push({ code: 'other-line', given: name, line });
  }

  /** Whether a line goes on with a reason right above it: no options follow it in its paragraph. */
  #goesOn({ text, line, apart }: Line, lines: readonly string[]): boolean {
    const last = this.#last;
    if (this.#entry || apart || last?.reason !== line - 1) return false;
    for (let at = line; at < lines.length && at < line + 40; at++) {
      const next = aikenLine(lines[at] ?? '');
      if (next.what === 'empty') break;
      if (next.what === 'option') return false;
    }
    last.reason = line;
    last.question['explanation'] = `${String(last.question['explanation'])} ${this.#texts.read(text, line)}`;
    return true;
  }

  #answer(given: string, line: number): void {
    const entry = this.#entry;
    this.#entry = undefined;
    this.#last = undefined;
    if (!entry) return void this.#read.problems.push({ code: 'no-stem', line });
    this.#joinRest(entry);
    const result = questionOf(entry, { given, line }, this.#fillers, this.#texts);
    this.#read.notes.push(...entry.notes);
    if ('code' in result) return void this.#read.problems.push(result);
    this.#read.notes.push(...result.notes);
    this.#read.questions.push(result.question);
    this.#last = { question: result.question };
  }
}

function questionOf(
  { line, stem, options, problem }: Entry,
  answer: { given: string; line: number },
  fillers: Fillers,
  texts: TextReader
): { question: OwnQuestion; notes: ReadNote[] } | ReadProblem {
  if (problem) return problem;
  if (options.length === 0) return { code: 'no-option', line };
  const { letters, words } = keysOf(answer.given, options);
  const keys = options.filter(({ letter, text }) => letters.includes(letter) && text !== '');
  if (keys.length === 0 || keys.length < letters.length)
    return { code: 'answer-letter', given: answer.given.slice(0, 20), line: answer.line };
  const prompt = texts.stem(
    stem.map(({ text, apart }, at) => (at === 0 ? '' : apart ? '\n\n' : '\n') + text).join(''),
    line
  );
  const choice = choiceOf(
    options.map((one) => ({
      text: texts.read(one.text, one.line),
      correct: keys.includes(one),
      message: '',
      line: one.line
    })),
    keys.length > 1
  );
  return {
    question: { id: fillers.newId(), prompt, ...choice.fields },
    notes: [
      ...choice.notes,
      ...noteIf(keys.length > 1, { code: 'several-right', line: answer.line }),
      ...noteIf(words !== '', { code: 'answer-text', given: words.slice(0, 60), line: answer.line })
    ]
  };
}

/** The letters an answer names, with what it says beside them that is not the text of the option; or the option it repeats. */
function keysOf(
  given: string,
  options: readonly { letter: string; text: string }[]
): { letters: string[]; words: string } {
  const same = (one: string, other: string) => bare(one) === bare(other) && bare(one) !== '';
  const list = /^\(?([A-Z])\)?(?:\s*(?:,|;|\/|&|\+|\band\b)\s*\(?([A-Z])\)?)+[.)]?$/i.exec(given);
  if (list)
    return {
      letters: [
        ...new Set(
          given
            .replace(/\band\b/gi, '')
            .toUpperCase()
            .match(/[A-Z]/g)
        )
      ],
      words: ''
    };
  const repeated = options.find(({ text }) => same(text, given));
  if (repeated && bare(given).length > 1) return { letters: [repeated.letter], words: '' };
  const [, letter = '', rest = ''] = /^\(?([A-Za-z])(?![\p{L}\p{N}])[.):\]]*\s*(.*)$/u.exec(given) ?? [];
  const named = options.find((one) => one.letter === letter.toUpperCase());
  const isSame =
    !/[\p{L}\p{N}]/u.test(rest) || (named !== undefined && same(named.text, rest.replace(/^[-\u2013\u2014]\s*/, '')));
  return { letters: letter === '' ? [] : [letter.toUpperCase()], words: isSame ? '' : rest };
}

/** Letters and digits alone, to compare what is the same but for signs. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
