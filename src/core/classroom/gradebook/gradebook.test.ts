import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../statistics/analysis.ts';
import { anyClass, answering, choiceOf, handInOf, scoringWith } from '#support/class-example.ts';
import { attemptChoices, classTable, labelOf, relabel, standTogether, studentKey, type Edit } from './gradebook.ts';

const questions = ['one', 'two', 'three'].map(choiceOf);
const scoring = scoringWith(questions);
const cellsOf = (...entries: Parameters<typeof classTable>[0]) =>
  classTable(entries, scoring).rows.map(({ scores }) => scores);

describe('a class table', () => {
  test('has a row for each student and a score for each question', () => {
    const table = classTable([handInOf(1, answering('a', 'a', 'b')), handInOf(2, answering('b', 'a', 'a'))], scoring);
    expect(table.questions).toEqual(['one', 'two', 'three']);
    expect(table.rows.map(({ label, scores, points, of }) => ({ label, scores, points, of }))).toEqual([
      { label: 'Student 1', scores: [1, 1, 0], points: 2, of: 3 },
      { label: 'Student 2', scores: [0, 1, 1], points: 2, of: 3 }
    ]);
  });

  test('keeps what was not asked apart from 0', () => {
    const [row] = classTable([handInOf(1, answering('a', null, undefined))], scoring).rows;
    expect(row).toMatchObject({ scores: [1, undefined, 0], points: 1, of: 2, share: 0.5 });
    expect(row?.counted?.cells[2]?.state).toBe('unanswered');
  });

  test('has no share where nothing was asked', () => {
    expect(classTable([handInOf(1, answering(null, null, null))], scoring).rows[0]).toMatchObject({
      of: 0,
      share: undefined
    });
  });

  test('counts a question without a place in the hand-in as left open', () => {
    expect(cellsOf(handInOf(1, answering('a')))).toEqual([[1, 0, 0]]);
  });
});

describe('a question that a hand-in says it was not asked', () => {
  const left = handInOf(1, answering('a', null, null), { bank: 9 });
  const ofToday = scoringWith(questions, { bank: 9 });

  test('is left open, and counts, where the hand-in had the questions of today', () => {
    expect(classTable([left], ofToday).rows[0]).toMatchObject({ scores: [1, 0, 0], points: 1, of: 3 });
    expect(classTable([left], scoringWith(questions, { bank: 8 })).rows[0]).toMatchObject({ points: 1, of: 1 });
  });

  test('is left open where it is the teacher’s own, which every link holds', () => {
    const items = ofToday.items.map((item, at) => (at === 1 ? { ...item, own: true as const } : item));
    expect(classTable([left], { ...ofToday, bank: 8, items }).rows[0]?.scores).toEqual([1, 0, undefined]);
  });
});

describe('where each student has one attempt', () => {
  const once = { ...scoring, oneAttempt: true };
  const strong = handInOf(1, answering('a', 'a', 'a'), { nonce: 11, started: 2 });
  const weak = handInOf(1, answering('b', 'a', 'b'), { nonce: 12, started: 1 });
  const other = handInOf(2, answering('a', 'b', 'b'), { nonce: 13 });
  const pointsOf = (entries: Parameters<typeof classTable>[0], edits = [] as Edit[]) =>
    classTable(entries, once, { attempt: 'best', edits }).rows.map(({ label, points, namesakes, handIns }) => [
      label,
      points,
      namesakes,
      handIns
    ]);

  test('two hand-ins of one name are two rows, which say so', () => {
    expect(pointsOf([strong, weak, other])).toEqual([
      ['Student 1', 3, 1, [11]],
      ['Student 1', 1, 1, [12]],
      ['Student 2', 1, 0, [13]]
    ]);
  });

  test('copies of one hand-in are one row, also those that come later', () => {
    const [joined] = standTogether([strong, weak], 'student student 1', true);
    expect(pointsOf([strong, structuredClone(strong)])).toHaveLength(1);
    expect(pointsOf([joined!, ...standTogether([weak], 'student student 1', true), strong])).toHaveLength(1);
  });

  test('joined they are one row, in which the first counts and not the best', () => {
    const joined = standTogether([strong, weak, other], 'student student 1', true);
    expect(pointsOf(joined)).toEqual([
      ['Student 1', 1, 0, [12, 11]],
      ['Student 2', 1, 0, [13]]
    ]);
    expect(pointsOf(standTogether(joined, 'student student 1', false))).toEqual(pointsOf([strong, weak, other]));
  });

  test('what the teacher wrote stays with a hand-in, joined or apart', () => {
    const edits = [{ student: 'student student 1', attempt: 'Q4M3N2-12-1', question: 'one', mark: 1 }];
    expect(pointsOf([strong, weak], edits).map(([, points]) => points)).toEqual([3, 2]);
    const joined = standTogether([strong, weak], 'student student 1', true);
    expect(pointsOf(joined, edits).map(([, points]) => points)).toEqual([2]);
  });
});

