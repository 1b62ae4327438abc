import * as z from 'zod/mini';
import { questionSchema } from '#core/questions/bank/index.ts';
import { type KindName, type QuestionOf } from '#core/questions/index.ts';
import { type Option } from '#core/questions/bank/common.ts';
import type { Labels } from '#core/questions/feedback.ts';

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

/** Words as plain as can be. */
export const labels: Labels = {
  true: 'True',
  false: 'False',
  unknown: 'Unknown',
  nature: { fact: 'Fact', claim: 'Claim', forecast: 'Forecast', opinion: 'Opinion' },
  magnitude: 'Right but for the magnitude.',
  amount: (value, unit) => [value, unit ?? ''].join(' ').trim(),
  elsewhere: (target) => `${target} belongs to another line.`,
  nowhere: (target) => `${target} belongs to no line.`,
  after: (item) => `Belongs after ${item}.`,
  before: (item) => `Belongs before ${item}.`,
  date: (iso) => iso
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
  },
  number: {
    ...filler,
    kind: 'number',
    answer: 500_000_000_000,
    unit: { name: 'dollars', also: ['dollar', 'usd', '$'] },
    measure: 'relative',
    bands: [
      { within: 0, score: 1 },
      { within: 0.1, score: 0.5, message: 'Close.' }
    ],
    message: 'He named it.',
    likely: [{ value: 350_000_000_000, message: 'Another figure.' }],
    otherwise: 'Look again.'
  },
  date: {
    ...filler,
    kind: 'date',
    answer: '2025-02-12',
    bands: [{ within: 2, score: 0.5, message: 'Close.' }],
    message: 'That day.',
    likely: [{ date: '2025-02-19', message: 'A week later.' }],
    otherwise: 'Look at the timeline.'
  },
  sort: {
    ...filler,
    kind: 'sort',
    groups: [
      { id: 'g', text: 'Group g' },
      { id: 'h', text: 'Group h' }
    ],
    items: items('abcd').map((one, i) => ({ ...one, group: 'gghh'.charAt(i) }))
  },
  gaps: {
    ...filler,
    kind: 'gaps',
    text: 'Signed in {place} on {day} April.',
    gaps: [
      { id: 'place', options: options('w', 'xyz') },
      {
        id: 'day',
        accept: [{ text: '30' }, { text: 'thirty', score: 0.5 }],
        reject: [{ text: '28', message: 'Two days early.' }],
        otherwise: 'Another day.',
        ignore: ['punctuation']
      }
    ]
  },
  evidence: { ...filler, kind: 'evidence', sentences: options('ab', 'cde') },
  attribute: {
    ...filler,
    kind: 'attribute',
    sentence: 'It will pay for itself.',
    speakers: options('a', 'bcd'),
    nature: 'forecast',
    messages: { fact: 'No fact.', claim: 'No claim.', forecast: 'Of what will be.', opinion: 'No opinion.' }
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
