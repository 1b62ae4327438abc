import type { Statement, StatementAnswer } from './bank/statement.ts';
import type { Labels, Line } from './feedback.ts';
import { judgements, type Judgement } from './judgements.ts';
import { graded, unanswered, type Graded, type Mark } from './mark.ts';

/** Whether something is a judgement; `statementAnswerSchema` without its weight on the page. */
export function isStatementAnswer(answer: unknown): answer is StatementAnswer {
  return answer === '' || judgements.includes(answer as Judgement);
}

/** 1 for the right judgement, else 0. */
export function markStatement(question: Statement, answer: StatementAnswer): Mark {
  if (answer === '') return unanswered;
  if (answer === question.answer) return graded(1, [{ id: answer, outcome: 'right' }]);
  return graded(0, [
    { id: answer, outcome: 'wrong' },
    { id: question.answer, outcome: 'missed' }
  ]);
}

export function statementKey({ answer }: Statement): StatementAnswer {
  return answer;
}

export function statementFeedback(
  { messages }: Statement,
  _: StatementAnswer,
  { parts }: Graded,
  labels: Labels
): Line[] {
  return parts.map(({ id, outcome }) => ({
    text: labels[id as Judgement],
    outcome,
    message: messages[id as Judgement],
    ...(outcome === 'missed' && { reveals: true as const })
  }));
}
