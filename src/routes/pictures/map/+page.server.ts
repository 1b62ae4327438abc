import { claimViewer } from '#core/views/claim.ts';
import { depositView, pictureText } from '#core/views/pictures.ts';
import { layOutMap } from '#ui/pictures/map-layout.ts';
import { course } from '../../course.ts';

/** The map is drawn here, at build time: what draws it never reaches a page. */
export const load = () => {
  const view = claimViewer(course);
  const text = pictureText(course, 'map', view);
  if (course.deposits.size === 0) return { text };
  const { placed, unplaced, around, ...layout } = layOutMap([...course.deposits.values()]);
  const deposits = [...placed, ...unplaced].map(({ deposit }) => deposit);
  const held = new Set(deposits.flatMap(({ minerals }) => minerals));
  return {
    text,
    map: {
      around,
      layout: {
        ...layout,
        placed: placed.map(({ deposit: { id, status }, ...place }) => ({ deposit: { id, status }, ...place }))
      },
      deposits: deposits.map((deposit) => depositView(course, deposit, view)),
      minerals: [...course.minerals.values()]
        .filter(({ id }) => held.has(id))
        .map(({ id, name, group }) => ({ id, name, rare: group === 'rare-earth' }))
    }
  };
};
