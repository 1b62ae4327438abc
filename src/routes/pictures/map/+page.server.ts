import { claimViewer } from '#core/course/claim-view.ts';
import { depositView, pictureText } from '#core/course/picture-views.ts';
import { layOutMap } from '#ui/pictures/map-layout.ts';
import { course } from '../../course.ts';

/** The map is drawn here, at build time: what draws it never reaches a page. */
export const load = () => {
  const view = claimViewer(course);
  const { placed, unplaced, around, ...layout } = layOutMap([...course.deposits.values()]);
  const deposits = [...placed, ...unplaced].map(({ deposit }) => deposit);
  const held = new Set(deposits.flatMap(({ minerals }) => minerals));
  return {
    text: pictureText(course, 'map', view),
    around,
    layout: {
      ...layout,
      placed: placed.map(({ deposit: { id, status }, ...place }) => ({ deposit: { id, status }, ...place }))
    },
    deposits: deposits.map((deposit) => depositView(course, deposit, view)),
    minerals: [...course.minerals.values()]
      .filter(({ id }) => held.has(id))
      .map(({ id, name, group }) => ({ id, name, rare: group === 'rare-earth' }))
  };
};
