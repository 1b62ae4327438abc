import type { Certainty } from '../../learning/certainty.ts';
import type { Question } from '../../questions/index.ts';
import { bottomShares, topShares } from './extremes.ts';
import { meanDifference, shareDifference, wilson, type Interval } from './intervals.ts';
import { mean } from './moments.ts';
import { choosable, chosenIn, isTicked, type Chosen } from '../gradebook/chosen.ts';

/** One attempt at a question, as its statistics see it. */
export interface Answered {
  /** The response made before any verdict was seen; undefined where the question was left open. */
  answer: unknown;
  certainty?: Certainty | undefined;
  /** What the rest of the test brought, undefined where there was none. */
  rest: number | undefined;
}

/**
 * What a choice may mean, as a hint and no finding. `better-than-key`: whoever answered so did better in the rest of the
 * test than whoever answered as the key says and than everybody else, so the key may be wrong. `unused`: hardly anybody
 * takes it for right. `not-eliminated`: the best third of the class takes it for right more often than the weakest.
 */
export type ChoiceHint = 'better-than-key' | 'unused' | 'not-eliminated';

/** A row of a question's table of responses. */
export interface ChoiceRow extends Chosen {
  count: number;
  /** Of those who answered the question, with its Wilson interval. */
  share: number | undefined;
  interval: Interval | undefined;
  /** Mean of what the rest of the test brought those who chose it. */
  meanRest: number | undefined;
  /** Share of the best and of the weakest third, by the rest of the test, who chose it. */
  top: number | undefined;
  bottom: number | undefined;
  /** Mean of the certainty told, 1..3. */
  meanCertainty: number | undefined;
  /** How many of those who chose it were very sure. */
  sure: number;
  /** The gravest first; none below twenty answers. */
  hints: ChoiceHint[];
}

/** Fewest answers to a question with which its choices get hints. */
export const hintsFrom = 20;

/** Fewest who must have chosen something for it to be compared with the key. */
const comparedFrom = 5;

/** A distractor fewer than this share take for right is unused (PrairieLearn, Moodle). */
const unusedBelow = 0.05;

/**
 * The table of responses to a question (after PrairieLearn, Runestone and Moodle's response analysis): what could be
 * chosen in the order of the question, then what was typed, the most frequent first. Attempts that left it open do not
 * count.
 */
export function choiceTable(question: Question, attempts: readonly Answered[]): ChoiceRow[] {
  const answered = attempts
    .map((attempt) => ({ ...attempt, chosen: chosenIn(question, attempt.answer) }))
    .filter(({ chosen }) => chosen.length > 0);
  const choices = choicesOf(question, answered);
  const all = { answered, ...thirdsOf(answered), ticked: isTicked(question), choices };
  return choices.map((choice) => rowOf(choice, all));
}

interface Choice {
  chosen: Chosen;
  /** Places of those who chose it among those who answered. */
  choosers: Set<number>;
}

interface Answers {
  answered: readonly Answered[];
  /** How far each belongs to the best and to the weakest third. */
  best: readonly number[];
  weakest: readonly number[];
  ticked: boolean;
  choices: readonly Choice[];
}

function choicesOf(question: Question, answered: readonly { chosen: readonly Chosen[] }[]): Choice[] {
  const choices = new Map<string, Choice>();
  const add = (chosen: Chosen) => {
    const name = JSON.stringify([chosen.part, chosen.choice]);
    const choice = choices.get(name) ?? { chosen, choosers: new Set() };
    choices.set(name, choice);
    return choice;
  };
  const listed = choosable(question).map(add).length;
  answered.forEach(({ chosen }, at) => chosen.forEach((one) => add(one).choosers.add(at)));
  const all = [...choices.values()];
  const typed = all.slice(listed).sort((a, b) => b.choosers.size - a.choosers.size || (nameOf(a) < nameOf(b) ? -1 : 1));
  return [...all.slice(0, listed), ...typed];
}

function thirdsOf(answered: readonly Answered[]): Pick<Answers, 'best' | 'weakest'> {
  const rests = answered.map(({ rest }) => rest);
  if (rests.length < 3 || !rests.every((rest) => rest !== undefined)) return { best: [], weakest: [] };
  return { best: topShares(rests, rests.length / 3), weakest: bottomShares(rests, rests.length / 3) };
}

function rowOf({ chosen, choosers }: Choice, all: Answers): ChoiceRow {
  const { answered, best, weakest } = all;
  const own = answered.filter((_, at) => choosers.has(at));
  const third = answered.length / 3;
  const among = (shares: readonly number[]) => {
    const sum = [...choosers].reduce((total, at) => total + (shares[at] ?? 0), 0);
    return shares.length === 0 ? undefined : Math.min(1, sum / third);
  };
  const row = {
    ...chosen,
    count: choosers.size,
    share: answered.length === 0 ? undefined : choosers.size / answered.length,
    interval: wilson(choosers.size, answered.length),
    meanRest: mean(own.flatMap(({ rest }) => rest ?? [])),
    top: among(best),
    bottom: among(weakest),
    meanCertainty: mean(own.flatMap(({ certainty }) => certainty ?? [])),
    sure: own.filter(({ certainty }) => certainty === 3).length
  };
  return { ...row, hints: answered.length < hintsFrom ? [] : hintsOf(row, choosers, all) };
}

function hintsOf(row: Omit<ChoiceRow, 'hints'>, choosers: ReadonlySet<number>, all: Answers): ChoiceHint[] {
  const { share = 0, top = 0, bottom = 0, distractor } = row;
  const third = all.answered.length / 3;
  const thirds = shareDifference(top * third, third, bottom * third, third);
  const hints: [ChoiceHint, boolean][] = [
    ['better-than-key', beatsKey(row, choosers, all)],
    ['unused', distractor === true && share < unusedBelow],
    ['not-eliminated', distractor === true && (thirds?.low ?? 0) > 0]
  ];
  return hints.flatMap(([hint, holds]) => (holds ? [hint] : []));
}

/**
 * Whether those who answered against the key did better in the rest of the test than everybody else, with the whole
 * interval of the difference, and better than those who answered with the key. They are compared with everybody because
 * a key that is wrong is chosen by few. Against the key is who chose what is wrong; of ticks, also who left out what is
 * right.
 */
function beatsKey(
  { part, score }: Chosen,
  choosers: ReadonlySet<number>,
  { answered, ticked, choices }: Answers
): boolean {
  if (!ticked && score === 1) return false;
  const rests = (isOne: (at: number) => boolean) => answered.flatMap(({ rest }, at) => (isOne(at) ? (rest ?? []) : []));
  const isAgainst = (at: number) => choosers.has(at) !== (score === 1);
  const [against, others] = [rests(isAgainst), rests((at) => !isAgainst(at))];
  if (against.length < comparedFrom || others.length < comparedFrom) return false;
  const keys = choices.filter(({ chosen }) => chosen.part === part && chosen.score === 1);
  const withKey = ticked ? others : rests((at) => keys.some((key) => key.choosers.has(at)));
  const better = (mean(against) ?? 0) > (mean(withKey) ?? -Infinity);
  return better && (meanDifference(against, others)?.low ?? 0) > 0;
}

function nameOf({ chosen: { part, choice } }: Choice): string {
  return `${part} ${choice}`;
}
