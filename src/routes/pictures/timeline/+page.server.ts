import { claimViewer } from '#core/views/claim.ts';
import { eventViews, eventsByDate, withSpan } from '#core/views/events.ts';
import { pictureText } from '#core/views/pictures.ts';
import { curl } from '#core/typography.ts';
import { layOut } from '#ui/pictures/timeline-layout.ts';
import { eventWords } from '#language/events.ts';
import { course } from '../../course.ts';

export const load = () => {
  const view = claimViewer(course);
  const events = eventViews(course, view);
  const [from, to] = [events[0]?.date ?? '', events.at(-1)?.date ?? ''];
  const marks = eventsByDate(course).map(({ id, date, side, title, landmark }) => ({
    id,
    date,
    side,
    title: curl(title),
    ...(landmark !== undefined && { landmark })
  }));
  const present = new Set(events.flatMap(({ actors }) => actors.map(({ id }) => id)));
  const actors = [...course.actors.values()].filter(({ id }) => present.has(id));
  const text = pictureText(course, 'timeline', view);
  return {
    text: {
      ...text,
      ...(text.intro !== undefined && { intro: withSpan(text.intro, [eventWords.month(from), eventWords.month(to)]) })
    },
    events,
    actors: actors.map(({ id, name, side }) => ({ id, name, side })),
    sides: course.info.sides.filter(({ id }) => [...events, ...actors].some(({ side }) => side === id)),
    layout: layOut(marks, course.info.sides, from, to, { width: 960, landmarks: true })
  };
};
