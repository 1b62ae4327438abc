import type { PaperProblem } from '#core/classroom/paper/paper.ts';
import { count } from './index.ts';

const wholeDate = { year: '2025', month: '2.2025', day: '12.2.2025' };

/** The words of worksheets, of papers that are typed in, and of slips. */
export const paperWords = {
  worksheet: {
    title: 'Worksheet',
    back: 'Assign a quiz',
    intro: 'An assignment on paper: one sheet for each form, with keys and sources on sheets of their own.',
    link: 'Link of the assignment',
    open: 'Open',
    loading: 'The questions are being fetched …',
    unreachable: 'The questions could not be fetched; perhaps you are offline.',
    retry: 'Try again',
    nothing: 'None of its questions can be asked any more.',
    left: (n: number) => `${count(n, 'question')} could not be asked any more and ${n === 1 ? 'is' : 'are'} left out.`,
    choose: 'What is printed',
    forms: 'Forms',
    size: 'Size of the questions',
    sizes: { normal: 'Normal', large: 'Large, 18 points' },
    sheets: 'Sheets',
    questions: 'Questions',
    grid: 'A grid for the answers',
    key: 'Key',
    why: 'Explanations and sources',
    print: 'Print',
    none: 'Nothing is chosen to be printed.',
    preview: 'What comes out of the printer'
  },

  sheet: {
    form: (name: string) => `Form ${name}`,
    code: (code: string) => `Assignment ${code}`,
    name: 'Name',
    number: 'Class number',
    date: 'Date',
    minutes: (n: number) => `${count(n, 'minute')}.`,
    grid: 'Your answers',
    gridHint: 'Write letters or numbers as they stand on the sheet.',
    order: 'Letters in this order',
    tick: { one: 'Tick one.', some: 'Tick every one that is right.', exactly: (n: number) => `Tick ${n}.` },
    rows: 'Write a letter on each line.',
    gapChoices: (mark: string) => `Gap ${mark}`,
    amount: (unit: string) => `In ${unit}`,
    keyTitle: (form?: string) => (form === undefined ? 'Key' : `Key, form ${form}`),
    whyTitle: 'Explanations and sources',
    numberOn: (numbers: readonly { form: string; number: number }[]) =>
      numbers.map(({ form, number }) => `${form} ${number}`).join(', '),
    right: 'Right answer',
    /** An answer that is accepted beside the key. */
    also: (text: string, score: number) => (score === 1 ? text : `${text} (${Math.round(score * 100)} % of the mark)`),
    sources: 'Sources',
    speaker: 'Who says it?',
    nature: 'What kind of statement is it?'
  },

  typing: {
    title: 'Type in paper answers',
    intro:
      'One cell for each question of the form: letters as they stand on it. Enter goes on, and after the last one keeps the paper and begins the next.',
    begin: 'Open the cells',
    form: 'Form',
    who: 'Name or class number',
    cell: (n: number) => `Question ${n}`,
    how: {
      one: 'a letter',
      some: 'letters, like acd',
      order: 'letters in their order, like cab',
      evidence: 'numbers, like 1 4',
      rows: (n: number) => `a letter for each of ${n} lines, in turn or like 1c 2a; - for an open one`,
      gaps: 'gaps parted by /',
      text: 'as it is written',
      amount: 'as it is written',
      date: { year: 'the year', month: 'like 2.2025', day: 'like 12.2.2025' }
    },
    open: 'left open',
    readAs: (text: string) => `Read as: ${text}`,
    earnsNothing: (text: string) => `As it stands it earns nothing: ${text}`,
    cannot: (problem: PaperProblem): string => {
      if (problem.reason === 'unknown') return `Cannot read: ${problem.given} stands for nothing here.`;
      if (problem.reason === 'twice') return `Cannot read: ${problem.given} is there twice.`;
      if (problem.reason === 'one') return 'Cannot read: only one letter belongs here.';
      if (problem.reason === 'count')
        return `Cannot read: ${problem.given} where there ${problem.of === 1 ? 'is 1 place' : `are ${problem.of} places`}.`;
      if (problem.reason === 'amount') return 'Cannot read: this is no amount.';
      return `Cannot read: a date looks like ${wholeDate[problem.precision]}.`;
    },
    save: 'Keep this paper',
    clear: 'Empty the cells',
    mend: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Not kept yet: question ${numbers.join()} cannot be read. Mend it, or empty the cell.`
        : `Not kept yet: questions ${numbers.join(', ')} cannot be read. Mend them, or empty the cells.`,
    empty: 'Nothing is typed yet.',
    kept: (name: string, points: string) => `Kept: ${name}, ${points} points. The next paper.`,
    nobody: 'a paper without a name',
    memory: 'This browser keeps nothing here: do not close the page before the paper is kept.'
  },

  slips: {
    print: 'Print the slips',
    title: 'Slips for students',
    withKey: 'With the right answers',
    close: 'Put the slips away',
    points: (points: string, share: string) => `${points} points, ${share}`,
    question: 'Question',
    yours: 'Your answer',
    mark: 'Mark',
    right: 'Right answer',
    comment: 'Comment'
  },

  seen: 'As the student saw it'
};
