import { pageAddress } from '#ui/page/page-address.ts';
import type { Assignment, Variant } from '#core/classroom/assignment/assignment.ts';
import { writeFragment } from '#core/classroom/assignment/link.ts';

/** The address that opens an assignment, on whatever host this page stands; all of it is in the part no server sees. */
export function linkOf(assignment: Assignment, variant: Variant = {}): string {
  return `${new URL(pageAddress('/assignment'), location.href).href}#${writeFragment(assignment, variant)}`;
}
