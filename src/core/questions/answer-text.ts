import { natures } from './natures.ts';
import type { Choice, ChoiceAnswer } from './bank/choice.ts';
import type { Multi, MultiAnswer } from './bank/multi.ts';
import type { Statement, StatementAnswer } from './bank/statement.ts';
import type { TextQuestion, TextAnswer } from './bank/text.ts';
import type { Order, OrderAnswer } from './bank/order.ts';
import type { Match, MatchAnswer } from './bank/match.ts';
import type { NumberQuestion, NumberAnswer } from './bank/number.ts';
import type { DateQuestion, DateAnswer } from './bank/date.ts';
import type { Sort, SortAnswer } from './bank/sort.ts';
import type { Gaps, GapsAnswer } from './bank/gaps.ts';
import type { EvidenceQuestion, EvidenceAnswer } from './bank/evidence.ts';
import type { Attribute, AttributeAnswer } from './bank/attribute.ts';
import { countOf, dateLimit, isoOf } from './date.ts';
import type { Labels } from './feedback.ts';
import { gapPieces } from './gap-pieces.ts';
import { amountIn } from './number.ts';
import type { Answer, AnswerOf, KindName, Question, QuestionOf } from './index.ts';

/** An answer of each kind as plain text, apart from the bank, whose schemas no learner's page needs. */
export const answerTexts: {
  [K in KindName]: (question: QuestionOf<K>, answer: AnswerOf<K>, labels: Labels) => string;
} = {
  choice: choiceAnswerText,
  multi: multiAnswerText,
  statement: statementAnswerText,
  text: textAnswerText,
  order: orderAnswerText,
  match: matchAnswerText,
  number: numberAnswerText,
  date: dateAnswerText,
  sort: sortAnswerText,
  gaps: gapsAnswerText,
  evidence: evidenceAnswerText,
  attribute: attributeAnswerText
};

/** What was answered, in the words of the question. */
export function answerText(question: Question, answer: Answer, labels: Labels): string {
  return (answerTexts[question.kind] as (...given: unknown[]) => string)(question, answer, labels);
}

export function choiceAnswerText({ options }: Choice, answer: ChoiceAnswer): string {
  return options.find(({ id }) => id === answer)?.text ?? '';
}

export function multiAnswerText({ options }: Multi, answer: MultiAnswer): string {
  return options
    .filter(({ id }) => answer.includes(id))
    .map(({ text }) => text)
    .join('; ');
}

export function statementAnswerText(_: Statement, answer: StatementAnswer, labels: Labels): string {
  return answer === '' ? '' : labels[answer];
}

export function textAnswerText(_: TextQuestion, answer: TextAnswer): string {
  return answer;
}

export function orderAnswerText({ items }: Order, answer: OrderAnswer): string {
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  return answer.map((id, index) => `${index + 1}. ${texts.get(id) ?? ''}`).join(' ');
}

export function matchAnswerText({ prompts, targets }: Match, answer: MatchAnswer): string {
  const texts = new Map(targets.map(({ id, text }) => [id, text]));
  return prompts.map(({ id, text }) => `${text}: ${texts.get(answer[id] ?? '') ?? '–'}`).join('; ');
}

export function numberAnswerText(question: NumberQuestion, answer: NumberAnswer, labels: Labels): string {
  const amount = amountIn(question, answer);
  return 'code' in amount ? answer : labels.amount(amount.value, question.unit?.name);
}

export function dateAnswerText(_: DateQuestion, answer: DateAnswer, labels: Labels): string {
  return answer.length <= dateLimit && countOf(answer, 'day') !== undefined ? labels.date(isoOf(answer)) : answer;
}

export function sortAnswerText({ items, groups }: Sort, answer: SortAnswer): string {
  return groups
    .map(({ id, text }) => {
      const placed = items.filter((item) => answer[item.id] === id).map((item) => item.text);
      return `${text}: ${placed.join(', ') || '–'}`;
    })
    .join('; ');
}

export function gapsAnswerText({ text, gaps }: Gaps, answer: GapsAnswer): string {
  return fillGaps(text, (id) => {
    const gap = gaps.find((one) => one.id === id);
    const given = Object.hasOwn(answer, id) ? (answer[id] ?? '') : '';
    return (gap && 'options' in gap ? gap.options.find((option) => option.id === given)?.text : given) || '……';
  });
}

export function evidenceAnswerText({ sentences }: EvidenceQuestion, answer: EvidenceAnswer): string {
  return sentences
    .filter(({ id }) => answer.includes(id))
    .map(({ text }) => text)
    .join(' ');
}

export function attributeAnswerText({ speakers }: Attribute, answer: AttributeAnswer, labels: Labels): string {
  const speaker = speakers.find(({ id }) => id === answer.speaker)?.text ?? '–';
  const nature = natures.find((one) => one === answer.nature);
  return `${speaker}; ${nature ? labels.nature[nature] : '–'}`;
}

export function fillGaps(text: string, by: (id: string) => string): string {
  return gapPieces({ text })
    .map((piece) => (typeof piece === 'string' ? piece : by(piece.gap)))
    .join('');
}
