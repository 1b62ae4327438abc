import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { policies, policyNames } from '#core/learning/policy.ts';
import { kindOf, kinds, type Answer, type KindName } from '#core/questions/index.ts';
import { bankKindOf } from '#core/questions/bank/index.ts';
import { progress } from '#state/progress.svelte.ts';
import { button, listen, settled } from '#support/question-control.ts';
import { answerWords } from '#language/answer.ts';
import { words } from '#language/index.ts';
import { quizWords } from '#language/quiz.ts';
import { bank, run, sheets, sit } from '#support/quiz-page.ts';

const choice = { questions: ['choice', 'multi', 'text'] };

describe.each(policyNames.filter((policy) => !policies[policy].checks))('under the policy %s', (policy) => {
  test.each(Object.keys(kinds) as KindName[])('a %s shows nothing of right or wrong before the end', async (kind) => {
    const question = bank.find(({ id }) => id === kind) ?? bank[0]!;
    const wrong = bankKindOf(question).distractors(question)[0] as Answer;
    for (const answer of [kindOf(question).key(question), wrong]) {
      const state = await sit({ policy, questions: [kind] });
      state.edit(kind, answer);
      state.keep(kind);
      expect(state.question(kind)?.last).toBeDefined();
      await run(state);
      const page = document.body;
      expect(page.querySelectorAll('.verdict, .told, .right, .wrong, .missed, .partly')).toHaveLength(0);
      expect(page.textContent).not.toMatch(/Told by the explanation|Where this is taught/);
      for (const told of [...Object.values(answerWords.verdict), ...Object.values(words.question.outcome)])
        expect(page.textContent).not.toContain(told);
      expect(screen.queryByRole('button', { name: words.question.check })).toBeNull();
      expect(screen.queryByRole('button', { name: words.question.show })).toBeNull();
      expect(screen.queryByRole('button', { name: /^Hint/ })).toBeNull();
      expect(screen.getByRole('link', { name: quizWords.run.entry(1, 'answered', false) })).toBeVisible();
      cleanup();
    }
  });
});

test('in a test an answer can be changed until the end, and the last one counts', async () => {
  const state = await sit(choice);
  const user = await run(state);
  await user.click(screen.getByLabelText('Text of b'));
  await user.click(button(quizWords.run.next));
  await screen.findByRole('group', { name: /About multi/ });
  await user.click(button(quizWords.run.previous));
  await screen.findByRole('group', { name: /About choice/ });
  expect(screen.getByLabelText('Text of b')).toBeChecked();
  await user.click(screen.getByLabelText('Text of a'));
  await user.click(button(quizWords.run.next));
  await screen.findByRole('group', { name: /About multi/ });
  expect(state.question('choice')).toMatchObject({ state: 'right', last: { answer: 'a' } });
});

test('an answer that cannot be read is told once, kept as it stands, and costs nothing', async () => {
  const state = await sit({ questions: ['number', 'choice'] });
  const user = await run(state);
  await user.type(screen.getByRole('textbox'), 'very many');
  const heard = listen();
  await user.click(button(quizWords.run.next));
  expect(screen.getByRole('group', { name: /About number/ })).toHaveAccessibleDescription(
    /could not be read as a number/
  );
  expect(heard.count()).toBe(1);
  await user.click(button(quizWords.run.next));
  await screen.findByRole('group', { name: /About choice/ });
  expect(screen.getByRole('link', { name: quizWords.run.entry(1, 'not complete', false) })).toBeVisible();
  expect(state.question('number')).toMatchObject({ state: 'invalid', last: { answer: 'very many' } });
});

test('ten thousand characters are explained and kept', async () => {
  const state = await sit({ questions: ['text', 'choice'] });
  state.edit('text', 'x'.repeat(10_000));
  const user = await run(state);
  await user.click(button(quizWords.run.next));
  expect(screen.getByRole('group', { name: /About text/ })).toHaveAccessibleDescription(/longer than/);
  expect(state.question('text')).toMatchObject({ state: 'invalid' });
});

