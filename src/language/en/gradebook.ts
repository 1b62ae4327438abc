import type { ItemFlag } from '#core/classroom/statistics/analysis.ts';
import type { ChoiceHint } from '#core/classroom/statistics/distractors.ts';
import type { CsvFormat } from '#core/classroom/gradebook/class-sheet.ts';
import type { AttemptChoice, Total, Via } from '#core/classroom/gradebook/gradebook.ts';
import type { MultiRule } from '#core/classroom/gradebook/multi-rules.ts';
import type { Oddity, TimeOddity } from '#core/classroom/statistics/oddities.ts';
import type { RemedyProblem } from '#core/classroom/gradebook/remedies.ts';
import { count } from './index.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('medium');
const percent = (share: number) => `${Math.round(share * 100)} %`;
const figure = (value: number) => (Math.round(value * 100) / 100).toFixed(2).replace('-', '−');

const oddHandIns: Record<
  Exclude<Oddity['kind'], 'copies' | 'time' | 'same-wrong' | 'above-allowed' | 'left-out' | 'not-asked'>,
  string
> = {
  'another-name': 'One hand-in came under several names',
  'two-versions': 'One hand-in came with different answers',
  'same-name':
    'Under one name two hand-ins each say they are the first attempt, or the second: two students, or two devices',
  'other-assignment': 'Handed in for another assignment',
  'other-bank': 'Taken with another version of the questions',
  unsealed: 'Came open though hand-ins of this assignment are sealed: anybody who has the link can have written it'
};

const oddTimes: Record<TimeOddity, string> = {
  backwards: 'Ended before it began: a clock was wrong',
  ahead: 'Ends in the future: a clock is wrong',
  longer: 'The questions took longer than the whole attempt',
  over: 'Took longer than the limit; the page was closed when it ended, and all that was answered until then counts',
  fast: 'Less than two seconds a question'
};

