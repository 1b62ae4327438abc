import type { Answer, Question } from '#core/questions/index.ts';
import type { FieldWord } from '#core/classroom/own/fields.ts';
import type { FaultKind } from '#core/classroom/own/review.ts';
import type { UnheldKind } from '#core/classroom/own/unheld.ts';
import { count } from './index.ts';

/** What is said of a field: its name, a hint, and what an entry is called where it is a list. */
interface FieldTold {
  label: string;
  hint?: string;
  entry?: string;
}

const brief = 'Shown after answering.';

const messageHint = 'A message says why an option is right or wrong.';

const fields: Record<FieldWord, FieldTold> = {
  prompt: { label: 'Question' },
  sentenceToJudge: { label: 'Sentence to judge' },
  explanation: {
    label: 'Explanation',
    hint: 'Why the key is right; shown at the end. Without it the page says what is right.'
  },
  hints: { label: 'Hints', hint: 'One to three, one a line, the faintest first.' },
  negative: { label: 'Asks what is not so', hint: 'Then the page says so above the question.' },
  keepOrder: { label: 'Keep the order as written' },
  announce: { label: 'Say how many to tick' },
  options: { label: 'Options', hint: messageHint, entry: 'Option' },
  optionText: { label: 'Text' },
  right: { label: 'Right' },
  optionMessage: { label: 'Message' },
  pin: { label: 'Keeps its place' },
  answer: { label: 'Answer' },
  judgement: { label: 'The sentence is' },
  judgementMessages: { label: 'Message for each judgement', hint: brief },
  accept: {
    label: 'Accepted answers',
    hint: 'The first is the key. Other spellings are entries of their own.',
    entry: 'Answer'
  },
  acceptText: { label: 'Text' },
  acceptMessage: { label: 'Message' },
  share: { label: 'Share of the mark', hint: '0.5 is half.' },
  reject: {
    label: 'Wrong answers to expect',
    hint: 'A message says why it is wrong.',
    entry: 'Wrong answer'
  },
  rejectText: { label: 'Text' },
  rejectMessage: { label: 'Message' },
  otherwise: { label: 'Message for any other wrong answer', hint: brief },
  ignore: { label: 'Does not count when answers are compared' },
  caseSensitive: { label: 'Capital letters count' },
  spelling: { label: 'Forgive slips of spelling in long words' },
  person: { label: 'A person is asked for: the surname is enough' },
  from: { label: 'At the top stands the', hint: 'Such as “earliest” or “largest”.' },
  to: { label: 'At the bottom stands the', hint: 'Such as “latest” or “smallest”.' },
  items: {
    label: 'Items in the right order',
    hint: 'Students get them shuffled. A message says why one belongs where it does.',
    entry: 'Item'
  },
  itemText: { label: 'Text' },
  itemMessage: { label: 'Message' },
  targets: {
    label: 'Answers to choose from',
    hint: 'One or more that fit nothing make guessing harder.',
    entry: 'Answer'
  },
  targetText: { label: 'Text' },
  extraMessage: { label: 'Message', hint: 'Only where it fits nothing: why.' },
  prompts: { label: 'Lines to match', hint: 'The message says why they belong together.', entry: 'Line' },
  promptText: { label: 'Text' },
  target: { label: 'Its answer' },
  amount: { label: 'Right amount', hint: 'A number such as 500000 or 0.5.' },
  unit: { label: 'Unit' },
  unitName: { label: 'Counted in', hint: 'Such as “dollars” or “%”.' },
  unitAlso: { label: 'Other ways to write it', hint: 'One a line, such as “$” and “usd”.' },
  measure: { label: '“How far off” is', hint: 'A share of the amount where nothing is chosen.' },
  bands: {
    label: 'Tolerance',
    hint: 'From narrow to wide; the first earns the whole mark, a share of 1. Without any, only the very amount does.',
    entry: 'Step'
  },
  within: { label: 'How far off', hint: '0.1 is a tenth, unless said otherwise below.' },
  bandMessage: { label: 'Message' },
  amountMessage: { label: 'Message for the right amount', hint: brief },
  likelyAmounts: {
    label: 'Wrong amounts to expect',
    hint: 'A message says why it is wrong.',
    entry: 'Wrong amount'
  },
  likelyAmount: { label: 'Amount' },
  estimate: { label: 'Ask for an estimate on a slider' },
  estimateFrom: { label: 'Left end' },
  estimateTo: { label: 'Right end' },
  scale: { label: 'Scale' },
  claimed: { label: 'Figures shown after it', entry: 'Figure' },
  claimedValue: { label: 'Amount' },
  claimedLabel: { label: 'Who said it' },
  date: { label: 'Right date', hint: '2025-02-12 asks for a day, 2025-02 for a month, 2025 for a year.' },
  dateBands: { label: 'Part marks for a date close by', hint: 'The nearest first.', entry: 'Step' },
  dateWithin: { label: 'How far off', hint: 'In days, months or years, as the date is asked.' },
  dateMessage: { label: 'Message for the right date', hint: brief },
  likelyDates: {
    label: 'Wrong dates to expect',
    hint: 'Written like the right one; the message says why it is wrong.',
    entry: 'Wrong date'
  },
  likelyDate: { label: 'Date' },
  groups: { label: 'Groups', entry: 'Group' },
  groupText: { label: 'Name' },
  sortItems: {
    label: 'Items to sort',
    hint: 'Students get them shuffled. A message says why one belongs where it does.',
    entry: 'Item'
  },
  group: { label: 'Its group' },
  gapText: { label: 'Text with gaps', hint: 'Write {1} where the first gap is, {2} for the second, and so on.' },
  gaps: { label: 'Gaps', entry: 'Gap' },
  gapWay: { label: 'Filled by' },
  gapOptions: { label: 'choosing from a list' },
  sentences: {
    label: 'Sentences of the passage',
    hint: 'In reading order. Mark those that support the statement; a message says why.',
    entry: 'Sentence'
  },
  sentenceText: { label: 'Text' },
  said: { label: 'The sentence that somebody says' },
  speakers: { label: 'Who could have said it', hint: messageHint, entry: 'Speaker' },
  nature: { label: 'What the sentence is' },
  natureMessages: { label: 'Message for each', hint: brief },
  true: { label: 'For “true”' },
  false: { label: 'For “false”' },
  unknown: { label: 'For “not said”' },
  fact: { label: 'For “fact”' },
  claim: { label: 'For “claim”' },
  forecast: { label: 'For “forecast”' },
  opinion: { label: 'For “opinion”' }
};

