import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../questions/bank/fingerprint.ts';
import { examples, options } from '#support/question-example.ts';
import type { Question } from '../questions/index.ts';
import { anyRecords, attemptAt, happening, quizOf, startOf } from '#support/learning-example.ts';
import { mergeRecords, placeAfter, type Attempt, type SavedRecord } from './record.ts';
import { standingOf, summarise } from './progress.ts';
import type { Asked } from '../questions/asked.ts';
import type { Quiz } from './quiz.ts';
import { resultOf, resultsBy } from './results.ts';
import { momentOf, sittingOf, sittingsOf, type Sitting, type SittingQuestion } from './sitting.ts';

const a: Question = { ...examples.choice, id: 'a' };
const b: Question = { ...examples.multi, id: 'b' };
const c: Question = { ...examples.number, id: 'c' };
const bank = new Map([a, b, c].map((question) => [question.id, askedOf(question)]));

describe('a sitting', () => {
  test('that was never begun is none', () => {
    expect(sittingOf([at(a, 'a', 1)], 'sitting', bank)).toBeUndefined();
  });

  test('asks in the order of its quiz, and everything is unanswered at first', () => {
    const sitting = sit({ questions: ['b', 'a'] });
    expect(sitting.questions.map(({ id, state, score }) => [id, state, score])).toEqual([
      ['b', 'unanswered', 0],
      ['a', 'unanswered', 0]
    ]);
  });

  test('does not see what was answered in lessons or in another sitting', () => {
    const other = { ...at(a, 'a', 1), sitting: 'other', id: 'x' };
    expect(state('a', sit({}, attemptAt(a, 'a'), other))).toBe('unanswered');
  });

  test('does not see answers to questions it does not ask', () => {
    expect(sit({ questions: ['a'] }, at(b, ['a'], 1)).questions).toHaveLength(1);
  });

  test('counts nothing that was answered after its end', () => {
    const sitting = sit({}, at(a, 'b', 200), happening('end', 300), at(a, 'a', 400));
    expect(sitting.ended).toBe(300);
    expect(state('a', sitting)).toBe('wrong');
  });

  test('counts what was answered before its end, also after the clock was set back', () => {
    const set = { ...happening('end', 100), n: 400 };
    expect(state('a', sit({}, at(a, 'b', 200), at(a, 'a', 300), set))).toBe('right');
  });

  test('counts what another tab answered before the end, which neither had heard of', () => {
    const unheard = at(a, 'a', 200, { n: 500 });
    expect(state('a', sit({}, unheard, { ...happening('end', 300), n: 400 }))).toBe('right');
  });

  test('counts answers in the order they were given, whatever the clock said', () => {
    expect(state('a', sit({}, at(a, 'b', 900, { n: 900 }), at(a, 'a', 5, { n: 901 })))).toBe('right');
  });

  test('ended twice, in two tabs, ended the first time', () => {
    expect(sit({}, happening('end', 400), happening('end', 300)).ended).toBe(300);
  });

  test('keeps a flag until it is taken away', () => {
    const flagged = (...records: SavedRecord[]) => of('a', sit({}, ...records)).flagged;
    expect(flagged(happening('flag', 1))).toBe(true);
    expect(flagged(happening('flag', 1), happening('flag', 2, { on: false }))).toBe(false);
    expect(flagged(happening('flag', 3), happening('flag', 2, { on: false }))).toBe(true);
  });

  test('adds up how long each question was looked at', () => {
    expect(of('a', sit({}, at(a, 'b', 1, { took: 4000 }), at(a, 'a', 2, { took: 2500 }))).took).toBe(6500);
  });
});

describe.each(['test', 'held'] as const)('under the policy %s', (policy) => {
  test('the last response counts, for all of it or the part it is right', () => {
    const sitting = sit({ policy }, at(a, 'b', 1), at(a, 'a', 2), at(b, ['a', 'b'], 3));
    expect(sitting.questions.map(({ state: now, score }) => [now, score])).toEqual([
      ['right', 1],
      ['partly', expect.closeTo(2 / 3, 6) as number]
    ]);
  });

  test('what cannot be graded is unfinished, and not wrong', () => {
    expect(state('c', sit({ policy, questions: ['c'] }, at(c, 'many', 1)))).toBe('invalid');
    expect(resultOf(sit({ policy, questions: ['c'] }, at(c, 'many', 1)))).toMatchObject({ wrong: 0, unanswered: 1 });
  });

  test('places that are filled earn their parts when it ends, and until then the rest is open', () => {
    const match = examples.match;
    const records = [
      startOf({ policy, questions: ['m'] }),
      attemptAt({ ...match, id: 'm' }, { p: 'a', q: 'd' }, { sitting: 'sitting' })
    ];
    const question = { ...match, id: 'm' };
    const asked = new Map([['m', { question, hash: fingerprint(question) }]]);
    expect(sittingOf(records, 'sitting', asked)?.questions[0]).toMatchObject({ state: 'invalid', score: 0 });
    const ended = sittingOf([...records, happening('end', 1e15)], 'sitting', asked);
    expect(ended?.questions[0]).toMatchObject({ state: 'partly', score: 0.25, result: { tally: { right: 1, of: 4 } } });
  });

  test('a response that was taken back is none', () => {
    expect(state('b', sit({ policy }, at(b, ['a'], 1), at(b, [], 2)))).toBe('unanswered');
  });

  test('nothing is over before the end, so that nothing is shown', () => {
    const sitting = sit({ policy }, at(a, 'a', 1));
    expect(of('a', sitting).over).toBe(false);
    expect(momentOf(sitting, of('a', sitting))).toBe('tried');
  });

  test('the certainty of the last response counts', () => {
    const sitting = sit({ policy }, at(a, 'b', 1, { certainty: 3 }), at(a, 'a', 2, { certainty: 2 }));
    expect(of('a', sitting).judged).toEqual({ score: 1, certainty: 2 });
  });
});

