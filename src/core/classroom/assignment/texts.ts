import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Assignment, OwnQuestion } from './assignment.ts';
import { bitsOf, bytesOf, type BitReader, type BitWriter } from '../../wire/bits.ts';
import { canonicalJson, isRecord, readJson } from '../../plain-json.ts';
import { readText, writeText } from '../../wire/short-text.ts';

export type Texts = Pick<Assignment, 'title' | 'instructions' | 'own'>;

/** Most bytes of text an assignment in a link may have, before it was made smaller. */
const textLimit = 60_000;

/**
 * What every own question repeats, most often last, for the compression to refer to. It is part of the format: a link
 * written with it can be read with it only.
 */
const dictionary = strToU8(
  [
    'When what where which who why how many much percent million billion thousand hundred years dollars euros country people because',
    ' according to the lesson. because it says that only later from first last not the of and in to a is was were for on by with ',
    '"accept":[{"text":"","score":0.5,"message":"","reject":[{"message":"","otherwise":"","ignore":["article","punctuation"],"spelling":true',
    '"gaps":[{"id":"","options":[{"id":"","text":"{gap}","sentences":[{"speakers":[{"sentence":"","nature":"claim","messages":{"claim":"","fact":"","forecast":"","opinion":""}',
    '"groups":[{"id":"","text":""}],"items":[{"group":"","from":"earliest","to":"latest","prompts":[{"target":"a"}],"targets":[{',
    '"answer":"true","messages":{"false":"","true":"","unknown":""},"bands":[{"score":1,"within":0}],"likely":[{"value":1,"measure":"relative","unit":{"also":["$"],"name":"dollars"}',
    '[{"claims":["own"],"difficulty":"medium","explanation":"","id":"own-1","kind":"statement","kind":"multi","kind":"order","kind":"match","kind":"number","kind":"date","kind":"sort",',
    '"level":"understand","objective":"own","options":[{"id":"c","message":"","text":""},{"id":"d","message":"","text":""}],"prompt":"","level":"remember","difficulty":"easy",',
    '"kind":"choice","level":"remember","objective":"own","options":[{"correct":true,"id":"a","message":"","text":""},{"id":"b","message":"'
  ].join('')
);

/** Texts in the shorter of two ways: six bits a character, or compressed. The same texts give the same bits everywhere. */
export function writeTexts(writer: BitWriter, { title, instructions, own }: Texts): void {
  const ownText = own.length > 0 ? canonicalJson(own) : '';
  const plain = [title, instructions, ownText];
  const bytes = strToU8(JSON.stringify(plain));
  const packed = deflateSync(bytes, { level: 9, mem: 4, dictionary });
  const isShort = plain.join('').length < (packed.length * 8) / 6;
  writer.flag(!isShort);
  if (isShort) for (const text of plain) writeText(writer, text);
  else writer.number(bytes.length).number(packed.length).append(bitsOf(packed));
}

/** Reads what `writeTexts` wrote; the reader has failed where it is none, or larger than a link may hold. */
export function readTexts(reader: BitReader): Texts {
  const [title, instructions, ownText] = reader.flag()
    ? unpack(reader)
    : [readText(reader, textLimit), readText(reader, textLimit), readText(reader, textLimit)];
  const own = ownText === '' ? [] : readJson(ownText ?? '');
  if (title === undefined || instructions === undefined || !isOwn(own)) {
    reader.fail();
    return { title: '', instructions: '', own: [] };
  }
  return { title, instructions, own };
}

function isOwn(value: unknown): value is OwnQuestion[] {
  return Array.isArray(value) && value.every(isRecord);
}

/** The size is stated and bounded before anything is unpacked, and what is larger than stated is refused. */
function unpack(reader: BitReader): (string | undefined)[] {
  const [size, packed] = [reader.number(), reader.number()];
  const bytes = bytesOf(reader.take(packed * 8));
  if (reader.failed || size > textLimit) return [];
  try {
    const unpacked = inflateSync(bytes, { out: new Uint8Array(size + 1), dictionary });
    const texts = unpacked.length === size ? readJson(strFromU8(unpacked)) : undefined;
    return Array.isArray(texts) && texts.length === 3
      ? texts.map((text) => (typeof text === 'string' ? text : undefined))
      : [];
  } catch {
    return [];
  }
}
