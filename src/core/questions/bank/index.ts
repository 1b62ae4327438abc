import * as z from 'zod/mini';
import { answerTexts } from '../answer-text.ts';
import type { Labels } from '../feedback.ts';
import * as attribute from './attribute.ts';
import * as choice from './choice.ts';
import { ofCourse, ofTeacher, type Asserted, type Demands, type Identity } from './common.ts';
import * as date from './date.ts';
import * as evidence from './evidence.ts';
import * as gaps from './gaps.ts';
import * as match from './match.ts';
import * as multi from './multi.ts';
import * as number from './number.ts';
import * as order from './order.ts';
import * as sort from './sort.ts';
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
  number: number.NumberQuestion;
  date: date.DateQuestion;
  sort: sort.Sort;
  gaps: gaps.Gaps;
  evidence: evidence.EvidenceQuestion;
  attribute: attribute.Attribute;
}

/** A learner's answer to each kind. */
export interface Answers {
  choice: choice.ChoiceAnswer;
  multi: multi.MultiAnswer;
  statement: statement.StatementAnswer;
  text: text.TextAnswer;
  order: order.OrderAnswer;
  match: match.MatchAnswer;
  number: number.NumberAnswer;
  date: date.DateAnswer;
  sort: sort.SortAnswer;
  gaps: gaps.GapsAnswer;
  evidence: evidence.EvidenceAnswer;
  attribute: attribute.AttributeAnswer;
}

/** What each kind answers for itself where a bank is written, checked or printed. */
interface BankKind<Q, A> {
  answer: z.ZodMiniType<A>;
  /** Wrong answers next to the key; none may earn the full mark. */
  distractors: (question: Q) => A[];
  /** Expected score of a blind guess, 0..1. */
  guess: (question: Q) => number;
  identity: (question: Q) => Identity;
  /** The texts of a question, besides prompt and explanation, that a learner may take as fact. */
  asserted: (question: Q) => Asserted[];
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
    asserted: choice.choiceAsserted,
    text: choice.choiceText,
    answerText: answerTexts.choice
  },
  multi: {
    answer: multi.multiAnswerSchema,
    distractors: multi.multiDistractors,
    guess: multi.guessMulti,
    identity: multi.multiIdentity,
    asserted: multi.multiAsserted,
    text: multi.multiText,
    answerText: answerTexts.multi
  },
  statement: {
    answer: statement.statementAnswerSchema,
    distractors: statement.statementDistractors,
    guess: statement.guessStatement,
    identity: statement.statementIdentity,
    asserted: statement.statementAsserted,
    text: statement.statementText,
    answerText: answerTexts.statement
  },
  text: {
    answer: text.textAnswerSchema,
    distractors: text.textDistractors,
    guess: text.guessText,
    identity: text.textIdentity,
    asserted: text.textAsserted,
    text: text.textText,
    answerText: answerTexts.text
  },
  order: {
    answer: order.orderAnswerSchema,
    distractors: order.orderDistractors,
    guess: order.guessOrder,
    identity: order.orderIdentity,
    asserted: order.orderAsserted,
    text: order.orderText,
    answerText: answerTexts.order
  },
  match: {
    answer: match.matchAnswerSchema,
    distractors: match.matchDistractors,
    guess: match.guessMatch,
    identity: match.matchIdentity,
    asserted: match.matchAsserted,
    text: match.matchText,
    answerText: answerTexts.match
  },
  number: {
    answer: number.numberAnswerSchema,
    distractors: number.numberDistractors,
    guess: number.guessNumber,
    identity: number.numberIdentity,
    asserted: number.numberAsserted,
    text: number.numberText,
    answerText: answerTexts.number
  },
  date: {
    answer: date.dateAnswerSchema,
    distractors: date.dateDistractors,
    guess: date.guessDate,
    identity: date.dateIdentity,
    asserted: date.dateAsserted,
    text: date.dateText,
    answerText: answerTexts.date
  },
  sort: {
    answer: sort.sortAnswerSchema,
    distractors: sort.sortDistractors,
    guess: sort.guessSort,
    identity: sort.sortIdentity,
    asserted: sort.sortAsserted,
    text: sort.sortText,
    answerText: answerTexts.sort
  },
  gaps: {
    answer: gaps.gapsAnswerSchema,
    distractors: gaps.gapsDistractors,
    guess: gaps.guessGaps,
    identity: gaps.gapsIdentity,
    asserted: gaps.gapsAsserted,
    text: gaps.gapsText,
    answerText: answerTexts.gaps
  },
  evidence: {
    answer: evidence.evidenceAnswerSchema,
    distractors: evidence.evidenceDistractors,
    guess: evidence.guessEvidence,
    identity: evidence.evidenceIdentity,
    asserted: evidence.evidenceAsserted,
    text: evidence.evidenceText,
    answerText: answerTexts.evidence
  },
  attribute: {
    answer: attribute.attributeAnswerSchema,
    distractors: attribute.attributeDistractors,
    guess: attribute.guessAttribute,
    identity: attribute.attributeIdentity,
    asserted: attribute.attributeAsserted,
    text: attribute.attributeText,
    answerText: answerTexts.attribute
  }
};

/** A question, told apart by its kind. */
const questionSchemaOf = (demands: Demands) =>
  z.discriminatedUnion('kind', [
    choice.choiceSchemaOf(demands),
    multi.multiSchemaOf(demands),
    statement.statementSchemaOf(demands),
    text.textQuestionSchemaOf(demands),
    order.orderSchemaOf(demands),
    match.matchSchemaOf(demands),
    number.numberSchemaOf(demands),
    date.dateSchemaOf(demands),
    sort.sortSchemaOf(demands),
    gaps.gapsSchemaOf(demands),
    evidence.evidenceSchemaOf(demands),
    attribute.attributeSchemaOf(demands)
  ]);

/** A question of the course's own bank. */
export const questionSchema = /* @__PURE__ */ questionSchemaOf(ofCourse);

/** A question a teacher wrote or brought along. */
export const ownSchema = /* @__PURE__ */ questionSchemaOf(ofTeacher);

/** The row of the question's own kind, typed so that question and answer can be handed to it. */
export function bankKindOf(
  question: Questions[keyof Questions]
): BankKind<Questions[keyof Questions], Answers[keyof Answers]> {
  return bankKinds[question.kind] as BankKind<Questions[keyof Questions], Answers[keyof Answers]>;
}
