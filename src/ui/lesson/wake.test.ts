import { screen, within } from '@testing-library/svelte';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { flushSync } from 'svelte';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LessonView, QuestionView } from '#core/course/view.ts';
import { examples } from '#core/questions/example.ts';
import type { Question } from '#core/questions/index.ts';
import { progress } from '#state/progress.svelte.ts';
import { announcer } from '#ui/page/announcer.svelte.ts';
import type QuestionCard from '#ui/questions/QuestionCard.svelte';
import { viewOf } from '#ui/questions/testing.ts';
import { words } from '#ui/words/index.ts';
import { wakeQuestions } from './wake.ts';

let server: ViteDevServer;
let asked: Question[] = [];
/** The bare form of a question, rendered as at build time. */
let renderCard: (view: QuestionView) => string;
let sleep: () => void = () => undefined;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    // hot replacement would put comments into the markup that the page does not expect
    plugins: [svelte({ configFile: false, compilerOptions: { hmr: false } }), paths()]
  });
  const { default: card } = await server.ssrLoadModule('/src/ui/questions/QuestionCard.svelte');
  const { render } = (await server.ssrLoadModule('svelte/server')) as typeof import('svelte/server');
  renderCard = (view) => render(card as typeof QuestionCard, { props: { view } }).body;
}, 30_000);
afterAll(() => server.close());

beforeEach(async () => {
  await progress.erase();
  announcer.text = '';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  sleep();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe('what the reader did before the page was awake stays', () => {
  test('a chosen radio', () => {
    open(examples.choice);
    radio('b').checked = true;
    wake();
    expect(radio('b')).toBeChecked();
    press('Check');
    expect(attempts()).toEqual(['b']);
  });

  test('ticked boxes', () => {
    open(examples.multi);
    for (const id of ['a', 'd']) radio(id).checked = true;
    wake();
    expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((id) => radio(id).checked)).toEqual(['a', 'd']);
    press('Check');
    expect((attempts()[0] as string[]).toSorted()).toEqual(['a', 'd']);
  });

  test('typed text', () => {
    open(examples.text);
    field().value = 'Kyiv';
    wake();
    expect(field()).toHaveValue('Kyiv');
    press('Check');
    expect(attempts()).toEqual(['Kyiv']);
  });

  test('chosen menus', () => {
    open(examples.match);
    for (const [id = '', target = ''] of ['pa', 'qb', 'rc', 'sd'].map((pair) => [...pair])) menu(id).value = target;
    wake();
    expect([...'pqrs'].map((id) => menu(id).value).join('')).toBe('abcd');
    press('Check');
    expect(attempts()).toEqual([{ p: 'a', q: 'b', r: 'c', s: 'd' }]);
  });

  test('a judgement', () => {
    open(examples.statement);
    screen.getByLabelText<HTMLInputElement>('False').checked = true;
    wake();
    expect(screen.getByLabelText('False')).toBeChecked();
  });
});

describe('a Check pressed before', () => {
  test('is carried out once, with the answer of then', () => {
    open(examples.choice);
    radio('a').checked = true;
    pressEarly();
    wake();
    expect(attempts()).toEqual(['a']);
    expect(screen.getByText('Right')).toBeVisible();
    expect(announcer.text).toBe('Right. Feedback follows.');
  });

  test('without an answer says so and costs nothing', () => {
    open(examples.choice);
    pressEarly();
    wake();
    expect(screen.getByRole('group')).toHaveAccessibleDescription(words.question.unanswered.choose);
    expect(attempts()).toEqual([]);
  });
});

test('an untouched question wakes as the markup it was, and nothing is counted', () => {
  open(examples.choice);
  const before = radio('a');
  wake();
  expect(radio('a')).toBe(before);
  expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  expect(screen.getByRole('group')).not.toHaveAccessibleDescription();
  expect(attempts()).toEqual([]);
});

test('an untouched question shows the answer of an earlier visit', () => {
  progress.attempt(viewOf(examples.choice), { answer: 'b', seed: 1 });
  open(examples.choice);
  wake();
  expect(radio('b')).toBeChecked();
  expect(screen.getByText(words.question.answered.wrong)).toBeVisible();
});

test('every kind wakes as the markup it was', () => {
  const questions = Object.values(examples).map((question, index) => ({ ...question, id: `question-${index}` }));
  const warned = vi.spyOn(console, 'warn');
  open(...questions);
  wake();
  expect(warned).not.toHaveBeenCalled();
  for (const check of screen.getAllByRole('button', { name: 'Check' })) check.click();
  flushSync();
  expect(screen.getAllByText(/cost you nothing/)).toHaveLength(questions.length);
});

test('questions wake one a task: a pressed Check first, then those in view', () => {
  const questions = ['one', 'two', 'three'].map((id) => ({ ...examples.choice, id }));
  open(...questions);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const shown = (this as HTMLElement).dataset['question'] === 'two';
    return { top: shown ? 10 : 5000, bottom: shown ? 500 : 5500 } as DOMRect;
  });
  document.querySelector<HTMLElement>('[data-question="three"] form')!.dataset['pressed'] = '';
  const awake = () =>
    questions.map(({ id }) => id).filter((id) => document.querySelector(`[data-question="${id}"][data-awake]`));
  sleep = wakeQuestions(document.body, lesson(questions));
  expect(awake()).toEqual([]);
  const steps = questions.map(() => {
    vi.advanceTimersToNextTimer();
    return awake();
  });
  expect(steps).toEqual([['three'], ['two', 'three'], ['one', 'two', 'three']]);
});

