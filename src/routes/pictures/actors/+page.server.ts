import { actorViews } from '#core/views/actors.ts';
import { claimViewer } from '#core/views/claim.ts';
import { dealings, encounters, eventsByDate } from '#core/views/events.ts';
import { pictureText } from '#core/views/pictures.ts';
import { curl } from '#core/typography.ts';
import { attendance } from '#ui/pictures/attendance.ts';
import { course } from '../../course.ts';

export const load = () => {
  const view = claimViewer(course);
  const actors = actorViews(course, view);
  return {
    text: pictureText(course, 'actors', view),
    actors,
    sides: course.info.sides.filter(({ id }) => actors.some(({ side }) => side === id)),
    sheet: attendance(dealings(course), [...course.actors.values()], course.info.sides),
    encounters: encounters(course),
    events: Object.fromEntries(eventsByDate(course).map(({ id, date, title }) => [id, { date, title: curl(title) }]))
  };
};
