import type { BankFormat, ReadNote, ReadProblem } from '#core/classroom/own/import/bank-read.ts';
import { count } from './index.ts';

/** What is wrong with an entry that could not be read, and what was expected. */
function problem(what: ReadProblem): string {
  switch (what.code) {
    case 'unclosed':
      return 'The { is not closed before the empty line. Write } after the answers, and \\n for an empty line inside them.';
    case 'stray-close':
      return 'There is a } without its {. Write \\} for a brace in the text.';
    case 'second-answer':
      return 'There is a second { }. A question has one; write \\{ for a brace in the text.';
    case 'essay':
      return 'An essay cannot be marked here. Write answers between the braces.';
    case 'description':
      return 'This asks nothing: answers in braces were expected.';
    case 'before-answer':
      return 'There is text before the first answer. An answer begins with = or ~.';
    case 'pair':
      return 'A pair was expected here, such as “=lithium -> batteries”.';
    case 'amount':
      return 'An amount was expected, such as #2025, #2025:5 or #2020..2030.';
    case 'amounts':
      return 'Several amounts with a tolerance are right here. A question has one; ask for the others in questions of their own.';
    case 'weight':
      return 'A share of the mark goes from %-100% to %100%.';
    case 'empty':
      return 'Some text was expected here.';
    case 'too-many':
      return 'There are more than 100 answers.';
    case 'no-option':
      return 'Options such as “A. text” were expected after the question.';
    case 'letter':
      return 'Options go A, B, C in their order.';
    case 'no-answer':
      return 'A line such as “ANSWER: B” was expected after the options.';
    case 'no-stem':
      return 'A question was expected before this answer.';
    case 'text-after-options':
      return 'Another option or “ANSWER: B” was expected; an option stands on one line.';
    case 'answer-letter':
      return `“${what.given}” names no option. A letter was expected, as in “ANSWER: B”.`;
    case 'kind':
      return `A question was expected, with one of these kinds: ${what.kinds.join(', ')}.`;
    case 'not-a-list':
      return 'A list of questions was expected, each beginning with “- ”.';
    case 'too-deep':
      return 'This is nested too deeply to be a bank of questions.';
    case 'too-many-lines':
      return 'This has too many lines for a bank of questions. Cut it into several files.';
    case 'yaml':
      return `${what.message.charAt(0).toUpperCase()}${what.message.slice(1)}.`;
  }
}

/** What is not kept, or was taken in a way that may not be meant. */
function note(what: ReadNote): string {
  switch (what.code) {
    case 'comment':
      return 'A comment is not kept.';
    case 'category':
      return `The category “${what.given}” is not kept.`;
    case 'name':
      return `The name “${what.given}” is not kept.`;
    case 'tag':
      return `The tag “${what.given}” is not kept.`;
    case 'key':
      return `“${what.given}” is no field of this question and is not kept.`;
    case 'weights':
      return 'Shares of the mark are not kept: several answers are marked by this course’s own rule.';
    case 'equals':
      return 'This = begins a new answer. If it belongs to the message before, write \\=.';
    case 'equals-text':
      return 'A = or ~ was taken as text of the answer. If it begins a new one, put a space before it.';
    case 'brace':
      return 'Braces that hold no answers were taken as text.';
    case 'empty-line':
      return 'An empty line between the braces was passed over.';
    case 'star':
      return `The star in “${what.given}” is not kept: here it cannot stand for any text.`;
    case 'markup':
      return 'Texts of this file have tags or entities of HTML. Here they are plain text: without bold letters, lists and colours.';
    case 'empty-option':
      return 'An answer without text is not kept.';
    case 'joined':
      return `“${what.given}” is the same as another answer; they are one.`;
    case 'several-right':
      return 'More than one answer is right: students are asked to tick all of them.';
    case 'kept-order':
      return 'An option speaks of the others, so the options keep their order.';
    case 'other-line':
      return `A line “${what.given}” of another program is not kept.`;
    case 'wrapped':
      return `“${what.given}” was taken as the rest of the option above it.`;
    case 'answer-text':
      return `“${what.given}” after the letter of the answer is not kept; the letter counts.`;
    case 'encoding':
      return `The file is no Unicode text. It was read as ${what.given}: look whether its letters are right.`;
    case 'pair-feedback':
      return 'Feedback of a pair is not kept.';
    case 'other-amount':
      return 'Another amount is not kept: it has a share of the mark, or lies within what is right.';
    case 'feedback':
      return 'Of several general feedbacks the last one is kept.';
    case 'id':
      return 'The id was not lower-case words joined by hyphens; a new one was made.';
  }
}

/** The words of reading and saving a teacher's own bank. */
export const importWords = {
  intro: 'Read questions in this course’s own format (YAML), GIFT or Aiken, as other programs write them.',
  file: 'Open a file',
  text: 'Or paste its text',
  format: 'Format',
  formats: { yaml: 'YAML of this course', gift: 'GIFT', aiken: 'Aiken' } satisfies Record<BankFormat, string>,
  guess: 'told by the text itself',
  read: 'Read the questions',
  tooLong: (kB: number) => `This is longer than ${kB} kB, so it was not looked at. Cut it into several files.`,
  nothing: (format: string) => `${format}: there was no question in it.`,
  found: (format: string, read: number, half: number, failed: number) =>
    [
      `${format}: ${count(read, 'question')} read`,
      ...(half > 0 ? [`${half} of them to be finished`] : []),
      failed > 0 ? `${count(failed, 'thing')} not read.` : 'nothing left out.'
    ].join(', '),
  left: (n: number, limit: number) => `${count(n, 'question')} found no room: a draft holds ${limit}.`,
  problems: (format: string) => `Not read as ${format}`,
  notes: (format: string) => `Not kept of the ${format}, or taken in another way`,
  line: (n: number) => `Line ${n}`,
  more: (n: number) => `and ${n} more`,
  include: 'Add them all to the quiz',
  included: (n: number) => `${count(n, 'question')} added.`,
  save: 'Save your questions as a file',
  saveHint: 'Opens here again, in any draft. Unfinished ones are in it too.',
  fileName: 'my-questions.yaml',
  heading: 'My questions. Open this file again under “Your own questions”.',
  fillers: { true: 'True', false: 'False' },
  problem,
  note
};
