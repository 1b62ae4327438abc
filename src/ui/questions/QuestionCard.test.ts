import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { examples } from '#support/question-example.ts';
import { kindOf, kinds, type KindName } from '#core/questions/index.ts';
import { parts } from '#state/parts.svelte.ts';
import { progress } from '#state/progress.svelte.ts';
import Frame from '#ui/page/Frame.svelte';
import { answerWords } from '#language/answer.ts';
import { words } from '#language/index.ts';
import { controls, loadControl } from './controls.ts';
import QuestionCard from './QuestionCard.svelte';
import {
  ask,
  askAgain,
  button,
  check,
  feedback,
  group,
  listen,
  show,
  tabTo,
  viewOf
} from '#support/question-control.ts';

const question = examples.choice;
const pick = (id: string) => screen.getByRole('radio', { name: new RegExp(`^Text of ${id}`) });

describe.each(Object.keys(kinds) as KindName[])('a question of the kind %s', (kind) => {
  const made = examples[kind];

  test('has a control, in a group named by its prompt', async () => {
    await ask(made);
    expect(group()).toHaveAccessibleName(expect.stringContaining(words.question.kind[kind]));
    expect(group()).toHaveAccessibleName(expect.stringContaining(made.prompt));
    expect(group().querySelector('input, select')).toBeInTheDocument();
  });

  test('unanswered says so to the group, costs nothing and is announced once', async () => {
    const user = await ask(made);
    const heard = listen();
    await check(user);
    const { unanswered } = answerWords;
    const notice = unanswered[controls[kind].asks];
    expect(group()).toHaveAccessibleDescription(notice);
    expect(feedback()).toBeUndefined();
    expect(progress.records).toEqual([]);
    expect(heard.count()).toBe(1);
    expect(heard.last()).toBe(notice);
  });

  test('shows the whole answer when asked to, without a verdict', async () => {
    const user = await ask(made);
    await user.click(button(words.question.show));
    expect(feedback()).toMatch(/^The answer /);
    expect(feedback()).toContain(made.explanation);
    expect(feedback()).not.toMatch(/% of the mark|not right|missed/);
  });

  test('answered right on an earlier visit starts folded, with its status', async () => {
    const user = await askAgain(made, kindOf(made).key(made));
    expect(screen.getByText(words.question.answered.right)).toBeVisible();
    expect(feedback()).toBeUndefined();
    await user.click(button(words.question.feedback));
    expect(feedback()).toMatch(/^Right /);
    expect(feedback()).toContain(made.explanation);
  });
});

describe('a first wrong try', () => {
  test('says so in a word and a shape, with the message of what was chosen', async () => {
    const user = await ask(question);
    await user.click(pick('b'));
    await check(user);
    expect(feedback()).toMatch(/^Not yet Text of b ?Why b stands where it does\./);
    expect(document.querySelector('.verdict .shape.wrong')).toBeInTheDocument();
  });

  test('holds back the right option, the explanation, the passage and the source', async () => {
    const user = await ask(question);
    await user.click(pick('b'));
    await check(user);
    expect(feedback()).not.toMatch(/Text of a|The text of the agreement|Washington|A paper/);
    expect(pick('a')).toHaveAccessibleName('Text of a');
  });

  test('leaves the focus on Check and is announced once', async () => {
    const user = await ask(question);
    await user.click(pick('b'));
    const heard = listen();
    await check(user);
    expect(button(words.question.check)).toHaveFocus();
    expect(heard.count()).toBe(1);
    expect(heard.last()).toBe('Not yet. Feedback follows.');
  });

  test('checked again unchanged is no second try', async () => {
    const user = await ask(question);
    await user.click(pick('b'));
    await check(user);
    await check(user);
    expect(progress.records).toHaveLength(1);
    expect(feedback()).not.toContain(question.explanation);
  });
});