describe('under the policy check', () => {
  const quiz = { policy: 'check', tries: [1, 0.5, 0.25] } satisfies Partial<Quiz>;

  test.each<[string, string[], SittingQuestion['state'], number, number, boolean]>([
    ['right at once', ['a'], 'right', 1, 1, true],
    ['right at the second try', ['b', 'a'], 'right', 0.5, 2, true],
    ['right at the third try', ['b', 'c', 'a'], 'right', 0.25, 3, true],
    ['wrong with a try left', ['b', 'c'], 'wrong', 0, 2, false],
    ['the same again, which is no other try', ['b', 'b', 'b', 'a'], 'right', 0.5, 2, true]
  ])('%s', (_, tries, now, score, count, over) => {
    const sitting = sit(quiz, ...tries.map((answer, index) => at(a, answer, index + 1)));
    expect(of('a', sitting)).toMatchObject({ state: now, score, tries: count, over });
  });

  test('more tries than were given do not count', () => {
    const sitting = sit({ ...quiz, tries: [1] }, at(a, 'b', 1), at(a, 'a', 2));
    expect(of('a', sitting)).toMatchObject({ state: 'wrong', score: 0, tries: 1, over: true });
  });

  test('another try never costs what an earlier one earned', () => {
    const sitting = sit(quiz, at(b, ['a', 'b'], 1), at(b, ['a', 'b', 'c', 'd'], 2), at(b, ['d', 'e'], 3));
    expect(of('b', sitting).score).toBeCloseTo(2 / 3, 6);
  });

  test('giving up ends the question and keeps what was earned', () => {
    const gaveUp = at(a, 'b', 2, { gaveUp: true });
    expect(of('a', sit(quiz, at(a, 'b', 1), gaveUp))).toMatchObject({ state: 'gave-up', score: 0, over: true });
    expect(of('a', sit(quiz, gaveUp, at(a, 'a', 3)))).toMatchObject({ state: 'gave-up', score: 0, over: true });
    const partly = of('b', sit(quiz, at(b, ['a', 'b'], 1), at(b, ['a', 'b'], 2, { gaveUp: true })));
    expect(partly).toMatchObject({ state: 'partly', over: true });
  });

  test('certainty is about the first response, before any verdict was seen', () => {
    const sitting = sit(quiz, at(a, 'b', 1, { certainty: 3 }), at(a, 'a', 2, { certainty: 1 }));
    expect(of('a', sitting).judged).toEqual({ score: 0, certainty: 3 });
  });

  test('a question is tried, then settled', () => {
    const [tried, settled] = [sit(quiz, at(a, 'b', 1)), sit(quiz, at(a, 'a', 1))];
    expect(momentOf(tried, of('a', tried))).toBe('tried');
    expect(momentOf(settled, of('a', settled))).toBe('settled');
  });
});

test('in practice tries are free, and the first one stands beside the last', () => {
  const sitting = sit({ policy: 'practice' }, at(a, 'b', 1), at(a, 'c', 2), at(a, 'a', 3));
  expect(of('a', sitting)).toMatchObject({ state: 'right', score: 1, tries: 3 });
  expect(resultOf(sitting)).toMatchObject({ points: 1, firstPoints: 0 });
});

