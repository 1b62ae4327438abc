import { claimViewer } from '#core/course/claim-view.ts';
import { eventViews } from '#core/course/events.ts';
import { layOut } from '#ui/pictures/timeline-layout.ts';
import { course } from '../../course.ts';

export const load = () => {
  const events = eventViews(course, claimViewer(course));
  const light = events.map(({ id, date, side, title }) => ({ id, date, side, title }));
  const [from, to] = [events[0]?.date ?? '', events.at(-1)?.date ?? ''];
  return { events, sides: course.info.sides, from, to, layout: layOut(light, course.info.sides, from, to, 960) };
};