/** The words of the gradebook. */
export const gradebookWords = {
  title: 'Gradebook',
  intro:
    'Open the assignment, then paste what students sent. Every answer is marked again here, from the answers themselves; nothing leaves this computer.',
  back: 'Assign a quiz',
  percent,
  figure,
  moment,
  notDefined: 'not defined',
  interval: (low: string, high: string) => `${low} to ${high}`,

  open: {
    title: 'Which assignment?',
    kept: 'Gradebooks on this computer',
    keptEntry: (title: string, n: number) => `${title}: ${count(n, 'hand-in')}`,
    drafts: 'Your drafts on this computer',
    draftsHint: 'As they stand now: if you changed one after you sent it, open the link you sent.',
    draftEntry: (title: string, n: number) => `${title}: ${count(n, 'question')}`,
    link: 'Link of the assignment',
    open: 'Open',
    file: 'Assignment or gradebook file',
    notAFile: 'This file is neither an assignment nor a gradebook, or it is damaged.',
    unreadable: (n: number) =>
      `${count(n, 'entry', 'entries')} of this gradebook could not be read; ${n === 1 ? 'it is' : 'they are'} kept as ${n === 1 ? 'it is' : 'they are'}, and the rest is here.`,
    another: 'Another assignment',
    unreachable: 'The questions could not be fetched; perhaps you are offline. Nothing is lost.'
  },

  places: {
    corrected: (n: number) =>
      `${count(n, 'question')} ${n === 1 ? 'was' : 'were'} corrected since it was assigned; answers are marked by the new key.`,
    gone: (n: number) =>
      `${count(n, 'question')} ${n === 1 ? 'has' : 'have'} changed or gone since, and cannot be marked any more.`
  },

  intake: {
    title: 'Take in',
    paste: 'Paste codes here, one or many, with any text around them',
    read: 'Read the codes',
    files: 'Files that were handed in, pictures of codes, or the zip a course system made of them',
    reading: 'Reading',
    key: 'Your key file, for sealed hand-ins',
    passphrase: 'Passphrase of the key file',
    keyRead: 'The key is here now. Read the sealed hand-ins again.',
    taken: (fresh: number, known: number, mended: number) =>
      `${count(fresh, 'hand-in')} taken in${known > 0 ? `, ${known} known already` : ''}${mended > 0 ? `; in ${count(mended, 'code')} one slip was put right` : ''}.`,
    refused: (n: number) => `${n} could not be taken in:`,
    restored: 'The gradebook of the file is here again, with its marks, comments and remedies.',
    nothing: 'There is no code in this text. A code starts with H or X and stands in groups of five.',
    cannotOpen:
      'This page did not come over a secure connection (https), so it cannot open sealed hand-ins. Open the gradebook with https.',
    memory: 'This browser keeps nothing here: save the gradebook as a file before you close the page.'
  },

  scan: {
    open: 'Scan with the camera',
    close: 'Stop the camera',
    picture: 'What the camera sees',
    hint: 'Hold a student’s QR code before it. Each is taken in as soon as it is read; nothing is filmed.',
    failed: 'The camera could not be opened: there is none, or the browser was not allowed to use it.',
    insecure:
      'This page did not come over a secure connection (https), so no browser lets it use the camera. Choose pictures of the codes instead, or paste them.'
  },

  table: {
    title: 'The class',
    none: 'Nobody has handed in yet.',
    student: 'Student',
    unnamed: (id: string) => `Hand-in ${id}`,
    namesake: (name: string, id: string) => `${name} (hand-in ${id})`,
    namesakes: (others: number) =>
      `${others === 1 ? 'Another row has' : `${others} other rows have`} this name: two students, or one who handed in twice.`,
    join: 'Same student: join',
    joinOne: (name: string) => `Same student: join all rows called as ${name}`,
    joined: (n: number, first: boolean) =>
      `${count(n, 'hand-in')} under one name${first ? ', joined by you; the first counts' : ''}.`,
    apart: 'Several students: apart',
    apartOne: (name: string) => `Several students: take the hand-ins of ${name} apart`,
    points: 'Points',
    share: 'Share',
    tries: 'Attempts',
    time: 'Minutes',
    certainty: 'Certainty',
    search: 'Find a student',
    attempt: 'Which attempt counts',
    attempts: { first: 'the first', best: 'the best', last: 'the last', mean: 'the mean of all' } satisfies Record<
      AttemptChoice,
      string
    >,
    sortBy: (what: string) => `Sort by ${what}`,
    of: (points: number, of: number) => `${figure(points)} of ${of}`,
    openOne: (name: string) => `Open the attempts of ${name}`,
    passed: { yes: 'passed', no: 'not passed' },
    overridden: '* your own mark',
    signs: '– left open, ? could not be read: both earn nothing, and are not wrong.',
    mean: 'Mean',
    question: (n: number) => `Question ${n}`,
    summary: (students: number, attempts: number) => `${count(students, 'student')}, ${count(attempts, 'attempt')}.`
  },

  attempt: {
    title: (name: string) => `Attempts of ${name}`,
    nth: (n: number, at: number) => `Attempt ${n}, begun ${moment(at)}`,
    via: { code: 'by code', file: 'by file', paper: 'on paper' } satisfies Record<Via, string>,
    copies: (n: number) => `${n} copies`,
    counts: 'this one counts',
    response: 'Response',
    score: 'Score',
    notAsked: 'not asked',
    unanswered: 'left open',
    unreadable: 'cannot be read',
    tried: (n: number) => count(n, 'try', 'tries'),
    sure: (level: number) => ['', 'not sure', 'fairly sure', 'very sure'][level] ?? '',
    override: 'Your mark, 0 to 1',
    noMark: 'A mark is a number from 0 to 1, such as 0.5.',
    comment: 'Comment',
    computed: (score: number) => `computed ${figure(score)}`,
    rename: 'Call this student',
    remove: 'Remove these hand-ins',
    removeSure: 'Yes, remove them',
    keep: 'Keep them',
    close: 'Close'
  },

  items: {
    title: 'The questions',
    intro:
      'Each figure comes with its likely range: of such ranges 95 in 100 hold the true figure. Few attempts say little, and then less is shown.',
    depth: {
      counts: (n: number) => `${count(n, 'attempt')}: only counts are shown.`,
      shares: (n: number) =>
        `${count(n, 'attempt')}: shares are shown; how questions agree with each other needs twenty.`,
      full: (n: number) => `${count(n, 'attempt')}.`
    },
    question: 'Question',
    counts: 'In the end right / partly / wrong / open',
    facility: 'Facility',
    facilityMeans: 'Mean share of the points: 35 to 85 % is comfortable.',
    guess: 'Guess',
    guessMeans: 'What a blind guess earns on average, with the tries of this quiz.',
    discrimination: 'Discrimination',
    discriminationMeans: 'Whether those who do well elsewhere do well here; below 20 % it tells little.',
    efficiency: 'Efficiency',
    efficiencyMeans: 'Discrimination as a share of the best these answers allow.',
    flags: {
      'below-guess': 'Fewer have it right than would by guessing.',
      hard: 'Hard for this class.',
      easy: 'Easy for this class.',
      negative: 'Those who do well elsewhere get it wrong: look at the key.',
      weak: 'It tells little about who knows the rest.'
    } satisfies Record<ItemFlag, string>,
    choices: 'What was answered first',
    choice: 'Answer',
    count: 'Count',
    shareOf: 'Share',
    rest: 'Mean of the rest',
    thirds: 'Best / weakest third',
    sure: 'Very sure',
    key: 'key',
    hints: {
      'better-than-key': 'Those who chose it did better elsewhere than those who chose the key: is the key right?',
      unused: 'Hardly anybody chose it.',
      'not-eliminated': 'Also the best did not rule it out.'
    } satisfies Record<ChoiceHint, string>,
    misconceptions: 'Wrong and very sure',
    misconceptionsText:
      'First answers that were wrong and that at least two students were very sure of: worth talking about.',
    misconception: (sure: number, choice: string) => `${count(sure, 'student')}: ${choice}`
  },

  test: {
    title: 'The quiz as a whole',
    mean: 'Mean share',
    sd: 'Standard deviation',
    alpha: 'Cronbach’s alpha',
    alphaMeans: 'How far the questions measure one thing; 0.7 and more is usual for a grade.',
    error: 'Standard error',
    errorMeans: 'How far one student’s share is off by chance.',
    histogram: 'How many students reached which share of the points',
    bar: (from: number, to: number, n: number) => `${from} to ${to} %: ${count(n, 'student')}`
  },

  whatIf: {
    title: 'What if',
    intro: 'Try a remedy. Every mark moves at once, old and new side by side; nothing is kept before you say so.',
    question: 'Question',
    remedy: 'Remedy',
    remedies: {
      drop: 'It does not count, for anybody',
      give: 'Full mark for everybody who was asked it',
      accept: 'Accept this answer too',
      'correct-key': 'This answer is the key instead',
      disregard: 'Take this option out',
      'multi-rule': 'Mark ticks by another rule',
      'first-try': 'Only the first answer to each question counts',
      certainty: 'Totals by certainty'
    },
    answer: 'Which answer',
    rule: 'Rule',
    rules: {
      net: 'as the course marks: right share minus wrong share, at least 0',
      'right-minus-wrong': 'right minus wrong, over the right ones',
      balanced: 'right share minus wrong share of all wrong ones',
      false2: 'a wrong tick costs half at most',
      'each-decision': 'every option counts, ticked or not',
      halves: 'half for one slip, a quarter for two',
      coverage: 'right share times share of ticks that are right',
      'over-selection': 'right ones over ticks, where there are too many',
      overlap: 'right ones over all that are right or ticked',
      'no-wrong-tick': 'nothing with a wrong tick',
      'all-or-nothing': 'all or nothing'
    } satisfies Record<MultiRule, string>,
    tryIt: 'Try it',
    trying: 'Being tried',
    moves: (rises: number, falls: number) => `${count(rises, 'student')} would rise, ${falls} would fall.`,
    incomparable: 'These totals are on another scale; nothing rises or falls.',
    total: ({ points, of, share }: Total) =>
      `${figure(points)} of ${of}${share === undefined ? '' : ` (${percent(share)})`}`,
    from: 'Now',
    to: 'Then',
    keep: 'Keep it',
    discard: 'Discard',
    inForce: 'In force',
    takeBack: 'Take back',
    problems: {
      'unknown-question': 'There is no such question.',
      'unknown-choice': 'There is no such answer.',
      'not-for-this-kind': 'This remedy does not fit this kind of question.',
      'nothing-left': 'Nothing would be left of the question.'
    } satisfies Record<RemedyProblem['reason'], string>
  },

  oddities: {
    title: 'Worth a look',
    intro:
      'What looks odd about the hand-ins. These are hints and no findings; most have a harmless reason, so ask first.',
    and: ' and ',
    say: (oddity: Oddity): string => {
      if (oddity.kind === 'copies') return `Came ${oddity.copies} times and counts once`;
      if (oddity.kind === 'above-allowed')
        return `Handed in as attempt ${oddity.number}, where ${count(oddity.allowed, 'attempt')} ${oddity.allowed === 1 ? 'was' : 'were'} allowed`;
      if (oddity.kind === 'time') return oddTimes[oddity.why];
      if (oddity.kind === 'left-out')
        return `Leaves out ${count(oddity.questions, 'question')} of this quiz, which ${oddity.questions === 1 ? 'counts' : 'count'} as left open: the file may have been changed`;
      if (oddity.kind === 'not-asked')
        return `Says that ${count(oddity.questions, 'question')} could not be asked, which ${oddity.questions === 1 ? 'does' : 'do'} not count; its version of the questions may not have had ${oddity.questions === 1 ? 'it' : 'them'}`;
      if (oddity.kind !== 'same-wrong') return oddHandIns[oddity.kind];
      const { same, wrong, expected } = oddity;
      return `Of ${wrong} questions both had wrong, ${same} have the same wrong answer, where chance would give about ${Math.round(expected)}`;
    }
  },

  out: {
    title: 'Out',
    tooLarge:
      'This gradebook is too large for one file: the file was saved, but will not open here again. Save the class in parts.',
    csv: 'Class table as CSV',
    long: 'All responses as CSV',
    separator: 'Between columns',
    separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab' } satisfies Record<CsvFormat['separator'], string>,
    decimal: 'Decimal sign',
    decimals: { '.': 'point: 8.5', ',': 'comma: 8,5' } satisfies Record<CsvFormat['decimal'], string>,
    csvHint: 'As your spreadsheet has them: in most of Europe semicolon and comma.',
    file: 'Save the gradebook as a file',
    print: 'Print the class sheet',
    erase: 'Erase this gradebook',
    sure: 'Yes, erase it',
    keep: 'Keep it',
    csvName: (id: string) => `class-${id}.csv`,
    longName: (id: string) => `responses-${id}.csv`,
    fileName: (id: string) => `gradebook-${id}.json`,
    heads: { student: 'student', attempts: 'attempts', points: 'points', of: 'of', share: 'share' }
  }
};