describe('a bank that has moved on', () => {
  test('a question that is no longer asked is gone, counts neither way, and the others run', () => {
    const sitting = sit({ questions: ['a', 'withdrawn'] }, at(a, 'a', 1));
    expect(state('withdrawn', sitting)).toBe('gone');
    expect(resultOf(sitting)).toMatchObject({ points: 1, of: 1, gone: ['withdrawn'] });
  });

  test('a question reworded since it was answered has changed, and its answer is kept', () => {
    const old = at({ ...a, prompt: 'Another question?' }, 'a', 1);
    const sitting = sit({}, old, at(b, ['a', 'b', 'c'], 2));
    expect(of('a', sitting)).toMatchObject({ state: 'changed', last: old });
    expect(resultOf(sitting)).toMatchObject({ of: 1, changed: ['a'] });
  });

  test('a corrected key marks the answer again and says so', () => {
    const old = at({ ...a, ...examples.choice, id: 'a', options: options('b', 'ac') } as Question, 'a', 1);
    expect(of('a', sit({}, old))).toMatchObject({ state: 'right', remarked: true });
  });
});

describe('the fold', () => {
  const answers = fc.constantFrom('a', 'b', 'zebra', '', null, ['a', 'b'], ['a', 'b', 'c'], '350 billion', 'many');
  const attempt = fc
    .record({ question: fc.constantFrom(a, b, c), answer: answers, when: fc.nat(9), gaveUp: fc.boolean() })
    .map(({ question, answer, when, gaveUp }) => at(question, answer, when, gaveUp ? { gaveUp } : {}));
  const happenings = fc
    .tuple(fc.constantFrom('end', 'flag', 'release'), fc.nat(9), fc.boolean())
    .map(([type, when, on]) => happening(type as 'end' | 'flag' | 'release', when, { on }));
  const start = fc
    .constantFrom('practice', 'check', 'test', 'held')
    .map((policy) =>
      startOf({ policy: policy as Quiz['policy'], questions: ['a', 'b', 'c', 'gone'], tries: [1, 0.5] })
    );
  const records = fc
    .tuple(start, fc.array(fc.oneof(attempt, happenings), { maxLength: 12 }), anyRecords)
    .map(([first, own, others]): SavedRecord[] => [
      ...new Map([first, ...own, ...others].map((one) => [one.id, one])).values()
    ]);
  const twoOrders = records.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
  );

  test('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        expect(sittingOf(other, 'sitting', bank)).toEqual(sittingOf(one, 'sitting', bank));
      })
    );
  });

  test('of two tabs is that of their union, also when they are merged again', () => {
    const tabs = records.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all), fc.subarray(all)));
    fc.assert(
      fc.property(tabs, ([all, some, others]) => {
        const merged = mergeRecords(mergeRecords(all.slice(0, 1), some), others);
        const again = mergeRecords(mergeRecords(merged, others), some);
        expect(sittingOf(again, 'sitting', bank)).toEqual(sittingOf(merged, 'sitting', bank));
      })
    );
  });

  test('keeps every score between nothing and one, and points within the number of questions', () => {
    fc.assert(
      fc.property(records, (all) => {
        const sitting = sittingOf(all, 'sitting', bank) as Sitting;
        for (const { score } of sitting.questions) expect(score >= 0 && score <= 1).toBe(true);
        const result = resultOf(sitting);
        expect(result.points).toBeLessThanOrEqual(result.of);
        expect(result.right + result.partly + result.wrong + result.unanswered).toBe(result.of);
      })
    );
  });

  test('leaves the lessons untouched: what a sitting holds shows in no standing', () => {
    fc.assert(
      fc.property(records, (all) => {
        const outside = all.filter((record) => !('sitting' in record) && record.type !== 'sitting');
        const asked = [...bank.values()];
        expect(summarise(all, asked)).toEqual(summarise(outside, asked));
      })
    );
  });

  test('does not see what the lessons hold', () => {
    const lesson = attemptAt(a, 'a');
    expect(standingOf(askedOf(a), [lesson])?.state).toBe('right');
    expect(sit({}, lesson)).toEqual(sit({}));
  });
});

