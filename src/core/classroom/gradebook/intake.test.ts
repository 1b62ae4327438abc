import { describe, expect, test } from 'vitest';
import { kindOf } from '../../questions/index.ts';
import { assignmentId } from '../assignment/assignment-id.ts';
import { writeBoardCode } from '../assignment/board.ts';
import { assignmentOf, bank } from '#support/assignment-example.ts';
import { findCodes } from '../../wire/find-codes.ts';
import { findInPieces } from '../../wire/find-in-pieces.ts';
import { writeHandInFile } from '../hand-in/hand-in-file.ts';
import { writeHandIn } from '../hand-in/hand-in.ts';
import { takeContent, takeFile, takeText, type Desk } from './intake.ts';
import { openAssignment } from '../assignment/open-assignment.ts';
import type { Json } from '../../plain-json.ts';
import { submissionVersion, type Submission } from '../hand-in/submission.ts';

const assignment = assignmentOf(bank);
const places = openAssignment(assignment, bank);

function deskOf(more: Partial<Desk> = {}): Desk {
  const sealed = { unsealCode: async () => undefined, unsealFile: async () => undefined };
  return { id: assignmentId(assignment), assignment, places, ...sealed, ...more };
}

function submissionOf(nonce: number): Submission {
  return {
    v: submissionVersion,
    assignment: assignmentId(assignment),
    bank: 1,
    form: 0,
    nonce,
    attempt: 1,
    started: Date.UTC(2025, 3, 30),
    ended: Date.UTC(2025, 3, 30) + 600_000,
    who: { name: `Student ${nonce}` },
    responses: bank.map(({ question }, at) =>
      (at + nonce) % 3 === 0 ? { tries: [] } : { tries: [kindOf(question).key(question) as Json] }
    )
  };
}

const codeOf = (nonce: number) => writeHandIn(assignment, places, submissionOf(nonce)).code ?? '';
const chat = Array.from({ length: 60 }, (_, at) => `[10:0${at % 10}] Student ${at}: here - ${codeOf(at)} thanks!\n`);

test.each([
  ['a chat', chat.join('')],
  ['codes without anything between them', chat.map((line) => line.replace(/^.*- | thanks!\n$/g, '')).join('')],
  ['codes of which each has a slip', chat.map((line) => line.replace(/(- .{20})./, '$1Q')).join('')],
  ['quoted lines', chat.join('').replace(/-/g, '-\n> ')],
  ['no code', 'word '.repeat(2000)],
  ['no space', 'x'.repeat(9000)],
  ['nothing', '']
])('in pieces the same codes are found as in the whole: %s', (_, text) => {
  for (const length of [1500, 2222, 4000, 1_000_000]) {
    const pieces = [...findInPieces(text, { length, reach: 1000 })];
    expect(pieces.flatMap(({ found }) => found)).toEqual(findCodes(text));
    if (text !== '') expect(pieces.at(-1)?.searched).toBe(text.length);
  }
});

test(
  'of a paste far longer than one search, everything is taken in, with pauses between',
  { timeout: 60_000 },
  async () => {
    const codes = Array.from({ length: 3500 }, (_, at) => codeOf(at));
    const text = codes.map((code, at) => `Student ${at}, who wrote a line or two before it: ${code}\n`).join('');
    expect(text.length).toBeGreaterThan(500_000);
    const done: number[] = [];
    const { entries, refused } = await takeText(text, deskOf(), (share) => void done.push(share));
    expect(refused).toEqual([]);
    expect(entries.map(({ submission }) => submission.nonce)).toEqual(codes.map((_, at) => at));
    expect(done.length).toBeGreaterThan(codes.length);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  }
);

describe('what cannot be taken in', () => {
  const namesOf = async (text: string) => (await takeText(text, deskOf())).refused.map(({ name }) => name);

  test('is named by what stands before it', async () => {
    const code = codeOf(1);
    const cut = code.slice(0, -12);
    expect(await namesOf(`[10:02] Student 1: ${cut}`)).toEqual([`[10:02] Student 1: ${code.slice(0, 17)}`]);
    expect(await namesOf(`Student 1\n${cut}`)).toEqual([`Student 1 ${code.slice(0, 17)}`]);
    expect(await namesOf(cut)).toEqual([code.slice(0, 17)]);
    // not by the code before it
    expect(await namesOf(`${code}\n${cut}`)).toEqual([code.slice(0, 17)]);
  });

  test('is named also where its beginning is missing, between codes that are well', async () => {
    const [rest, text] = [codeOf(2).slice(6), 'My code: ABCDE-FGHJK-12345-67890'];
    const read = await takeText(`A: ${codeOf(1)}\nB: ${rest}\nC: ${codeOf(3)}\n${text}`, deskOf());
    expect(read.entries).toHaveLength(2);
    expect(read.refused).toEqual([
      { name: `B: ${rest.slice(0, 17)}`, why: { what: 'code', problem: { reason: 'headless' } } },
      { name: text.slice(0, 26), why: { what: 'code', problem: { reason: 'none' } } }
    ]);
  });

  test('the code of the board is not called a hand-in for another assignment', async () => {
    const short = assignmentOf(bank.slice(0, 2));
    const { refused } = await takeText(writeBoardCode(short, bank) ?? '', deskOf());
    expect(refused.map(({ why }) => why)).toEqual([{ what: 'hand-in', reason: 'board-code' }]);
  });
});

describe('an open hand-in', () => {
  const sealing = { ...assignment, key: 'A'.repeat(43) };
  const text = writeHandInFile(submissionOf(1));

  test('is remembered as such where hand-ins are sealed', async () => {
    const entry = { submission: submissionOf(1), via: 'file' };
    expect((await takeFile('a.json', text, deskOf())).entries).toEqual([entry]);
    expect((await takeFile('a.json', text, deskOf({ assignment: sealing }))).entries).toEqual([
      { ...entry, unsealed: true }
    ]);
  });
});

test('a file is taken for what stands in it: a hand-in, codes, or neither', async () => {
  const waysOf = async (text: string) => {
    const { entries, refused } = await takeContent('a.txt', text, deskOf());
    return [...entries.map(({ via }) => via), ...refused.map(({ why }) => why.what)];
  };
  expect(await waysOf(`\uFEFF ${writeHandInFile(submissionOf(1))}`)).toEqual(['file']);
  expect(await waysOf(`Dear teacher, ${codeOf(1)}`)).toEqual(['code']);
  expect(await waysOf('I forgot.')).toEqual(['no-code']);
  expect(await waysOf('{ "a": 1 }')).toEqual(['file']);
});
