import { describe, expect, test } from 'vitest';
import { aspects, mayShow, moments, policies, policyNames, type Moment, type Policy } from './policy.ts';

describe.each(policyNames)('%s', (policy) => {
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

  test('shows everything after the release', () => {
    expect(policies[policy].shows.released).toEqual(aspects);
  });
});

test('a more open policy shows whatever a more closed one does', () => {
  for (const moment of moments)
    for (const [index, policy] of policyNames.slice(1).entries())
      expect(seen(policyNames[index] ?? policy, moment), `${policy} ${moment}`).toEqual(
        expect.arrayContaining(seen(policy, moment))
      );
});

test.each<[string, Policy, Moment]>([
  ['practice explains after the first try', 'practice', 'tried'],
  ['a check explains when the question is over', 'check', 'settled'],
  ['a test explains when it is finished', 'test', 'ended'],
  ['an assignment held back explains at the release', 'held', 'released']
])('%s, and not before', (_, policy, moment) => {
  expect(moments.find((one) => seen(policy, one).includes('explanation'))).toBe(moment);
  expect(moments.find((one) => seen(policy, one).includes('key'))).toBe(moment);
});

test('a try that a test or an assignment held back collects is not judged', () => {
  for (const policy of ['test', 'held'] as const)
    expect([seen(policy, 'tried'), seen(policy, 'settled')]).toEqual([['response'], ['response']]);
});

function seen(policy: Policy, moment: Moment) {
  return aspects.filter((aspect) => mayShow(policy, moment, aspect));
}
