import type { Precision } from '#core/questions/precisions.ts';
import type { Invalid, Tally, Verdict } from '#core/questions/mark.ts';
import { count, words } from './index.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What to look at in a date that is none. */
const dateFaults = {
  year: 'Write the year with its four digits, like 2025.',
  month: 'Look at the month.',
  day: 'Look at the day: it should be a number, and one that the month has.'
} satisfies Record<Precision, string>;

/** The words of what follows an answer: fetched with the first one, so no reader carries them before. */
export const answerWords = {
  verdict: { right: 'Right', partly: 'Partly right', wrong: 'Not yet' } satisfies Record<Verdict, string>,
  /** Where there is no more to come. */
  wrong: 'Not right',
  gaveUp: 'The answer',
  guessed: 'Your guess, beside the facts',
  guess: 'your guess',
  rightAnswer: 'right answer',
  isRight: 'This is right.',
  rightIs: (key: string) => `The right answer is: ${key}${/[.!?…]$/.test(key) ? '' : '.'}`,
  remarked: 'The key of this question was corrected after you answered; your answer was marked again.',
  unanswered: {
    choose: 'Nothing is chosen yet. This cost you nothing.',
    text: 'Nothing is written yet. This cost you nothing.',
    fill: 'Nothing is filled in yet. This cost you nothing.',
    order: 'Nothing has been moved yet, and the order shown is not the right one. This cost you nothing.'
  },
  invalid: (reason: Invalid['reason']): string => {
    if (reason.code === 'count') return `Choose ${reason.expected}; you chose ${reason.given}. This cost you nothing.`;
    if (reason.code === 'incomplete')
      return `${count(reason.missing, 'place')} ${reason.missing === 1 ? 'is' : 'are'} still empty. This cost you nothing.`;
    if (reason.code === 'no-number')
      return 'This could not be read as a number. Write it in digits, like 350 billion, 1.5 or 26,000. This cost you nothing.';
    if (reason.code === 'point')
      return `Did you mean ${reason.readings.map((value) => words.amount(value)).join(' or ')}? A point before three digits can be read both ways: write a comma between thousands, or one more digit after the point. This cost you nothing.`;
    if (reason.code === 'unit')
      return `The answer is counted ${reason.expected ? `in ${reason.expected}` : 'without a unit'}; you wrote “${reason.given}”. This cost you nothing.`;
    if (reason.code === 'no-place')
      return `Only an amount ${reason.zero ? 'of zero or more' : 'above zero'} has a place on this scale. This cost you nothing.`;
    if (reason.code === 'no-such-date')
      return `The calendar has no such date. ${reason.part ? `${dateFaults[reason.part]} ` : ''}This cost you nothing.`;
    if (reason.code === 'too-long')
      return `This is longer than ${reason.limit} characters. A few words are enough; nothing was counted.`;
    return 'This answer belongs to an earlier form of the question. Please answer again; nothing was counted.';
  },
  /** The arithmetic of a score, in one line. */
  sum: (tally: Tally, score: number): string => {
    const total = `${percent(score)} of the mark`;
    if (tally.kind === 'pairs')
      return tally.right === tally.of
        ? `All ${tally.of} before/after pairs right: ${total}.`
        : `${tally.right} of ${tally.of} before/after pairs right. Half of them would be chance and earn nothing; this earns ${total}.`;
    if (tally.kind === 'distance')
      return `${count(Math.abs(tally.by), tally.unit)} too ${tally.by < 0 ? 'early' : 'late'}: ${total}.`;
    if (tally.kind === 'places') return `${tally.right} of ${tally.of} right: ${total}.`;
    const [right, wrong] = [tally.right / tally.rightOptions, tally.wrong / tally.wrongWeight];
    // what earned nothing has nothing to lose
    if (tally.wrong === 0 || right === 0) return `${tally.right} of ${tally.rightOptions} right: ${total}.`;
    const earned = `${tally.right} of ${tally.rightOptions} right ${tally.right === 1 ? 'earns' : 'earn'} ${percent(right)}`;
    const lost = `${tally.wrong} wrong ${tally.wrong === 1 ? 'takes' : 'take'} away ${percent(1 / tally.wrongWeight)}`;
    return `${earned}, ${lost}${tally.wrong > 1 ? ' each' : ''}${right < wrong ? ', and no mark is below 0' : ''}: ${total}.`;
  },
  slip: (text: string) => `Accepted; the spelling is “${text}”.`,
  /** Where something belongs that was put elsewhere. */
  belongs: (place: string) => `Its place: ${place}`,
  own: (answer: string) => `Your answer: ${answer}`,
  next: 'Next question',
  readOn: 'Read on',
  taught: 'Where this is taught',
  taughtIn: (title: string) => `Where this is taught: ${title}`,
  source: 'Source',
  onTimeline: 'See it on the timeline',
  onCards: 'See the card',
  answerTitle: 'Answer',
  /** What a screen reader hears of a mark. */
  announced: (verdict: string, sum: string) => `${verdict}. ${sum && `${sum} `}Feedback follows.`,

  hint: {
    free: 'Hints cost nothing.',
    less: (text: string) => `One option less: "${text}" is not it.`,
    /** What a screen reader hears of a hint. */
    announced: (n: number, of: number, text: string): string =>
      `Hint ${n} of ${of}: ${text}${n === 1 ? ` ${answerWords.hint.free}` : ''}`
  },

  quiz: {
    score: (points: number, of: number) => `${Math.round(points * 100) / 100} of ${count(of, 'point')}`,
    open: (n: number) => (n === 0 ? 'All questions answered.' : `${count(n, 'question')} still open.`),
    retry: 'Go to the first one missed',
    goOn: 'Go to the next open one',
    result: 'Your result'
  }
};
