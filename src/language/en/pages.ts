import { count } from './index.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('long');

/** The words of the pages around the lessons, apart so that lessons do not carry them. */
export const pageWords = {
  missing: {
    title: 'There is no page here',
    text: 'The address may have a slip in it, or the page was moved. These are the lessons:'
  },
  course: {
    start: 'Start with lesson 1',
    goOn: (title: string) => `Continue: ${title}`,
    done: 'Read it again',
    log: 'The core log',
    logHint:
      'Each column is a lesson, drilled from top to bottom: a band is a section, a mark is a question. Bands fill as you read; marks show how you answered.',
    lesson: (n: number) => `Lesson ${n}`,
    minutes: (n: number) => count(n, 'minute'),
    answered: (done: number, of: number) => `${done} of ${count(of, 'question')} answered`,
    right: (n: number) => `${n} right`,
    testTitle: 'Test yourself',
    final: {
      title: 'Final test',
      text: (n: number) => `${count(n, 'question')} over the whole course, and what to read again.`
    },
    check: ['Check yourself', 'As many questions as you like, from the lessons and of the kinds you choose.'],
    before: ['Before a lesson', 'A few questions on what you know already, and which sections you may skim.'],
    howTitle: 'How it works',
    /** How long its lessons take, the shortest and the longest. */
    lessonsTake: (least: number, most: number) =>
      `A lesson takes ${least === most ? count(least, 'minute') : `${least} to ${count(most, 'minute')}`}.`,
    how: [
      [
        'Read',
        'Every statement of fact carries a small mark: press it and see who published it, when, and how firmly it is known.'
      ],
      [
        'Answer',
        'Questions stand where their answer was just told. A wrong answer tells you why that one is wrong before it shows you the right one.'
      ],
      [
        'Trace',
        'Every answer leads back to the sentence that teaches it and to the page it rests on. Nothing has to be taken on trust, including this course.'
      ]
    ],
    privacy: 'No account, no tracking. Your answers stay in this browser.'
  },

  settings: {
    title: 'Your progress',
    intro:
      'What you answered and which sections you read, kept in this browser and nowhere else. A section counts as read when it was on screen long enough, which leaves a mark of reading, or when a question in it was answered. Scores are not stored; they are worked out from your answers each time, so a corrected question corrects your result.',
    summary: (answers: number, sections: number) =>
      `${count(answers, 'answer')} and ${count(sections, 'mark')} of reading are kept here.`,
    last: (at: number) => `Last saved on ${moment(at)}.`,
    none: 'Nothing is kept yet.',
    memory:
      'This browser does not let pages keep anything (private window, or storage is blocked or full). Everything works, but only until the page is closed. Save to a file to keep it.',
    seven:
      'Some browsers, Safari among them, erase what a site keeps after seven days without a visit. Save to a file if you will be away for longer, or to continue on another device.',
    setAside: (n: number) =>
      `${count(n, 'entry', 'entries')} could not be read and ${n === 1 ? 'was' : 'were'} set aside. Nothing else is affected; saved files include ${n === 1 ? 'it' : 'them'}.`,
    save: 'Save to a file',
    bring: 'Bring in a file',
    bringHint: 'Answers in the file are added to the ones here. Nothing here is overwritten.',
    preview: (added: number, known: number, unreadable: number) =>
      `The file brings ${count(added, 'new entry', 'new entries')}; ${known} you have already${unreadable > 0 ? `; ${unreadable} cannot be read and will be left out` : ''}.`,
    exported: (iso: string) => `Saved on ${moment(Date.parse(iso))}.`,
    merge: 'Add them',
    cancel: 'Leave it',
    merged: (n: number) => `${count(n, 'entry', 'entries')} added.`,
    fileProblem: {
      'not-json':
        'This file cannot be read: it is not a progress file, or it was cut off on the way. Nothing here was changed.',
      'not-progress': 'This is not a progress file of a course. Nothing here was changed.',
      'from-the-future':
        'This file was saved by a newer version of the course. Reload this page and try again. Nothing here was changed.',
      'too-long': 'This file is too large to be a progress file. Nothing here was changed.'
    },
    erase: 'Erase everything',
    eraseHint:
      'Removes every answer and mark of reading from this browser. It cannot be undone; save to a file first if you may want them back.',
    eraseSure: 'Yes, erase everything',
    erased: 'Everything was erased.',
    eraseFailed: 'The browser did not let this page erase. Clear the data of this site in the settings of the browser.',
    fileName: 'course-progress.json',
    theme: 'Colours',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' }
  }
};
