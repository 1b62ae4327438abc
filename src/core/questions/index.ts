import * as z from 'zod/mini';
import * as choice from './choice.ts';
import type { Identity, Labels, Line } from './common.ts';
import { invalid, unanswered, type Graded, type Mark } from './mark.ts';
import * as match from './match.ts';
import * as multi from './multi.ts';
import * as order from './order.ts';
import * as statement from './statement.ts';
import * as text from './text.ts';

/** Every kind of question: what its YAML becomes and what a learner's answer is. */
interface Kinds {
  choice: { question: choice.Choice; answer: choice.ChoiceAnswer };
  multi: { question: multi.Multi; answer: multi.MultiAnswer };
  statement: { question: statement.Statement; answer: statement.StatementAnswer };
  text: { question: text.TextQuestion; answer: text.TextAnswer };
  order: { question: order.Order; answer: order.OrderAnswer };
  match: { question: match.Match; answer: match.MatchAnswer };
}

export type KindName = keyof Kinds;
export type QuestionOf<K extends KindName> = Kinds[K]['question'];
export type AnswerOf<K extends KindName> = Kinds[K]['answer'];
export type Question = QuestionOf<KindName>;
export type Answer = AnswerOf<KindName>;

/** What each kind answers for itself. Pure: an answer that fits the schema is marked, never thrown at. */
interface Kind<Q, A> {
  answer: z.ZodMiniType<A>;
  empty: A;
  mark: (question: Q, answer: A) => Mark;
  key: (question: Q) => A;
  distractors: (question: Q) => A[];
  /** Expected score of a blind guess, 0..1. */
  guess: (question: Q) => number;
  identity: (question: Q) => Identity;
  /** The question's options as lines of plain text. */
  text: (question: Q, labels: Labels) => string[];
  /** An answer as plain text. */
  answerText: (question: Q, answer: A, labels: Labels) => string;
  /** What to say of a graded answer, part by part. */
  feedback: (question: Q, answer: A, result: Graded, labels: Labels) => Line[];
}

/** The table of kinds: a kind without its row does not compile. */
export const kinds: { [K in KindName]: Kind<QuestionOf<K>, AnswerOf<K>> } = {
  choice: {
    answer: choice.choiceAnswerSchema,
    empty: '',
    mark: choice.markChoice,
    key: choice.choiceKey,
    distractors: choice.choiceDistractors,
    guess: choice.guessChoice,
    identity: choice.choiceIdentity,
    text: choice.choiceText,
    answerText: choice.choiceAnswerText,
    feedback: choice.choiceFeedback
  },
  multi: {
    answer: multi.multiAnswerSchema,
    empty: [],
    mark: multi.markMulti,
    key: multi.multiKey,
    distractors: multi.multiDistractors,
    guess: multi.guessMulti,
    identity: multi.multiIdentity,
    text: multi.multiText,
    answerText: multi.multiAnswerText,
    feedback: multi.multiFeedback
  },
  statement: {
    answer: statement.statementAnswerSchema,
    empty: '',
    mark: statement.markStatement,
    key: statement.statementKey,
    distractors: statement.statementDistractors,
    guess: statement.guessStatement,
    identity: statement.statementIdentity,
    text: statement.statementText,
    answerText: statement.statementAnswerText,
    feedback: statement.statementFeedback
  },
  text: {
    answer: text.textAnswerSchema,
    empty: '',
    mark: text.markText,
    key: text.textKey,
    distractors: text.textDistractors,
    guess: text.guessText,
    identity: text.textIdentity,
    text: text.textText,
    answerText: text.textAnswerText,
    feedback: text.textFeedback
  },
  order: {
    answer: order.orderAnswerSchema,
    empty: [],
    mark: order.markOrder,
    key: order.orderKey,
    distractors: order.orderDistractors,
    guess: order.guessOrder,
    identity: order.orderIdentity,
    text: order.orderText,
    answerText: order.orderAnswerText,
    feedback: order.orderFeedback
  },
  match: {
    answer: match.matchAnswerSchema,
    empty: {},
    mark: match.markMatch,
    key: match.matchKey,
    distractors: match.matchDistractors,
    guess: match.guessMatch,
    identity: match.matchIdentity,
    text: match.matchText,
    answerText: match.matchAnswerText,
    feedback: match.matchFeedback
  }
};

/** A question of the bank, told apart by its kind. */
export const questionSchema = z.discriminatedUnion('kind', [
  choice.choiceSchema,
  multi.multiSchema,
  statement.statementSchema,
  text.textQuestionSchema,
  order.orderSchema,
  match.matchSchema
]);

/**
 * Marks whatever is handed over: a saved, imported or hostile answer as well as one from the page.
 * @returns unanswered for nothing at all, invalid for what the kind cannot read; never throws
 */
export function mark(question: Question, answer: unknown): Mark {
  if (answer === undefined || answer === null) return unanswered;
  const kind = kindOf(question);
  const parsed = z.safeParse(kind.answer, answer);
  return parsed.success ? kind.mark(question, parsed.data) : invalid({ code: 'unreadable' });
}

/** The row of the question's own kind, typed so that question and answer can be handed to it. */
export function kindOf(question: Question): Kind<Question, Answer> {
  return kinds[question.kind] as Kind<Question, Answer>;
}
