import { expect, test } from 'vitest';
import { answerWords } from './answer.ts';
import { gradebookWords } from './gradebook.ts';
import { words } from './index.ts';
import { pageWords } from './pages.ts';
import { quizWords } from './quiz.ts';
import { teachWords } from './teach.ts';
import { textWords } from './text.ts';

/** What functions are given that need more than a 1 or a 2 in each place, or say something else of nothing or of a part. */
const samples: Record<string, unknown[][]> = {
  code: [
    [{ reason: 'unknown-version', version: 2 }],
    [{ reason: 'damaged', groups: [3], of: 20 }],
    [{ reason: 'damaged', groups: [3, 5, 9], of: 20 }],
    [{ reason: 'cut', groups: 1, of: 20 }],
    [{ reason: 'cut', groups: 4, of: 20 }],
    [{ reason: 'missing', groups: [3], of: 20 }],
    [{ reason: 'missing', groups: [3, 4], of: 20 }],
    [{ reason: 'headless' }],
    [{ reason: 'none' }],
    [{ reason: 'mixed' }]
  ],
  link: [
    ...['empty', 'no-fragment', 'not-ours', 'one-case', 'unknown-version', 'too-long', 'damaged'].map((reason) => [
      { reason }
    ]),
    [{ reason: 'cut', missing: 1 }],
    [{ reason: 'cut', missing: 12 }]
  ],
  assignment: [
    ...['hand-in', 'other-bank', 'nothing', 'unreachable'].map((what) => [{ what }]),
    [{ what: 'link', problem: { reason: 'damaged' } }],
    [{ what: 'code', problem: { reason: 'mixed' } }]
  ],
  date: [['2025-02-12']],
  'timeline.dates': [['12 February 2025'], ['12 February 2025', '28 February 2025']],
  'site.dateline': [['2026-01-31']],
  'course.lessonsTake': [
    [5, 5],
    [20, 40]
  ],
  'timeline.caption': [['month'], ['decade']],
  invalid: [
    [{ code: 'unreadable' }],
    [{ code: 'unknown-option' }],
    [{ code: 'too-long', limit: 200 }],
    [{ code: 'count', expected: 2, given: 3 }],
    [{ code: 'no-number' }],
    [{ code: 'unit', given: 'euro', expected: 'dollars' }],
    [{ code: 'unit', given: 'euro', expected: '' }],
    [{ code: 'point', readings: [500, 500_000] }],
    [{ code: 'no-such-date' }],
    [{ code: 'no-such-date', part: 'year' }],
    [{ code: 'no-such-date', part: 'month' }],
    [{ code: 'no-such-date', part: 'day' }],
    [{ code: 'no-place', zero: false }],
    [{ code: 'no-place', zero: true }],
    [{ code: 'incomplete', missing: 1 }],
    [{ code: 'incomplete', missing: 2 }]
  ],
  sum: [
    [{ kind: 'pairs', right: 5, of: 10 }, 0],
    [{ kind: 'distance', by: -1, unit: 'day' }, 0.5],
    [{ kind: 'distance', by: 2, unit: 'month' }, 0.5],
    [{ kind: 'places', right: 1, of: 4 }, 0.25],
    [{ kind: 'ticks', right: 0, wrong: 0, rightOptions: 2, wrongWeight: 2 }, 0],
    [{ kind: 'ticks', right: 2, wrong: 1, rightOptions: 3, wrongWeight: 3 }, 1 / 3],
    [{ kind: 'ticks', right: 0, wrong: 1, rightOptions: 3, wrongWeight: 3 }, 0]
  ],
  readAsEither: [[['500', '500,000']]],
  'labels.amount': [[26000], [5e11, 'dollars'], [0.5]],
  amount: [[26000], [5e11, 'dollars'], [0.5]],
  partialDate: [['2025'], ['2025-02'], ['2025-02-12']],
  'labels.date': [['2025'], ['2025-02'], ['2025-02-12']],
  'quiz.score': [
    [0, 1],
    [1 / 3, 2]
  ],
  'quiz.open': [[0], [1], [2]],
  'course.answered': [
    [0, 1],
    [3, 12]
  ],
  'sources.counts': [[{ high: 30, medium: 9, low: 1 }]],
  'search.found': [[0], [1], [2]],
  'settings.summary': [[1, 0]],
  'settings.preview': [
    [1, 0, 0],
    [3, 2, 1]
  ],
  'actors.basis': [
    [1, 0],
    [3, 2]
  ],
  'elements.named': [['Titanium', 'Ti'], ['Fluorspar']],
  'map.shown': [
    [0, 1, 0],
    [3, 29, 3],
    [29, 29, 14]
  ],
  'drafts.sum': [
    [{ same: 1, changed: 1, found: 0, unfound: 2, neither: 1 }],
    [{ same: 0, changed: 1, found: 0, unfound: 0, neither: 0 }]
  ],
  'scale.ratio': [[1.1], [2667], [1.44]],
  percent: [[0], [1 / 3]],
  number: [[-6], [2 / 3]],
  'check.pool': [
    [0, 0],
    [1, 1],
    [40, 10]
  ],
  'check.miscounted': [[100]],
  'check.credit': [[[1]], [[1, 0.5]]],
  'check.unknown': [[['td-old']]],
  'again.missed': [
    ['A lesson', { asked: 3, missed: 2, unanswered: 0 }],
    ['A lesson', { asked: 3, missed: 2, unanswered: 1 }],
    ['A lesson', { asked: 3, missed: 3, unanswered: 3 }]
  ],
  'start.minutes': [
    [1, false],
    [26, true]
  ],
  'start.credit': [[[1, 0.5]]],
  'start.pass': [[0.6]],
  'sure.marks': [
    [1, 0],
    [3, -6]
  ],
  'run.answered': [[0, 30]],
  'run.gone': [[['td-old', 'td-older']]],
  'run.entry': [
    [1, 'answered', false],
    [2, 'not answered', true]
  ],
  'result.score': [
    [0, 1],
    [20.5, 30]
  ],
  'result.share': [[0.5]],
  'result.sum': [
    [{ right: 1, partly: 0, wrong: 2, unanswered: 0 }],
    [{ right: 1, partly: 1, wrong: 2, unanswered: 3 }]
  ],
  'result.arithmetic': [[{ right: 1, partly: 2, points: 2.25 }]],
  'result.credits': [[2.5]],
  'result.passed': [[0.6]],
  'result.failed': [[0.6]],
  'result.changed': [[['td-old']]],
  'result.gone': [[['td-old']]],
  'result.points': [[0], [0.5]],
  'calibration.fits': [[2 / 3, 0.8]],
  'calibration.summary': [
    [0.8, 0.06, 0.86],
    [0.5, -0.2, 0.3]
  ],
  'calibration.marks': [[-1.5], [3]],
  'calibration.brier': [[0.25]],
  'sheet.keyTitle': [[], ['B']],
  'sheet.numberOn': [
    [
      [
        { form: 'A', number: 3 },
        { form: 'B', number: 7 }
      ]
    ]
  ],
  'sheet.also': [
    ['alumina', 1],
    ['alumina', 0.5]
  ],
  'typing.cannot': [
    [{ reason: 'unknown', given: 'X' }],
    [{ reason: 'twice', given: 'A' }],
    [{ reason: 'one' }],
    [{ reason: 'count', of: 1, given: 2 }],
    [{ reason: 'count', of: 7, given: 3 }],
    [{ reason: 'amount' }],
    [{ reason: 'date', precision: 'month' }]
  ],
  'typing.mend': [[[7]], [[7, 9]]],
  month: [['2025-02']],
  shortDate: [['2025-02-12']],
  mediumDate: [['2025-02-12']],
  'plan.questions': [[0], [1], [2]],
  'plan.bank': [[1, 0]],
  'about.due': [['2025-02-12']],
  'chosen.title': [[0], [1], [2]],
  'settings.credit': [[[100]], [[100, 50]]],
  'share.missing': [[['td-old', 'td-older']]],
  'share.linkOf': [['A'], ['B', 25]],
  figure: [[-0.5], [0], [2 / 3]],
  'intake.taken': [
    [1, 0, 0],
    [30, 2, 1]
  ],
  'table.joined': [
    [2, true],
    [2, false]
  ],
  'table.of': [[2.5, 10]],
  'attempt.computed': [[0.5]],
  'test.bar': [[0, 10, 1]],
  'whatIf.moves': [
    [1, 0],
    [3, 2]
  ],
  'whatIf.total': [[{ points: 2.5, of: 3, share: 2.5 / 3 }], [{ points: 0, of: 0, share: undefined }]],
  'oddities.say': [
    [{ kind: 'copies', copies: 2 }],
    [{ kind: 'above-allowed', number: 2, allowed: 1 }],
    ...['backwards', 'ahead', 'longer', 'over', 'fast'].map((why) => [{ kind: 'time', why }]),
    ...['another-name', 'two-versions', 'same-name', 'other-assignment', 'other-bank', 'unsealed'].map((kind) => [
      { kind }
    ]),
    [{ kind: 'left-out', questions: 1 }],
    [{ kind: 'not-asked', questions: 2 }],
    [{ kind: 'same-wrong', same: 5, wrong: 6, expected: 1.7 }]
  ],
  problem: [[{ code: 'kind', kinds: ['choice', 'multi'] }], [{ code: 'yaml', message: 'this is not valid YAML' }]],
  note: [[{ code: 'tag', given: 'kyiv' }]],
  'form.place': [[['Options', 'Option 2']]],
  fault: [[{ code: 'few', of: 2 }]]
};

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });

