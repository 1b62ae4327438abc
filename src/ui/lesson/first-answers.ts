import { render } from 'svelte/server';
import { recordVersion, type Attempt } from '#core/learning/record.ts';
import type { Answer, Question } from '#core/questions/index.ts';
import { judgements } from '#core/questions/judgements.ts';
import { seedOf } from '#core/random.ts';
import type { LessonView } from '#core/views/lesson.ts';
import type { FormView, QuestionSheet } from '#core/views/question.ts';
import { answerWords } from '#language/answer.ts';
import { ProgressState } from '#state/progress.svelte.ts';
import { QuestionState } from '#state/question.svelte.ts';
import { sheets } from '#state/sheets.svelte.ts';
import { answering } from '#ui/questions/answering.svelte.ts';
import { loadControl } from '#ui/questions/controls.ts';
import QuestionCard from '#ui/questions/QuestionCard.svelte';
import { withoutComments } from './markup.ts';

/**
 * What each likely first answer of a lesson is told, as templates: the page shows them before its scripts have come
 * (`app.html`). They are what the question itself would show, for it renders them.
 * @param bank sheets of its questions, by id
 */
export async function firstAnswers(
  { id: lesson, questions }: LessonView,
  bank: Readonly<Record<string, QuestionSheet>>
): Promise<string> {
  sheets.add(lesson, bank);
  await answering.load(lesson);
  const templates = Object.entries(questions).map(async ([id, view]) => {
    const sheet = bank[id];
    const answers = sheet ? likelyAnswers(sheet.question) : [];
    return sheet ? Promise.all(answers.map((answer) => template(view, lesson, sheet.hash, answer))) : [];
  });
  return (await Promise.all(templates)).flat().join('');
}

/** First answers of a question that are few enough to be told of in advance. */
function likelyAnswers(question: Question): string[] {
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  return question.kind === 'statement' ? [...judgements] : [];
}

async function template(view: FormView, lesson: string, hash: string, answer: Answer): Promise<string> {
  const { id, kind } = view.form;
  const past = new ProgressState();
  past.records = [attemptAt(id, hash, answer)];
  const card = new QuestionState(view, past);
  card.unfolded = true;
  const { body } = render(QuestionCard, {
    props: { view, lesson, here: lesson, Control: await loadControl(kind), card }
  });
  const form = /<form\b[^>]*>([\s\S]*)<\/form>/.exec(body)?.[1] ?? '';
  const graded = card.result?.graded;
  const say = graded
    ? answerWords.announced(
        answerWords.verdict[graded.verdict],
        graded.tally ? answerWords.sum(graded.tally, graded.score) : ''
      )
    : '';
  return `<template id="after-${id}-${answer as string}" data-say="${say}">${bare(form)}</template>`;
}

function attemptAt(question: string, hash: string, answer: Answer): Attempt {
  const made = { v: recordVersion, id: 'first', at: 0, n: 0 } as const;
  return { type: 'attempt', ...made, question, hash, answer: answer as Attempt['answer'], seed: seedOf(question) };
}

/** Without what only hydration, or a reader without scripts, has a use for. */
function bare(html: string): string {
  return withoutComments(html.replace(/<noscript[\s\S]*?<\/noscript>/g, ''));
}
