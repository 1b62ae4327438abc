import * as attribute from './attribute.ts';
import * as choice from './choice.ts';
import * as date from './date.ts';
import * as evidence from './evidence.ts';
import * as gaps from './gaps.ts';
import type { Option } from './bank/common.ts';
import type { Answers, Questions } from './bank/index.ts';
import type { Labels, Line } from './feedback.ts';
import { invalid, unanswered, type Graded, type Mark } from './mark.ts';
import * as match from './match.ts';
import * as multi from './multi.ts';
import * as number from './number.ts';
import * as order from './order.ts';
import * as sort from './sort.ts';
import { spareOption } from './spare.ts';
import * as statement from './statement.ts';
import * as text from './text.ts';

export type KindName = keyof Questions;
export type QuestionOf<K extends KindName> = Questions[K];
export type AnswerOf<K extends KindName> = Answers[K];
export type Question = QuestionOf<KindName>;
export type Answer = AnswerOf<KindName>;

/** What each kind answers for itself where questions are asked and marked. Pure: marking never throws. */
interface Kind<Q, A> {
  /** Whether something can be marked at all: the answer schema, without its weight on the page. */
  accepts: (answer: unknown) => answer is A;
  /** Makes two answers that say the same equal, where what they are made of has no order. */
  settle?: (answer: A) => unknown;
  /** Whether one try commits the learner, so that everything may be shown after it. */
  commits?: (question: Q) => boolean;
  /** What of an answer stays for another try; all of it where left out. */
  keep?: (question: Q, answer: A) => A;
  /** The wrong option, not the chosen one, which a last hint takes away. */
  spare?: (question: Q, answer: A, seed: number) => Option | undefined;
  mark: (question: Q, answer: A) => Mark;
  key: (question: Q) => A;
  /** What to say of a graded answer, part by part. */
  feedback: (question: Q, answer: A, result: Graded, labels: Labels) => Line[];
}

/** The table of kinds: a kind without its row does not compile. What only the bank asks is in `bank/`. */
export const kinds: { [K in KindName]: Kind<QuestionOf<K>, AnswerOf<K>> } = {
  choice: {
    accepts: choice.isChoiceAnswer,
    mark: choice.markChoice,
    key: choice.choiceKey,
    spare: spareOption,
    feedback: choice.choiceFeedback
  },
  multi: {
    accepts: multi.isMultiAnswer,
    settle: (ticks) => ticks.toSorted(),
    mark: multi.markMulti,
    key: multi.multiKey,
    feedback: multi.multiFeedback
  },
  statement: {
    accepts: statement.isStatementAnswer,
    mark: statement.markStatement,
    key: statement.statementKey,
    feedback: statement.statementFeedback
  },
  text: {
    accepts: text.isTextAnswer,
    mark: text.markText,
    key: text.textKey,
    feedback: text.textFeedback
  },
  order: {
    accepts: order.isOrderAnswer,
    mark: order.markOrder,
    key: order.orderKey,
    feedback: order.orderFeedback
  },
  match: {
    accepts: match.isMatchAnswer,
    settle: (pairs) => Object.entries(pairs).sort(),
    mark: match.markMatch,
    key: match.matchKey,
    feedback: match.matchFeedback
  },
  number: {
    accepts: number.isNumberAnswer,
    commits: ({ estimate }) => estimate !== undefined,
    mark: number.markNumber,
    key: number.numberKey,
    feedback: number.numberFeedback
  },
  date: {
    accepts: date.isDateAnswer,
    mark: date.markDate,
    key: date.dateKey,
    feedback: date.dateFeedback
  },
  sort: {
    accepts: sort.isSortAnswer,
    settle: (pairs) => Object.entries(pairs).sort(),
    mark: sort.markSort,
    key: sort.sortKey,
    feedback: sort.sortFeedback
  },
  gaps: {
    accepts: gaps.isGapsAnswer,
    settle: (filled) => Object.entries(filled).sort(),
    keep: gaps.gapsToKeep,
    mark: gaps.markGaps,
    key: gaps.gapsKey,
    feedback: gaps.gapsFeedback
  },
  evidence: {
    accepts: evidence.isEvidenceAnswer,
    settle: (picked) => picked.toSorted(),
    mark: evidence.markEvidence,
    key: evidence.evidenceKey,
    feedback: evidence.evidenceFeedback
  },
  attribute: {
    accepts: attribute.isAttributeAnswer,
    settle: ({ speaker, nature }) => [speaker, nature],
    mark: attribute.markAttribute,
    key: attribute.attributeKey,
    feedback: attribute.attributeFeedback
  }
};

/**
 * Marks whatever is handed over: a saved, imported or hostile answer as well as one from the page.
 * @returns unanswered for nothing at all, invalid for what the kind cannot read; never throws
 */
export function mark(question: Question, answer: unknown): Mark {
  if (answer === undefined || answer === null) return unanswered;
  const kind = kindOf(question);
  return kind.accepts(answer) ? kind.mark(question, answer) : invalid({ code: 'unreadable' });
}

/** How many hints it gives; the option less that ends the ladder of some kinds is one. */
export function hintsOf(question: Question): number {
  return question.hints ? question.hints.length + (kindOf(question).spare ? 1 : 0) : 0;
}

/** The row of the question's own kind, typed so that question and answer can be handed to it. */
export function kindOf(question: Question): Kind<Question, Answer> {
  return kinds[question.kind] as Kind<Question, Answer>;
}
