import type { OwnQuestion } from '#core/classroom/assignment/assignment.ts';
import type { Path } from '#core/classroom/own/edit.ts';
import { pathKey, type Fault } from '#core/classroom/own/review.ts';

/** What every field of an own question's form gets. */
export interface FormHandle {
  typed: OwnQuestion;
  /** What may be told at a field by now: nothing of one that was not left yet. */
  faultsAt: (path: Path) => readonly Fault[];
  /** What is said of a fault. */
  tell: (fault: Fault) => string;
  /** @param step the field being typed in, so that its signs are undone at once */
  onchange: (question: OwnQuestion, step?: string) => void;
  onleave: (path: Path) => void;
}

/** The id of the element in which the field at a path is filled in. */
export function elementId(path: Path): string {
  return `own-${pathKey(path)}`;
}
