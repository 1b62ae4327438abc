import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { submissionOf } from '#core/classroom/hand-in/submission.ts';
import { GradebookState } from '#state/gradebook.svelte.ts';
import { TeacherKeyring } from '#state/teacher-keys.svelte.ts';
import { openedOf } from '#support/paper-page.ts';
import StudentAttempts from './StudentAttempts.svelte';

const opened = openedOf();

beforeEach(() => localStorage.clear());

function open(...nonces: number[]) {
  const gradebook = new GradebookState(opened, new TeacherKeyring());
  const about = { form: 0, attempt: 1, started: Date.UTC(2025, 2, 14), ended: Date.UTC(2025, 2, 14, 1) };
  const entries = nonces.map((nonce) => ({
    submission: {
      ...submissionOf(opened.assignment, opened.places, [], { ...about, sitting: `${nonce}` }),
      nonce,
      who: { name: 'Student 9' }
    }
  }));
  gradebook.take({ entries, refused: [], mended: 0 });
  gradebook.stand('student student 9', true);
  const [onclose, onedit] = [vi.fn(), vi.fn()];
  const rowNow = () => gradebook.table.rows[0];
  const { rerender, unmount } = render(StudentAttempts, {
    row: rowNow()!,
    name: 'Student 9',
    opened,
    scoring: gradebook.scoring,
    onedit,
    onrename: vi.fn(),
    onclose,
    // as the page does it
    onremove: (nonce: number) => {
      gradebook.removeAttempt(nonce);
      const row = rowNow();
      if (row) void rerender({ row });
      else unmount();
    }
  });
  return { gradebook, onclose, onedit };
}

const button = (name: string) => screen.getByRole('button', { name });

test('hand-ins are removed only after a second press, and the first is taken back', async () => {
  document.body.innerHTML = '<h2 id="class" tabindex="-1">The class</h2>';
  const { gradebook } = open(1);
  await userEvent.click(button('Remove these hand-ins'));
  expect(gradebook.entries).toHaveLength(1);
  expect(button('Keep them')).toHaveFocus();
  await userEvent.click(button('Keep them'));
  expect(button('Remove these hand-ins')).toHaveFocus();
  await userEvent.click(button('Remove these hand-ins'));
  await userEvent.click(button('Yes, remove them'));
  expect(gradebook.entries).toEqual([]);
  expect(screen.getByText('The class')).toHaveFocus();
  document.body.innerHTML = '';
});

test('where other hand-ins of the student are left, the dialog goes on with them', async () => {
  const { gradebook } = open(1, 2);
  expect(screen.getAllByText('this one counts')).toHaveLength(1);
  await userEvent.click(screen.getAllByRole('button', { name: 'Remove these hand-ins' })[0]!);
  expect(screen.getAllByRole('button', { name: 'Yes, remove them' })).toHaveLength(1);
  await userEvent.click(button('Yes, remove them'));
  expect(gradebook.entries).toHaveLength(1);
  expect(screen.getByRole('heading', { name: 'Attempts of Student 9' })).toHaveFocus();
});

test('a mark that is none keeps the dialog open, and is told again', async () => {
  const { onclose, onedit } = open(1);
  const [field] = screen.getAllByLabelText('Your mark, 0 to 1');
  await userEvent.type(field!, '2');
  await userEvent.click(button('Close'));
  expect(onclose).not.toHaveBeenCalled();
  expect(field).toBeInvalid();
  await userEvent.clear(field!);
  await userEvent.type(field!, '0.5');
  await userEvent.click(button('Close'));
  expect(onedit).toHaveBeenCalledWith(expect.objectContaining({ mark: 0.5 }));
  expect(onclose).toHaveBeenCalled();
});
