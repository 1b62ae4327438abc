import type { KindName } from '#core/questions/index.ts';

// month names are words; `Intl` would cost every page some 20 ms on a slow phone before the first question wakes
export const months = 'January February March April May June July August September October November December'.split(
  ' '
);

/** `1 question`, `2 questions`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Every word of the interface in English. Another language is another module of this type. */
export const words = {
  language: 'en',
  /** `2025-02-12` as 12 February 2025. */
  date: (iso: string) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  /** As precise as it is: `2025-02` as February 2025, `2025` as it is. */
  partialDate: (iso: string): string => {
    if (iso.length > 7) return words.date(iso);
    return iso.length > 4 ? `${months[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}` : iso;
  },
  /** 500000000000 as 500 billion, 26000 as 26,000, one of something without its s. */
  amount: (value: number, unit = ''): string => {
    const size = Math.abs(value);
    const step = size >= 1e12 ? 12 : size >= 1e9 ? 9 : size >= 1e6 ? 6 : 0;
    const [whole = '', rest] = String(Number((value / 10 ** step).toPrecision(6))).split('.');
    const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
    const counted = value === 1 ? unit.replace(/s$/, '') : unit;
    return [digits, ['million', 'billion', 'trillion'][step / 3 - 2], counted].filter(Boolean).join(' ');
  },

  site: {
    skip: 'Skip to the text',
    home: 'Lessons',
    pages: [
      ['quizzes', 'Quizzes'],
      ['pictures', 'Pictures'],
      ['search', 'Search'],
      ['teach', 'For teachers'],
      ['settings', 'Your progress']
    ] as const,
    lists: [
      ['glossary', 'Glossary'],
      ['claims', 'Claims'],
      ['sources', 'Sources']
    ] as const,
    dateline: (iso: string) => `Facts as of ${words.date(iso)}`,
    licence: (texts: string) => `Texts: ${texts}. Code: MIT.`,
    memory:
      'This browser does not keep what you answer now: it lasts until you close the page. You can save it to a file on the page “Your progress”.',
    dismiss: 'Close this note',
    /** A part of the page does not come although the site answers. */
    outdated:
      'A part of this page can no longer be fetched: most likely the course was renewed after you opened it. Load the page again to go on; what you answered is kept.',
    reload: 'Load the page again'
  },

  lesson: {
    read: 'read',
    noQuestion: (id: string) =>
      `This lesson has no question with the address "${id}". It may have been moved or retired. The lesson starts below.`
  },

  question: {
    label: (n: number, of: number) => `Question ${n} of ${of}`,
    negative: 'Careful: one small word turns this question round',
    kind: {
      choice: 'One answer',
      multi: 'Several answers',
      statement: 'True, false, or not said',
      text: 'Short answer',
      order: 'Put in order',
      match: 'Match',
      number: 'An amount',
      date: 'A date',
      sort: 'Sort into groups',
      gaps: 'Fill the gaps',
      evidence: 'Find the evidence',
      attribute: 'Who says it, and what is it?'
    } satisfies Record<KindName, string>,
    announce: (n: number) => `Choose ${n}.`,
    check: 'Check',
    show: 'Show the answer',
    again: 'Try again',
    feedback: 'Show the feedback',
    hint: (n: number, of: number) => `Hint (${n} of ${of})`,
    /** What it takes to answer could not be fetched. */
    unreachable:
      'This could not be fetched; perhaps you are offline. Nothing is lost and nothing counted: press again later.',
    outcome: { right: 'right', wrong: 'not right', missed: 'missed' },
    answered: {
      right: 'You answered this: right',
      partly: 'You answered this: partly right',
      wrong: 'You answered this: not yet right',
      'gave-up': 'You looked at the answer',
      guessed: 'You guessed',
      changed: 'This question has changed since you answered it. Your earlier answer is kept; please answer again.'
    },
    input: 'Your answer',
    judgement: { true: 'True', false: 'False', unknown: 'The sources do not say' }
  },

  failed: {
    title: 'Something went wrong on this page',
    text: 'It could not be shown; perhaps you are offline. Your answers are kept. Reload the page later, or go back to the lessons.',
    unkept:
      'It could not be shown; perhaps you are offline. This browser keeps no answers, so do not reload: go back, where they are still there.',
    back: 'Go back'
  }
};