test('the result of a quiz counts what its questions were answered', () => {
  open({ ...examples.choice, id: 'one' }, { ...examples.choice, id: 'two' });
  document.body.insertAdjacentHTML('beforeend', '<div class="island" data-quiz="one two"></div>');
  radio('a').checked = true;
  pressEarly();
  wake();
  expect(screen.getByText('Your result: 1 of 2 points')).toBeVisible();
});

test('an island of a question the lesson no longer has stays asleep and stops nobody', () => {
  open(examples.choice);
  document.body.insertAdjacentHTML('afterbegin', '<div class="island" data-question="gone"></div>');
  radio('b').checked = true;
  wake();
  press('Check');
  expect(attempts()).toEqual(['b']);
});

describe('back to sleep', () => {
  test('what is awake leaves the page', () => {
    open(examples.choice);
    wake();
    sleep();
    sleep = () => undefined;
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  test('what still sleeps does not wake', () => {
    open(examples.choice);
    pressEarly();
    sleep = wakeQuestions(document.body, lesson([examples.choice]));
    sleep();
    vi.runAllTimers();
    expect(within(screen.getByRole('group')).getAllByRole('radio')).toHaveLength(3);
    expect(announcer.text).toBe('');
  });
});

function open(...questions: Question[]): void {
  document.body.innerHTML = questions
    .map((question) => `<div class="island" data-question="${question.id}">${renderCard(viewOf(question))}</div>`)
    .join('');
  // a browser that runs scripts does not build what is inside
  for (const element of document.querySelectorAll('noscript')) element.textContent = '';
  asked = questions;
}
function wake(): void {
  sleep = wakeQuestions(document.body, lesson(asked));
  vi.runAllTimers();
  flushSync();
}

function lesson(questions: Question[]): LessonView {
  return {
    id: 'lesson',
    number: 1,
    title: 'A lesson',
    summary: 'What it tells.',
    minutes: 20,
    objectives: [],
    sections: [],
    questions: Object.fromEntries(questions.map((question) => [question.id, viewOf(question)]))
  };
}

/** What the script in the page's head does with a Check that comes too early. */
function pressEarly(): void {
  (document.querySelector('form') as HTMLFormElement).dataset['pressed'] = '';
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