describe.each([
  [
    'after a second wrong try',
    async () => {
      const user = await ask(question);
      for (const id of ['b', 'c']) {
        await user.click(pick(id));
        await check(user);
      }
    },
    'Not yet'
  ],
  [
    'after a right answer',
    async () => {
      const user = await ask(question);
      await user.click(pick('a'));
      await check(user);
    },
    'Right'
  ],
  [
    'after "Show the answer"',
    async () => {
      const user = await ask(question);
      await user.click(button(words.question.show));
    },
    'The answer'
  ]
])('%s', (_, act, verdict) => {
  test('everything is told: the right option, why, where it is taught, the source and its date', async () => {
    await act();
    expect(feedback()).toMatch(new RegExp(`^${verdict} `));
    expect(feedback()).toContain('Text of a');
    expect(feedback()).toContain(question.explanation);
    expect(screen.getByText('The agreement was signed in Washington.')).toBeVisible();
    expect(screen.getByRole('link', { name: answerWords.taught })).toHaveAttribute('href', '#p-signed');
    expect(screen.getByText('Confirmed')).toBeVisible();
    expect(screen.getByText('30 April 2025')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Signed' })).toHaveAttribute('href', 'https://paper.example/');
    expect(feedback()).toContain('A paper, Signed, 1 May 2025');
  });

  test('the answer cannot be asked for any more', async () => {
    await act();
    expect(screen.queryByRole('button', { name: words.question.show })).not.toBeInTheDocument();
  });
});

test('a missed option is named as missed, in words', async () => {
  const user = await ask(question);
  for (const id of ['b', 'c']) {
    await user.click(pick(id));
    await check(user);
  }
  expect(pick('a')).toHaveAccessibleName('Text of a missed');
});

test('"Show the answer" is announced once and hands the focus to the answer, for the button goes away', async () => {
  const user = await ask(question);
  const heard = listen();
  await tabTo(user, words.question.show);
  await user.keyboard('{Enter}');
  expect(heard.count()).toBe(1);
  expect(heard.last()).toBe('The answer. Feedback follows.');
  expect(document.activeElement).toHaveTextContent(answerWords.gaveUp);
});

describe('"Try again"', () => {
  test('keeps the answer, hides the feedback and goes back to the options', async () => {
    const user = await ask(question);
    await user.click(pick('b'));
    await check(user);
    await user.click(button(words.question.again));
    expect(feedback()).toBeUndefined();
    expect(pick('b')).toBeChecked();
    expect(pick('b')).toHaveAccessibleName('Text of b');
    expect(group()).toContainElement(document.activeElement as HTMLElement);
  });

  test('is not offered after a right answer', async () => {
    const user = await ask(question);
    await user.click(pick('a'));
    await check(user);
    expect(screen.queryByRole('button', { name: words.question.again })).not.toBeInTheDocument();
  });

  test('after the answer was shown gives back what the learner had chosen', async () => {
    const user = await ask(question);
    await user.click(pick('c'));
    await user.click(button(words.question.show));
    await user.click(button(words.question.again));
    expect(pick('c')).toBeChecked();
  });
});

test('another answer takes the feedback of the one before away', async () => {
  const user = await ask(question);
  await user.click(pick('b'));
  await check(user);
  await user.click(pick('c'));
  expect(feedback()).toBeUndefined();
});

test('where another question comes next, "Next question" leads to it', async () => {
  const user = await ask(question);
  await user.click(button(words.question.show));
  expect(screen.getByRole('link', { name: answerWords.next })).toHaveAttribute('href', '#q-after');
  expect(screen.queryByRole('button', { name: answerWords.readOn })).not.toBeInTheDocument();
});

describe('a question with no other right after it', () => {
  async function showAnswer(after: string): Promise<void> {
    await progress.erase();
    const { next: _, ...last } = viewOf(question);
    await show(last);
    const place = group().closest('form')?.parentElement as HTMLElement;
    place.className = 'island';
    place.insertAdjacentHTML('afterend', after);
    await userEvent.click(button(words.question.show));
  }

  test('leads on in the text, to what follows it', async () => {
    await showAnswer('<p>What follows</p>');
    expect(screen.queryByRole('link', { name: answerWords.next })).not.toBeInTheDocument();
    const text = screen.getByText('What follows');
    text.scrollIntoView = vi.fn();
    await userEvent.click(button(answerWords.readOn));
    expect(text).toHaveFocus();
    expect(text.scrollIntoView).toHaveBeenCalled();
    text.remove();
  });
});

describe('on a later visit', () => {
  test.each([
    ['b', {}, words.question.answered.wrong],
    ['a', {}, words.question.answered.right],
    ['b', { gaveUp: true as const }, words.question.answered['gave-up']]
  ])('%s %o starts folded and says "%s"', async (answer, attempt, status) => {
    await askAgain(question, answer, attempt);
    expect(screen.getByText(status)).toBeVisible();
    expect(feedback()).toBeUndefined();
    expect(pick(answer)).toBeChecked();
  });

  test('the feedback of a first try still holds back the rest, and takes the focus', async () => {
    const user = await askAgain(question, 'b');
    await user.click(button(words.question.feedback));
    expect(feedback()).toMatch(/^Not yet Text of b/);
    expect(feedback()).not.toContain(question.explanation);
    expect(document.activeElement).toHaveTextContent('Not yet');
  });

  test('a question that is another now says so and asks again', async () => {
    await progress.erase();
    progress.attempt(viewOf(question, { hash: 'before.key' }), { answer: 'b', seed: 1 });
    await show(viewOf(question));
    expect(group()).toHaveAccessibleDescription(words.question.answered.changed);
    expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  });
});

describe('while what marks cannot be fetched', () => {
  let lessons = 0;

  /** A question of a lesson of which nothing was fetched yet, and the network it hangs on. */
  const askFar = async (network: () => Promise<Response>) => {
    await progress.erase();
    const fetched = vi.fn(network);
    vi.stubGlobal('fetch', fetched);
    onTestFinished(() => {
      vi.unstubAllGlobals();
      parts.outdated = false;
    });
    const far = viewOf({ ...question, id: `far-${++lessons}` });
    render(QuestionCard, { view: far, lesson: far.form.id, Control: await loadControl('choice') });
    return { user: userEvent.setup(), fetched, far };
  };
  const offline = () => Promise.reject(new TypeError('offline'));

  test.each([words.question.check, words.question.show])('"%s" says so, once, and counts nothing', async (name) => {
    const { user } = await askFar(offline);
    await user.click(pick('b'));
    const heard = listen();
    await user.click(button(name));
    expect(group()).toHaveAccessibleDescription(words.question.unreachable);
    expect(heard.count()).toBe(1);
    expect(heard.last()).toBe(words.question.unreachable);
    expect(pick('b')).toBeChecked();
    expect(progress.records).toEqual([]);
  });

  test('the next press tries again', async () => {
    const { user, fetched, far } = await askFar(offline);
    await user.click(pick('b'));
    await check(user);
    fetched.mockImplementation(() => Promise.resolve(Response.json({ [far.form.id]: far })));
    await check(user);
    expect(group()).not.toHaveAccessibleDescription();
    expect(feedback()).toMatch(/^Not yet/);
    expect(progress.records).toHaveLength(1);
  });

  test('a question that was changed since its page was built is not marked', async () => {
    const { user, fetched, far } = await askFar(offline);
    fetched.mockImplementation(() => Promise.resolve(Response.json({ [far.form.id]: { ...far, hash: 'other.key' } })));
    await user.click(pick('b'));
    const heard = listen();
    await check(user);
    expect(group()).toHaveAccessibleDescription(words.site.outdated);
    expect([heard.count(), heard.last()]).toEqual([1, words.site.outdated]);
    expect(progress.records).toEqual([]);
  });

  test('a page that is no bank is none', async () => {
    const { user } = await askFar(() => Promise.resolve(new Response('<!doctype html>', { status: 200 })));
    await user.click(pick('b'));
    await check(user);
    expect(group()).toHaveAccessibleDescription(words.question.unreachable);
  });
});

test('an answer of an earlier visit fetches its lesson, once', async () => {
  await progress.erase();
  const far = viewOf({ ...question, id: 'answered-before' });
  const fetched = vi.fn(() => Promise.resolve(Response.json({ [far.form.id]: far })));
  vi.stubGlobal('fetch', fetched);
  onTestFinished(() => void vi.unstubAllGlobals());
  progress.attempt(far, { answer: 'b', seed: 1 });
  const props = { view: far, lesson: 'another', Control: await loadControl('choice') };
  render(QuestionCard, props);
  render(QuestionCard, { ...props, view: { ...far, form: { ...far.form, id: 'untouched' } } });
  expect((await screen.findAllByText(words.question.answered.wrong)).length).toBe(1);
  expect(fetched).toHaveBeenCalledOnce();
});

describe('hints', () => {
  const hinted = { ...question, hints: ['Look at the map.', 'Look at the date.'] };
  const hint = (n: number, of = 3) => button(words.question.hint(n, of));
  const shown = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

  test('a question without any has no button for them', async () => {
    await ask(question);
    expect(screen.queryByRole('button', { name: /^Hint/ })).not.toBeInTheDocument();
  });

  test('each press shows one more, announced once; the first says that they cost nothing', async () => {
    const user = await ask(hinted);
    const heard = listen();
    await user.click(hint(1));
    expect(shown()).toEqual(['Look at the map.']);
    expect(heard.last()).toBe('Hint 1 of 3: Look at the map. Hints cost nothing.');
    expect(screen.getByText('Hints cost nothing.')).toBeVisible();
    await user.click(hint(2));
    expect(shown()).toEqual(['Look at the map.', 'Look at the date.']);
    expect(heard.last()).toBe('Hint 2 of 3: Look at the date.');
    expect(heard.count()).toBe(2);
    expect(progress.records).toEqual([]);
  });

  test('the last of one right answer takes a wrong option away that was not chosen, and the focus stays', async () => {
    const user = await ask(hinted);
    await user.click(pick('b'));
    for (const n of [1, 2, 3]) await user.click(hint(n));
    expect(pick('c')).toBeDisabled();
    expect(pick('a')).toBeEnabled();
    expect(pick('b')).toBeChecked();
    expect(shown().at(-1)).toBe('One option less: "Text of c" is not it.');
    expect(hint(3)).toHaveFocus();
    expect(hint(3)).toHaveAttribute('aria-disabled', 'true');
    const heard = listen();
    await user.click(hint(3));
    expect(heard.count()).toBe(0);
  });

  test('another kind has those its author wrote', async () => {
    const user = await ask({ ...examples.text, hints: ['It lies on the Dnipro.'] });
    await user.click(hint(1, 1));
    expect(shown()).toEqual(['It lies on the Dnipro.']);
    expect(hint(1, 1)).toHaveAttribute('aria-disabled', 'true');
  });

  test('go away once the answer is known', async () => {
    const user = await ask(hinted);
    await user.click(hint(1));
    await user.click(button(words.question.show));
    expect(screen.queryByRole('button', { name: /^Hint/ })).not.toBeInTheDocument();
    expect(screen.queryByText('Look at the map.')).not.toBeInTheDocument();
  });
});

test('a question that asks what is not so says so in its name', async () => {
  await ask({ ...question, negative: true });
  expect(group()).toHaveAccessibleName(expect.stringContaining(words.question.negative));
});

test('what is announced is said by the one live region of the page, the same words twice as well', async () => {
  const user = await ask(question);
  const children = createRawSnippet(() => ({ render: () => '<p>A lesson</p>' }));
  const about = { root: '', title: 'A course', dateline: '2026-01-01', licence: 'CC0 1.0' };
  render(Frame, { ...about, storage: 'kept', outdated: false, children });
  const regions = [...document.querySelectorAll<HTMLElement>('[aria-live], [role="status"], [role="alert"]')];
  const told = () => regions.map(({ textContent }) => textContent).filter((text) => text.trim() !== '');
  await check(user);
  const first = told();
  await check(user);
  const second = told();
  for (const said of [first, second]) expect(said.map((text) => text.trim())).toEqual([answerWords.unanswered.choose]);
  expect(second).not.toEqual(first);
});

test('two questions with the same options do not share their radios', async () => {
  const user = await ask(question);
  await show(viewOf({ ...question, id: 'another' }));
  const [one, other] = screen.getAllByRole('group');
  await user.click(within(one as HTMLElement).getByLabelText('Text of a'));
  await user.click(within(other as HTMLElement).getByLabelText('Text of b'));
  expect(within(one as HTMLElement).getByLabelText('Text of a')).toBeChecked();
});
