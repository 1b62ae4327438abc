import type { BankFormat, ReadNote, ReadProblem } from '#core/teaching/import/bank-read.ts';
import { count } from './en.ts';

/** What is wrong with an entry that could not be read, and what was expected. */
function problem(what: ReadProblem): string {
  switch (what.code) {
    case 'unclosed':
      return 'The { is not closed before the empty line. Write } after the answers, and \\n for an empty line inside them.';
    case 'stray-close':
      return 'There is a } without its {. Write \\} for a brace in the text.';
    case 'second-answer':
      return 'There is a second { }. A question has one; write \\{ for a brace in the text.';
    case 'nested':
      return 'There is a { inside the answers. Write \\{ for a brace in the text.';
    case 'essay':
      return 'An essay cannot be marked here. Write answers between the braces.';
    case 'description':
      return 'This asks nothing: answers in braces were expected.';
    case 'address':
      return 'A web address has a sign that begins a new answer. Write \\= or \\~ for it.';
    case 'before-answer':
      return 'There is text before the first answer. An answer begins with = or ~.';
    case 'pair':
      return 'A pair was expected here, such as “=lithium -> batteries”.';
    case 'amount':
      return 'An amount was expected, such as #2025, #2025:5 or #2020..2030.';
    case 'weight':
      return 'A share of the mark goes from %-100% to %100%.';
    case 'empty':
      return 'Some text was expected here.';
    case 'too-many':
      return 'There are more than 100 answers.';
    case 'no-option':
      return 'Options such as “A. text” were expected after the question.';
    case 'letter':
      return 'Options go A, B, C in their order, in capital letters.';
    case 'no-answer':
      return 'A line such as “ANSWER: B” was expected after the options.';
    case 'no-stem':
      return 'A question was expected before this answer.';
    case 'text-after-options':
      return 'Another option or “ANSWER: B” was expected; an option stands on one line.';
    case 'answer-letter':
      return `“${what.given}” names no option. One capital letter was expected, as in “ANSWER: B”.`;
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
    case 'format':
      return `The format “${what.given}” is not kept: its signs are shown as they stand.`;
    case 'key':
      return `“${what.given}” is no field of this question and is not kept.`;
    case 'weights':
      return 'Shares of the mark are not kept: several answers are marked by this course’s own rule.';
    case 'equals':
      return 'This = begins a new answer. If it belongs to the message before, write \\=.';
    case 'star':
      return 'A star stands for itself here, not for any text.';
    case 'pair-feedback':
      return 'Feedback of a pair is not kept.';
    case 'other-amount':
      return 'Another amount with a share of the mark is not kept.';
    case 'feedback':
      return 'Of several general feedbacks the last one is kept.';
    case 'id':
      return 'The id was not lower-case words joined by hyphens; a new one was made.';
  }
}

/** The words of reading and saving a teacher's own bank. */
export const enImport = {
  intro: 'Read questions in this course’s own format (YAML), GIFT or Aiken, as other programs write them.',
  file: 'Open a file',
  text: 'Or paste its text',
  format: 'Format',
  formats: { yaml: 'YAML of this course', gift: 'GIFT', aiken: 'Aiken' } satisfies Record<BankFormat, string>,
  guess: 'told by the text itself',
  read: 'Read the questions',
  tooLong: (kB: number) => `This is longer than ${kB} kB, so it was not looked at. Cut it into several files.`,
  nothing: 'There was no question in it.',
  found: (format: string, read: number, half: number, failed: number) =>
    [
      `${format}: ${count(read, 'question')} read`,
      ...(half > 0 ? [`${half} of them to be finished`] : []),
      failed > 0 ? `${count(failed, 'thing')} not read.` : 'nothing left out.'
    ].join(', '),
  left: (n: number, limit: number) => `${count(n, 'question')} found no room: a draft holds ${limit}.`,
  problems: 'Not read',
  notes: 'Not kept, or taken in another way',
  line: (n: number) => `Line ${n}`,
  more: (n: number) => `and ${n} more`,
  include: 'Add them all to the quiz',
  included: (n: number) => `${count(n, 'question')} added.`,
  save: 'Save your questions as a file',
  saveHint: 'Opens here again, in any draft. Unfinished ones are in it too.',
  fileName: 'my-questions.yaml',
  heading: 'My questions. Open this file again under “Your own questions”.',
  fillers: {
    right: 'This is right.',
    wrong: 'This is not right.',
    explanation: (key: string) => (key ? `The right answer is: ${key}.`.slice(0, 1200) : 'See the messages.')
  },
  problem,
  note
};
