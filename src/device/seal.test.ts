import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignmentOf, bank } from '#support/assignment-example.ts';
import type { Code } from '#core/wire/code.ts';
import { findCodes } from '#core/wire/find-codes.ts';
import { handInAssignment, packSubmission, readHandIn } from '#core/classroom/hand-in/hand-in.ts';
import { readHandInFile, writeHandInFile } from '#core/classroom/hand-in/hand-in-file.ts';
import { openAssignment } from '#core/classroom/assignment/open-assignment.ts';
import { submissionOf } from '#core/classroom/hand-in/submission.ts';
import { assignmentId } from '#core/classroom/assignment/assignment-id.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import { pointOf } from './p256.ts';
import { makeKeys, seal, sealHandIn, sealHandInFile, unseal, unsealHandIn, unsealHandInFile } from './seal.ts';

const keys = await makeKeys();
const others = await makeKeys();
const assignment = assignmentOf(bank, { key: keys.publicKey });
const places = openAssignment(assignment, bank);
const about = { sitting: 'one', form: 0, attempt: 1, started: Date.UTC(2025, 2, 14), ended: Date.UTC(2025, 2, 14, 1) };
const submission = submissionOf(assignment, places, [], about);
const { bits = [] } = packSubmission(assignment, places, submission);

test('what is sealed is opened with the private key, in its own context', async () => {
  const bytes = Uint8Array.of(1, 2, 3, 250);
  const sealed = (await seal(keys.publicKey, bytes, 'here')) ?? new Uint8Array();
  expect(await unseal(keys.privateKey, sealed, 'here')).toEqual(bytes);
  expect(await unseal(keys.privateKey, sealed, 'there')).toBeUndefined();
  expect(await unseal(others.privateKey, sealed, 'here')).toBeUndefined();
  expect(sealed).toHaveLength(bytes.length + 44);
});

test('the same is never sealed in the same way twice', async () => {
  const [one, other] = await Promise.all([
    seal(keys.publicKey, new Uint8Array(4), ''),
    seal(keys.publicKey, new Uint8Array(4), '')
  ]);
  expect(one).not.toEqual(other);
});

test('every changed bit is found', async () => {
  const sealed = (await seal(keys.publicKey, Uint8Array.of(7, 8), '')) ?? new Uint8Array();
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = sealed.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit % 8));
    expect(await unseal(keys.privateKey, changed, '')).toBeUndefined();
  }
});

test('whatever is handed over is opened or not, never an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
      expect(await unseal(keys.privateKey, bytes.slice(), '')).toBeUndefined();
    }),
    { numRuns: 30 }
  );
  expect(await seal('', new Uint8Array(1), '')).toBeUndefined();
  expect(await seal('_'.repeat(43), new Uint8Array(1), '')).toBeUndefined();
});

test('a point is on the curve: the generator has the y the standard gives', () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const x = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
  // SEC 2 gives the odd y 4fe342e2...; this is the prime less it
  const y = 'b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a';
  expect(pointOf(bytes(x))).toEqual(bytes(`04${x}${y}`));
  expect(pointOf(new Uint8Array(32).fill(255))).toBeUndefined();
  expect(pointOf(new Uint8Array(31))).toBeUndefined();
});

describe('a sealed hand-in', () => {
  test('is a code that says for which assignment it is, and nothing else', async () => {
    const { code = '' } = await sealHandIn(assignment, bits);
    const found = findCodes(`Here: ${code.toLowerCase()}`)[0]?.result as Code;
    expect(found.kind).toBe('sealed');
    expect(handInAssignment(found.bits)).toBe(assignmentId(assignment));
    const opened = (await unsealHandIn(found.bits, keys.privateKey)) ?? [];
    expect(readHandIn(opened, assignment, places)).toMatchObject({ submission: { nonce: submission.nonce } });
    expect(await unsealHandIn(found.bits, others.privateKey)).toBeUndefined();
  });

  test('can be a file', async () => {
    const text = writeHandInFile(submission);
    const file = readHandInFile((await sealHandInFile(assignment, text)) ?? '');
    if (!('sealed' in file) || !file.sealed) throw new Error('not sealed');
    expect(await unsealHandInFile(file, keys.privateKey)).toBe(text);
    expect(await unsealHandInFile({ ...file, assignment: 'K7QF2M' }, keys.privateKey)).toBeUndefined();
  });

  test('needs a key, and room', async () => {
    const { key: _, ...open } = assignment;
    expect(await sealHandIn(open, bits)).toEqual({ reason: 'no-key' });
    expect(await sealHandInFile(open, 'text')).toBeUndefined();
    expect(await sealHandIn(assignment, Array<number>(1400).fill(0))).toEqual({ reason: 'too-long' });
  });
});

describe('the file with the keys', () => {
  test('gives them back', async () => {
    expect(await readKeyFile(await writeKeyFile(keys, 'Class 7'))).toEqual({ keys, title: 'Class 7' });
  });

  test('with a passphrase gives them back to whoever knows it', async () => {
    const file = await writeKeyFile(keys, 'Class 7', 'correct horse');
    expect(file).not.toContain(keys.privateKey.d);
    expect(await readKeyFile(file, 'correct horse')).toEqual({ keys, title: 'Class 7' });
    expect(await readKeyFile(file)).toEqual({ reason: 'needs-passphrase' });
    expect(await readKeyFile(file, 'wrong')).toEqual({ reason: 'wrong-passphrase' });
    expect(await readKeyFile(file.replace('600000', '1'), 'correct horse')).toEqual({ reason: 'not-key' });
    expect(await readKeyFile(file.replace('600000', '600000000000'), 'correct horse')).toEqual({ reason: 'not-key' });
  });

  test.each([
    ['{', 'not-json'],
    ['{"format":"course-progress","version":1}', 'not-key'],
    ['{"format":"course-key","version":1}', 'not-key'],
    ['{"format":"course-key","version":2}', 'from-the-future'],
    ['x'.repeat(30_000), 'too-long']
  ])('that is none says why: %.30j', async (file, reason) => {
    expect(await readKeyFile(file)).toEqual({ reason });
  });

  test('is refused when the halves are of two keys, locked or not', async () => {
    const { publicKey, privateKey } = keys;
    const mixed = (half: Partial<typeof privateKey>) => ({ publicKey, privateKey: { ...privateKey, ...half } });
    const { d, y } = others.privateKey;
    for (const one of [mixed({ d }), mixed({ y }), mixed({ d, y })]) {
      expect(await readKeyFile(await writeKeyFile(one, ''))).toEqual({ reason: 'not-key' });
      expect(await readKeyFile(await writeKeyFile(one, '', 'correct horse'), 'correct horse')).toEqual({
        reason: 'not-key'
      });
    }
  });

  test.each([0, -1, 0.5])('of version %s is none', async (version) => {
    const file = (await writeKeyFile(keys, '')).replace('"version": 1', `"version": ${version}`);
    expect(await readKeyFile(file)).toEqual({ reason: 'not-key' });
  });
});
