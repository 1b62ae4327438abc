import { render } from 'svelte/server';
import { lessons } from 'virtual:lessons';
import type { Course } from '#core/course/course.ts';
import { lessonSources, type LessonView } from '#core/views/lesson.ts';
import type { QuestionSheet } from '#core/views/question.ts';
import { curl } from '#core/typography.ts';
import AnswerSheet from '#ui/questions/AnswerSheet.svelte';
import { loadControl } from '#ui/questions/controls.ts';
import QuestionCard from '#ui/questions/QuestionCard.svelte';
import QuizResult from '#ui/questions/QuizResult.svelte';
import { withoutComments } from './markup.ts';
import { contextKey, type LessonContext } from './context.ts';
import LessonCore from './LessonCore.svelte';
import LessonFoot from './LessonFoot.svelte';
import LessonHead from './LessonHead.svelte';

/**
 * A lesson as HTML, once, at build time. A reader's page carries no script for it: prose, notes and pictures are
 * markup, and only the core sample and the questions in it wake (`src/player`).
 * @param sheets of its questions, by id
 */
export async function renderLesson(
  course: Course,
  view: LessonView,
  sheets: Readonly<Record<string, QuestionSheet>>
): Promise<string> {
  const lesson = await lessons[view.id]?.();
  if (!lesson) throw new Error(`The lesson "${view.id}" has no file.`);
  const sources = lessonSources(course, view.id);
  const sourceNumbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const context: LessonContext = { course, view, sourceNumbers, anchored: new Set(), notes: 0 };
  const prose = render(lesson.default, { props: {}, context: new Map([[contextKey, context]]) }).body;
  const head = render(LessonHead, { props: { view, ...openingOf(course, view.id) } }).body;
  const core = render(LessonCore, { props: { view } }).body;
  const foot = render(LessonFoot, { props: { view, sources } }).body;
  const cards = await questionCards(view, sheets);
  // one element around everything: hydration skips it as a whole
  return [
    `<div>${withoutComments(head)}<div class="island" data-core>${core}</div>`,
    `<div class="prose">${placeResults(placeQuestions(oneLine(withoutComments(prose)), cards), view)}</div>${withoutComments(foot)}</div>`
  ].join('');
}

/** What only the head of the text shows. */
function openingOf({ lessons: all }: Course, id: string): { minutes: number; objectives: string[] } {
  const lesson = all.find((one) => one.id === id);
  return { minutes: lesson?.minutes ?? 0, objectives: lesson?.objectives.map(({ text }) => curl(text)) ?? [] };
}

/** Lines as an author broke them are spaces to a reader, and a space compresses better. */
function oneLine(html: string): string {
  return html.replace(/\n/g, ' ');
}

/** What a browser with scripts does not even build needs no marks. */
function withoutNoscriptComments(html: string): string {
  return html.replace(/<noscript[\s\S]*?<\/noscript>/g, withoutComments);
}

/** Each question is rendered on its own, with its marks, so that it can wake on its own. */
async function questionCards(
  { id: lesson, questions }: LessonView,
  sheets: Readonly<Record<string, QuestionSheet>>
): Promise<Map<string, string>> {
  const cards = Object.entries(questions).map(async ([id, view]) => {
    const Control = await loadControl(view.form.kind);
    const sheet = sheets[id];
    const answers = sheet && { answers: { Sheet: AnswerSheet, sheet } };
    const { body } = render(QuestionCard, { props: { view, lesson, Control, ...answers } });
    return [id, withoutNoscriptComments(body)] as const;
  });
  return new Map(await Promise.all(cards));
}

function placeQuestions(html: string, cards: ReadonlyMap<string, string>): string {
  return html.replace(
    /(<div class="island" data-question="([^"]*)">)(?=<\/div>)/g,
    (_, open: string, id: string) => open + (cards.get(id) ?? '')
  );
}

/** The result of a quiz stands there before anything of it is answered, so that nothing moves when it wakes. */
function placeResults(html: string, { questions }: LessonView): string {
  return html.replace(
    /(<div class="island result[^"]*" data-quiz="([^"]*)">)(?=<\/div>)/g,
    (_, open: string, ids: string) =>
      open + render(QuizResult, { props: { questions: ids.split(/\s+/).flatMap((id) => questions[id] ?? []) } }).body
  );
}
