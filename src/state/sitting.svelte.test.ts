import { describe, expect, test } from 'vitest';
import { quizOf } from '#support/learning-example.ts';
import type { Quiz } from '#core/learning/quiz.ts';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import { examples } from '#support/question-example.ts';
import { ProgressState } from './progress.svelte.ts';
import { begin, SittingState } from './sitting.svelte.ts';

const questions = [
  { ...examples.choice, id: 'a' },
  { ...examples.text, id: 'b' }
];
const asked = new Map(questions.map((question) => [question.id, { question, hash: fingerprint(question) }]));

/** A sitting, and what its timers wait for. */
function sit(quiz: Partial<Quiz>) {
  const waiting: { act: () => void; ms: number }[] = [];
  const progress = new ProgressState(() => new Promise(() => undefined));
  const state = new SittingState(begin(progress, quizOf(quiz)), asked, progress, (act, ms) =>
    waiting.push({ act, ms })
  );
  const answers = (id: string) =>
    progress.records.flatMap((record) => (record.type === 'attempt' && record.question === id ? [record.answer] : []));
  return { state, waiting, answers, pass: () => waiting.splice(0).forEach(({ act }) => act()) };
}

describe.each(['test', 'held'] as const)('under the policy %s', (policy) => {
  test('a choice is kept within a second, without anything else being done', () => {
    const { state, waiting, answers, pass } = sit({ policy });
    state.edit('a', 'b');
    expect(waiting.map(({ ms }) => ms < 1000)).toEqual([true]);
    pass();
    expect(answers('a')).toEqual(['b']);
  });

  test('what is typed is kept while it is typed, as it stands, and goes on', () => {
    const { state, waiting, answers, pass } = sit({ policy });
    for (const text of ['K', 'Ky', 'Kyi']) state.edit('b', text);
    // one timer for all of them: whoever never stops typing is kept all the same
    expect(waiting).toHaveLength(1);
    pass();
    state.edit('b', 'Kyiv');
    expect(state.answer('b')).toBe('Kyiv');
    pass();
    expect(answers('b')).toEqual(['Kyi', 'Kyiv']);
  });

  test('how sure the learner is is kept as well', () => {
    const { state, pass } = sit({ policy, certainty: true });
    state.edit('a', 'b');
    state.sure('a', 3);
    pass();
    expect(state.question('a')?.last).toMatchObject({ answer: 'b', certainty: 3 });
  });

  test('leaving keeps it at once, and the timer then keeps nothing twice', () => {
    const { state, answers, pass } = sit({ policy });
    state.edit('a', 'b');
    state.keep('a');
    pass();
    expect(answers('a')).toEqual(['b']);
  });

  test('nothing is kept once the sitting has ended', () => {
    const { state, answers, pass } = sit({ policy });
    state.edit('a', 'b');
    state.end();
    pass();
    expect(answers('a')).toEqual([]);
  });
});

test.each(['practice', 'check'] as const)('under the policy %s only Check is a try', (policy) => {
  const { state, waiting, answers } = sit({ policy });
  state.edit('a', 'b');
  expect(waiting).toEqual([]);
  expect(answers('a')).toEqual([]);
});
