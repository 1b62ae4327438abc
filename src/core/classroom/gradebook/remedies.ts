import type { Questions } from '../../questions/bank/index.ts';
import type { Question } from '../../questions/index.ts';
import { judgements } from '../../questions/judgements.ts';
import { graded, type Mark } from '../../questions/mark.ts';
import { canRight, isTicked, righted } from './chosen.ts';
import { multiRules, scoreByRule, type MultiRule } from './multi-rules.ts';
import type { Scoring } from './scoring.ts';

/**
 * What a teacher can do about a flawed question or a rule, after it was answered. Responses stay as they are; a remedy
 * changes how they are marked, and taken back it leaves nothing behind.
 */
export type Remedy =
  /** Another choice is the key, of a question with one answer or of a statement. */
  | { kind: 'correct-key'; question: string; choice: string }
  /**
   * A choice is taken for right too. Of ticks, ticking it or not both are (RELATE's "always correct"): no mark can fall.
   * `part` and `choice` are those of the table of responses.
   */
  | { kind: 'accept'; question: string; part: string; choice: string }
  /** An option of several is taken out as if it had never been there (RELATE's "disregard"): marks can fall. */
  | { kind: 'disregard'; question: string; option: string }
  /** The question does not count, for anybody. */
  | { kind: 'drop'; question: string }
  /** The question earns everybody who was asked it the full mark. */
  | { kind: 'give'; question: string }
  /** Ticks are marked by another rule, in one question or in all. */
  | { kind: 'multi-rule'; rule: MultiRule; question?: string }
  /** Only the first response to each question counts. */
  | { kind: 'first-try' }
  /** Totals are certainty-based marks. */
  | { kind: 'certainty' };

/** Why a remedy was not applied. */
export interface RemedyProblem {
  /** Place in the list, from 0. */
  at: number;
  reason: 'unknown-question' | 'unknown-choice' | 'not-for-this-kind' | 'nothing-left';
}

/** Keys are put right before anything else, and options are taken out before rules are changed, in whatever order they were chosen. */
const order: readonly Remedy['kind'][] = ['correct-key', 'disregard', 'multi-rule', 'accept'];

/** The scoring with all of the remedies in it; those that cannot be applied are told and left out. */
export function remedied(
  scoring: Scoring,
  remedies: readonly Remedy[]
): { scoring: Scoring; problems: RemedyProblem[] } {
  const rank = (kind: Remedy['kind']) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  const inOrder = remedies
    .map((remedy, at) => ({ remedy, at }))
    .sort((a, b) => rank(a.remedy.kind) - rank(b.remedy.kind));
  const problems: RemedyProblem[] = [];
  let result = scoring;
  for (const { remedy, at } of inOrder) {
    const next = apply(result, remedy);
    if (typeof next === 'string') problems.push({ at, reason: next });
    else result = next;
  }
  return { scoring: result, problems };
}

type Applied = Scoring | RemedyProblem['reason'];

function apply(scoring: Scoring, remedy: Remedy): Applied {
  switch (remedy.kind) {
    case 'first-try':
      return { ...scoring, firstTryOnly: true };
    case 'certainty':
      return { ...scoring, certainty: true };
    case 'multi-rule':
      return changeRule(scoring, remedy);
    default:
      return applyTo(scoring, remedy);
  }
}

function applyTo(
  scoring: Scoring,
  remedy: Extract<Remedy, { kind: 'accept' | 'correct-key' | 'disregard' | 'drop' | 'give' }>
): Applied {
  const question = questionOf(scoring, remedy.question);
  if (!question) return 'unknown-question';
  switch (remedy.kind) {
    case 'drop':
      return { ...scoring, dropped: new Set([...scoring.dropped, question.id]) };
    case 'give':
      return { ...scoring, given: new Set([...scoring.given, question.id]) };
    case 'accept':
      return canRight(question) ? accept(scoring, question, remedy) : 'not-for-this-kind';
    case 'correct-key':
      return correctKey(scoring, question, remedy.choice);
    case 'disregard':
      return disregard(scoring, question, remedy.option);
  }
}

