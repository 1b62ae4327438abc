import type { AttemptChoice, Edit, Entry } from './gradebook.ts';
import { relabel, standTogether } from './gradebook.ts';
import type { Gradebook } from './gradebook-file.ts';
import { freshOf } from './intake.ts';
import type { Remedy } from './remedies.ts';

/**
 * A change to a gradebook. Made once more it changes nothing, so that tabs that write at the same moment can make each
 * other's and their own again, and come to the same gradebook.
 */
export type Step = (book: Gradebook) => Gradebook;

/** Hand-ins that were not there already come in. */
export function taking(entries: readonly Entry[]): Step {
  return (book) => ({ ...book, entries: [...book.entries, ...freshOf(book.entries, entries)] });
}

/** A student is called otherwise, in all hand-ins with this number. */
export function renaming(nonce: number, label: string): Step {
  return (book) => ({ ...book, ...relabel(book, nonce, label) });
}

/** All hand-ins of a name are those of one student, or each is that of another. */
export function standing(student: string, together: boolean): Step {
  return (book) => ({ ...book, entries: standTogether(book.entries, student, together) });
}

export function removingAttempt(nonce: number): Step {
  return (book) => ({ ...book, entries: book.entries.filter(({ submission }) => submission.nonce !== nonce) });
}

/** A mark or a comment stands beside a computed one; an empty one takes it away. */
export function editing(edit: Edit): Step {
  const empty = edit.mark === undefined && !edit.comment;
  return (book) => {
    const others = book.edits.filter((one) => !isOfOnePlace(one, edit));
    return { ...book, edits: empty ? others : [...others, edit] };
  };
}

export function addingRemedies(remedies: readonly Remedy[]): Step {
  return (book) => ({ ...book, remedies: union(book.remedies, remedies) });
}

export function removingRemedy(remedy: Remedy): Step {
  const text = JSON.stringify(remedy);
  return (book) => ({ ...book, remedies: book.remedies.filter((one) => JSON.stringify(one) !== text) });
}

export function choosing(attempt: AttemptChoice): Step {
  return (book) => ({ ...book, attempt });
}

/** All of another gradebook of the assignment comes in; where both say something about one place, this one goes on saying it. */
export function joining({ entries, edits, remedies, attempt, unread }: Gradebook): Step {
  return (book) => {
    const others = edits.filter((edit) => !book.edits.some((one) => isOfOnePlace(one, edit)));
    const all = unread && {
      entries: union(book.unread?.entries ?? [], unread.entries),
      edits: union(book.unread?.edits ?? [], unread.edits),
      remedies: union(book.unread?.remedies ?? [], unread.remedies)
    };
    return {
      ...taking(entries)(book),
      edits: [...others, ...book.edits],
      remedies: book.remedies.length === 0 ? remedies : book.remedies,
      attempt,
      ...(all && { unread: all })
    };
  };
}

function isOfOnePlace(one: Edit, other: Edit): boolean {
  return one.student === other.student && one.attempt === other.attempt && one.question === other.question;
}

/** Both, each thing once. */
function union<T>(ours: readonly T[], theirs: readonly T[]): T[] {
  const texts = new Set(ours.map((one) => JSON.stringify(one)));
  return [...ours, ...theirs.filter((one) => !texts.has(JSON.stringify(one)))];
}
