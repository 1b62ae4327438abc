import * as z from 'zod/mini';
import { questionSchema } from './bank/index.ts';
import { type KindName, type QuestionOf } from './index.ts';
import { type Option } from './bank/common.ts';

/** The fields every kind has, for tests that are about the others. */
export const filler = {
  id: 'example',
  prompt: 'Who signed the agreement, and when?',
  claims: ['signed'],
  objective: 'signers',
  level: 'remember' as const,
  difficulty: 'easy' as const,
  explanation: 'The text of the agreement says so.'
};

/** One plain question of every kind. */
export const examples: { [K in KindName]: QuestionOf<K> } = {
  choice: { ...filler, kind: 'choice', options: options('a', 'bc') },
  multi: { ...filler, kind: 'multi', options: options('abc', 'def') },
  statement: {
    ...filler,
    kind: 'statement',
    answer: 'unknown',
    messages: { true: 'No.', false: 'No.', unknown: 'Yes.' }
  },
  text: {
    ...filler,
    kind: 'text',
    accept: [{ text: 'Kyiv' }, { text: 'Kiev', score: 0.5 }],
    reject: [{ text: 'Moscow', message: 'Another capital.' }],
    otherwise: 'Look at the map again.',
    ignore: ['article', 'punctuation']
  },
  order: { ...filler, kind: 'order', from: 'earliest', to: 'latest', items: items('abcde') },
  match: {
    ...filler,
    kind: 'match',
    prompts: [...'pqrs'].map((id, i) => ({ ...item(id), target: 'abcd'.charAt(i) })),
    targets: items('abcd')
  }
};

/** Options named by single letters. */
export function options(right: string, wrong: string): Option[] {
  return [...items(right).map((option) => ({ ...option, correct: true as const })), ...items(wrong)];
}

/** Items named by single letters. */
export function items(ids: string): { id: string; text: string; message: string }[] {
  return [...ids].map(item);
}

/** What the schema says of a question, as "path: message" lines. */
export function problemsOf(question: unknown): string[] {
  const issues = z.safeParse(questionSchema, question).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function item(id: string): { id: string; text: string; message: string } {
  return { id, text: `Text of ${id}`, message: `Why ${id} stands where it does.` };
}
