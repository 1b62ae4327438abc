import { screen } from '@testing-library/svelte';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { flushSync } from 'svelte';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LessonView } from '#core/views/lesson.ts';
import { examples } from '#support/question-example.ts';
import type { KindName, Question } from '#core/questions/index.ts';
import { sheets } from '#state/sheets.svelte.ts';
import { progress } from '#state/progress.svelte.ts';
import { announcer } from '#ui/page/announcer.svelte.ts';
import { answering } from '#ui/questions/answering.svelte.ts';
import type AnswerSheet from '#ui/questions/AnswerSheet.svelte';
import * as controls from '#ui/questions/controls.ts';
import type QuizResult from '#ui/questions/QuizResult.svelte';
import type QuestionCard from '#ui/questions/QuestionCard.svelte';
import { viewOf, type Placed } from '#support/question-control.ts';
import { answerWords } from '#language/answer.ts';
import { words } from '#language/index.ts';
import { wakeIslands } from './wake.ts';

let server: ViteDevServer;
let asked: Question[] = [];
/** Takes away what is awake. */
let end: () => void = () => undefined;
/** The bare form of a question, rendered as at build time. */
let renderCard: (view: Placed) => Promise<string>;
let renderResult: () => string;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    // hot replacement would put comments into the markup that the page does not expect
    plugins: [svelte({ configFile: false, compilerOptions: { hmr: false } }), paths()]
  });
  const { default: card } = (await server.ssrLoadModule('/src/ui/questions/QuestionCard.svelte')) as {
    default: typeof QuestionCard;
  };
  const { default: Sheet } = (await server.ssrLoadModule('/src/ui/questions/AnswerSheet.svelte')) as {
    default: typeof AnswerSheet;
  };
  const { loadControl } = (await server.ssrLoadModule('/src/ui/questions/controls.ts')) as typeof controls;
  const { render } = (await server.ssrLoadModule('svelte/server')) as typeof import('svelte/server');
  const { default: result } = (await server.ssrLoadModule('/src/ui/questions/QuizResult.svelte')) as {
    default: typeof QuizResult;
  };
  renderResult = () => render(result, { props: { questions: asked.map((question) => viewOf(question)) } }).body;
  renderCard = async (view) =>
    render(card, {
      props: { view, lesson: 'lesson', answers: { Sheet, sheet: view }, Control: await loadControl(view.form.kind) }
    }).body;
  // here they are fetched; the player brings them along
  await Promise.all((Object.keys(examples) as KindName[]).map(controls.loadControl));
}, 30_000);
afterAll(() => server.close());

/** Observers of the page; jsdom lays nothing out and so has none. */
const observers: { tell: IntersectionObserverCallback; watched: Set<Element> }[] = [];

beforeEach(async () => {
  observers.length = 0;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      watched = new Set<Element>();
      constructor(tell: IntersectionObserverCallback) {
        observers.push({ tell, watched: this.watched });
      }
      observe = (element: Element) => void this.watched.add(element);
      unobserve = (element: Element) => void this.watched.delete(element);
      disconnect = () => this.watched.clear();
    }
  );
  await progress.erase();
  announcer.text = '';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

describe('what the reader did before the page was awake stays', () => {
  test('a chosen radio', async () => {
    await open(examples.choice);
    radio('b').checked = true;
    await wake();
    expect(radio('b')).toBeChecked();
    press('Check');
    expect(attempts()).toEqual(['b']);
  });

  test('ticked boxes', async () => {
    await open(examples.multi);
    for (const id of ['a', 'd']) radio(id).checked = true;
    await wake();
    expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((id) => radio(id).checked)).toEqual(['a', 'd']);
    press('Check');
    expect((attempts()[0] as string[]).toSorted()).toEqual(['a', 'd']);
  });

  test('typed text', async () => {
    await open(examples.text);
    field().value = 'Kyiv';
    await wake();
    expect(field()).toHaveValue('Kyiv');
    press('Check');
    expect(attempts()).toEqual(['Kyiv']);
  });

  test('chosen menus', async () => {
    await open(examples.match);
    for (const [id = '', target = ''] of ['pa', 'qb', 'rc', 'sd'].map((pair) => [...pair])) menu(id).value = target;
    await wake();
    expect([...'pqrs'].map((id) => menu(id).value).join('')).toBe('abcd');
    press('Check');
    expect(attempts()).toEqual([{ p: 'a', q: 'b', r: 'c', s: 'd' }]);
  });

  test.each([
    [examples.number, { '': '350 billion' }, '350 billion'],
    [examples.date, { '-year': '2025', '-month': '02', '-day': '12' }, '2025-02-12'],
    [examples.sort, { '-a': 'g', '-b': 'g', '-c': 'h', '-d': 'h' }, { a: 'g', b: 'g', c: 'h', d: 'h' }],
    [examples.gaps, { '-place': 'w', '-day': '30' }, { place: 'w', day: '30' }],
    [examples.attribute, { '-speaker': 'a', '-nature': 'claim' }, { speaker: 'a', nature: 'claim' }]
  ])('the fields of $kind', async (question, filled: Record<string, string>, answer) => {
    await open(question);
    for (const [field, value] of Object.entries(filled)) fill(`${question.id}${field}`, value);
    await wake();
    press('Check');
    expect(attempts()).toEqual([answer]);
  });

  test('sentences of a passage', async () => {
    await open(examples.evidence);
    for (const id of ['a', 'c']) radio(id).checked = true;
    await wake();
    press('Check');
    expect(attempts()).toEqual([['a', 'c']]);
  });

  test('a judgement', async () => {
    await open(examples.statement);
    screen.getByLabelText<HTMLInputElement>('False').checked = true;
    await wake();
    expect(screen.getByLabelText('False')).toBeChecked();
  });
});