test.each(Object.entries(modules))('the words of %s are told in full', (_, module) => {
  const told = Object.entries(module).filter(([name]) => /words$/i.test(name));
  const faults = told.flatMap(([, all]) => entries(all as object)).flatMap(([path, value]) => faultsOf(path, value));
  expect(faults).toEqual([]);
});

test.each([
  [3_001_900, 'warheads', '3.0019 million warheads'],
  [1_234_567, '', '1.23457 million'],
  [999_999, 'pages', '999,999 pages'],
  [12_345.67, '', '12,345.7'],
  [1e15, 'dollars', '1,000 trillion dollars'],
  [1, 'years', '1 year'],
  [1e6, 'dollars', '1 million dollars'],
  [-6.5, '%', '-6.5 %']
])('the amount %d of %s is %s', (value, unit, told) => {
  expect(words.amount(value, unit)).toBe(told);
});

test('dates are absolute and numbers agree with their nouns', () => {
  expect(words.date('2025-02-12')).toBe('12 February 2025');
  expect(textWords.timeline.dates('12 February 2025', '28 February 2025')).toBe('12 February 2025 to 28 February 2025');
  expect(answerWords.quiz.open(1)).toBe('1 question still open.');
  expect(answerWords.quiz.score(1.5, 2)).toBe('1.5 of 2 points');
  expect(answerWords.invalid({ code: 'incomplete', missing: 1 })).toMatch(/^1 place is still empty\./);
});