test('what stands in a question is kept when its page is left', async () => {
  const state = await sit(choice);
  const user = await run(state);
  await user.click(screen.getByLabelText('Text of b'));
  cleanup();
  await settled();
  expect(state.question('choice')?.last).toMatchObject({ answer: 'b' });
});

test('a new question takes the focus, so that it is read', async () => {
  const user = await run(await sit(choice));
  await user.click(button(quizWords.run.next));
  const group = await screen.findByRole('group', { name: /Question 2 of 3 .*About multi/ });
  expect(group).toHaveFocus();
});

test('a digit picks, Enter goes on', async () => {
  const state = await sit(choice);
  const user = await run(state);
  screen.getByRole('group', { name: /About choice/ }).focus();
  await user.keyboard('2{Enter}');
  await screen.findByRole('group', { name: /About multi/ });
  expect(state.question('choice')?.last).toBeDefined();
});

test('flagging is a switch, is told in words and shape, and is stored', async () => {
  const state = await sit(choice);
  const user = await run(state);
  await user.click(button(quizWords.run.flagThis));
  expect(button(quizWords.run.flagThis)).toHaveAttribute('aria-pressed', 'true');
  const entry = screen.getByRole('link', { name: quizWords.run.entry(1, 'not answered', true) });
  expect(entry.querySelectorAll('svg')).toHaveLength(2);
  expect(progress.records.some(({ type }) => type === 'flag')).toBe(true);
  await user.click(button(quizWords.run.flagThis));
  expect(state.question('choice')?.flagged).toBe(false);
});

describe('finishing', () => {
  test('with open questions asks first, and leads to the first of them', async () => {
    const state = await sit(choice);
    const user = await run(state, 3);
    await user.click(screen.getAllByRole('button', { name: quizWords.run.finish })[0]!);
    const dialog = screen.getByRole('dialog', { name: quizWords.dialog.title });
    expect(within(dialog).getByText(quizWords.dialog.open(3), { exact: false })).toBeVisible();
    await user.click(button(quizWords.dialog.goOpen(3)));
    expect(await screen.findByRole('group', { name: /Question 1 of 3/ })).toHaveFocus();
    expect(state.sitting?.ended).toBeUndefined();
  });

  test('anyway ends it', async () => {
    const state = await sit(choice);
    const user = await run(state);
    await user.click(button(quizWords.run.finish));
    await user.click(button(quizWords.dialog.anyway));
    expect(state.sitting?.ended).toBeDefined();
  });

  test('with everything answered and nothing flagged asks nothing, and keeps the last answer', async () => {
    const state = await sit({ questions: ['choice'] });
    const user = await run(state);
    await user.click(screen.getByLabelText('Text of a'));
    await user.click(screen.getAllByRole('button', { name: quizWords.run.finish })[0]!);
    expect(state.sitting).toMatchObject({ ended: expect.any(Number) as number, questions: [{ state: 'right' }] });
    cleanup();
    await settled();
    expect(progress.records.map(({ type }) => type)).toEqual(['sitting', 'attempt', 'end']);
  });
});

