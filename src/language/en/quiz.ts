import type { Advice, Certainty } from '#core/learning/certainty.ts';
import type { Aspect, Moment, Policy } from '#core/learning/policy.ts';
import type { Tally } from '#core/learning/results.ts';
import type { SittingQuestion } from '#core/learning/sitting.ts';
import type { Question } from '#core/questions/index.ts';
import { count } from './index.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('long');
const percent = (share: number) => `${Math.round(share * 100)} %`;
/** 2.333 as 2.33, without a tail of zeros, and with a true minus. */
const number = (value: number) => String(Math.round(value * 100) / 100).replace('-', '−');
/** 12500 as 1 minute, under one as seconds. */
const duration = (ms: number) =>
  ms < 60_000 ? count(Math.round(ms / 1000), 'second') : count(Math.round(ms / 60_000), 'minute');

/** The words of the quizzes. */
export const quizWords = {
  moment,
  duration,
  percent,
  number,

  overview: {
    title: 'Quizzes',
    intro:
      'Questions on their own, drawn from the same bank the lessons use. Nothing here counts in the lessons, and nothing of it leaves this browser.',
    noScript:
      'Quizzes need scripts, which are off. The lessons work without: every question stands there with its answer on a sheet below it.',
    toLessons: 'Go to the lessons',
    underWay: 'Under way',
    goOn: (title: string) => `Continue: ${title}`,
    since: (at: number) => `begun on ${moment(at)}`,
    before: 'Before a lesson',
    beforeText:
      'A few questions on what you know already; afterwards you are told which sections to read and which you may skim.',
    assigned: 'From your teacher',
    assignedText: 'You have a link, a code from the board or a file: open it here.',
    policies: 'Four ways to be told',
    policiesText: 'Each quiz says before the start which of these it follows.'
  },

  final: {
    title: 'Final test',
    text: (n: number) => `${count(n, 'question')} over the whole course, each lesson and each level with its share.`,
    intro:
      'The whole course in one sitting. The questions are drawn by a number, so that the same number gives the same test to everybody.',
    draw: (seed: number) => `This is test number ${seed}.`,
    link: 'Address of this very test',
    other: 'Draw other questions'
  },

  check: {
    title: 'Check yourself',
    text: 'Choose lessons, kinds of question, how many, and when you are told.',
    intro: 'Put a quiz together. The address of this page holds your choice, so it can be kept or passed on.',
    lessons: 'Lessons',
    kinds: 'Kinds of question',
    all: 'Nothing ticked means all of them.',
    count: 'How many questions',
    miscounted: (most: number) => `Type a whole number from 1 to ${most}; until then the last one holds.`,
    pool: (pool: number, asked: number) =>
      pool === 0
        ? 'No question fits this choice. Tick more lessons or kinds.'
        : `${count(pool, 'question')} to draw from; ${asked} will be asked.`,
    policy: 'When you are told',
    tries: 'Tries for each question',
    credit: (credits: readonly number[]) =>
      credits.length === 1
        ? 'One try'
        : `${credits.length} tries: ${credits.map((credit) => percent(credit)).join(', then ')} of the mark`,
    release: 'Code that opens the results',
    releaseNeeded: 'Type a code first: without one nobody could open the results.',
    releaseHint:
      'Tell it to those who take the quiz when they may see their results. Their address holds a mark of it, not the code.',
    certainty: 'Also ask how sure I am',
    link: 'Address of this quiz',
    linkHint: 'Same questions for whoever opens it.',
    named: (n: number) => `This address names ${count(n, 'question')}.`,
    unnamed: 'Choose for yourself instead',
    unknown: (names: readonly string[]) =>
      `Not in this course, perhaps retired or mistyped, and left out: ${names.join(', ')}.`,
    none: 'Nothing of what this address asks for is in the course.'
  },

  before: {
    title: (lesson: string) => `Before you read: ${lesson}`,
    intro:
      'What do you know already? Guess where you must; nobody grades you by this. Afterwards you see which sections to read and which you may skim.',
    lesson: 'Open the lesson',
    advice: 'What to read',
    adviceText: 'From the passages your questions stand on. It is advice from a few questions, not a verdict.',
    section: 'Section',
    asked: 'Asked',
    todo: 'What to do',
    read: 'Read it',
    skim: 'You may skim it',
    unasked: 'Not asked about: read it',
    right: (asked: number, missed: number) => `${asked - missed} of ${asked} right`
  },

  policy: {
    practice: {
      name: 'Practice',
      text: 'After each answer you see everything at once: whether it is right, why, and the source. You may try again as often as you like; your first tries and your last ones are shown side by side, and nothing is taken away.'
    },
    check: {
      name: 'Check',
      text: 'After each try you see whether it is right and, for most mistakes, what was wrong. The right answer and the explanation come after the last try. A later try earns less; an earlier one is never lost.'
    },
    test: {
      name: 'Test',
      text: 'You see nothing until you finish, and can change every answer until then. After that you see everything.'
    },
    held: {
      name: 'Held back',
      text: 'You see nothing until your teacher gives you a code that opens the results. This is a courtesy, not a lock: the page marks in your browser, so whoever looks into it can find the answers.'
    }
  } satisfies Record<Policy, { name: string; text: string }>,

  grid: {
    open: 'What is shown when, as a table',
    caption: (policy: string) => `What is shown when: ${policy}`,
    what: 'What',
    yes: 'shown',
    no: 'not yet',
    aspect: {
      response: 'Your own answer',
      correctness: 'Right or not',
      marks: 'Points',
      feedback: 'What was wrong with it',
      explanation: 'Why, and the source',
      key: 'The right answer'
    } satisfies Record<Aspect, string>,
    moment: {
      answering: 'While you answer',
      tried: 'After a try, with more to come',
      settled: 'When the question is over',
      ended: 'After you finish',
      released: 'After the teacher’s code'
    } satisfies Record<Moment, string>
  },

  start: {
    asked: 'What is asked',
    questions: (n: number) => count(n, 'question'),
    minutes: (n: number, limited: boolean) => `about ${count(n, 'minute')}${limited ? '' : '; there is no clock'}`,
    marked: 'How it is marked',
    onePoint: 'Each question is worth one point; parts of an answer earn parts of it.',
    guesses: 'Not at all: these are guesses before reading. Afterwards you are told which sections to read.',
    free: 'What is left open earns nothing and costs nothing. An answer that cannot be read is not wrong: you are told, and it costs nothing.',
    credit: (credits: readonly number[]) => `${quizWords.check.credit(credits)}.`,
    pass: (share: number) => `${percent(share)} of the points pass.`,
    told: 'What you are told, and when',
    stored: 'What is kept, and where',
    storedText:
      'Your answers, when you gave them and how long you looked: in this browser only, until you erase it. You can close the page at any time and go on later. No score is kept; it is worked out from your answers. It does not show in the lessons.',
    notStored:
      'Nothing: this browser lets pages keep nothing. What you begin is lost when you close or reload this page, so finish it in one go.',
    sureAsked: 'After each answer you are asked how sure you are.',
    sureNotAsked: 'You are not asked.',
    sureTitle: 'How sure you are',
    sure: 'After each answer, ask me how sure I am',
    sureText:
      'Optional. Points are counted as without it; beside them you see whether you know what you know. Being sure and wrong costs most, so it pays to be honest:',
    begin: 'Start',
    goOn: 'Go on where you stopped',
    loading: 'Fetching the questions …',
    unreachable: 'The questions could not be fetched; perhaps you are offline. Nothing is lost.',
    again: 'Try again'
  },

  sure: {
    ask: 'How sure are you?',
    first:
      'Say how sure you are before you see whether it is right; it costs nothing. Or press Check again to go on without.',
    level: { 1: 'Not sure', 2: 'Fairly sure', 3: 'Very sure' } satisfies Record<Certainty, string>,
    range: { 1: 'below 67 %', 2: '67 to 80 %', 3: 'above 80 %' } satisfies Record<Certainty, string>,
    marks: (right: number, wrong: number) => `right ${right > 0 ? '+' : ''}${number(right)}, wrong ${number(wrong)}`,
    right: 'Right',
    wrong: 'Wrong'
  },

  run: {
    timeLeft: (minutes: number) =>
      `${count(minutes, 'minute')} left. At the end of the time the quiz ends by itself, with all answers kept.`,
    timeUp: 'The time is over. Your answers are kept.',
    try: (n: number, of: number) => `Try ${n} of ${of}`,
    place: (n: number, of: number) => `Question ${n} of ${of}`,
    nav: 'Questions of this quiz',
    answered: (n: number, of: number) => `${n} of ${of} answered`,
    flagged: (n: number) => `${n} flagged`,
    next: 'Next',
    previous: 'Back',
    finish: 'Finish',
    flag: 'Flag',
    /** What a screen reader hears of the button. */
    flagThis: 'Flag this question to come back to it',
    kept: 'This is kept as it stands. Press again to go on without finishing it.',
    gone: (names: readonly string[]) =>
      `No longer in the course and so not asked: ${names.join(', ')}. The others run as before.`,
    state: {
      answered: 'answered',
      unanswered: 'not answered',
      invalid: 'not complete',
      changed: 'changed since you answered: please answer again',
      gone: 'no longer asked',
      right: 'right',
      partly: 'partly right',
      wrong: 'not right',
      'gave-up': 'answer shown'
    } satisfies Record<SittingQuestion['state'] | 'answered', string>,
    /** Name of a question in the overview. */
    entry: (n: number, state: string, flagged: boolean) => `Question ${n}: ${state}${flagged ? ', flagged' : ''}`
  },

  dialog: {
    title: 'Finish this quiz?',
    open: (n: number) => `${count(n, 'question is', 'questions are')} unanswered.`,
    flagged: (n: number) => `${count(n, 'question is', 'questions are')} flagged.`,
    note: 'After finishing, answers can no longer be changed.',
    goOpen: (n: number) => (n === 1 ? 'Go to it' : 'Go to the first of them'),
    goFlagged: 'Go to the first flagged',
    anyway: 'Finish anyway',
    back: 'Stay here'
  },

  missing: {
    title: 'This sitting is not here',
    text: 'This browser keeps nothing of it: it was made elsewhere, or it was erased.',
    start: 'To the start of this quiz'
  },

  result: {
    title: (quiz: string) => `Result: ${quiz}`,
    score: (points: number, of: number) => `${number(points)} of ${count(of, 'point')}`,
    share: (share: number) => percent(share),
    sum: ({ right, partly, wrong, unanswered }: Tally) =>
      [
        `${right} right`,
        ...(partly ? [`${partly} partly right`] : []),
        `${wrong} not right`,
        ...(unanswered ? [`${unanswered} not answered`] : [])
      ].join(', '),
    arithmetic: ({ right, partly, points }: Tally) =>
      partly > 0
        ? `${right} for the right ones and ${number(points - right)} for the partly right ones make ${number(points)}.`
        : '',
    credits: (points: number) => `With the credit of each try that makes ${number(points)}.`,
    first: (first: number, points: number, of: number) =>
      `First tries: ${number(first)} of ${of}. In the end: ${number(points)} of ${of}.`,
    passed: (mark: number) => `Passed: ${percent(mark)} were needed.`,
    failed: (mark: number) => `Not passed: ${percent(mark)} are needed.`,
    nothing: 'Nothing is left to count.',
    guesses: 'These were guesses before reading: nobody grades them, and nothing is counted.',
    finished: (at: number) => `Finished on ${moment(at)}.`,
    took: (ms: number) => `You looked at the questions for ${duration(ms)}. Time earns and costs nothing.`,
    changed: (names: readonly string[]) =>
      `Changed since you answered, and so not counted for or against you: ${names.join(', ')}.`,
    gone: (names: readonly string[]) => `No longer in the course, and so not counted: ${names.join(', ')}.`,
    held: 'Your answers are kept. The results open with the code your teacher gives you.',
    heldCode: 'Code',
    heldOpen: 'Open the results',
    heldWrong: 'This is not the code of this quiz. Nothing is lost; try again.',
    heldNone: 'This quiz was made without a code, so its results stay closed here.',
    retry: (n: number) => `Retry what I missed (${n})`,
    retryTitle: (title: string) => `What you missed: ${title}`.slice(0, 200),
    again: 'Take another',
    print: 'Print',
    by: {
      lesson: 'By lesson',
      objective: 'By objective',
      kind: 'By kind of question',
      level: 'By level'
    },
    columns: {
      name: { lesson: 'Lesson', objective: 'You can …', kind: 'Kind', level: 'Level' },
      points: 'Points',
      right: 'Right',
      partly: 'Partly',
      wrong: 'Not right',
      unanswered: 'Not answered'
    },
    level: {
      remember: 'Remember',
      understand: 'Understand',
      apply: 'Apply',
      analyse: 'Analyse'
    } satisfies Record<Question['level'], string>,
    own: 'Written by your teacher',
    review: 'Question by question',
    reviewHeld: 'Open a question to see your answer; the rest comes with the results.',
    reviewHint: 'Open a question to see your answer and everything there is to say about it.',
    openAll: 'Open all',
    closeAll: 'Close all',
    yours: 'Your answer',
    none: 'You gave no answer.',
    points: (score: number) => `${number(score)} of 1`,
    tries: (n: number) => count(n, 'try', 'tries'),
    sureOf: (level: Certainty) => quizWords.sure.level[level].toLowerCase(),
    earlier: 'Earlier sittings',
    begun: 'Begun',
    what: 'What',
    standing: 'Result',
    running: 'not finished',
    done: 'finished',
    open: 'Open',
    resume: 'Continue',
    this: 'shown here'
  },

  again: {
    title: 'Read again',
    missed: (lesson: string, { asked, missed, unanswered }: Record<'asked' | 'missed' | 'unanswered', number>) => {
      const told = [[missed - unanswered, 'right'] as const, [unanswered, 'answered'] as const];
      return `in “${lesson}”: ${told.flatMap(([n, what]) => (n > 0 ? `${n} of ${asked} not ${what}` : [])).join(', ')}`;
    },
    more: (n: number) => `${count(n, 'more section')}`
  },

  calibration: {
    title: 'Do you know what you know?',
    text: 'How sure you said you were, and how often you were right. On the line, both agree; below it you were surer than you were right.',
    none: 'You did not say how sure you were.',
    picture: 'Share right at each level of certainty; the table says the same.',
    said: 'You said',
    count: 'Answers',
    share: 'Right on average',
    fits: (from: number, to: number) => `fits at ${Math.round(from * 100)} to ${percent(to)}`,
    advice: {
      fits: 'Well judged.',
      'slightly-over': 'Slightly over-confident.',
      over: 'Over-confident: say less.',
      'slightly-under': 'Slightly under-confident.',
      under: 'Under-confident: trust yourself more.'
    } satisfies Record<Advice, string>,
    never: 'Not chosen',
    few: 'Too few to say.',
    fewAll: (n: number) =>
      `${count(n, 'answer')}: too few for figures of how well you judged yourself; ten are needed.`,
    marks: (average: number) => `Certainty marks: ${number(average)} a question on average; the most is 3.`,
    summary: (accuracy: number, bonus: number, total: number) =>
      `Right on average ${percent(accuracy)}; knowing when you know ${bonus < 0 ? 'cost' : 'brought'} ${number(Math.abs(bonus * 100))} points of a hundred; together ${number(total * 100)}. This is a figure of its own, not a percentage of the points above.`,
    unsaid: (n: number) =>
      `${count(n, 'answer')} without a word on certainty count${n === 1 ? 's' : ''} as “${quizWords.sure.level[1]}”.`,
    brier: (score: number) =>
      `Brier score ${score.toFixed(2)}: 0 is best, 0.25 is what never committing yourself gives.`
  }
};
