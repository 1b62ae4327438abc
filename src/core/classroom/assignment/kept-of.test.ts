import { expect, test } from 'vitest';
import { assignmentOf, bank } from '#support/assignment-example.ts';
import { newDraft } from './draft.ts';
import { writeGradebookFile } from '../gradebook/gradebook-file.ts';
import { isOfCourse } from './kept-of.ts';
import { writeFragment } from './link.ts';

const ours = new Set(bank.map(({ question }) => question.id));
const theirs = new Set(['another']);
const own = { id: 'own-1', prompt: 'Why?' };
const draft = (questions: string[], more = {}) => JSON.stringify({ ...newDraft('one', 1, 1), questions, ...more });
const book = JSON.stringify(
  writeGradebookFile({
    assignment: writeFragment(assignmentOf(bank)),
    entries: [],
    edits: [],
    remedies: [],
    attempt: 'best'
  })
);

test.each<[string, string, string, ReadonlySet<string>, boolean]>([
  ['a draft with a question of the course', 'draft-one', draft(['gone', bank[0]?.question.id ?? '']), ours, true],
  ['a draft of another course', 'draft-one', draft(['another']), ours, false],
  ['a draft of own questions alone', 'draft-one', draft(['own-1'], { own: [own] }), ours, true],
  ['an empty draft', 'draft-one', draft([]), ours, true],
  ['a draft of a newer version', 'draft-one', draft(['another'], { v: 2 }), theirs, true],
  ['a gradebook of the course', 'gradebook-A', book, ours, true],
  ['a gradebook of another course', 'gradebook-A', book, theirs, false],
  ['a gradebook that cannot be read', 'gradebook-A', '"{"', ours, false],
  ['what is no JSON', 'draft-one', '{"cut', ours, false],
  ['what is no draft', 'draft-one', '7', ours, false],
  ['a paper, of which only its assignment knows', 'paper-A', '{"form":0,"who":"","typed":{}}', ours, false]
])('%s', (_, name, text, questions, is) => expect(isOfCourse(name, text, questions)).toBe(is));
