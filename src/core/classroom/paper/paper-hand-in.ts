import { clean } from '../../questions/clean.ts';
import { assignmentId } from '../assignment/assignment-id.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { bankMark } from '../assignment/bank-mark.ts';
import { studentKey, type Entry } from '../gradebook/gradebook.ts';
import { isReady, type Place } from '../assignment/open-assignment.ts';
import type { Json } from '../../plain-json.ts';
import { nameLimit, nonceOf, submissionVersion, type Submission } from '../hand-in/submission.ts';

/** A student's paper, typed in. */
export interface TypedPaper {
  form: number;
  /** Name or class number, as it stands on the paper; may be empty. */
  who: string;
  /** Responses by place in the assignment; a question left open has none. */
  responses: Readonly<Partial<Record<number, Json>>>;
}

/**
 * A paper as what would have been handed in, to be marked like everything else. Each answer is one try; no time is known.
 * @param entries of the gradebook, by which it is known how many papers the student had
 * @param stamp what makes it unique, and when it was typed in
 */
export function paperEntry(
  assignment: Assignment,
  places: readonly Place[],
  { form, who, responses }: TypedPaper,
  entries: readonly Entry[],
  { id, at }: { id: string; at: number }
): Entry {
  const submission: Submission = {
    v: submissionVersion,
    assignment: assignmentId(assignment),
    bank: bankMark(places),
    form,
    nonce: nonceOf(id),
    attempt: 1,
    started: at,
    ended: at,
    ...whoOf(who),
    responses: places.map((place, index) => {
      if (!isReady(place)) return { tries: [], unasked: true };
      const response = responses[index];
      return { tries: response === undefined ? [] : [response] };
    })
  };
  const entry: Entry = { submission, via: 'paper' };
  // with one attempt each, a second paper of a name is another student's, until the teacher says otherwise
  const earlier = assignment.attempts === 'one' ? [] : entries.filter((one) => studentKey(one) === studentKey(entry));
  const attempt = Math.max(0, ...earlier.map((one) => one.submission.attempt)) + 1;
  return { ...entry, submission: { ...submission, attempt: Math.min(attempt, 9999) } };
}

/** A number of up to four digits is a class number, everything else a name. */
function whoOf(typed: string): Pick<Submission, 'who'> {
  const text = typed.trim().slice(0, nameLimit).trim();
  if (clean(text) === '') return {};
  return /^\d{1,4}$/.test(text) ? { who: { number: Number(text) } } : { who: { name: text } };
}
