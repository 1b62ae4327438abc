import type { LessonView } from '#core/views/lesson.ts';

/** What the page of a lesson hands to the player, in a block of JSON. */
export interface PlayerData {
  /** Id of the course, under which records are kept. */
  course: string;
  /** Address of the site's root, as it is written on the page. */
  root: string;
  view: LessonView;
}
