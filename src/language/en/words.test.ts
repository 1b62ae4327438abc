import { describe, expect, test } from 'vitest';
import { kinds } from '#core/questions/index.ts';
import { answerWords } from './answer.ts';
import { findingWords } from './finding.ts';
import { codeWords } from './codes.ts';
import { eventWords } from './events.ts';
import { gradebookWords } from './gradebook.ts';
import { guideWords } from './guide.ts';
import { words } from './index.ts';
import { keptWords } from './kept.ts';
import { kindWords } from './kinds.ts';
import { pageWords } from './pages.ts';
import { numberWords } from './number.ts';
import { paperWords } from './paper.ts';
import { partWords } from './part.ts';
import { picturePageWords } from './picture-pages.ts';
import { pictureWords } from './pictures.ts';
import { quizWords } from './quiz.ts';
import { takeWords } from './take.ts';
import { teachWords } from './teach.ts';
import { textWords } from './text.ts';

/** What each function of the words may be given; a new one without a line here fails. */
const samples: Record<string, unknown[][]> = {
  mended: [[7]],
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
  'openDraft.opened': [[1], [10]],
  'openDraft.missing': [[1], [2]],
  'openDraft.changed': [[1], [2]],
  date: [['2025-02-12']],
  'timeline.side': [['Washington']],
  'timeline.dates': [['12 February 2025'], ['12 February 2025', '28 February 2025']],
  'site.dateline': [['2026-01-31']],
  'source.copyOf': [['Reuters']],
  'site.licence': [['CC BY 4.0']],
  'search.cut': [[200, 20]],
  'lesson.number': [[1]],
  'lesson.minutes': [[20]],
  'lesson.questionIn': [[3]],
  'lesson.noQuestion': [['who-signed']],
  'question.label': [[1, 12]],
  'question.announce': [[2]],
  'question.hint': [[1, 3]],
  'hint.less': [['Lithium']],
  'hint.announced': [
    [1, 2, 'Look at the map.'],
    [2, 2, 'Look at the date.']
  ],
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
  slip: [['Washington']],
  rightIs: [['Kyiv'], ['He did.']],
  belongs: [['Asked for the future']],
  own: [['Kyiv']],
  'labels.elsewhere': [['Lithium']],
  'labels.nowhere': [['Lithium']],
  'labels.after': [['Lithium']],
  'labels.before': [['Lithium']],
  taughtIn: [['Ten days in February']],
  announced: [
    ['Right', ''],
    ['Partly right', '2 of 4 right: 50 % of the mark.']
  ],
  'announced.moved': [['The visit', 2, 5]],
  'announced.picked': [['Lithium']],
  'announced.placed': [['Lithium', 'Batteries']],
  'order.up': [['The visit']],
  'order.down': [['The visit']],
  'order.place': [['The visit']],
  readAs: [['350 billion dollars']],
  readAsEither: [[['500', '500,000']]],
  'gaps.gap': [[1, 3]],
  'labels.amount': [[26000], [5e11, 'dollars'], [0.5]],
  amount: [[26000], [5e11, 'dollars'], [0.5]],
  partialDate: [['2025'], ['2025-02'], ['2025-02-12']],
  'labels.date': [['2025'], ['2025-02'], ['2025-02-12']],
  'quiz.score': [
    [0, 1],
    [1 / 3, 2]
  ],
  'quiz.open': [[0], [1], [2]],
  'claim.saidBy': [['Scott Bessent']],
  'course.goOn': [['Ten days in February']],
  'course.lesson': [[1]],
  'course.minutes': [[20]],
  'course.answered': [
    [0, 1],
    [3, 12]
  ],
  'course.right': [[2]],
  'sources.claims': [[1], [2]],
  'sources.total': [[40, 90]],
  'sources.counts': [[{ high: 30, medium: 9, low: 1 }]],
  'sources.shown': [
    [40, 40],
    [1, 40]
  ],
  'search.found': [[0], [1], [2]],
  'search.nothing': [['xyzzy']],
  'search.more': [[7]],
  'search.taught': [['Ten days in February']],
  'leads.lesson': [[1]],
  'leads.section': [[1, 'Ten days in February']],
  'leads.event': [['12 February 2025']],
  'leads.draft': [['7 February 2025']],
  'leads.claim': [['The drafts']],
  'leads.question': [[1, 'Ten days in February']],
  'leads.spare': [[1, 'Ten days in February']],
  'glossary.also': [['REE']],
  'claims.total': [[600, 37]],
  'claims.topic': [[1], [2]],
  'claims.open': [[3]],
  'claims.all': [[12]],
  'claims.only': [['Disputed', 3]],
  'claims.shown': [
    [12, 12],
    [1, 12]
  ],
  'claims.asOf': [['12 February 2025']],
  'claims.beside': [[1], [2]],
  'settings.summary': [[1, 0]],
  'settings.last': [[1740000000000]],
  'settings.setAside': [[1], [2]],
  'settings.preview': [
    [1, 0, 0],
    [3, 2, 1]
  ],
  'settings.exported': [['2025-02-12T10:00:00.000Z']],
  'settings.merged': [[1], [2]],
  'actors.basis': [
    [1, 0],
    [3, 2]
  ],
  'map.asOf': [['2023-07'], ['2021']],
  numbered: [[3, 'Kruta Balka']],
  'elements.named': [['Titanium', 'Ti'], ['Fluorspar']],
  'elements.cell': [['Titanium', 'Ti']],
  asOf: [['12 February 2025']],
  taught: [['Ten days in February']],
  claims: [[1], [4]],
  'timeline.shown': [
    [3, 3],
    [1, 3]
  ],
  'actors.shown': [
    [3, 3],
    [1, 3]
  ],
  'actors.said': [[1], [2]],
  'actors.met': [[1], [2]],
  'map.shown': [
    [0, 1],
    [3, 29]
  ],
  'drafts.sum': [
    [{ same: 1, changed: 1, found: 0, unfound: 2, neither: 1 }],
    [{ same: 0, changed: 1, found: 0, unfound: 0, neither: 0 }]
  ],
  'drafts.known': [[1], [5]],
  'scale.guessHint': [['1 million', '1 trillion']],
  'scale.ratio': [[1.1], [2667], [1.44]],
  'scale.unit': [['dollars']],
  'elements.count': [[17]],
  moment: [[1740000000000]],
  duration: [[4000], [60_000], [600_000]],
  percent: [[0], [1 / 3]],
  number: [[-6], [2 / 3]],
  'overview.goOn': [['Final test']],
  'overview.since': [[1740000000000]],
  'final.text': [[30]],
  'final.draw': [[2025]],
  'check.pool': [
    [0, 0],
    [1, 1],
    [40, 10]
  ],
  'check.credit': [[[1]], [[1, 0.5]]],
  'check.named': [[1], [3]],
  'check.unknown': [[['td-old']]],
  'before.title': [['Ten days in February']],
  'before.right': [[3, 1]],
  'grid.caption': [['Test']],
  'start.questions': [[1], [30]],
  'again.missed': [['A lesson', 3, 2]],
  'again.more': [[1], [7]],
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
  'run.place': [[1, 30]],
  'run.try': [[1, 2]],
  'run.timeLeft': [[1], [12]],
  'run.answered': [[0, 30]],
  'run.flagged': [[2]],
  'run.gone': [[['td-old', 'td-older']]],
  'run.entry': [
    [1, 'answered', false],
    [2, 'not answered', true]
  ],
  'dialog.open': [[1], [2]],
  'dialog.flagged': [[1], [2]],
  'dialog.goOpen': [[1], [2]],
  'result.title': [['Final test']],
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
  'result.first': [[2, 3, 4]],
  'result.passed': [[0.6]],
  'result.failed': [[0.6]],
  'result.finished': [[1740000000000]],
  'result.took': [[90_000]],
  'result.changed': [[['td-old']]],
  'result.gone': [[['td-old']]],
  'result.retry': [[3]],
  'result.retryTitle': [['Final test']],
  'result.points': [[0], [0.5]],
  'result.tries': [[1], [2]],
  'result.sureOf': [[3]],
  'calibration.fits': [[2 / 3, 0.8]],
  'calibration.summary': [
    [0.8, 0.06, 0.86],
    [0.5, -0.2, 0.3]
  ],
  'calibration.fewAll': [[1], [4]],
  'calibration.marks': [[-1.5], [3]],
  'calibration.unsaid': [[1], [2]],
  'calibration.brier': [[0.25]],
  'worksheet.left': [[1], [2]],
  'sheet.form': [['A']],
  'sheet.code': [['Q4M3N2']],
  'sheet.minutes': [[1], [20]],
  'sheet.tick.exactly': [[2]],
  'sheet.gapChoices': [['1']],
  'sheet.amount': [['dollars']],
  'sheet.keyTitle': [[], ['B']],
  'sheet.numberOn': [
    [
      [
        { form: 'A', number: 3 },
        { form: 'B', number: 7 }
      ]
    ]
  ],
  'typing.cell': [[1]],
  'typing.how.rows': [[4]],
  'typing.readAs': [['Lithium']],
  'sheet.also': [
    ['alumina', 1],
    ['alumina', 0.5]
  ],
  'typing.earnsNothing': [['Lithium']],
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
  'typing.kept': [['Student 1', '3.50 of 4']],
  'slips.points': [['3.50 of 4', '88 %']],
  month: [['2025-02']],
  shortDate: [['2025-02-12']],
  mediumDate: [['2025-02-12']],
  'timeline.events': [
    [1, 1],
    [3, 90]
  ],
  'actors.once': [[1], [2]],
  'actors.events': [[1], [2]],
  'actors.cards': [[1], [2]],
  'actors.saidAll': [[1], [2]],
  'actors.onTimeline': [[1], [2]],
  'plan.title': [['Ten days in February']],
  'plan.minutes': [[1], [20]],
  'plan.total': [[60]],
  'plan.questions': [[0], [1], [2]],
  'plan.bank': [[1, 0]],
  form: [['B']],
  'about.due': [['2025-02-12']],
  'about.time': [[1], [20]],
  'about.limit': [[1], [20]],
  'about.left': [[1], [2]],
  'about.corrected': [[1], [2]],
  'about.ownFailed': [[1], [2]],
  'handIn.fileName': [['q4m3n2']],
  'handIn.attempt': [[2]],
  'drafts.entry': [['Ten days', 1, 1740000000000]],
  'drafts.copyOf': [['Ten days']],
  'draw.done': [[1], [10]],
  'bank.shown': [
    [236, 236],
    [1, 236]
  ],
  'bank.more': [[40]],
  'preview.guess': [['25 %']],
  'chosen.halfMade': [[1], [2]],
  'chosen.unfinished': [['Which metal?']],
  'chosen.title': [[0], [1], [2]],
  'chosen.minutes': [[1], [12]],
  'chosen.up': [[2]],
  'chosen.down': [[2]],
  'chosen.remove': [[2]],
  'chosen.moved': [[2, 10]],
  'settings.credit': [[[100]], [[100, 50]]],
  'settings.form': [[1], [2], [8]],
  'share.missing': [[['td-old', 'td-older']]],
  'share.linkOf': [['A'], ['B', 25]],
  'share.extraOf': [[25]],
  'share.length': [[136]],
  figure: [[-0.5], [0], [2 / 3]],
  interval: [['0.41', '0.88']],
  'open.keptEntry': [['Ten days', 1]],
  'open.draftEntry': [['Ten days', 1]],
  'open.unreadable': [[1], [2]],
  'places.corrected': [[1], [2]],
  'places.gone': [[1], [2]],
  'intake.taken': [
    [1, 0, 0],
    [30, 2, 1]
  ],
  'intake.refused': [[1], [2]],
  'table.unnamed': [['Q4M3N']],
  'table.namesake': [['Student 1', '4711']],
  'table.namesakes': [[1], [2]],
  'table.joinOne': [['Student 1']],
  'table.joined': [
    [2, true],
    [2, false]
  ],
  'table.apartOne': [['Student 1']],
  'table.sortBy': [['Points']],
  'table.of': [[2.5, 10]],
  'table.openOne': [['Student 1']],
  'table.question': [[3]],
  'table.summary': [[1, 2]],
  'attempt.title': [['Student 1']],
  'attempt.nth': [[1, 1740000000000]],
  'attempt.copies': [[2]],
  'attempt.tried': [[1], [2]],
  'attempt.sure': [[1], [2], [3]],
  'attempt.computed': [[0.5]],
  'items.depth.counts': [[1]],
  'items.depth.shares': [[12]],
  'items.depth.full': [[30]],
  'items.misconception': [[2, 'Lithium']],
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
  'out.csvName': [['q4m3n2']],
  'out.longName': [['q4m3n2']],
  'out.fileName': [['q4m3n2']],
  unread: [[1], [2]]
};

