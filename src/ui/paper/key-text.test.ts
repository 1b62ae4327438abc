import { expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { keyText } from './key-text.ts';

test('the key of a short answer has what else is accepted, and what a part of the mark is', () => {
  const accept = [{ text: 'bauxite' }, { text: 'bauxite ore' }, { text: 'alumina', score: 0.5 }];
  expect(keyText({ ...examples.text, accept })).toBe('bauxite; bauxite ore; alumina (50 % of the mark)');
  expect(keyText(examples.choice)).toBe('Text of a');
});
