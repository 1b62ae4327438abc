import * as z from 'zod/mini';
import type { Labels } from '../feedback.ts';
import * as choice from './choice.ts';
import type { Identity } from './common.ts';
import * as match from './match.ts';
import * as multi from './multi.ts';
import * as order from './order.ts';
import * as statement from './statement.ts';
import * as text from './text.ts';

/** A question of each kind, as its YAML reads. */
export interface Questions {
  choice: choice.Choice;
  multi: multi.Multi;
  statement: statement.Statement;
  text: text.TextQuestion;
  order: order.Order;
  match: match.Match;
}

/** A learner's answer to each kind. */
export interface Answers {
  choice: choice.ChoiceAnswer;
  multi: multi.MultiAnswer;
  statement: statement.StatementAnswer;
  text: text.TextAnswer;
  order: order.OrderAnswer;
  match: match.MatchAnswer;
}

/** What each kind answers for itself where a bank is written, checked or printed. */
interface BankKind<Q, A> {
  answer: z.ZodMiniType<A>;
  /** Wrong answers next to the key; none may earn the full mark. */
  distractors: (question: Q) => A[];
  /** Expected score of a blind guess, 0..1. */
  guess: (question: Q) => number;
  identity: (question: Q) => Identity;
  /** The question's options as lines of plain text. */
  text: (question: Q, labels: Labels) => string[];
  /** An answer as plain text. */
  answerText: (question: Q, answer: A, labels: Labels) => string;
}

/** The bank's table of kinds: a kind without its row does not compile. */
export const bankKinds: { [K in keyof Questions]: BankKind<Questions[K], Answers[K]> } = {
  choice: {
    answer: choice.choiceAnswerSchema,
    distractors: choice.choiceDistractors,
    guess: choice.guessChoice,
    identity: choice.choiceIdentity,
    text: choice.choiceText,
    answerText: choice.choiceAnswerText
  },
  multi: {
    answer: multi.multiAnswerSchema,
    distractors: multi.multiDistractors,
    guess: multi.guessMulti,
    identity: multi.multiIdentity,
    text: multi.multiText,
    answerText: multi.multiAnswerText
  },
  statement: {
    answer: statement.statementAnswerSchema,
    distractors: statement.statementDistractors,
    guess: statement.guessStatement,
    identity: statement.statementIdentity,
    text: statement.statementText,
    answerText: statement.statementAnswerText
  },
  text: {
    answer: text.textAnswerSchema,
    distractors: text.textDistractors,
    guess: text.guessText,
    identity: text.textIdentity,
    text: text.textText,
    answerText: text.textAnswerText
  },
  order: {
    answer: order.orderAnswerSchema,
    distractors: order.orderDistractors,
    guess: order.guessOrder,
    identity: order.orderIdentity,
    text: order.orderText,
    answerText: order.orderAnswerText
  },
  match: {
    answer: match.matchAnswerSchema,
    distractors: match.matchDistractors,
    guess: match.guessMatch,
    identity: match.matchIdentity,
    text: match.matchText,
    answerText: match.matchAnswerText
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

/** The row of the question's own kind, typed so that question and answer can be handed to it. */
export function bankKindOf(
  question: Questions[keyof Questions]
): BankKind<Questions[keyof Questions], Answers[keyof Answers]> {
  return bankKinds[question.kind] as BankKind<Questions[keyof Questions], Answers[keyof Answers]>;
}
