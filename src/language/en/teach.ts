import { count } from './index.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('medium');

/** The words of the page on which a teacher puts an assignment together. */
export const teachWords = {
  title: 'Assign a quiz',
  intro: 'Pick a lesson, draw questions, send the link. Everything stays on this computer until you send it.',
  guide: 'How it works, and what it can promise',
  gradebook: 'Open the gradebook',
  noScript: 'Assigning needs scripts, which are off. Lessons and lesson plans print without them.',
  loading: 'The questions are being fetched …',
  unreachable: 'The questions could not be fetched; perhaps you are offline. Nothing is lost.',
  retry: 'Try again',

  drafts: {
    title: 'Your drafts',
    untitled: 'Without a title',
    entry: (title: string, n: number, at: number) => `${title} – ${count(n, 'question')}, ${moment(at)}`,
    add: 'New draft',
    duplicate: 'Duplicate',
    copyOf: (title: string) => `Copy of ${title}`.slice(0, 120),
    remove: 'Delete this draft',
    sure: 'Yes, delete it',
    keep: 'Keep it',
    undo: 'Undo',
    undone: 'Undone.',
    memory:
      'This browser keeps nothing here: the draft lasts until you close the page. Save it as a file under “Share”.'
  },

  draw: {
    title: 'Quick start',
    lesson: 'From',
    whole: 'the whole course',
    count: 'Questions',
    draw: 'Draw them',
    done: (n: number) =>
      `${count(n, 'question')} drawn, levels and lessons each with their share. The link follows; undo brings back what was chosen before.`,
    ready: 'Drawn. “Undo” brings back what was chosen before. The link follows every change you make below:',
    toShare: 'More ways to share: for the board, as a picture, as a file, on paper'
  },

  openDraft: {
    title: 'Open a link or a file as a new draft',
    link: 'Link, or code from the board',
    open: 'Open as a draft',
    file: 'Assignment file',
    opened: (n: number) => `Opened as a new draft: ${count(n, 'question')}. Your other drafts are as they were.`,
    missing: (n: number) =>
      `${count(n, 'question')} of it ${n === 1 ? 'is' : 'are'} no longer in the bank and left out.`,
    changed: (n: number) => `${count(n, 'question')} ${n === 1 ? 'reads' : 'read'} otherwise now than in the link.`,
    release: 'A link does not hold the release code. Type it under “Rules”, or make another, which changes the link.',
    sealed: 'Its hand-ins were sealed for a key. What you share from here is sealed for yours.'
  },

  bank: {
    title: 'The bank',
    lesson: 'Lesson',
    kind: 'Kind',
    level: 'Level',
    difficulty: 'Difficulty',
    objective: 'Objective',
    actor: 'About',
    text: 'Text',
    all: 'All',
    shown: (n: number, of: number) => (n === of ? count(n, 'question') : `${n} of ${count(of, 'question')}`),
    question: 'Question',
    add: 'Add',
    added: 'Remove',
    preview: 'Preview',
    more: (n: number) => `Show ${n} more`,
    none: 'No question fits all of these.',
    levels: { remember: 'remember', understand: 'understand', apply: 'apply', analyse: 'analyse' },
    difficulties: { easy: 'easy', medium: 'medium', hard: 'hard' }
  },

  preview: {
    title: 'Preview',
    guess: (percent: string) => `A blind guess earns ${percent} on average, with the tries of this quiz.`,
    guessFree: 'Tries are free here: whoever goes on guessing gets there.',
    facts: 'What it rests on',
    answer: 'Answer and feedback',
    close: 'Close'
  },

  chosen: {
    title: (n: number) => `Chosen: ${count(n, 'question')}`,
    none: 'Nothing is chosen yet. Draw some, or add them from the bank.',
    minutes: (n: number) => `about ${count(n, 'minute')}`,
    halfMade: (n: number) => `${n} not finished, and so not asked`,
    own: 'Your own questions',
    up: (n: number) => `Move question ${n} up`,
    down: (n: number) => `Move question ${n} down`,
    remove: (n: number) => `Remove question ${n}`,
    moved: (n: number, of: number) => `Now question ${n} of ${of}.`,
    removed: 'Removed.',
    gone: 'no longer in the bank',
    untitled: 'Your question',
    unfinished: (prompt: string) => `${prompt} (not finished)`,
    clear: 'Remove all',
    coverage: 'Lessons and levels',
    lesson: 'Lesson',
    sum: 'All'
  },

  settings: {
    title: 'Rules',
    name: 'Title',
    instructions: 'Instructions for students',
    policy: 'What students are told, and when',
    tries: 'Tries and credit',
    credit: (credits: readonly number[]) =>
      credits.length === 1 ? 'one try' : `${credits.length} tries: ${credits.map((n) => `${n} %`).join(', then ')}`,
    more: 'How it is asked and handed in',
    shuffleQuestions: 'Questions in an order drawn for each form',
    shuffleOptions: 'Options in an order drawn for each form',
    forms: 'Parallel forms',
    form: (n: number) => (n === 1 ? 'one form for all' : `${n} forms, A to ${String.fromCharCode(64 + n)}`),
    time: 'Minutes',
    noTime: 'no time given',
    limit: 'This is a limit: the quiz ends by itself',
    extra: 'More time for some, in per cent',
    extraHint: 'Numbers with commas, such as 25, 50. Each gets a link of its own.',
    certainty: 'Ask how sure students are',
    passMark: 'Pass mark in per cent',
    due: 'Due on (information only)',
    who: 'Students give',
    whos: { name: 'a name', number: 'a class number', nothing: 'nothing' },
    attempts: 'Attempts',
    attemptsOf: { one: 'one', several: 'several' },
    releaseCode: 'Release code',
    releaseHint: 'Give it to the class when results may be seen. It is not in the link. Note it down.',
    newCode: 'Make a code',
    sealed: 'Seal hand-ins, so that only you can open them',
    sealedHint: 'Your key stays in this browser. Save a copy: without it sealed hand-ins cannot be opened elsewhere.',
    keyNotKept:
      'This browser keeps nothing here, your key neither. Save a copy of it now: without it sealed hand-ins cannot be opened.',
    saveKey: 'Save a copy of the key',
    cannotSeal: 'This page did not come over a secure connection, so it cannot seal.',
    optional: 'optional'
  },

  share: {
    title: 'Share',
    nothing: 'Choose a question first; then the link stands here.',
    noBoard:
      'There is no code for the board: it has no room for own questions, parallel forms, sealed hand-ins or a release code.',
    missing: (ids: readonly string[]) => `No longer in the bank and left out: ${ids.join(', ')}.`,
    link: 'Link',
    linkOf: (form: string, extra?: number) => `Form ${form}${extra ? `, ${extra} % more time` : ''}`,
    extraOf: (extra: number) => `${extra} % more time`,
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying. Select the link and copy it.',
    open: 'Open it as a student',
    length: (n: number) => `${n} characters after the sign #; they stay out of every server’s sight.`,
    tooLong: 'This link is long, and mail programs may cut it. Send the file instead.',
    qr: 'As a picture to scan',
    qrHint: 'The same link: show it on a screen or print it.',
    board: 'To write on the board',
    boardHint: 'Students type it on the page “Take a quiz”. It leaves out title and instructions.',
    file: 'Save as a file',
    fileName: 'assignment.json',
    fileHint: 'Students open it on the page “Take a quiz”. It opens here again as well.',
    print: 'Print it as a worksheet',
    printHint: 'A sheet for each form, with keys and sources on sheets of their own.'
  }
};