describe('under the policy check', () => {
  const quiz = { ...choice, policy: 'check' as const, tries: [1, 0.5] };

  test('a first wrong try says so and holds the answer back; the last one tells all', async () => {
    const state = await sit(quiz);
    const user = await run(state);
    const heard = listen();
    await user.click(screen.getByLabelText('Text of b'));
    await user.click(button(words.question.check));
    expect(heard.count()).toBe(1);
    expect(document.querySelector('.told')).toHaveTextContent(answerWords.verdict.wrong);
    expect(document.body).not.toHaveTextContent('Told by the explanation.');
    await user.click(screen.getByLabelText('Text of c'));
    await user.click(button(words.question.check));
    expect(document.querySelector('.told')).toHaveTextContent('Told by the explanation.');
    expect(document.querySelector('.verdict')).toHaveFocus();
    // the verdict that has the focus is read for it: nothing speaks twice
    expect(heard.count()).toBe(1);
    expect(screen.queryByRole('button', { name: words.question.check })).toBeNull();
    expect(screen.getByLabelText('Text of a')).toBeDisabled();
  });

  test('the same wrong answer again is no other try', async () => {
    const state = await sit(quiz);
    const user = await run(state);
    await user.click(screen.getByLabelText('Text of b'));
    await user.click(button(words.question.check));
    await user.click(button(words.question.check));
    expect(state.question('choice')).toMatchObject({ tries: 1, over: false });
  });

  test('nothing chosen costs no try', async () => {
    const state = await sit(quiz);
    const user = await run(state);
    await user.click(button(words.question.check));
    expect(screen.getByRole('group', { name: /About choice/ })).toHaveAccessibleDescription(
      answerWords.unanswered.choose
    );
    expect(state.question('choice')?.tries).toBe(0);
  });

  test('an answer that was asked for ends the question', async () => {
    const state = await sit(quiz);
    const user = await run(state);
    await user.click(button(words.question.show));
    expect(document.querySelector('.verdict')).toHaveFocus();
    expect(document.querySelector('.told')).toHaveTextContent('Told by the explanation.');
    expect(state.question('choice')).toMatchObject({ state: 'gave-up', over: true });
  });
});

test('in practice everything is told at once, and another try is free', async () => {
  const state = await sit({ ...choice, policy: 'practice' });
  const user = await run(state);
  await user.click(screen.getByLabelText('Text of b'));
  await user.click(button(words.question.check));
  expect(document.querySelector('.told')).toHaveTextContent('Told by the explanation.');
  await user.click(button(words.question.again));
  await user.click(screen.getByLabelText('Text of a'));
  await user.click(button(words.question.check));
  expect(state.question('choice')).toMatchObject({ state: 'right', score: 1, tries: 2, judged: { score: 0 } });
});

describe('certainty', () => {
  test('is asked after the answer and before the button, in three words, and is stored with the answer', async () => {
    const state = await sit({ ...choice, certainty: true });
    const user = await run(state);
    const levels = within(screen.getByRole('group', { name: quizWords.sure.ask })).getAllByRole('radio');
    expect(levels).toHaveLength(3);
    const follows = (a: Element, b: Element) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows(screen.getByLabelText('Text of c'), levels[0]!)).toBeTruthy();
    expect(follows(levels[2]!, button(quizWords.run.next))).toBeTruthy();
    await user.click(screen.getByLabelText('Text of a'));
    await user.click(screen.getByLabelText(/Very sure/));
    await user.click(button(quizWords.run.next));
    await screen.findByRole('group', { name: /About multi/ });
    expect(state.question('choice')?.judged).toEqual({ score: 1, certainty: 3 });
  });

  test('is not asked where the quiz does not, nor again after a verdict', async () => {
    await run(await sit(choice));
    expect(screen.queryByRole('group', { name: quizWords.sure.ask })).toBeNull();
    cleanup();
    const user = await run(await sit({ ...choice, certainty: true, policy: 'check', tries: [1, 0.5] }));
    await user.click(screen.getByLabelText('Text of b'));
    await user.click(screen.getByLabelText(/Very sure/));
    await user.click(button(words.question.check));
    expect(screen.queryByRole('group', { name: quizWords.sure.ask })).toBeNull();
  });

  describe.each(['practice', 'check'] as const)('where Check is pressed first, under the policy %s', (policy) => {
    const quiz = { ...choice, certainty: true, policy, tries: [1, 0.5] };

    test('is asked for before the verdict, costs nothing, and counts', async () => {
      const state = await sit(quiz);
      const user = await run(state);
      const heard = listen();
      await user.click(screen.getByLabelText('Text of a'));
      await user.click(button(words.question.check));
      expect(heard.count()).toBe(1);
      expect(screen.getByText(quizWords.sure.first)).toBeVisible();
      expect(document.querySelector('.verdict')).toBeNull();
      expect(state.question('choice')).toMatchObject({ state: 'unanswered', tries: 0 });
      expect(screen.getByLabelText(/Not sure/)).toHaveFocus();
      expect(screen.getByLabelText(/Not sure/)).not.toBeChecked();
      await user.click(screen.getByLabelText(/Fairly sure/));
      expect(screen.queryByText(quizWords.sure.first)).toBeNull();
      await user.click(button(words.question.check));
      expect(state.question('choice')).toMatchObject({ state: 'right', judged: { score: 1, certainty: 2 } });
    });

    test('may be left unsaid all the same', async () => {
      const state = await sit(quiz);
      const user = await run(state);
      await user.click(screen.getByLabelText('Text of a'));
      await user.click(button(words.question.check));
      await user.click(button(words.question.check));
      expect(state.question('choice')).toMatchObject({ state: 'right', judged: { score: 1 } });
    });

    test('is not asked for while the answer could not be graded', async () => {
      const user = await run(await sit(quiz));
      await user.click(button(words.question.check));
      expect(screen.queryByText(quizWords.sure.first)).toBeNull();
    });
  });
});

