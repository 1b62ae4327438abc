import { describe, expect, test } from 'vitest';
import { aspects, mayShow, moments, policies, policyNames, type Aspect, type Moment, type Policy } from './policy.ts';

/** The table once more, as the start of a quiz tells it: o own response, c correctness, m marks, f feedback, e explanation, k key. */
const promised: Record<Policy, Record<Moment, string>> = {
  practice: { answering: 'o', tried: 'ocmfek', settled: 'ocmfek', ended: 'ocmfek', released: 'ocmfek' },
  check: { answering: 'o', tried: 'ocmf', settled: 'ocmfek', ended: 'ocmfek', released: 'ocmfek' },
  test: { answering: 'o', tried: 'o', settled: 'o', ended: 'ocmfek', released: 'ocmfek' },
  held: { answering: 'o', tried: 'o', settled: 'o', ended: 'o', released: 'ocmfek' }
};
const letters: Record<Aspect, string> = {
  response: 'o',
  correctness: 'c',
  marks: 'm',
  feedback: 'f',
  explanation: 'e',
  key: 'k'
};

describe.each(policyNames)('%s', (policy) => {
  test.each(moments)('%s: what may be seen', (moment) => {
    const shown = aspects.filter((aspect) => mayShow(policy, moment, aspect));
    expect(shown.map((aspect) => letters[aspect]).join('')).toBe(promised[policy][moment]);
  });

  test('never hides again what it has shown', () => {
    for (const [index, moment] of moments.entries()) {
      const before = moments
        .slice(0, index)
        .flatMap((earlier) => aspects.filter((one) => mayShow(policy, earlier, one)));
      for (const aspect of before) expect(mayShow(policy, moment, aspect), `${aspect} ${moment}`).toBe(true);
    }
  });

  test('shows nothing but the own response while it is being made', () => {
    expect(policies[policy].shows.answering).toEqual(['response']);
  });

  test('helps and checks only where the verdict may be seen before the end', () => {
    const open = mayShow(policy, 'tried', 'correctness');
    expect(policies[policy].checks).toBe(open);
    expect(policies[policy].helps).toBe(open);
  });
});
