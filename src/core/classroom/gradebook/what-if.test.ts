import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from '#support/question-example.ts';
import { anyClass, answering, choiceOf, handInOf, scoringWith } from '#support/class-example.ts';
import type { Remedy } from './remedies.ts';
import { whatIf } from './what-if.ts';

const questions = ['one', 'two', 'three', 'four'].map(choiceOf);
const scoring = scoringWith(questions);
const entries = [
  handInOf(1, answering('a', 'a', 'a', 'b')),
  handInOf(2, answering('b', 'a', 'b', 'b')),
  handInOf(3, answering('a', 'b', null, undefined))
];
const changes = (...remedies: Remedy[]) => {
  const { students, rises, falls } = whatIf(entries, scoring, remedies);
  return { shares: students.map(({ from, to }) => [from.share, to.share]), rises, falls };
};

describe('before anything is kept', () => {
  test('a dropped question moves shares both ways', () => {
    expect(changes({ kind: 'drop', question: 'one' })).toEqual({
      shares: [
        [0.75, 2 / 3],
        [0.25, 1 / 3],
        [1 / 3, 0]
      ],
      rises: 1,
      falls: 2
    });
  });

  test('a question given to everybody lowers nobody, and is given to those only who were asked it', () => {
    expect(changes({ kind: 'give', question: 'three' })).toEqual({
      shares: [
        [0.75, 0.75],
        [0.25, 0.5],
        [1 / 3, 1 / 3]
      ],
      rises: 1,
      falls: 0
    });
  });

  test('a question left open is given too', () => {
    const [, , third] = whatIf(entries, scoring, [{ kind: 'give', question: 'four' }]).students;
    expect(third?.to).toEqual({ points: 2, of: 3, share: 2 / 3 });
  });

  test('an accepted answer raises who gave it, and says so of its question', () => {
    const { items, rises, falls } = whatIf(entries, scoring, [
      { kind: 'accept', question: 'four', part: '', choice: 'b' }
    ]);
    expect({ rises, falls }).toEqual({ rises: 2, falls: 0 });
    expect(items[3]).toEqual({ question: 'four', from: 0, to: 2 / 3, rises: 2, falls: 0 });
    expect(items[0]).toMatchObject({ rises: 0, falls: 0 });
  });

  test('later tries count for nothing once only the first does', () => {
    const twice = handInOf(1, [{ tries: ['b', 'a'] }, { tries: ['a'] }]);
    const checked = scoringWith(questions, { policy: 'check', tries: [1, 0.5] });
    const [student] = whatIf([twice], checked, [{ kind: 'first-try' }]).students;
    expect([student?.from.points, student?.to.points]).toEqual([1.5, 1]);
  });

  test('certainty-based totals are shown and not compared with points', () => {
    const sure = handInOf(1, [
      { tries: ['a'], certainty: 3 },
      { tries: ['b'], certainty: 3 }
    ]);
    const result = whatIf([sure], scoring, [{ kind: 'certainty' }]);
    expect(result.comparable).toBe(false);
    expect(result.students[0]).toMatchObject({ from: { points: 1 }, to: { points: -3 }, change: 'same' });
  });

  test('remedies that are in force already belong to what there is', () => {
    const remedy: Remedy = { kind: 'drop', question: 'one' };
    const { students, falls } = whatIf(entries, scoring, [{ kind: 'drop', question: 'two' }], { kept: [remedy] });
    expect(students[0]).toMatchObject({ from: { of: 3 }, to: { of: 2 } });
    expect(falls).toBeGreaterThan(0);
  });

  test("a teacher's own mark stays what it is, whatever the remedy", () => {
    const [row] = whatIf(entries, scoring, []).before.rows;
    const edits = [{ student: row!.key, attempt: row!.attempts[0]!.id, question: 'four', mark: 0.5 }];
    const remedies: Remedy[] = [{ kind: 'accept', question: 'four', part: '', choice: 'b' }];
    expect(whatIf(entries, scoring, remedies, { edits }).students[0]?.to.points).toBe(3.5);
  });

  test('what cannot be applied is told, and the rest is', () => {
    const remedies: Remedy[] = [
      { kind: 'drop', question: 'nowhere' },
      { kind: 'drop', question: 'one' }
    ];
    expect(whatIf(entries, scoring, remedies)).toMatchObject({
      problems: [{ at: 0, reason: 'unknown-question' }],
      students: [{ to: { of: 3 } }, { to: { of: 3 } }, { to: { of: 2 } }]
    });
  });
});

test('a rule for ticks moves the marks of the class', () => {
  const multi = scoringWith([examples.multi]);
  const all = [handInOf(1, answering(['a', 'b', 'c'])), handInOf(2, answering(['a', 'b']))];
  const { students } = whatIf(all, multi, [{ kind: 'multi-rule', rule: 'halves' }]);
  expect(students.map(({ from, to }) => [from.points.toFixed(4), to.points.toFixed(4)])).toEqual([
    ['1.0000', '1.0000'],
    ['0.6667', '0.5000']
  ]);
});

describe('whatever was handed in', { timeout: 30_000 }, () => {
  test('no remedy at all changes nothing', () => {
    fc.assert(
      fc.property(anyClass, ({ entries, scoring }) => {
        const { before, after, rises, falls } = whatIf(entries, scoring, []);
        expect(after).toEqual(before);
        expect([rises, falls]).toEqual([0, 0]);
      })
    );
  });

  test('asking changes neither what was handed in nor the rules', () => {
    fc.assert(
      fc.property(anyClass, ({ entries, scoring }) => {
        const first = scoring.items[0]?.question.id ?? '';
        const before = [JSON.stringify(entries), JSON.stringify(scoring)];
        whatIf(entries, scoring, [
          { kind: 'drop', question: first },
          { kind: 'give', question: first },
          { kind: 'first-try' }
        ]);
        expect([JSON.stringify(entries), JSON.stringify(scoring)]).toEqual(before);
        expect([scoring.dropped.size, scoring.given.size]).toEqual([0, 0]);
      })
    );
  });

  test('a question given to everybody lowers no share', () => {
    fc.assert(
      fc.property(anyClass, ({ entries, scoring }) => {
        const first = scoring.items[0]?.question.id ?? '';
        expect(whatIf(entries, scoring, [{ kind: 'give', question: first }]).falls).toBe(0);
      })
    );
  });
});