/** Where the schema's own words, for authors of the course, would not help a teacher. */
const schemaWords: readonly (readonly [RegExp, string])[] = [
  [/^is the same as an entry above/, 'This is the same as an answer above.'],
  [/^is accepted and rejected/, 'This is among the accepted answers too. Take it out of one of the lists.'],
  [/^is empty after clean-up/, 'Nothing is left of this when answers are compared.'],
  [/^is longer than \d+ characters, so/, 'This is longer than students can type.'],
  [/^should be left out: the first accepted/, 'The first accepted answer earns the whole mark: leave its share empty.'],
  [/^names the gap/, 'The text has a gap in braces that is not among the gaps below.'],
  [/^should stand once in the text/, 'Its number should stand once in the text, in braces: {1} for the first gap.'],
  [/^is no date the calendar has/, 'The calendar has no such date.'],
  [/^should be a (day|month|year), as/, 'Write it as the right date is written: day, month or year.'],
  [/^is the answer itself/, 'This is the right date itself.'],
  [/^should reach farther than the band/, 'Each step reaches farther than the one before, for a smaller share.'],
  [/^should be 1: the first band/, 'The first step earns the whole mark: its share is 1.'],
  [/^should be a factor of 1/, 'A factor is 1 or more.'],
  [/^a ratio needs an answer above 0/, 'A factor needs an amount above 0.'],
  [/^should be more than `from`/, 'The right end should be more than the left end.'],
  [/^a log scale starts above 0/, 'A scale by factors starts above 0.'],
  [/^lies outside the ends/, 'The right amount lies outside the ends of the slider.'],
  [/^Too small|^Invalid input|^Too big/, 'This is outside of what is possible here.']
];

const unheld: Record<UnheldKind, string> = {
  picture: 'A picture',
  formula: 'A formula',
  sound: 'A sound',
  film: 'A film',
  page: 'A page inside the page',
  table: 'A table',
  file: 'A file'
};

