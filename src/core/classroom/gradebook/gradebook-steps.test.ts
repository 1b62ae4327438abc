import { describe, expect, test } from 'vitest';
import { answering, handInOf } from '#support/class-example.ts';
import type { Edit } from './gradebook.ts';
import type { Gradebook } from './gradebook-file.ts';
import {
  addingRemedies,
  choosing,
  editing,
  joining,
  removingAttempt,
  removingRemedy,
  renaming,
  taking,
  type Step
} from './gradebook-steps.ts';
import type { Remedy } from './remedies.ts';

const [first, second] = [handInOf(1, answering('a')), handInOf(2, answering('b'))];
const drop: Remedy = { kind: 'drop', question: 'q' };
const edit: Edit = { student: 's', attempt: 'a', question: 'q', mark: 1 };
const book: Gradebook = { assignment: 'A1', entries: [first], edits: [], remedies: [], attempt: 'best' };

const steps: Record<string, Step> = {
  taking: taking([first, second]),
  renaming: renaming(first.submission.nonce, 'Student 9'),
  'removing an attempt': removingAttempt(first.submission.nonce),
  editing: editing(edit),
  'taking an edit away': editing({ student: 's', attempt: 'a', question: 'q' }),
  'adding remedies': addingRemedies([drop, { kind: 'certainty' }]),
  'removing a remedy': removingRemedy(drop),
  choosing: choosing('last'),
  joining: joining({ ...book, entries: [second], edits: [edit], unread: { entries: [7], edits: [], remedies: [] } })
};

describe.each(Object.entries(steps))('%s', (_, step) => {
  test('changes nothing when it is done again', () => {
    const once = step({ ...book, edits: [edit], remedies: [drop] });
    expect(step(once)).toEqual(once);
  });
});

test('two steps made at once come to one class, whichever comes first', () => {
  const sorted = ({ entries }: Gradebook) => entries.map(({ submission }) => submission.nonce).sort();
  const [one, other] = [taking([first]), taking([second])];
  expect(sorted(one(other({ ...book, entries: [] })))).toEqual(sorted(other(one({ ...book, entries: [] }))));
});

test('what is joined adds, and takes nothing away', () => {
  const ours = { ...book, edits: [edit], remedies: [drop] };
  const theirs = { ...book, entries: [second], edits: [{ ...edit, mark: 0 }], remedies: [] };
  expect(joining(theirs)(ours)).toEqual({ ...ours, entries: [first, second] });
});
