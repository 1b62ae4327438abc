import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignmentId } from './assignment-id.ts';
import { readAssignment } from './assignment.ts';
import { readAssignmentFile, writeAssignmentFile } from './assignment-file.ts';
import { writeQuestions, writeRules, writeTerms } from './assignment-bits.ts';
import { toBase64url } from '../../wire/base64url.ts';
import { bitsOf, BitWriter } from '../../wire/bits.ts';
import { checksum } from '../../wire/checksum.ts';
import { anyAssignment, assignmentOf, bank, ownQuestion, plain } from '#support/assignment-example.ts';
import { fragmentLimit, readFragment, writeFragment } from './link.ts';

const sample = assignmentOf(bank, { time: { minutes: 20, limit: false, extra: [25] }, due: '2025-03-14' });

test('an assignment comes back from its link as it was', () => {
  fc.assert(
    fc.property(anyAssignment, (assignment) => {
      expect(readAssignment(assignment)).toEqual(assignment);
      expect(readFragment(writeFragment(assignment))).toEqual({ assignment, variant: {} });
      expect(readAssignmentFile(writeAssignmentFile(assignment))).toEqual({ assignment });
    }),
    { numRuns: 30 }
  );
});

test('the same assignment has the same link, in whatever order its fields stand', () => {
  fc.assert(
    fc.property(anyAssignment, (assignment) => {
      const turned = turn(assignment);
      expect(writeFragment(turned)).toBe(writeFragment(assignment));
      expect(assignmentId(turned)).toBe(assignmentId(assignment));
    }),
    { numRuns: 30 }
  );
});

test.each([
  [
    'of the bank',
    () => assignmentOf(bank.slice(0, 2), { title: 'Two questions', seed: 7 }),
    '1AAyI5GcAmIyu2wEwg3yTfEUM_kCAD5NY6RBQRJMg41L330K4J'
  ],
  [
    'with own questions',
    () => assignmentOf([], { questions: [{ own: 0 }], own: [plain(bank[0]?.question) as never] }),
    '1AEuI5He0ggDAOpCm2VVTEOwyAQ-0rE3PYL3fqCSB1yHSCgqkuQQJ36-fp8FFEpS6Qs8YE5m5NZ3IzojJpNCJtbCuXti3aHb_lIu3_BeeIqUiFFwRTIIAg1oSRxwIdBYGFGmGkLmmgabP5ZEmfA8rDmC7e9QIvVeTubHQTVIMIDRpMI_mwi3I1iiY0WdK0VM0wVqByzDH_0rB_subbZQuSOh8NPHCAEL18VhHjMqVrHKsoUNnWggMedMewyhiOMoBgZ113G9QgjKDCs0qa1ceTJLvb_fk58gEC6XXWTe3wBpPa'
  ]
])('a link %s is the same in every release, and opens for ever', (_, assignment, link) => {
  expect(writeFragment(assignment())).toBe(link);
  expect(readFragment(link)).toEqual({ assignment: assignment(), variant: {} });
});

test('a form or more time is part of a link, not of the assignment', () => {
  const forms = { ...sample, forms: 2 };
  const read = readFragment(writeFragment(forms, { form: 1, extra: 25 }));
  expect(read).toEqual({ assignment: forms, variant: { form: 1, extra: 25 } });
});

test('an id changes with what is asked and how it is marked, and with nothing else', () => {
  const id = assignmentId(sample);
  expect(id).toMatch(/^[2-9A-Z]{6}$/);
  expect(assignmentId({ ...sample, title: 'Other', instructions: 'Other', who: 'name', due: '2025-04-01' })).toBe(id);
  expect(assignmentId({ ...sample, seed: 1 })).not.toBe(id);
  expect(assignmentId({ ...sample, policy: 'held' })).not.toBe(id);
  expect(assignmentId({ ...sample, questions: sample.questions.toReversed() })).not.toBe(id);
});

describe('a fragment that cannot be read says why', () => {
  const written = writeFragment(sample);

  test.each([
    ['', { reason: 'empty' }],
    ['#', { reason: 'empty' }],
    ['#section-2', { reason: 'not-ours' }],
    [`2${written.slice(1)}`, { reason: 'unknown-version' }],
    ['1', { reason: 'damaged' }],
    ['1AAAA', { reason: 'damaged' }],
    ['x'.repeat(fragmentLimit + 1), { reason: 'too-long' }]
  ])('%.20j', (fragment, problem) => {
    expect(readFragment(fragment)).toEqual(problem);
  });

  test('one that was cut says how much is missing', () => {
    expect(readFragment(written.slice(0, -10))).toEqual({ reason: 'cut', missing: 10 });
  });

  test('one changed character is always found', () => {
    const written = writeFragment(assignmentOf(bank.slice(0, 2)));
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 1; at < written.length; at++) {
      for (const digit of [...digits].filter((one) => one !== written[at])) {
        const { reason } = readFragment(written.slice(0, at) + digit + written.slice(at + 1)) as { reason?: string };
        expect(reason).toMatch(/^(damaged|cut)$/);
      }
    }
  });
});

