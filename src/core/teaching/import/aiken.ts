import type { BankRead, Fillers, ReadProblem } from './bank-read.ts';
import { withIds } from './bank-read.ts';

interface Entry {
  line: number;
  stem: string[];
  options: { letter: string; text: string }[];
  /** The first thing that is wrong with it. */
  problem?: ReadProblem;
}

/**
 * Reads Aiken (docs.moodle.org/en/Aiken_format): a question on a line, options `A.` or `A)`, then `ANSWER: A`. Each entry
 * ends with its answer, so one that is broken does not spoil the next. Never throws.
 */
export function readAiken(text: string, fillers: Fillers): BankRead {
  const read: BankRead = { format: 'aiken', questions: [], problems: [], notes: [] };
  let entry: Entry | undefined;
  const end = (answer: string | undefined, line: number) => {
    if (!entry) return void read.problems.push({ code: 'no-stem', line });
    finishEntry(entry, answer, fillers, read);
    entry = undefined;
  };
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const line = at + 1;
    const said = raw.trim();
    const answer = /^ANSWER\s*:\s*(.*)$/.exec(said)?.[1];
    const option = /^([A-Za-z])[.)]\s+(.*)$/.exec(said);
    if (answer !== undefined) end(answer.trim(), line);
    else if (said === '') {
      // a question without its answer ends where the next begins
      if (entry && entry.options.length > 0) end(undefined, entry.line);
    } else if (option && entry) addOption(entry, option[1] ?? '', option[2] ?? '', line);
    else if (!entry) entry = { line, stem: [said], options: [] };
    else if (entry.options.length === 0) entry.stem.push(said);
    else entry.problem ??= { code: 'text-after-options', line };
  });
  if (entry) end(undefined, (entry as Entry).line);
  return read;
}

function addOption(entry: Entry, letter: string, text: string, line: number): void {
  const expected = String.fromCharCode(65 + entry.options.length);
  if (letter !== expected) entry.problem ??= { code: 'letter', line };
  if (text.trim() === '') entry.problem ??= { code: 'empty', line };
  entry.options.push({ letter, text: text.trim() });
}

function finishEntry(entry: Entry, answer: string | undefined, fillers: Fillers, read: BankRead): void {
  const { line, stem, options } = entry;
  const key = options.find(({ letter }) => letter === answer);
  const problem: ReadProblem | undefined =
    entry.problem ??
    (options.length === 0 ? { code: 'no-option', line } : undefined) ??
    (answer === undefined ? { code: 'no-answer', line } : undefined) ??
    (key ? undefined : { code: 'answer-letter', given: (answer ?? '').slice(0, 20), line });
  if (problem || !key) {
    if (problem) read.problems.push(problem);
    return;
  }
  read.questions.push({
    id: fillers.newId(),
    kind: 'choice',
    prompt: stem.join(' '),
    options: withIds(
      options.map((one) => ({
        text: one.text,
        ...(one === key && { correct: true }),
        message: one === key ? fillers.right : fillers.wrong
      }))
    ),
    explanation: fillers.explanation(key.text)
  });
}
