import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#core/views/question.ts';
import { examples } from '#support/question-example.ts';
import { mark, type Answer, type Question } from '#core/questions/index.ts';
import { answerWords } from '#language/answer.ts';
import Feedback from './Feedback.svelte';
import { evidence, viewOf } from '#support/question-control.ts';

const { multi, text } = examples;

describe('the verdict is a word with its own shape', () => {
  test.each([
    ['right', ['a', 'b', 'c'], 'Right'],
    ['partly', ['a', 'b'], 'Partly right'],
    ['wrong', ['d'], 'Not yet']
  ])('%s', (shape, answer, word) => {
    show(multi, answer);
    expect(screen.getByText(word)).toBeVisible();
    expect(document.querySelector(`.verdict .shape.${shape}`)).toBeInTheDocument();
  });
});

test('each part says in a word whether it was right, not right or missed', () => {
  show(multi, ['a', 'b', 'd']);
  const lines = screen.getAllByRole('listitem').slice(0, 4);
  expect(
    lines.map((line) => [line.querySelector('svg')?.getAttribute('aria-label'), line.textContent?.trim()])
  ).toEqual([
    ['right', 'Text of aWhy a stands where it does.'],
    ['right', 'Text of bWhy b stands where it does.'],
    ['missed', 'Text of cWhy c stands where it does.'],
    ['not right', 'Text of dWhy d stands where it does.']
  ]);
});

test('what was missed and why is held back until everything may be seen', () => {
  show(multi, ['a', 'd'], { all: false });
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByText(multi.explanation)).not.toBeInTheDocument();
  expect(screen.queryByText(evidence.passage)).not.toBeInTheDocument();
});

test('an answer that was shown has no arithmetic, and every part is "right answer"', () => {
  show(multi, ['a', 'b', 'c'], { gaveUp: true });
  expect(screen.queryByText(/% of the mark/)).not.toBeInTheDocument();
  expect(screen.getAllByRole('img', { name: answerWords.rightAnswer })).toHaveLength(3);
});

test('an answer that was marked again after a correction says so', () => {
  show(multi, ['a'], { remarked: true });
  expect(screen.getByText(answerWords.remarked)).toBeVisible();
});

test('a text that was wrong is followed by the accepted one', () => {
  show(text, 'Odesa');
  expect(screen.getByRole('img', { name: 'missed' }).parentElement).toHaveTextContent('Kyiv');
});

describe('evidence', () => {
  test('from another lesson is named and linked with that lesson', () => {
    show(multi, ['a'], {}, { ...evidence, lesson: { id: 'before', title: 'What came before' } });
    const link = screen.getByRole('link', { name: 'Where this is taught: What came before' });
    expect(link.getAttribute('href')).toMatch(/\/lessons\/before\/#p-signed$/);
  });

  test('without an address or a date is told without a link', () => {
    show(multi, ['a'], {}, { ...evidence, sources: [{ id: 'book', publisher: 'A press', title: 'A book' }] });
    expect(screen.getByText('A press').parentElement).toHaveTextContent(/^Source: A press, A book$/);
    expect(screen.queryByRole('link', { name: 'A book' })).not.toBeInTheDocument();
  });

  test('a page that is a copy is marked as one and names the original', () => {
    const copy = { of: 'An agency', url: 'https://agency.example/signed' };
    show(multi, ['a'], {}, { ...evidence, sources: [{ id: 'copied', publisher: 'A blog', title: 'Signed', copy }] });
    expect(screen.getByText('A blog').parentElement).toHaveTextContent(/^Source: A blog copy of An agency, Signed$/);
    expect(screen.getByRole('link', { name: 'copy of An agency' })).toHaveAttribute('href', copy.url);
    expect(screen.getByTitle('We could open only a copy of the page.')).toBeInTheDocument();
  });

  test('says how firmly it is known', () => {
    show(multi, ['a'], {}, { ...evidence, status: 'disputed' });
    expect(screen.getByText('Disputed')).toHaveAttribute('title', 'pages or speakers disagree');
  });
});

describe('the pictures', () => {
  const pictures = { events: [{ id: 'oval', title: 'Quarrel' }], actors: [{ id: 'trump', name: 'Donald Trump' }] };

  test('an event and a card that show what is asked are one action away', () => {
    show(multi, ['a'], { sheet: viewOf(multi, { pictures }) });
    expect(screen.getByRole('link', { name: 'Quarrel' })).toHaveAttribute('href', '/pictures/timeline/#event-oval');
    expect(screen.getByRole('link', { name: 'Donald Trump' })).toHaveAttribute('href', '/pictures/actors/#actor-trump');
  });

  test('they are not shown while the answer is kept back', () => {
    show(multi, ['a'], { sheet: viewOf(multi, { pictures }), all: false });
    expect(screen.queryByRole('link', { name: 'Quarrel' })).not.toBeInTheDocument();
  });
});

function show(question: Question, answer: Answer, more: object = {}, from: Evidence = evidence): void {
  const graded = mark(question, answer);
  if (graded.state !== 'graded') throw new Error(`${JSON.stringify(answer)} is ${graded.state}`);
  render(Feedback, {
    sheet: viewOf(question, { evidence: [from] }),
    here: 'lesson',
    answer,
    graded,
    all: true,
    ...more
  });
}
