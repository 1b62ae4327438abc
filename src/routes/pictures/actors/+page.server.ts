import { actorCard } from '#core/course/actor-cards.ts';
import { claimViewer } from '#core/course/claim-view.ts';
import { encounters, eventsByDate } from '#core/course/events.ts';
import { curl } from '#core/typography.ts';
import { layOutNetwork } from '#ui/pictures/network-layout.ts';
import { course } from '../../course.ts';

export const load = () => {
  const viewClaims = claimViewer(course);
  const ids = (claims: readonly { id: string }[]) => claims.map(({ id }) => id);
  const cards = [...course.actors.values()].map((actor) => {
    const { side, wanted, said, did } = actorCard(course, actor);
    return {
      id: actor.id,
      name: actor.name,
      side: actor.side,
      sideName: side,
      role: curl(actor.role),
      did: { text: curl(actor.did), claims: viewClaims(ids(did)) },
      said: viewClaims(ids(said)),
      ...(wanted && { wanted: { text: curl(wanted.text), claims: viewClaims(ids(wanted.claims)) } })
    };
  });
  const pairs = encounters(course);
  const [left] = course.info.sides;
  return {
    cards,
    pairs,
    sides: course.info.sides.filter(({ id }) => cards.some(({ side }) => side === id)),
    events: Object.fromEntries(eventsByDate(course).map(({ id, date, title }) => [id, { date, title: curl(title) }])),
    network: layOutNetwork(cards, pairs, left?.id ?? '')
  };
};
