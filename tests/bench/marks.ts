import { load } from '#core/check/load.ts';
import { bankKindOf } from '#core/questions/bank/index.ts';
import { emptyAnswers } from '#core/questions/empty.ts';
import { kindOf, mark, type Question } from '#core/questions/index.ts';
import { generateCourse } from './generate.ts';

/** Marks many answers to questions of every kind: right ones, near misses, nothing at all and what no page would send. */
export function benchMarks(answers: number): void {
  const { course } = load(generateCourse(10, 12), { today: '2025-01-01' });
  if (!course) throw new Error('The made-up course has a mistake; see tests/bench/generate.ts.');
  const cases = [...course.questions.values()].flatMap(casesOf);
  const counts = new Map<string, number>();
  const start = performance.now();
  for (let i = 0; i < answers; i++) {
    const { question, answer } = cases[i % cases.length] as Case;
    const result = mark(question, answer);
    const outcome = result.state === 'graded' ? result.verdict : result.state;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  const seconds = (performance.now() - start) / 1000;
  const outcomes = [...counts].map(([outcome, count]) => `${count.toLocaleString('en')} ${outcome}`).join(', ');
  console.log(`${answers.toLocaleString('en')} answers marked in ${seconds.toFixed(2)} s: ${outcomes}`);
  console.log(`${Math.round(answers / seconds).toLocaleString('en')} answers a second`);
}

interface Case {
  question: Question;
  answer: unknown;
}

function casesOf(question: Question): Case[] {
  const { key } = kindOf(question);
  const empty = emptyAnswers[question.kind];
  const wrong = bankKindOf(question).distractors(question);
  // as often right as wrong
  const right = wrong.map(() => key(question));
  return [...right, ...wrong, empty, ...hostile].map((answer) => ({ question, answer }));
}

const hostile: unknown[] = [
  null,
  Number.NaN,
  'constructor',
  'x'.repeat(100_000),
  ['__proto__'],
  Array<string>(10_000).fill('a'),
  { a: 'nowhere', constructor: 'a' },
  JSON.parse('{ "__proto__": "a" }')
];
