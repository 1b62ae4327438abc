import { assignmentPolicies, whoKinds, type Assignment } from './assignment.ts';
import { fromBase64url, toBase64url } from '../../wire/base64url.ts';
import { BitReader, BitWriter } from '../../wire/bits.ts';
import { pinWidths, type Pin } from './pin.ts';

type Rules = Pick<Assignment, 'policy' | 'tries' | 'certainty' | 'shuffle' | 'seed' | 'forms'>;
type Terms = Pick<Assignment, 'time' | 'passMark' | 'due' | 'who' | 'attempts' | 'key' | 'release'>;

const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(2000, 0, 1);

/** How questions are asked and marked. */
export function writeRules(writer: BitWriter, { policy, tries, certainty, shuffle, seed, forms }: Rules): void {
  writer.write(assignmentPolicies.indexOf(policy), 2).write(tries.length, 3);
  for (const credit of tries) writer.write(credit, 7);
  writer
    .flag(certainty)
    .flag(shuffle.questions)
    .flag(shuffle.options)
    .number(seed)
    .write(forms - 1, 3);
}

export function readRules(reader: BitReader): Rules {
  const policy = assignmentPolicies[reader.read(2)] ?? 'practice';
  const tries = repeat(reader.read(3), () => reader.read(7));
  const [certainty, questions, options] = [reader.flag(), reader.flag(), reader.flag()];
  return {
    policy,
    tries,
    certainty,
    shuffle: { questions, options },
    seed: reader.number(),
    forms: reader.read(3) + 1
  };
}

/** The questions of the bank by their pins; own ones come in the order of `own`, so a bit says where. */
export function writeQuestions(writer: BitWriter, { questions }: Pick<Assignment, 'questions'>): void {
  writer.write(questions.length, 7);
  for (const question of questions) {
    writer.flag('own' in question);
    if (!('own' in question)) writePin(writer, question);
  }
}

export function readQuestions(reader: BitReader): Assignment['questions'] {
  let own = 0;
  return repeat(reader.read(7), () => (reader.flag() ? { own: own++ } : readPin(reader)));
}

/** What a student is told and asked besides the questions. */
export function writeTerms(writer: BitWriter, { time, passMark, due, who, attempts, key, release }: Terms): void {
  writer.flag(time !== undefined);
  if (time) {
    writer.write(time.minutes, 10).flag(time.limit).write(time.extra.length, 3);
    for (const extra of time.extra) writer.write(extra, 9);
  }
  writer.flag(passMark !== undefined);
  if (passMark !== undefined) writer.write(passMark, 7);
  writer.flag(due !== undefined);
  if (due !== undefined) writer.write((Date.parse(due) - firstDay) / dayMilliseconds, 16);
  writer.write(whoKinds.indexOf(who), 2).flag(attempts === 'several');
  writer.flag(key !== undefined);
  if (key !== undefined) writer.append((fromBase64url(key) ?? []).slice(0, keyBits));
  writer.flag(release !== undefined);
  if (release !== undefined) writer.write(parseInt(release, 36), 32);
}

export function readTerms(reader: BitReader): Terms {
  const time = reader.flag()
    ? { minutes: reader.read(10), limit: reader.flag(), extra: repeat(reader.read(3), () => reader.read(9)) }
    : undefined;
  const passMark = reader.flag() ? reader.read(7) : undefined;
  const day = reader.flag() ? reader.read(16) : undefined;
  const who = whoKinds[reader.read(2)] ?? 'nothing';
  const attempts = reader.flag() ? 'several' : 'one';
  const key = reader.flag() ? toBase64url(reader.take(keyBits)) : undefined;
  const release = reader.flag() ? reader.read(32).toString(36) : undefined;
  return {
    who,
    attempts,
    ...(time && { time }),
    ...(passMark !== undefined && { passMark }),
    ...(day !== undefined && { due: new Date(firstDay + day * dayMilliseconds).toISOString().slice(0, 10) }),
    ...(key !== undefined && { key }),
    ...(release !== undefined && { release })
  };
}

/** Bits of a public key. */
const keyBits = 256;

function writePin(writer: BitWriter, { ref, asked, key, size }: Pin): void {
  writer.write(ref, pinWidths.ref).write(asked, pinWidths.asked).write(key, pinWidths.key).number(size);
}

function readPin(reader: BitReader): Pin {
  const [ref, asked, key] = [reader.read(pinWidths.ref), reader.read(pinWidths.asked), reader.read(pinWidths.key)];
  return { ref, asked, key, size: reader.number() };
}

function repeat<T>(count: number, read: () => T): T[] {
  return Array.from({ length: count }, read);
}