test('what costs nothing says that it cost nothing', () => {
  const told = [...Object.values(answerWords.unanswered), ...callAll('invalid', answerWords.invalid as never)];
  for (const text of told) expect(text).toMatch(/cost you nothing|nothing was counted/);
});

/** Each text and function with its path: `question.order.up`. */
function entries(value: object, path = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof inner === 'object' && inner !== null ? entries(inner, at) : [[at, inner] satisfies [string, unknown]];
  });
}

/** What it says that is empty, unfinished or untidy. */
function faultsOf(path: string, value: unknown): string[] {
  const texts = typeof value === 'function' ? callAll(path, value as Tell) : [value];
  return texts.filter((text) => !isWhole(path, text)).map((text) => `${path}: ${String(text)}`);
}

function isWhole(path: string, text: unknown): boolean {
  if (typeof text !== 'string' || !/\S/.test(text)) return false;
  // a word that joins two others has its spaces
  if (/\s$/.test(text) && path !== 'oddities.and') return false;
  return !/undefined|NaN|null|\[object|Invalid Date| {2}/.test(text);
}

type Tell = (...given: unknown[]) => unknown;

function callAll(path: string, tell: Tell): unknown[] {
  const rows = samples[path] ?? onesAndTwos(tell.length);
  return rows.map((row) => tell(...row));
}

/** Every row of ones and twos: whatever is counted is told as one and as more. */
function onesAndTwos(length: number): number[][] {
  if (length === 0) return [[]];
  return onesAndTwos(length - 1).flatMap((row) => [
    [...row, 1],
    [...row, 2]
  ]);
}

test.each([NaN, Infinity, 9e15, -9e15])('a moment that no calendar has, %d, is told and breaks no page', (at) => {
  expect(pageWords.settings.last(at)).toMatch(/unknown/);
  expect(pageWords.settings.exported('nonsense')).toMatch(/unknown/);
  expect(quizWords.moment(at)).toMatch(/unknown/);
  expect(gradebookWords.moment(at)).toMatch(/unknown/);
  expect(teachWords.drafts.entry('Ten days', 1, at)).toMatch(/unknown/);
});