test.each([
  ['its number sign', (link: string) => `#${link}`],
  ['spaces around it', (link: string) => ` ${link}\n`],
  ['line ends in it', (link: string) => `${link.slice(0, 30)}\n${link.slice(30)}`],
  ['a bracket or a full stop behind it', (link: string) => `${link}).`],
  ['what an app adds', (link: string) => `${link}&fbclid=abc`]
])('a link is read with %s', (_, change) => {
  expect(readFragment(change(writeFragment(sample)))).toEqual({ assignment: sample, variant: {} });
});

describe('a hostile link', () => {
  test('that unpacks to more than it states is refused', () => {
    for (const size of [10, 50_000]) expect(readFragment(bomb(size))).toEqual({ reason: 'damaged' });
  });

  test('that states more than may be is refused before anything is unpacked', () => {
    expect(readFragment(bomb(4_000_000_000))).toEqual({ reason: 'damaged' });
  });

  test('with a key that sets a prototype is refused', () => {
    const own = JSON.parse('[{"__proto__":{"kind":"choice"}}]') as never;
    expect(readAssignment({ ...sample, questions: [{ own: 0 }], own })).toBeUndefined();
    expect(readAssignmentFile(writeAssignmentFile({ ...sample, questions: [{ own: 0 }], own }))).toHaveProperty(
      'reason'
    );
  });

  test('is read or refused, never an error', () => {
    const digits = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const noise = fc.string({ unit: fc.constantFrom(...digits), maxLength: 300 }).map((text) => `1${text}`);
    fc.assert(
      fc.property(fc.oneof(noise, noise.map(withSum), fc.string({ unit: 'binary' })), (fragment) => {
        const read = readFragment(fragment);
        if ('reason' in read) expect(read.reason).toMatch(/^(empty|not-ours|unknown-version|too-long|damaged|cut)$/);
      })
    );
  });
});

test.each([
  ['nothing', undefined],
  ['no question', { ...sample, questions: [] }],
  ['a question twice', { ...sample, questions: [...sample.questions, ...sample.questions] }],
  ['an own question that is not there', { ...sample, questions: [{ own: 0 }] }],
  ['an own question that is not asked', { ...sample, own: [{ id: 'own' }] }],
  ['a field nobody knows', { ...sample, colour: 'red' }],
  ['a second try in a test', { ...sample, tries: [100, 50] }],
  ['a day no calendar has', { ...sample, due: '2025-02-30' }],
  ['another version', { ...sample, v: 2 }]
])('an assignment with %s is none', (_, raw) => {
  expect(readAssignment(raw)).toBeUndefined();
});

test.each([
  ['{', 'not-json'],
  ['[]', 'not-assignment'],
  ['{"format":"course-assignment","version":2}', 'from-the-future'],
  ['{"format":"course-assignment","version":1,"assignment":{}}', 'not-assignment'],
  ['x'.repeat(600_000), 'too-long']
])('a file with %.30j says what is wrong', (file, reason) => {
  expect(readAssignmentFile(file)).toEqual({ reason });
});

test('own questions cost about half of what they are', () => {
  fc.assert(
    fc.property(fc.array(ownQuestion, { minLength: 5, maxLength: 5 }), (own) => {
      const assignment = assignmentOf([], { questions: own.map((_, at) => ({ own: at })), own });
      expect(writeFragment(assignment).length).toBeLessThan(JSON.stringify(own).length * 0.7 + 100);
    }),
    { numRuns: 20 }
  );
});

/** The same value with the keys of every object in reverse. */
function turn<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one) => turn<unknown>(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turn<unknown>(inner)])
  ) as T;
}

/** A link that is well but for its texts: five million letters in a few bytes, said to be so many. */
function bomb(stated: number): string {
  const packed = deflateSync(new Uint8Array(5_000_000).fill(97), { level: 9 });
  const body = new BitWriter().write(0, 2);
  writeRules(body, sample);
  writeQuestions(body, sample);
  writeTerms(body, sample);
  body.flag(true).number(stated).number(packed.length).append(bitsOf(packed));
  return withSum(`1AAA${toBase64url(body.bits)}AAA`);
}

/** A fragment with its length and checksum made right. */
function withSum(fragment: string): string {
  const body = fragment.slice(4, -3);
  const length = new BitWriter().write(1 + 3 + body.length + 3, 18).bits;
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const bits = new BitWriter().append(length);
  for (const digit of body) bits.write(Math.max(0, digits.indexOf(digit)), 6);
  return `1${toBase64url(bits.bits)}${toBase64url(new BitWriter().write(checksum(bits.bits), 18).bits)}`;
}
