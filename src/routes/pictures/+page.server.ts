import { course } from '../course.ts';

/** Pictures that have something to show in this course. */
export const load = () => {
  const filled = {
    timeline: course.events.size,
    actors: course.actors.size,
    map: course.deposits.size,
    drafts: course.drafts.size,
    scale: course.figures.size,
    elements: course.minerals.size
  };
  return { pictures: Object.entries(filled).flatMap(([picture, entries]) => (entries > 0 ? [picture] : [])) };
};