test('where several attempts are allowed they can be taken apart', () => {
  const entries = [handInOf(1, answering('a'), { nonce: 11 }), handInOf(1, answering('b'), { nonce: 12, attempt: 2 })];
  expect(classTable(entries, scoring).rows).toHaveLength(1);
  expect(classTable(standTogether(entries, 'student student 1', false), scoring).rows).toHaveLength(2);
});

describe('attempts of one student', () => {
  const attempts = [
    handInOf(1, answering('a', 'b', 'b'), { attempt: 1, started: 1, nonce: 11 }),
    handInOf(1, answering('a', 'a', 'a'), { attempt: 2, started: 2, nonce: 12 }),
    handInOf(1, answering('b', 'a', 'b'), { attempt: 3, started: 3, nonce: 13 })
  ];

  test.each([
    ['first', [1, 0, 0]],
    ['best', [1, 1, 1]],
    ['last', [0, 1, 0]],
    ['mean', [2 / 3, 2 / 3, 1 / 3]]
  ] as const)('the %s counts', (attempt, scores) => {
    const [row] = classTable(attempts.toReversed(), scoring, { attempt }).rows;
    expect(row?.scores).toEqual(scores);
    expect(row?.attempts.map(({ submission }) => submission.attempt)).toEqual([1, 2, 3]);
  });

  test('of two equally good ones the earlier is the best', () => {
    const twice = [attempts[0], { ...attempts[0], submission: { ...attempts[0]!.submission, nonce: 14, started: 5 } }];
    const [row] = classTable(twice as typeof attempts, scoring).rows;
    expect(row?.counted?.submission.started).toBe(1);
  });

  test('the mean of one that was asked less is over what was asked', () => {
    const less = handInOf(1, answering('b', null, 'a'), { attempt: 4, started: 4, nonce: 14 });
    const [row] = classTable([attempts[0]!, less], scoring, { attempt: 'mean' }).rows;
    expect(row?.scores).toEqual([0.5, 0, 0.5]);
  });
});

describe('who is who', () => {
  const entry = handInOf(1, answering('a'));

  test('a name is the same however it is typed', () => {
    const other = handInOf(2, answering('b'), { who: { name: '  student   1 ' } });
    const table = classTable([entry, other], scoring);
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]?.attempts).toHaveLength(2);
  });

  test("the teacher's label goes before what the student typed", () => {
    expect(labelOf({ ...entry, label: 'Student 9' })).toBe('Student 9');
    expect(labelOf({ ...entry, label: ' ' })).toBe('Student 1');
  });

  test('a class number is the same as that number as a label', () => {
    const numbered = handInOf(3, answering('a'), { who: { number: 12 } });
    expect(studentKey(numbered)).toBe(studentKey({ ...entry, label: '12' }));
  });

  test('without a name each hand-in is a student of its own', () => {
    const unnamed = [1, 2].map((student) => {
      const { who: _, ...submission } = handInOf(student, answering('a')).submission;
      return { submission };
    });
    expect(classTable(unnamed, scoring).rows.map(({ label }) => label)).toEqual([undefined, undefined]);
  });
});

describe('copies of a hand-in', () => {
  const file = handInOf(1, answering('a', 'a', 'b'), { started: 1_745_000_000_000 });

  test('count once, whichever way they came, and the one that tells most is shown', () => {
    const { submission } = file;
    const timed = { ...submission, responses: submission.responses.map((one) => ({ ...one, seconds: 30 })) };
    const code = { submission: { ...submission, started: 1_745_000_030_000 }, via: 'code' as const };
    const [row, ...others] = classTable([code, { submission: timed, via: 'file' }, code], scoring).rows;
    expect(others).toEqual([]);
    expect(row?.attempts).toHaveLength(1);
    expect(row?.attempts[0]).toMatchObject({ copies: 3, submission: timed });
    expect(row?.attempts[0]?.via.toSorted()).toEqual(['code', 'file']);
  });

  test('that say different things under one number are kept apart, and each has a name of its own', () => {
    const changed = handInOf(1, answering('a', 'a', 'a'));
    const attempts = classTable([file, changed], scoring).rows[0]?.attempts ?? [];
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(2);
  });
});

describe("a teacher's own mark", () => {
  const entries = [
    handInOf(1, answering('b', 'a', 'a'), { responses: [{ tries: ['b'], certainty: 3 }, { tries: ['a'] }] })
  ];
  const [row] = classTable(entries, scoring).rows;
  const place = { student: row?.key ?? '', attempt: row?.attempts[0]?.id ?? '' };

  test('counts instead of the computed one, which stays', () => {
    const edits = [{ ...place, question: 'one', mark: 0.5, comment: 'The map says so.' }];
    const [edited] = classTable(entries, scoring, { edits }).rows;
    expect(edited).toMatchObject({ points: 1.5, scores: [0.5, 1, 0] });
    expect(edited?.attempts[0]?.cells[0]).toMatchObject({
      computed: 0,
      override: 0.5,
      comment: 'The map says so.',
      certaintyMark: 1.5
    });
  });

  test('the last one written counts, and one taken back is gone', () => {
    const edits = [
      { ...place, question: 'one', mark: 1 },
      { ...place, question: 'one' }
    ];
    expect(classTable(entries, scoring, { edits }).rows[0]?.points).toBe(1);
  });

  test('a comment may be about the whole attempt', () => {
    const edits = [{ ...place, comment: 'See me.' }];
    expect(classTable(entries, scoring, { edits }).rows[0]?.attempts[0]?.comment).toBe('See me.');
  });
});