describe('a Check pressed before', () => {
  test('is carried out once, with the answer of then', async () => {
    await open(examples.choice);
    radio('a').checked = true;
    pressEarly();
    await wake();
    expect(attempts()).toEqual(['a']);
    expect(screen.getByText('Right')).toBeVisible();
    expect(announcer.text).toBe('Right. Feedback follows.');
  });

  test('without an answer says so and costs nothing', async () => {
    await open(examples.choice);
    pressEarly();
    await wake();
    expect(screen.getByRole('group')).toHaveAccessibleDescription(answerWords.unanswered.choose);
    expect(attempts()).toEqual([]);
  });
});

test('an untouched question wakes as the markup it was, and nothing is counted', async () => {
  await open(examples.choice);
  const before = radio('a');
  await wake();
  expect(radio('a')).toBe(before);
  expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  expect(screen.getByRole('group')).not.toHaveAccessibleDescription();
  expect(attempts()).toEqual([]);
});

test('an untouched question shows the answer of an earlier visit', async () => {
  progress.attempt(viewOf(examples.choice), { answer: 'b', seed: 1 });
  await open(examples.choice);
  await wake();
  expect(radio('b')).toBeChecked();
  expect(screen.getByText(words.question.answered.wrong)).toBeVisible();
});

test('every kind wakes as the markup it was', async () => {
  const questions = Object.values(examples).map((question, index) => ({ ...question, id: `question-${index}` }));
  const warned = vi.spyOn(console, 'warn');
  await open(...questions);
  await wake();
  expect(warned).not.toHaveBeenCalled();
  for (const check of screen.getAllByRole('button', { name: 'Check' })) check.click();
  flushSync();
  expect(screen.getAllByText(/cost you nothing/)).toHaveLength(questions.length);
});

test('questions wake one after the other: a pressed Check first, then those in view', async () => {
  const questions = ['one', 'two', 'three'].map((id) => ({ ...examples.choice, id }));
  await open(...questions);
  inView('two');
  document.querySelector<HTMLElement>('[data-question="three"] form')!.dataset['pressed'] = '';
  end = wakeIslands(document.body, lesson(questions));
  expect(await order()).toEqual(['three', 'two', 'one']);
});

test('a question far away sleeps until it is touched, printed or near', async () => {
  const questions = ['one', 'two', 'three'].map((id) => ({ ...examples.multi, id }));
  await open(...questions);
  inView('none');
  const awake = async () => {
    await vi.runAllTimersAsync();
    return [...document.querySelectorAll<HTMLElement>('[data-awake]')].map(({ dataset }) => dataset['question']);
  };
  end = wakeIslands(document.body, lesson(questions));
  expect(await awake()).toEqual([]);
  document.querySelector('[data-question="three"] input')!.dispatchEvent(new Event('focusin', { bubbles: true }));
  expect(await awake()).toEqual(['three']);
  dispatchEvent(new Event('beforeprint'));
  expect(await awake()).toEqual(['one', 'two', 'three']);
});

