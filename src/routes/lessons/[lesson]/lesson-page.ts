import { lessonView, type LessonView } from '#core/views/lesson.ts';
import { questionSheets } from '#core/views/question.ts';
import { firstAnswers } from '#ui/lesson/first-answers.ts';
import { renderLesson } from '#ui/lesson/render.ts';
import { course } from '../../course.ts';

/** A lesson as its page holds it. */
export interface LessonPage {
  view: LessonView;
  /** Its text, as HTML. */
  body: string;
  /** What first answers are told, as templates. */
  told: string;
}

/** Undefined where there is no such lesson. */
export async function lessonPage(id: string): Promise<LessonPage | undefined> {
  const view = lessonView(course, id);
  if (!view) return undefined;
  const sheets = questionSheets(course, id);
  return { view, body: await renderLesson(course, view, sheets), told: await firstAnswers(view, sheets) };
}