describe.each([
  ['the words of questions', words],
  ['the words of what follows an answer', answerWords],
  ['the words of controls', kindWords],
  ['the words of amounts', numberWords],
  ['the words of texts', textWords],
  ['the words of codes', codeWords],
  ['the words of finding', findingWords],
  ['the words of pages', pageWords],
  ['the words of pictures', pictureWords],
  ['the words of pages of pictures', picturePageWords],
  ['the words of quizzes', quizWords],
  ['the words on paper', paperWords],
  ['the words of the timeline and the actors', eventWords],
  ['the words of taking an assignment', takeWords],
  ['the words of parts', partWords],
  ['the words of assigning', teachWords],
  ['the words of the gradebook', gradebookWords],
  ['the words of the guide for teachers', guideWords],
  ['the words of what is kept', keptWords]
])('%s', (_, module) => {
  test.each(entries(module))('%s is told in full', (path, value) => {
    const texts = typeof value === 'function' ? callAll(path, value as (...given: unknown[]) => unknown) : [value];
    for (const text of texts) {
      expect(text).toEqual(expect.stringMatching(/\S/));
      expect(text).not.toMatch(/undefined|NaN|null|\[object|Invalid Date| {2}/);
      // a word that joins two others has its spaces
      if (path !== 'oddities.and') expect(text).not.toMatch(/\s$/);
    }
  });
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

test('each kind of question has a name', () => {
  expect(Object.keys(words.question.kind).toSorted()).toEqual(Object.keys(kinds).toSorted());
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

function callAll(path: string, tell: (...given: unknown[]) => unknown): unknown[] {
  const given = samples[path];
  if (!given) throw new Error(`${path} has no sample in this test.`);
  return given.map((one) => tell(...one));
}

test.each([NaN, Infinity, 9e15, -9e15])('a moment that no calendar has, %d, is told and breaks no page', (at) => {
  expect(pageWords.settings.last(at)).toMatch(/unknown/);
  expect(pageWords.settings.exported('nonsense')).toMatch(/unknown/);
  expect(quizWords.moment(at)).toMatch(/unknown/);
  expect(gradebookWords.moment(at)).toMatch(/unknown/);
  expect(teachWords.drafts.entry('Ten days', 1, at)).toMatch(/unknown/);
});