describe('a clock that jumps', () => {
  const minute = 60_000;
  const jump = fc.oneof(
    fc.constant(0),
    fc.integer({ min: -90, max: 90 }).map((minutes) => minutes * minute),
    fc.constantFrom(-20, -1, 1, 20).map((years) => years * 366 * 86_400_000)
  );
  const step = fc.record({ question: fc.constantFrom(a, b), answer: fc.constantFrom('a', 'b', ['a', 'b']), jump });
  const made = (steps: readonly { question: Question; answer: Attempt['answer']; jump: number }[], end: number) => {
    let [wall, latest] = [1_764_000_000_000, 0];
    const stamp = (by: number) => {
      wall = Math.max(0, wall + by + 1000);
      latest = placeAfter(latest, wall);
      return { at: wall, n: latest };
    };
    const start = startOf({ policy: 'practice' }, stamp(0));
    const attempts = steps.map(({ question, answer, jump: by }, place) => {
      const { at: when, n } = stamp(by);
      return at(question, answer, when, { n, id: `attempt-${place}` });
    });
    const { at: when, n } = stamp(end);
    return { start, attempts, end: { ...happening('end', when), n }, stamp };
  };

  test('before, between and after drops no answer given before the end and changes no order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), jump, fc.boolean(), (steps, last, reversed) => {
        const { start, attempts, end } = made(steps, last);
        const records = [start, ...attempts, end];
        const sitting = sittingOf(reversed ? records.toReversed() : records, 'sitting', bank);
        for (const { id } of [a, b])
          expect(sitting?.questions.find((one) => one.id === id)?.last).toBe(
            attempts.findLast(({ question }) => question === id)
          );
      })
    );
  });

  test('does not change the order of attempts in lessons either, and later dates are right again', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const { attempts, stamp } = made(steps, 0);
        const own = attempts.map(({ sitting: _, ...attempt }) => attempt as Attempt);
        const last = own.at(-1) as Attempt;
        const asked = askedOf([a, b].find(({ id }) => id === last.question) as Question);
        expect(summarise(own.toReversed(), [asked]).standings.get(last.question)?.last).toEqual(last);
        // the clock is put right: what is made now has its own date, and is still the latest
        const now = stamp(1_764_000_900_000 - last.at);
        expect(now.n).toBeGreaterThan(last.n);
        expect(now.at).toBeLessThan(1_764_001_000_000);
      })
    );
  });
});

describe('results', () => {
  const sitting = sit(
    { questions: ['a', 'b', 'c', 'gone'], passMark: 0.5 },
    at(a, 'a', 1, { certainty: 2 }),
    at(b, ['a', 'b'], 2)
  );

  test('tell unanswered from wrong, and what was missed', () => {
    expect(resultOf(sitting)).toMatchObject({
      right: 1,
      partly: 1,
      wrong: 0,
      unanswered: 1,
      of: 3,
      missed: ['b', 'c']
    });
  });

  test.each<[number | undefined, boolean | undefined]>([
    [undefined, undefined],
    [5 / 9, true],
    [0.56, false]
  ])('with a pass mark of %s: %s', (passMark, passed) => {
    const quiz = { ...sitting.quiz };
    delete quiz.passMark;
    expect(resultOf({ ...sitting, quiz: { ...quiz, ...(passMark !== undefined && { passMark }) } }).passed).toBe(
      passed
    );
  });

  test('of a sitting of which nothing is left have no share, rather than none of it', () => {
    const result = resultOf(sit({ questions: ['gone'], passMark: 0.5 }));
    expect(result.of).toBe(0);
    expect(result).not.toHaveProperty('share');
    expect(result).not.toHaveProperty('passed');
  });

  test('by kind are those of its questions, in the order given, without empty rows', () => {
    const kinds = { a: 'choice', b: 'multi', c: 'number' } as Record<string, string>;
    const rows = resultsBy(sitting, ['number', 'choice', 'order'], (id) => kinds[id]);
    expect(rows.map(({ name, tally }) => [name, tally.points, tally.of, tally.unanswered])).toEqual([
      ['number', 0, 1, 1],
      ['choice', 1, 1, 0]
    ]);
  });

  test('by anything add up to the whole', () => {
    const rows = resultsBy(sitting, ['x', 'y'], (id) => (id === 'a' ? 'x' : 'y'));
    const sum = (of: 'points' | 'of') => rows.reduce((total, { tally }) => total + tally[of], 0);
    expect(sum('points')).toBeCloseTo(resultOf(sitting).points, 10);
    expect(sum('of')).toBe(resultOf(sitting).of);
  });
});

test('sittings of a quiz are listed from the newest, the finished ones with their end', () => {
  const records = [
    startOf({}, { id: 'one', at: 1 }),
    startOf({}, { id: 'two', at: 2 }),
    startOf({ id: 'check' }, { id: 'three', at: 3 }),
    { ...happening('end', 9), sitting: 'one' } as SavedRecord
  ];
  expect(sittingsOf(records, 'final')).toEqual([
    { id: 'two', quiz: quizOf(), started: 2 },
    { id: 'one', quiz: quizOf(), started: 1, ended: 9 }
  ]);
});

function askedOf(question: Question): Asked {
  return { question, hash: fingerprint(question) };
}

/** An attempt within the sitting. */
function at(question: Question, answer: Attempt['answer'], when: number, more: Partial<Attempt> = {}): Attempt {
  return attemptAt(question, answer, { at: when, id: `${question.id}-${when}-in`, sitting: 'sitting', ...more });
}

function sit(quiz: Partial<Quiz>, ...records: SavedRecord[]): Sitting {
  return sittingOf([...records, startOf(quiz)], 'sitting', bank) as Sitting;
}

function of(id: string, { questions }: Sitting): SittingQuestion {
  return questions.find((question) => question.id === id) as SittingQuestion;
}

function state(id: string, sitting: Sitting): SittingQuestion['state'] {
  return of(id, sitting).state;
}
