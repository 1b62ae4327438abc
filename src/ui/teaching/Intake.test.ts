import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assignmentId } from '#core/classroom/assignment/assignment-id.ts';
import { assignmentOf, bank } from '#support/assignment-example.ts';
import { writeHandInFile } from '#core/classroom/hand-in/hand-in-file.ts';
import { writeHandIn } from '#core/classroom/hand-in/hand-in.ts';
import { openAssignment } from '#core/classroom/assignment/open-assignment.ts';
import { submissionVersion, type Submission } from '#core/classroom/hand-in/submission.ts';
import { GradebookState } from '#state/gradebook.svelte.ts';
import { TeacherKeyring } from '#state/teacher-keys.svelte.ts';
import Intake from './Intake.svelte';

const assignment = assignmentOf(bank.slice(0, 3));
const places = openAssignment(assignment, bank);
const id = assignmentId(assignment);

function submissionOf(nonce: number): Submission {
  const responses = places.map(() => ({ tries: [] }));
  const times = { started: 1_745_000_040_000, ended: 1_745_000_640_000 };
  return { v: submissionVersion, assignment: id, bank: 1, form: 0, nonce, attempt: 1, ...times, responses };
}

function open(): GradebookState {
  localStorage.clear();
  const gradebook = new GradebookState(
    { id, assignment, places, variant: {}, sheets: new Map(), unread: 0, quiz: undefined },
    new TeacherKeyring()
  );
  render(Intake, { gradebook, keyring: new TeacherKeyring() });
  return gradebook;
}

/** The files of jsdom cannot be read; these are as a browser has them. */
function fileOf(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([], name), {
    text: () => Promise.resolve(strFromU8(bytes)),
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer)
  });
}

const numbersOf = (gradebook: GradebookState) => gradebook.entries.map(({ submission: { nonce } }) => nonce).sort();

test('a zip of a course system and other files beside it are taken in; what cannot be read is named', async () => {
  const gradebook = open();
  const zip = zipSync({
    'Student 1_101_assignsubmission_file_/hand-in.json': strToU8(writeHandInFile(submissionOf(1))),
    'Student 2_102_assignsubmission_onlinetext_/onlinetext.html': strToU8(
      `<p>${writeHandIn(assignment, places, submissionOf(2)).code}</p>`
    ),
    'Student 3_103_assignsubmission_file_/essay.docx': strToU8('x'),
    'Student 4_104_assignsubmission_file_/note.txt': strToU8('I forgot.')
  });
  const files = [
    fileOf('class.zip', new Uint8Array(zip)),
    fileOf('hand-in.json', strToU8(writeHandInFile(submissionOf(5)))),
    fileOf('broken.zip', strToU8('no zip'))
  ];
  await userEvent.upload(screen.getByLabelText(/^Files that were handed in/), files, { applyAccept: false });
  await screen.findByText('3 hand-ins taken in.');
  expect(numbersOf(gradebook)).toEqual([1, 2, 5]);
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told).toHaveLength(3);
  for (const name of ['essay.docx', 'note.txt', 'broken.zip'])
    expect(told.some((line) => line?.includes(name))).toBe(true);
});

test('codes are read, those that cannot be are named with what stands before them, and stay', async () => {
  const gradebook = open();
  const code = writeHandIn(assignment, places, submissionOf(7)).code ?? '';
  const field = screen.getByLabelText(/^Paste codes here/);
  await userEvent.click(field);
  await userEvent.paste(`Student 7: ${code}\nStudent 8: ${code.slice(0, -8)}`);
  await userEvent.click(screen.getByRole('button', { name: 'Read the codes' }));
  await screen.findByText('1 hand-in taken in.');
  expect(screen.getByRole('listitem')).toHaveTextContent(/^Student 8: H/);
  expect(numbersOf(gradebook)).toEqual([7]);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});
