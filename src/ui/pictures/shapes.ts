import type { Standing } from '#core/views/pictures.ts';
import type { DepositStatus, Figure } from '#core/course/schemas.ts';

/** The outline of a mark around its middle, and whether it is filled: nothing is told by colour alone. */
export interface MarkShape {
  path: string;
  solid?: boolean;
  dashed?: boolean;
  /** How far a number stands below the middle to look centred. */
  drop: number;
}

const disc = 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0';
const diamond = 'M0-12L12 0 0 12-12 0z';
const square = 'M-9-9h18v18h-18z';
const triangle = 'M0-13L12 8h-24z';

/** A mine at work is solid, an idle one open; what is only known has corners. */
export const statusShapes: Record<DepositStatus, MarkShape> = {
  operating: { path: disc, solid: true, drop: 3.7 },
  dormant: { path: disc, drop: 3.7 },
  prospective: { path: diamond, drop: 3.7 },
  occupied: { path: square, dashed: true, drop: 3.7 },
  unknown: { path: triangle, drop: 6 }
};

/** What was counted is solid; what somebody says, estimates, asks or agrees to is open. */
export const kindShapes: Record<Figure['kind'], MarkShape> = {
  counted: { path: disc, solid: true, drop: 3.7 },
  claimed: { path: diamond, drop: 3.7 },
  estimated: { path: square, drop: 3.7 },
  asked: { path: triangle, drop: 6 },
  agreed: { path: disc, drop: 3.7 }
};

const dot = 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0';

/** What the ground holds: a full dot where it is mined, a ring where it is only known, a dash where no deposit is. */
export const standingShapes: Record<Standing, MarkShape> = {
  mined: { path: dot, solid: true, drop: 0 },
  known: { path: dot, drop: 0 },
  none: { path: 'M-6 0h12', drop: 0 }
};
