import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetUnread, keep, readKept, unreadTexts } from '#device/kept.ts';
import { placed } from '#device/place.ts';
import { makeKeys, sealHandIn } from '#device/seal.ts';
import type { Entry } from '#core/classroom/gradebook/gradebook.ts';
import { writeGradebookFile } from '#core/classroom/gradebook/gradebook-file.ts';
import { packSubmission } from '#core/classroom/hand-in/hand-in.ts';
import { writeFragment } from '#core/classroom/assignment/link.ts';
import { submissionOf } from '#core/classroom/hand-in/submission.ts';
import { openedOf } from '#support/paper-page.ts';
import { GradebookState, keptGradebooks } from './gradebook.svelte.ts';
import { TeacherKeyring } from './teacher-keys.svelte.ts';

const opened = openedOf();
const name = `gradebook-${opened.id}`;
const text = () => readKept(name, (raw) => raw);

/** Ends what the tabs of a test hear. */
let open: (() => void)[] = [];

beforeEach(() => localStorage.clear());
afterEach(() => {
  open.forEach((end) => end());
  open = [];
  forgetUnread();
  vi.restoreAllMocks();
});

describe('a gradebook in two tabs', () => {
  test('keeps what both take in at the same moment', () => {
    const [here, there] = [tab(), tab()];
    here.take(intakeOf(1));
    there.take(intakeOf(2));
    expect(nonces(tab())).toHaveLength(2);
    expect(nonces(there)).toHaveLength(2);
    changed();
    expect(nonces(here)).toEqual(nonces(there));
  });

  test('keeps it also where one wrote without having seen the other', () => {
    const [here, there] = [tab(), tab()];
    here.take(intakeOf(1));
    const mine = text();
    localStorage.removeItem(placed(name));
    there.take(intakeOf(2));
    // what was written first is overwritten: this tab saw nothing of it
    expect(text()).not.toBe(mine);
    changed();
    expect(nonces(tab())).toHaveLength(2);
  });

  test('that is erased in one is empty in the other, and nothing comes back', () => {
    const [here, there] = [tab(), tab()];
    here.take(intakeOf(1));
    changed();
    expect(nonces(there)).toHaveLength(1);
    here.erase();
    changed();
    expect(nonces(there)).toEqual([]);
    there.take(intakeOf(2));
    expect(nonces(tab())).toEqual([2]);
  });

  test('shows in one what is done in the other', () => {
    const [here, there] = [tab(), tab()];
    here.take(intakeOf(1));
    changed();
    there.rename(1, 'Student 9');
    there.choose('last');
    changed();
    expect(here.table.rows[0]?.label).toBe('Student 9');
    expect(here.attempt).toBe('last');
  });
});

describe('a gradebook that cannot be read', () => {
  const future = JSON.stringify({ format: 'course-gradebook', version: 2, gradebook: { all: 'new' } });

  test.each([future, '{"cut', 'null'])('is not lost when a hand-in comes: %.30s', (file) => {
    keep(name, file);
    const gradebook = tab();
    expect(unreadTexts().map(([, one]) => JSON.parse(one) as string)).toEqual([file]);
    gradebook.take(intakeOf(1));
    gradebook.take(intakeOf(2));
    expect(nonces(tab())).toHaveLength(2);
    expect(unreadTexts().map(([, one]) => JSON.parse(one) as string)).toEqual([file]);
  });

  test('comes back when it can be read, beside what was taken in since', () => {
    tab().take(intakeOf(1));
    const [kept = ''] = [localStorage.getItem(placed(name)) ?? ''];
    localStorage.clear();
    localStorage.setItem(placed(`aside-${name} 1`), kept);
    const gradebook = tab();
    expect(nonces(gradebook)).toEqual([1]);
    gradebook.take(intakeOf(2));
    expect(Object.keys(localStorage)).toEqual([placed(name)]);
    expect(nonces(tab())).toEqual([1, 2]);
  });

  test('in part keeps that part as it was, and says how much it is', () => {
    const odd = { submission: { v: 99 } };
    tab().take(intakeOf(1));
    const file = JSON.parse(text() as string) as { gradebook: { entries: unknown[] } };
    file.gradebook.entries.unshift(odd);
    keep(name, JSON.stringify(file));
    const gradebook = tab();
    expect(gradebook.unreadable).toBe(1);
    gradebook.take(intakeOf(2));
    expect(nonces(gradebook)).toEqual([1, 2]);
    expect(JSON.parse(text() as string)).toMatchObject({ gradebook: { entries: [{}, {}, odd] } });
  });

  test('erased leaves nothing on this machine', () => {
    keep(name, future);
    const gradebook = tab();
    gradebook.take(intakeOf(1));
    gradebook.erase();
    expect(localStorage).toHaveLength(0);
  });
});

test('where nothing can be kept all that was taken in stays in sight', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const gradebook = tab();
  gradebook.take(intakeOf(1));
  gradebook.take(intakeOf(2));
  expect(gradebook.kept).toBe(false);
  expect(nonces(gradebook)).toEqual([1, 2]);
  vi.restoreAllMocks();
  gradebook.take(intakeOf(3));
  expect(gradebook.kept).toBe(true);
  expect(nonces(tab())).toEqual([1, 2, 3]);
});

test('a hand-in sealed for keys that were used before opens', async () => {
  const keyring = new TeacherKeyring();
  const earlier = await keyring.get();
  const sealed = openedOf({ key: earlier.publicKey });
  await keyring.use(await makeKeys());
  const { code = '' } = await sealHandIn(sealed.assignment, bitsOf(sealed));
  const gradebook = new GradebookState(sealed, keyring);
  const { takeText } = await import('#core/classroom/gradebook/intake.ts');
  const intake = await takeText(code, gradebook.desk());
  expect(intake).toMatchObject({ refused: [], entries: [{ via: 'code' }] });
});

test('every gradebook that is kept is listed', () => {
  tab().take(intakeOf(1));
  keep('gradebook-K7QF2M', writeGradebookFile({ ...empty(), assignment: 'B' }));
  keep('gradebook-ABCDEF', 'cut');
  expect(
    keptGradebooks()
      .map(({ id }) => id)
      .sort()
  ).toEqual([opened.id, 'K7QF2M'].sort());
  expect(unreadTexts()).toHaveLength(1);
});

function tab(): GradebookState {
  const gradebook = new GradebookState(opened, new TeacherKeyring());
  open.push(gradebook.follow());
  return gradebook;
}

/** What browsers tell other tabs; here all tabs are one page, and each hears it. */
function changed(): void {
  dispatchEvent(new StorageEvent('storage', { key: placed(name) }));
}

function nonces(gradebook: GradebookState): number[] {
  return gradebook.entries.map(({ submission }) => submission.nonce).sort();
}

function intakeOf(nonce: number) {
  const entry: Entry = { submission: { ...submissionOf(opened.assignment, opened.places, [], about), nonce } };
  return { entries: [entry], refused: [], mended: 0 };
}

function bitsOf({ assignment, places }: typeof opened) {
  return packSubmission(assignment, places, submissionOf(assignment, places, [], about)).bits ?? [];
}

function empty() {
  return {
    assignment: writeFragment(opened.assignment),
    entries: [],
    edits: [],
    remedies: [],
    attempt: 'best' as const
  };
}

const about = { sitting: 'one', form: 0, attempt: 1, started: Date.UTC(2025, 2, 14), ended: Date.UTC(2025, 2, 14, 1) };