describe('a student called otherwise', () => {
  const entries = [handInOf(1, answering('b', 'a')), handInOf(2, answering('a', 'b'))];
  const edits = [
    { student: 'student student 1', attempt: 'Q4M3N2-1-1', question: 'one', mark: 1 },
    { student: 'student student 2', attempt: 'Q4M3N2-2-1', question: 'two', mark: 1 }
  ];
  const pointsOf = (book: ReturnType<typeof relabel>) =>
    classTable(book.entries, scoring, book).rows.map(({ label, points }) => [label, points]);

  test("keeps the teacher's marks, and nobody else's change", () => {
    expect(pointsOf(relabel({ entries, edits }, 1, ' Student 9 '))).toEqual([
      ['Student 2', 2],
      ['Student 9', 2]
    ]);
  });

  test('is called as before once the label is taken back', () => {
    const there = relabel({ entries, edits }, 1, 'Student 9');
    expect(relabel(there, 1, '')).toEqual({ entries, edits });
  });
});

test('certainty-based marks stand apart from points and become the total only when asked for', () => {
  const responses = [{ tries: ['a'], certainty: 3 as const }, { tries: ['b'], certainty: 2 as const }, { tries: [] }];
  const entries = [handInOf(1, responses)];
  expect(classTable(entries, scoring).rows[0]).toMatchObject({ points: 1, of: 3 });
  expect(classTable(entries, scoring).rows[0]?.counted?.certainty).toBe(1);
  expect(classTable(entries, { ...scoring, certainty: true }).rows[0]).toMatchObject({ points: 1, scores: [1, 0, 0] });
  expect(classTable([handInOf(1, answering('a'))], scoring).rows[0]?.counted?.certainty).toBeUndefined();
});

describe('whatever was handed in', { timeout: 30_000 }, () => {
  const anyChoice = fc.constantFrom(...attemptChoices);

  test('the order it came in does not matter', () => {
    fc.assert(
      fc.property(anyClass, anyChoice, fc.nat(), ({ entries, scoring }, attempt, turn) => {
        const cut = turn % (entries.length + 1);
        const turned = [...entries.slice(cut), ...entries.slice(0, cut)].reverse();
        expect(classTable(turned, scoring, { attempt })).toEqual(classTable(entries, scoring, { attempt }));
      })
    );
  });

  test("nobody's row changes by what somebody else handed in", () => {
    fc.assert(
      fc.property(anyClass, anyChoice, ({ entries, scoring }, attempt) => {
        for (const row of classTable(entries, scoring, { attempt }).rows) {
          const own = entries.filter((entry) => studentKey(entry) === row.key);
          expect(classTable(own, scoring, { attempt }).rows).toEqual([row]);
        }
      })
    );
  });

  test('marking it again changes nothing, and neither does a second copy of everything', () => {
    fc.assert(
      fc.property(anyClass, ({ entries, scoring }) => {
        const marks = (all: typeof entries) =>
          classTable(all, scoring).rows.map(({ key, points, of, scores }) => ({ key, points, of, scores }));
        const copies = structuredClone(entries);
        expect(marks(copies)).toEqual(marks(entries));
        expect(marks([...entries, ...copies])).toEqual(marks(entries));
      })
    );
  });

  test('nothing is changed by being marked', () => {
    fc.assert(
      fc.property(anyClass, ({ entries, scoring }) => {
        const before = JSON.stringify(entries);
        analyse(classTable(entries, scoring), scoring);
        expect(JSON.stringify(entries)).toBe(before);
      })
    );
  });

  test('every figure of the table and of its analysis is finite or not defined', () => {
    fc.assert(
      fc.property(anyClass, anyChoice, fc.boolean(), ({ entries, scoring }, attempt, certainty) => {
        const table = classTable(entries, { ...scoring, certainty }, { attempt });
        expect(numbersIn([table.rows, analyse(table, scoring)]).filter((one) => !Number.isFinite(one))).toEqual([]);
      })
    );
  });

  test('a score lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyClass, ({ entries, scoring }) => {
        for (const score of classTable(entries, scoring).rows.flatMap(({ scores }) => scores)) {
          if (score === undefined) continue;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

/** Every number in a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test('of two that are joined and began in one minute, as a code tells it, the one that ended first is the first', () => {
  const minute = Date.UTC(2026, 10, 27, 21, 16);
  const rules = scoringWith([choiceOf('one')], { oneAttempt: true });
  const first = handInOf(7, answering('b'), { nonce: 90, started: minute, ended: minute + 30_000 });
  const second = handInOf(7, answering('a'), { nonce: 10, started: minute, ended: minute + 80_000 });
  for (const both of [
    [first, second],
    [second, first]
  ]) {
    const [row] = classTable(standTogether(both, 'student student 7', true), rules).rows;
    expect(row?.counted?.submission.nonce).toBe(90);
  }
});