describe('what the page has told of a first answer, before its scripts came,', () => {
  test('is kept as an attempt, and not said again', async () => {
    await open(examples.choice);
    tell('b');
    await wake();
    expect(attempts()).toEqual(['b']);
    expect(screen.getByText('Not yet')).toBeVisible();
    expect(radio('b')).toBeChecked();
    expect(announcer.text).toBe('');
  });

  test('gives way to what was chosen since', async () => {
    await open(examples.choice);
    tell('b');
    radio('a').checked = true;
    await wake();
    expect(attempts()).toEqual(['b']);
    expect(radio('a')).toBeChecked();
    expect(screen.queryByText('Not yet')).not.toBeInTheDocument();
  });

  test('and what was checked since, count both', async () => {
    await open(examples.choice);
    tell('b');
    radio('a').checked = true;
    pressEarly();
    await wake();
    expect(attempts()).toEqual(['b', 'a']);
    expect(screen.getByText('Right')).toBeVisible();
    expect(announcer.text).toBe('Right. Feedback follows.');
  });
});

test('the result of a quiz counts what its questions were answered', async () => {
  await open({ ...examples.choice, id: 'one' }, { ...examples.choice, id: 'two' });
  document.body.insertAdjacentHTML('beforeend', `<div class="island" data-quiz="one two">${renderResult()}</div>`);
  radio('a').checked = true;
  pressEarly();
  await wake();
  expect(screen.getByText('Your result: 1 of 2 points')).toBeVisible();
});

test('an island of a question the lesson no longer has stays asleep and stops nobody', async () => {
  await open(examples.choice);
  document.body.insertAdjacentHTML('afterbegin', '<div class="island" data-question="gone"></div>');
  radio('b').checked = true;
  await wake();
  press('Check');
  expect(attempts()).toEqual(['b']);
});

async function open(...questions: Question[]): Promise<void> {
  const islands = questions.map(
    async (question) => `<div class="island" data-question="${question.id}">${await renderCard(viewOf(question))}</div>`
  );
  document.body.innerHTML = (await Promise.all(islands)).join('');
  sheets.add('lesson', Object.fromEntries(questions.map((question) => [question.id, viewOf(question)])));
  await answering.load('lesson');
  // a browser that runs scripts does not build what is inside
  for (const element of document.querySelectorAll('noscript')) element.textContent = '';
  asked = questions;
}

/** Wakes what is there, and then what is far, as if the reader had come near it. */
async function wake(): Promise<void> {
  end = wakeIslands(document.body, lesson(asked));
  comeNear();
  await vi.runAllTimersAsync();
  flushSync();
}

function comeNear(): void {
  for (const { tell, watched } of observers)
    tell(
      [...watched].map((target) => ({ target, isIntersecting: true }) as unknown as IntersectionObserverEntry),
      undefined as never
    );
}

/** In which order questions wake, by the mark they bear then. */
async function order(): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  const watch = new MutationObserver((changes) =>
    seen.push(...changes.map(({ target }) => (target as HTMLElement).dataset['question']))
  );
  watch.observe(document.body, { subtree: true, attributeFilter: ['data-awake'] });
  comeNear();
  await vi.runAllTimersAsync();
  watch.disconnect();
  return seen;
}

function lesson(questions: Question[]): LessonView {
  return {
    id: 'lesson',
    number: 1,
    title: 'A lesson',
    summary: 'What it tells.',
    sections: [],
    questions: Object.fromEntries(questions.map((question) => [question.id, viewOf(question)]))
  };
}

/** Lays the page out so that the view shows one question. */
function inView(id: string): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const shown = (this as HTMLElement).dataset['question'] === id;
    return { top: shown ? 10 : 5000, bottom: shown ? 500 : 5500 } as DOMRect;
  });
}

/** What the script in the page's head does with a Check that comes too early. */
function pressEarly(): void {
  (document.querySelector('form') as HTMLFormElement).dataset['pressed'] = '';
}

/** What that script does where it holds the feedback of an answer. */
function tell(answer: string): void {
  radio(answer).checked = true;
  document.querySelector<HTMLElement>('.island')!.dataset['told'] = answer;
}

function press(name: string): void {
  screen.getByRole('button', { name }).click();
  flushSync();
}

function radio(id: string): HTMLInputElement {
  return document.querySelector(`input[value="${id}"]`) as HTMLInputElement;
}

function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox');
}

function menu(id: string): HTMLSelectElement {
  return document.querySelector(`select[name="${id}"]`) as HTMLSelectElement;
}

/** Types, chooses or picks a value in the field of a name. */
function fill(name: string, value: string): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)) {
    if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
    else field.value = value;
  }
}

function attempts(): unknown[] {
  return progress.records.map((record) => record.type === 'attempt' && record.answer);
}

/** Stands in for the router, which the server of this test does not have. */
function paths(): Plugin {
  return {
    name: 'paths',
    resolveId: (id) => (id === '$app/paths' ? '\0paths' : undefined),
    load: (id) => (id === '\0paths' ? 'export const resolve = (path) => path;' : undefined)
  };
}
