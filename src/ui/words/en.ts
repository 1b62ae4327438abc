import type { Invalid, Tally, Verdict } from '#core/questions/mark.ts';
import type { KindName } from '#core/questions/index.ts';
import type { Labels } from '#core/questions/feedback.ts';
import type { Status } from '#core/course/schemas.ts';

// month names are words; `Intl` would cost every page some 20 ms on a slow phone before the first question wakes
const months = 'January February March April May June July August September October November December'.split(' ');

/** `1 question`, `2 questions`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** 500000000000 as 500 billion, 26000 as 26,000. */
function amount(value: number): string {
  const size = Math.abs(value);
  const step = size >= 1e12 ? 12 : size >= 1e9 ? 9 : size >= 1e6 ? 6 : 0;
  const digits = String(Number((value / 10 ** step).toPrecision(6))).replace(/\B(?=(\d{3})+$)/, ',');
  return step ? `${digits} ${{ 6: 'million', 9: 'billion', 12: 'trillion' }[step]}` : digits;
}

/** `2025-02` as February 2025, `2025` as it is. */
function partialDate(iso: string): string {
  if (iso.length > 7) return en.date(iso);
  return iso.length > 4 ? `${months[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}` : iso;
}

/** Every word of the interface in English. Another language is another module of this type. */
export const en = {
  language: 'en',
  /** `2025-02-12` as 12 February 2025. */
  date: (iso: string) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  dateRange: (from: string, until?: string) => (until ? `${en.date(from)} to ${en.date(until)}` : en.date(from)),

  site: {
    skip: 'Skip to the text',
    home: 'All lessons',
    sources: 'Sources',
    settings: 'Your progress',
    dateline: (iso: string) => `Facts as of ${en.date(iso)}`,
    licence: 'Texts CC BY 4.0, code MIT',
    memory:
      'This browser keeps nothing here, so your answers last until you close the page. You can save them to a file on the page "Your progress".',
    dismiss: 'Close this note'
  },

  lesson: {
    contents: 'In this lesson',
    questionIn: (n: number) => `Question ${n}`,
    read: 'read',
    noQuestion: (id: string) =>
      `This lesson has no question with the address "${id}". It may have been moved or retired. The lesson starts below.`
  },

  claim: {
    status: {
      confirmed: 'Confirmed',
      attributed: 'Somebody says so',
      estimate: 'An estimate',
      disputed: 'Disputed',
      superseded: 'Superseded'
    } satisfies Record<Status, string>,
    meaning: {
      confirmed: 'the pages read agree',
      attributed: 'reported as said; not confirmed',
      estimate: 'a calculated figure',
      disputed: 'pages or speakers disagree',
      superseded: 'true of an earlier draft'
    } satisfies Record<Status, string>
  },

  question: {
    label: (n: number, of: number) => `Question ${n} of ${of}`,
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
    next: 'Next question',
    feedback: 'Show the feedback',
    verdict: { right: 'Right', partly: 'Partly right', wrong: 'Not yet' } satisfies Record<Verdict, string>,
    gaveUp: 'The answer',
    rightAnswer: 'right answer',
    outcome: { right: 'right', wrong: 'not right', missed: 'missed' },
    answered: {
      right: 'You answered this: right',
      partly: 'You answered this: partly right',
      wrong: 'You answered this: not yet right',
      'gave-up': 'You looked at the answer',
      changed: 'This question has changed since you answered it. Your earlier answer is kept; please answer again.'
    },
    remarked: 'The key of this question was corrected after you answered; your answer was marked again.',
    unanswered: {
      choose: 'Nothing is chosen yet. This cost you nothing.',
      text: 'Nothing is written yet. This cost you nothing.',
      order: 'Nothing has been moved yet, and the order shown is not the right one. This cost you nothing.'
    },
    invalid: (reason: Invalid['reason']): string => {
      if (reason.code === 'count')
        return `Choose ${reason.expected}; you chose ${reason.given}. This cost you nothing.`;
      if (reason.code === 'incomplete')
        return `${count(reason.missing, 'line')} still ${reason.missing === 1 ? 'has' : 'have'} no answer. This cost you nothing.`;
      if (reason.code === 'no-number')
        return 'This could not be read as a number. Write it like 350 billion, 1.5 or 26,000. This cost you nothing.';
      if (reason.code === 'unit')
        return `The answer is counted ${reason.expected ? `in ${reason.expected}` : 'without a unit'}; you wrote "${reason.given}". This cost you nothing.`;
      if (reason.code === 'no-such-date') return 'The calendar has no such date. This cost you nothing.';
      if (reason.code === 'too-long')
        return `This is longer than ${reason.limit} characters. A few words are enough; nothing was counted.`;
      return 'This answer belongs to an earlier form of the question. Please answer again; nothing was counted.';
    },
    /** The arithmetic of a score, in one line. */
    sum: (tally: Tally, score: number): string => {
      const total = `${Math.round(score * 100)} % of the mark`;
      if (tally.kind === 'pairs')
        return `${tally.right} of ${tally.of} before/after pairs right. Half would be chance, so this earns ${total}.`;
      if (tally.kind === 'distance')
        return `${count(Math.abs(tally.by), tally.unit)} too ${tally.by < 0 ? 'early' : 'late'}: ${total}.`;
      if (tally.kind === 'places') return `${tally.right} of ${tally.of} right: ${total}.`;
      const wrong = tally.wrong === 0 ? '' : ` − ${tally.wrong} wrong of ${tally.wrongWeight}`;
      const floor = tally.right / tally.rightOptions < tally.wrong / tally.wrongWeight ? ', counted as nothing' : '';
      return `${tally.right} right of ${tally.rightOptions}${wrong}${floor}: ${total}.`;
    },
    slip: (text: string) => `Accepted; the spelling is "${text}".`,
    taught: 'Where this is taught',
    taughtIn: (title: string) => `Where this is taught: ${title}`,
    source: 'Source',
    answerTitle: 'Answer',
    input: 'Your answer',
    announced: {
      graded: (verdict: string, sum: string) => `${verdict}. ${sum && `${sum} `}Feedback follows.`,
      moved: (text: string, place: number, of: number) => `${text}, now ${place} of ${of}.`,
      picked: (text: string) => `${text} picked up. Choose the line it belongs to.`,
      placed: (target: string, prompt: string) => `${target} joined with ${prompt}.`
    },
    labels: {
      true: 'True',
      false: 'False',
      unknown: 'The sources do not say',
      nature: { fact: 'Fact', claim: 'Claim', forecast: 'Forecast', opinion: 'Opinion' },
      magnitude: 'The digits are right, but not thousand, million, billion or trillion.',
      amount: (value: number, unit = '') => `${amount(value)} ${unit}`.trim(),
      date: partialDate
    } satisfies Labels,
    order: {
      up: (text: string) => `Move up: ${text}`,
      down: (text: string) => `Move down: ${text}`,
      place: (text: string) => `Place of: ${text}`,
      hint: 'Drag, use the arrows, or choose a place.'
    },
    match: {
      choose: 'Choose',
      here: 'Place here',
      bank: 'To choose from',
      hint: 'Choose from the menus, or press an answer and then its line.'
    }
  },

  quiz: {
    score: (points: number, of: number) => `${Math.round(points * 100) / 100} of ${count(of, 'point')}`,
    open: (n: number) => (n === 0 ? 'All questions answered.' : `${count(n, 'question')} still open.`),
    retry: 'Go to the first one missed',
    goOn: 'Go to the next open one',
    result: 'Your result'
  },

  missing: {
    title: 'There is no page here',
    text: 'The address may have a slip in it, or the page was moved. These are the lessons:',
    other: 'Something went wrong on this page. Your answers are kept. Reload it, or go back to the lessons:'
  }
};

export type Words = typeof en;
