import { actorViews } from '#core/course/actor-views.ts';
import { claimViewer } from '#core/course/claim-view.ts';
import { dealings, encounters, eventsByDate } from '#core/course/events.ts';
import { curl } from '#core/typography.ts';
import { attendance } from '#ui/pictures/attendance.ts';
import { course } from '../../course.ts';

export const load = () => {
  const actors = actorViews(course, claimViewer(course));
  const side = new Map(actors.map(({ id, side }) => [id, side]));
  return {
    actors,
    sides: course.info.sides.filter(({ id }) => actors.some(({ side }) => side === id)),
    sheet: attendance(dealings(course), [...course.actors.values()], course.info.sides),
    // colleagues who sat side by side did not deal with each other
    encounters: encounters(course).filter(({ actors: [one, other] }) => side.get(one) !== side.get(other)),
    events: Object.fromEntries(eventsByDate(course).map(({ id, date, title }) => [id, { date, title: curl(title) }]))
  };
};