function correctKey(scoring: Scoring, question: Question, choice: string): Applied {
  if (question.kind !== 'choice' && question.kind !== 'statement') return 'not-for-this-kind';
  const corrected = withKey(question, choice);
  return corrected ? replace(scoring, corrected) : 'unknown-choice';
}

/** The question with another choice for its key; undefined where there is no such choice. */
function withKey(question: Questions['choice' | 'statement'], choice: string): Question | undefined {
  if (question.kind === 'statement') {
    const answer = judgements.find((one) => one === choice);
    return answer && { ...question, answer };
  }
  if (!question.options.some(({ id }) => id === choice)) return undefined;
  return {
    ...question,
    options: question.options.map(({ correct: _, ...option }) =>
      option.id === choice ? { ...option, correct: true as const } : option
    )
  };
}

function changeRule(scoring: Scoring, { rule, question: only }: { rule: MultiRule; question?: string }): Applied {
  const question = only === undefined ? undefined : questionOf(scoring, only);
  if (only !== undefined && !question) return 'unknown-question';
  if (question && !isTicked(question)) return 'not-for-this-kind';
  if (!Object.hasOwn(multiRules, rule)) return 'unknown-choice';
  const mark: Scoring['mark'] = (one, answer) => {
    const result = scoring.mark(one, answer);
    return only === undefined || one.id === only ? byRule(rule, one, result) : result;
  };
  return { ...scoring, mark };
}

/** Marks ticks that were counted already by another rule; the sum that was shown is no longer what it is made of. */
function byRule(rule: MultiRule, question: Question, result: Mark): Mark {
  const options = optionsOf(question);
  if (result.state !== 'graded' || result.tally?.kind !== 'ticks' || !options) return result;
  const { right, wrong, rightOptions } = result.tally;
  return graded(
    scoreByRule(rule, { right, wrong, rightOptions, wrongOptions: options.length - rightOptions }),
    result.parts
  );
}

function accept(scoring: Scoring, question: Question, choice: { part: string; choice: string }): Scoring {
  const mark: Scoring['mark'] = (one, answer) => {
    const result = scoring.mark(one, answer);
    if (one.id !== question.id || result.state !== 'graded') return result;
    // with the choice put right there may be another number of ticks than was announced
    const better = scoring.mark(unannounced(one), righted(one, answer, choice));
    return better.state === 'graded' && better.score > result.score ? better : result;
  };
  return { ...scoring, mark };
}

function disregard(scoring: Scoring, question: Question, option: string): Applied {
  const rest = withoutOption(question, option);
  if (typeof rest === 'string') return rest;
  const mark: Scoring['mark'] = (one, answer) => {
    if (one.id !== question.id) return scoring.mark(one, answer);
    // what could not be graded then, cannot now
    const result = scoring.mark(question, answer);
    if (result.state !== 'graded' || !Array.isArray(answer)) return result;
    return scoring.mark(
      one,
      answer.filter((id) => id !== option)
    );
  };
  return { ...replace(scoring, rest), mark };
}

/** A question of ticks without one of its options, or why not. */
function withoutOption(question: Question, option: string): Question | RemedyProblem['reason'] {
  const options = optionsOf(question);
  if (!options) return 'not-for-this-kind';
  const rest = options.filter(({ id }) => id !== option);
  if (rest.length === options.length) return 'unknown-choice';
  const right = rest.filter(({ correct }) => correct).length;
  if (right === 0 || right === rest.length) return 'nothing-left';
  return unannounced(
    question.kind === 'evidence' ? { ...question, sentences: rest } : ({ ...question, options: rest } as Question)
  );
}

function optionsOf(question: Question) {
  if (question.kind === 'multi') return question.options;
  return question.kind === 'evidence' ? question.sentences : undefined;
}

function unannounced(question: Question): Question {
  if (question.kind !== 'multi') return question;
  const { announce: _, ...rest } = question;
  return rest;
}

function questionOf({ items }: Scoring, id: string): Question | undefined {
  return items.find(({ question }) => question.id === id)?.question;
}

function replace(scoring: Scoring, question: Question): Scoring {
  const items = scoring.items.map((item) => (item.question.id === question.id ? { ...item, question } : item));
  return { ...scoring, items };
}