test('a question that is gone is named, and the others run', async () => {
  const user = await run(await sit({ questions: ['choice', 'withdrawn', 'multi'] }));
  expect(screen.getByText(quizWords.run.gone(['withdrawn']))).toBeVisible();
  await user.click(button(quizWords.run.next));
  await screen.findByRole('group', { name: /Question 2 of 2 .*About multi/ });
});

test('a question that changed since it was answered says so, and starts empty', async () => {
  const state = await sit(choice);
  const old = { question: sheets.get('choice')!.question, hash: 'old.old.old' };
  progress.attempt(old, { answer: 'a', seed: 1, sitting: state.id });
  await run(state);
  expect(screen.getByText(words.question.answered.changed)).toBeVisible();
  expect(screen.getByLabelText('Text of a')).not.toBeChecked();
});

test.each([false, true])(
  'whether there is one attempt: %s; where there is, Finish asks also when all is answered',
  async (once) => {
    const state = await sit(choice);
    for (const id of ['choice', 'multi', 'text']) {
      state.edit(
        id,
        kindOf(bank.find((question) => question.id === id)!).key(bank.find((question) => question.id === id)!)
      );
      state.keep(id);
    }
    const user = await run(state, 1, once);
    await user.click(button(quizWords.run.finish));
    expect(state.sitting?.ended === undefined).toBe(once);
    if (!once) return;
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(quizWords.dialog.note)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: quizWords.run.finish }));
    expect(state.sitting?.ended).toBeDefined();
  }
);
describe('a double click on Finish or Next ends nothing', () => {
  test('while questions are open', async () => {
    const state = await sit(choice);
    await run(state);
    await fireEvent.click(button(quizWords.run.finish), { detail: 1 });
    await fireEvent.click(button(quizWords.dialog.anyway), { detail: 2 });
    expect(state.sitting?.ended).toBeUndefined();
    await fireEvent.click(button(quizWords.dialog.anyway), { detail: 1 });
    expect(state.sitting?.ended).toBeDefined();
  });

  test('where Finish comes to lie below Next', async () => {
    const state = await sit({ questions: ['choice', 'statement'] });
    state.edit('choice', 'a');
    state.edit('statement', 'true');
    for (const id of ['choice', 'statement']) state.keep(id);
    await run(state);
    await fireEvent.click(button(quizWords.run.next), { detail: 1 });
    await screen.findByRole('group', { name: /About statement/ });
    await fireEvent.click(button(quizWords.run.finish), { detail: 2 });
    expect(state.sitting?.ended).toBeUndefined();
  });
});

test('a quiz of one question has one button that ends it', async () => {
  for (const policy of ['test', 'practice'] as const) {
    await run(await sit({ questions: ['choice'], policy }));
    expect(screen.getAllByRole('button', { name: quizWords.run.finish })).toHaveLength(1);
    cleanup();
  }
});