/** What is said of an own question that is not sound, or could be better. */
function fault(what: FaultKind, textOf: (question: Question, answer: Answer) => string): string {
  switch (what.code) {
    case 'empty':
      return 'Write something here.';
    case 'number':
      return 'Write a number, such as 1500 or 0.5.';
    case 'date':
      return 'Write a date such as 2025-02-12, 2025-02 or 2025.';
    case 'pick':
      return 'Choose one.';
    case 'no-right':
      return 'Mark what is right.';
    case 'several-right':
      return 'Mark exactly one as right.';
    case 'none-wrong':
      return 'At least one must be wrong: ticking everything would be right.';
    case 'few':
      return `There must be at least ${what.of}.`;
    case 'many':
      return `There can be at most ${what.of}.`;
    case 'too-long':
      return `This is longer than ${what.of} characters.`;
    case 'key':
      return 'The key does not earn the full mark.';
    case 'empty-answer':
      return 'An empty answer would count as an answer.';
    case 'accepted':
      return `“${textOf(what.question, what.answer)}” is wrong, but would earn the full mark.`;
    case 'alike':
      return `This reads the same as “${what.other}”.`;
    case 'positional':
      return `“${what.words}” points at a place, but options are shuffled. Reword it, or keep the order as written.`;
    case 'negation':
      return `“${what.words}” is easily read over. Reword the question, or tick “${fields.negative.label}”.`;
    case 'not-negative':
      return 'The question asks for nothing that is not so: take the tick away.';
    case 'unheld':
      return `${unheld[what.what]}${what.name ? ` (${what.name})` : ''} cannot be part of a question here. Say it in words, or take it out.`;
    case 'longest':
      return 'The right option is the longest by far: some will pick it for that.';
    case 'id-taken':
      return 'Another question has the same id. Duplicate this one and remove it.';
    case 'schema':
      return schemaWords.find(([pattern]) => pattern.test(what.message))?.[1] ?? `It ${what.message}.`;
  }
}

/** The words of a teacher's own questions. */
export const ownWords = {
  title: 'Your own questions',
  intro: 'They live in this draft and travel in its link. What is not finished is kept and not asked.',
  kind: 'Kind',
  files: 'From a file, to a file',
  add: 'Write a question',
  added: (kind: string) => `A new question: ${kind}.`,
  untitled: 'Nothing written yet',
  ready: 'ready',
  unfinished: (n: number) => `not finished: ${count(n, 'thing')} to mend`,
  edit: 'Edit',
  preview: 'Preview',
  /** How a gap is filled that has no list. */
  typing: 'typing',
  duplicate: 'Duplicate',
  duplicated: 'Duplicated.',
  remove: 'Delete',
  removed: 'Deleted. “Undo” brings it back.',
  include: 'Add',
  exclude: 'Take out',
  full: (n: number) => `A draft holds at most ${n} of your questions.`,
  waiting: (n: number) =>
    n === 1
      ? '1 of your questions is not finished and will not be asked.'
      : `${n} of your questions are not finished and will not be asked.`,

  form: {
    title: (kind: string) => `Your question: ${kind}`,
    more: 'More settings',
    done: 'Done',
    later: 'Finish later',
    finished: 'The question is ready.',
    sound: 'This question is ready to be asked. The key earns the full mark, and no wrong answer does.',
    half: (n: number) =>
      `Not finished: ${count(n, 'thing')} to mend. What you typed is kept; it is not asked until then.`,
    faults: 'To mend',
    hints: 'Worth a look',
    place: (names: readonly string[]) => names.join(', '),
    whole: 'The question as a whole',
    entry: (name: string, at: number) => `${name} ${at}`,
    addEntry: (name: string) => `Add: ${name}`,
    most: (n: number) => `At most ${n}.`,
    up: (name: string) => `Move up: ${name}`,
    down: (name: string) => `Move down: ${name}`,
    moved: (at: number, of: number) => `Now ${at} of ${of}.`,
    removeEntry: (name: string) => `Remove: ${name}`,
    entryAdded: (name: string) => `${name} added.`,
    entryRemoved: 'Removed. “Undo” brings it back.',
    choose: 'Choose',
    optional: 'optional',
    preview: 'As students see it',
    noPreview: 'The preview appears as soon as nothing is left to mend.'
  },

  fields,
  choices: {
    true: 'true',
    false: 'false',
    unknown: 'not said by the sources',
    fact: 'a fact',
    claim: 'a claim',
    forecast: 'a forecast',
    opinion: 'an opinion',
    relative: 'a share of the amount',
    absolute: 'an amount',
    ratio: 'a factor',
    log: 'by factors (1, 10, 100)',
    linear: 'even (10, 20, 30)',
    article: 'an article at the beginning',
    punctuation: 'a full stop or comma at the end',
    thousands: 'commas between thousands',
    accents: 'accents'
  } as Record<string, string>,
  fault
};
