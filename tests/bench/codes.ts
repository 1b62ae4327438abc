import { randomFillSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { courseFolder, readCourse } from '#cli/read-course.ts';
import type { Asked } from '#core/questions/asked.ts';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import { kindOf, type Question } from '#core/questions/index.ts';
import { symbols, valueOf } from '#core/wire/alphabet.ts';
import { assignmentId } from '#core/classroom/assignment/assignment-id.ts';
import {
  assignmentVersion,
  readAssignment,
  type Assignment,
  type OwnQuestion
} from '#core/classroom/assignment/assignment.ts';
import { readAssignmentFile, writeAssignmentFile } from '#core/classroom/assignment/assignment-file.ts';
import { bankMark } from '#core/classroom/assignment/bank-mark.ts';
import { readBoardCode, writeBoardCode } from '#core/classroom/assignment/board.ts';
import { findCodes, searchLimit } from '#core/wire/find-codes.ts';
import { packSubmission, readHandIn, writeHandIn } from '#core/classroom/hand-in/hand-in.ts';
import { readHandInFile, writeHandInFile } from '#core/classroom/hand-in/hand-in-file.ts';
import { readFragment, writeFragment } from '#core/classroom/assignment/link.ts';
import { bankFormats, type BankFormat } from '#core/classroom/own/import/bank-read.ts';
import { readBank } from '#core/classroom/own/import/read-bank.ts';
import { testFillers } from '#support/import-reading.ts';
import { openAssignment } from '#core/classroom/assignment/open-assignment.ts';
import { readOwnQuestions } from '#core/classroom/own/own-questions.ts';
import { pinOf } from '#core/classroom/assignment/pin.ts';
import type { Json } from '#core/plain-json.ts';
import { submissionVersion, type Submission } from '#core/classroom/hand-in/submission.ts';
import { randomFrom } from '#core/random.ts';
import { makeKeys, sealHandIn, unseal, unsealHandIn } from '#device/seal.ts';
import { readKeyFile } from '#device/key-file.ts';

/** How long links and codes of this course are, which slips in a code are found, and what decoders make of noise. */
export async function benchCodes(cases: number): Promise<void> {
  const asked = bankOfCourse();
  const choices = asked.filter(({ question }) => question.kind === 'choice');
  await printCodes(choices);
  printLinks(asked, choices);
  printSlips(choices);
  printSlowest();
  await fuzz(asked, cases);
}

function bankOfCourse(): Asked[] {
  const { course } = readCourse(courseFolder());
  if (!course) throw new Error('The course has a mistake; see npm run check.');
  return [...course.questions.values()].map((question) => ({ question, hash: fingerprint(question) }));
}

const policies: [string, Partial<Assignment>][] = [
  ['a test', { policy: 'test' }],
  ['a test with certainty', { policy: 'test', certainty: true }],
  ['two tries with certainty', { policy: 'check', tries: [100, 50], certainty: true }],
  ['three tries with certainty', { policy: 'check', tries: [100, 50, 25], certainty: true }]
];

async function printCodes(choices: readonly Asked[]): Promise<void> {
  const { publicKey } = await makeKeys();
  console.log('\ncharacters of a code with its hyphens, by choice items (sealed for the teacher)');
  console.log(`${''.padEnd(28)}${[5, 10, 20, 40].map((items) => String(items).padStart(12)).join('')}`);
  for (const [name, more] of policies) {
    const cells = [5, 10, 20, 40].map(async (items) => {
      const assignment = { ...assignmentOf(choices.slice(0, items)), ...more, key: publicKey };
      const submission = workOn(assignment, choices);
      const places = openAssignment(assignment, choices);
      const { code } = writeHandIn(assignment, places, submission);
      const sealed = await sealHandIn(assignment, packSubmission(assignment, places, submission).bits ?? []);
      return `${code?.length ?? 'file'} (${sealed.code?.length ?? 'file'})`;
    });
    console.log(`${name.padEnd(28)}${(await Promise.all(cells)).map((cell) => cell.padStart(12)).join('')}`);
  }
}

function printLinks(asked: readonly Asked[], choices: readonly Asked[]): void {
  const bank = assignmentOf(asked.slice(0, 10));
  const own = ownAssignment(choices.slice(0, 5));
  const raw = JSON.stringify(own.own);
  console.log(
    `\n10 questions of the bank: ${writeFragment(bank).length} characters after #, ${writeBoardCode(bank, asked)?.length} on the board`
  );
  console.log(
    `5 own questions: ${writeFragment(own).length} characters after #; as JSON ${raw.length}, gzip and base64 ${Math.ceil((gzipSync(raw).length * 4) / 3)}`
  );
}

function printSlips(choices: readonly Asked[]): void {
  const assignment = { ...assignmentOf(choices.slice(0, 20)), certainty: true };
  const codes = [1, 2, 3].map((nonce) => {
    const submission = { ...workOn(assignment, choices), nonce };
    return writeHandIn(assignment, openAssignment(assignment, choices), submission).code ?? '';
  });
  const tally = { slips: 0, found: 0, located: 0, mended: 0 };
  const count = (code: string, slip: string, group: number) => {
    const [one, ...more] = findCodes(slip).map(({ result }) => result);
    const meant = JSON.stringify((findCodes(code)[0]?.result as { bits: number[] }).bits);
    tally.slips++;
    if (!one || more.length > 0) return;
    const isMended = !('reason' in one) && one.mended !== undefined && JSON.stringify(one.bits) === meant;
    const isTold = 'reason' in one && one.reason === 'damaged';
    if (isMended || isTold) tally.found++;
    if (isMended) tally.mended++;
    if ((isMended && one.mended === group) || (isTold && one.groups.includes(group))) tally.located++;
  };
  const print = (what: string) => {
    const share = (part: number) => `${((100 * part) / tally.slips).toFixed(2)} %`;
    console.log(
      `${what}: ${tally.slips.toLocaleString('en')}, found ${share(tally.found)}, located ${share(tally.located)}, put right ${share(tally.mended)}`
    );
    Object.assign(tally, { slips: 0, found: 0, located: 0, mended: 0 });
  };
  console.log(`\nslips in ${codes.length} codes of ${codes[0]?.length} characters`);
  const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of codes) {
    for (const [at, symbol] of [...code].entries()) {
      if (symbol === '-') continue;
      for (const other of characters.filter((one) => valueOf(one) !== valueOf(symbol)))
        count(code, code.slice(0, at) + other + code.slice(at + 1), Math.floor(at / 6) + 1);
    }
  }
  print('one character changed');
  for (const code of codes) {
    for (let at = 0; at + 1 < code.length; at++) {
      const next = code[at + 1] === '-' ? at + 2 : at + 1;
      if (code[at] === '-' || code[at] === code[next]) continue;
      const between = code.slice(at + 1, next);
      count(code, code.slice(0, at) + code[next] + between + code[at] + code.slice(next + 1), Math.floor(at / 6) + 1);
    }
  }
  print('two neighbours swapped');
}

