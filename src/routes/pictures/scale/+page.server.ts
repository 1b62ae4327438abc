import { claimViewer } from '#core/views/claim.ts';
import { figureView, figuresByUnit, pictureText } from '#core/views/pictures.ts';
import { layOutAxis } from '#ui/pictures/scale-axis.ts';
import { course } from '../../course.ts';

/** The axes are laid out here, at build time: what lays them out never reaches a page. */
export const load = () => {
  const view = claimViewer(course);
  return {
    text: pictureText(course, 'scale', view),
    axes: figuresByUnit([...course.figures.values()].map((figure) => figureView(figure, view))).map(
      ([unit, figures]) => ({ unit, axis: layOutAxis(figures) })
    )
  };
};
