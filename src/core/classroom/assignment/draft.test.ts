import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAssignment, assignmentOf as sample, bank, plain } from '#support/assignment-example.ts';
import { assignmentOf, draftOf, readDraft } from './draft.ts';
import { writeFragment } from './link.ts';
import { openAssignment } from './open-assignment.ts';
import { pinOf } from './pin.ts';

const byId = new Map(bank.map((asked) => [asked.question.id, asked]));

test('an assignment that was opened as a draft has the same link again', () => {
  fc.assert(
    fc.property(anyAssignment, fc.shuffledSubarray(bank, { minLength: 1 }), (made, asked) => {
      const own = made.own.map((question, at) => ({ ...question, id: `own-${at}` }));
      const title = made.title.trim();
      const instructions = made.instructions.trim();
      const questions = [...own.map((_, at) => ({ own: at })), ...asked.map(pinOf)];
      const { release: _release, key: _key, ...rest } = { ...made, title, instructions, own, questions };
      const assignment = { ...rest, tries: rest.policy === 'check' ? rest.tries : [100] };
      const draft = draftOf(assignment, openAssignment(assignment, bank), 'new', 5);
      expect(readDraft(plain(draft))).toEqual(plain(draft));
      const again = assignmentOf(draft, byId);
      expect(again).toMatchObject({ missing: [], unfinished: [] });
      expect(again.assignment && writeFragment(again.assignment)).toBe(writeFragment(assignment));
    }),
    { numRuns: 40 }
  );
});

test('questions that are no longer there stay out of the draft, and the rest stands in its order', () => {
  const assignment = sample(bank.slice(0, 4));
  const places = openAssignment(assignment, bank.toSpliced(1, 1));
  expect(draftOf(assignment, places, 'new', 5).questions).toEqual(['on-choice', 'on-statement', 'on-text']);
});

test('the draft of a sealed assignment is sealed, and one that is held has no code to open it yet', () => {
  const key = 'A'.repeat(43);
  const draft = draftOf(
    sample(bank, { key, policy: 'held', release: 'abc' }),
    openAssignment(sample(bank), bank),
    'n',
    5
  );
  expect(draft).toMatchObject({ sealed: true, policy: 'held' });
  expect(draft).not.toHaveProperty('releaseCode');
});