/** Texts made to take long, as long as any that is searched. */
function printSlowest(): void {
  const pieces = ['H22VT-', 'H22VT xxxxx ', 'H22VTJWG3M', 'JWG3M-C886P ', 'H22VT-JWG3M-C886P-8N', 'x', ' - '];
  const times = pieces.map((piece) => {
    const text = piece.repeat(Math.ceil(searchLimit / piece.length));
    const start = process.cpuUsage();
    findCodes(text);
    return process.cpuUsage(start).user / 1000;
  });
  console.log(
    `\nslowest search of ${searchLimit.toLocaleString('en')} characters made to take long: ${Math.max(...times).toFixed(0)} ms of the processor`
  );
}

type Decoder = (text: string) => unknown;

/** Random and mangled input for every decoder: each returns a value or a named problem, and none takes long. */
async function fuzz(asked: readonly Asked[], cases: number): Promise<void> {
  const random = randomFrom(20250221);
  const assignment = {
    ...assignmentOf(asked.slice(0, 20)),
    policy: 'check' as const,
    tries: [100, 50],
    certainty: true
  };
  const own = ownAssignment(asked.slice(0, 2));
  const places = openAssignment(assignment, asked);
  const submission = workOn(assignment, asked);
  const { bits = [] } = packSubmission(assignment, places, submission);
  const { code = '' } = writeHandIn(assignment, places, submission);
  const keys = await makeKeys();
  const bitsOf = (text: string) => [...text].map((character) => character.charCodeAt(0) & 1);
  const decoders: [string, string[], Decoder, number?][] = [
    ['link', [writeFragment(assignment), writeFragment(own)], readFragment],
    ['codes in a text', [code, `Hello, ${code}`, `${code} ${code}`], findCodes],
    ['hand-in', [bits.join('')], (text) => readHandIn(bitsOf(text), assignment, places)],
    ['board', [bits.slice(0, 200).join('')], (text) => readBoardCode(bitsOf(text), asked)],
    ['hand-in file', [writeHandInFile(submission)], readHandInFile],
    ['assignment file', [writeAssignmentFile(own)], readAssignmentFile],
    ['own questions', [JSON.stringify(own.own)], (text) => readOwnFrom(text)],
    ...bankFormats.map((format): [string, string[], Decoder] => [
      `bank, ${format}`,
      bankTexts[format],
      (text) => readBank(text, testFillers(), { format })?.questions[0]
    ]),
    ['sealed bytes', ['x'.repeat(80)], (text) => unseal(keys.privateKey, new TextEncoder().encode(text), ''), 20],
    ['sealed code', [bits.join('')], (text) => unsealHandIn(bitsOf(text), keys.privateKey), 20],
    ['key file', ['{"format":"course-key","version":1,"title":"","keys":{}}'], (text) => readKeyFile(text)]
  ];
  console.log(`\n${cases.toLocaleString('en')} cases a decoder (fewer where a key is worked out)`);
  for (const [name, samples, decode, part = 1] of decoders) {
    const outcomes = new Map<string, number>();
    let slowest = 0;
    const start = performance.now();
    for (let i = 0; i < cases / part; i++) {
      const text = noise(samples, random);
      const from = performance.now();
      const outcome = outcomeOf(await decode(text));
      slowest = Math.max(slowest, performance.now() - from);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${count} ${outcome}`);
    console.log(
      `${name.padEnd(16)} ${((performance.now() - start) / 1000).toFixed(1)} s, slowest ${slowest.toFixed(0)} ms: ${told.join(', ')}`
    );
  }
}

/** Questions of a teacher's own bank as they come in files. */
const bankTexts: Record<BankFormat, string[]> = {
  gift: [
    '// [id:q1]\n::Metal:: Which metal? {=Lithium#Yes. ~Iron#No. ~%50%Tin}\n\nHow many? {#17:2}\n',
    'It rains. {T#wrong#right}\n\n[markdown]Match. {=a -> 1 =b -> 2 =c -> 3}\n'
  ],
  aiken: ['Which metal?\nA. Iron\nB) Lithium\nC. Tin\nANSWER: B\n'],
  yaml: ['- id: own-1\n  kind: statement\n  prompt: It rains.\n  answer: "true"\n  explanation: It does.\n']
};

function readOwnFrom(text: string): unknown {
  try {
    const assignment = readAssignment({
      ...assignmentOf([]),
      questions: [{ own: 0 }, { own: 1 }],
      own: JSON.parse(text) as unknown
    });
    return assignment ? readOwnQuestions(assignment) : { reason: 'not an assignment' };
  } catch {
    return { reason: 'not JSON' };
  }
}

function outcomeOf(result: unknown): string {
  if (result === undefined) return 'refused';
  if (Array.isArray(result))
    return result.length === 0 ? 'nothing found' : outcomeOf((result[0] as { result?: unknown }).result ?? 'read');
  return (result as { reason?: string }).reason ?? 'read';
}

/** A sample with some characters changed, or characters without a sense. */
function noise(samples: readonly string[], random: () => number): string {
  const below = (n: number) => Math.floor(random() * n);
  if (random() < 0.2) return randomFillSync(Buffer.alloc(below(200))).toString(random() < 0.5 ? 'latin1' : 'base64url');
  let text = samples[below(samples.length)] ?? '';
  for (let changes = below(6); changes > 0; changes--) {
    const at = below(text.length);
    const by = random() < 0.5 ? symbols.charAt(below(symbols.length)) : String.fromCharCode(32 + below(95));
    text =
      [
        text.slice(0, at) + by + text.slice(at + 1),
        text.slice(0, at) + text.slice(at + 1 + below(4)),
        text.slice(0, at) + by + text.slice(at)
      ][below(3)] ?? '';
  }
  return text;
}

function assignmentOf(asked: readonly Asked[]): Assignment {
  return {
    v: assignmentVersion,
    title: 'Ten days in February',
    instructions: '',
    questions: asked.map(pinOf),
    own: [],
    policy: 'test',
    tries: [100],
    shuffle: { questions: true, options: true },
    seed: 4711,
    forms: 1,
    certainty: false,
    who: 'nothing',
    attempts: 'one'
  };
}

/** Questions of the bank as if the teacher had written them. */
function ownAssignment(asked: readonly Asked[]): Assignment {
  const own = asked.map(({ question }, at) => ({
    ...question,
    id: `own-${at + 1}`,
    claims: ['own'],
    objective: 'own'
  }));
  const plain = JSON.parse(JSON.stringify(own)) as OwnQuestion[];
  return { ...assignmentOf([]), questions: own.map((_, at) => ({ own: at })), own: plain };
}

/** A hand-in that is as long as can be: every try is used, and never the same. */
function workOn(assignment: Assignment, asked: readonly Asked[]): Submission {
  const places = openAssignment(assignment, asked);
  return {
    v: submissionVersion,
    assignment: assignmentId(assignment),
    bank: bankMark(places),
    form: 0,
    nonce: 123_456,
    attempt: 1,
    started: Date.UTC(2026, 2, 14, 9),
    ended: Date.UTC(2026, 2, 14, 9, 25),
    responses: places.map((place) => ({
      tries: place.asked ? triesAt(place.asked.question, assignment.tries.length) : [],
      certainty: 2,
      seconds: 40
    }))
  };
}

function triesAt(question: Question, count: number): Json[] {
  const wrong =
    question.kind === 'choice' ? question.options.filter(({ correct }) => !correct).map(({ id }) => id) : [];
  return [...wrong.slice(0, count - 1), kindOf(question).key(question) as Json];
}
