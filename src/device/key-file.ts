import * as z from 'zod/mini';
import { toBase64url, fromBase64url } from '#core/wire/base64url.ts';
import { bitsOf, bytesOf } from '#core/wire/bits.ts';
import { isRecord, readJson } from '#core/plain-json.ts';
import { versionIs } from '#core/version.ts';
import { belongTogether, canSeal, type TeacherKeys } from './seal.ts';

/** What marks a file as ours. */
const format = 'course-key';
const fileVersion = 1;

/** Largest file that is read at all, in characters. */
const fileLimit = 20_000;

/** Rounds a passphrase is stretched by (OWASP, 2023, for PBKDF2 with SHA-256); a file may ask for no more than ten times as many. */
export const stretchRounds = 600_000;

const number = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/), z.maxLength(2000));
const keysSchema = z.strictObject({
  publicKey: number,
  privateKey: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: number, y: number, d: number })
});
const head = { format: z.literal(format), version: z.literal(fileVersion), title: z.string().check(z.maxLength(200)) };
const openSchema = z.strictObject({ ...head, keys: keysSchema });
const lockedSchema = z.strictObject({
  ...head,
  rounds: z.int().check(z.gte(stretchRounds), z.lte(10 * stretchRounds)),
  salt: base64url,
  locked: base64url
});

/**
 * The teacher's keys as a file to keep: without it, what was sealed cannot be opened on another machine or after the
 * browser's data were erased.
 * @param title what the keys are for, to be read by people
 * @param passphrase locks the file; whoever has an unlocked one can open the hand-ins
 */
export async function writeKeyFile(keys: TeacherKeys, title: string, passphrase = ''): Promise<string> {
  const named = { format, version: fileVersion, title };
  if (passphrase === '') return text({ ...named, keys });
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await stretch(passphrase, salt, stretchRounds);
  const locked = await crypto.subtle.encrypt(parameters, key, new TextEncoder().encode(JSON.stringify(keys)));
  return text({ ...named, rounds: stretchRounds, salt: encode(salt), locked: encode(new Uint8Array(locked)) });
}

export type KeyFile =
  | { keys: TeacherKeys; title: string }
  | {
      keys?: never;
      reason:
        'too-long' | 'not-json' | 'not-key' | 'from-the-future' | 'needs-passphrase' | 'insecure' | 'wrong-passphrase';
    };

/** Reads such a file, or says why not. Never rejects. */
export async function readKeyFile(file: string, passphrase = ''): Promise<KeyFile> {
  if (file.length > fileLimit) return { reason: 'too-long' };
  const raw = readJson(file);
  if (raw === undefined) return { reason: 'not-json' };
  if (!isRecord(raw) || raw['format'] !== format) return { reason: 'not-key' };
  const version = versionIs(raw['version'], fileVersion);
  if (version !== 'known') return { reason: version === 'future' ? 'from-the-future' : 'not-key' };
  const open = z.safeParse(openSchema, raw);
  if (open.success) return checked(open.data.keys, open.data.title);
  const locked = z.safeParse(lockedSchema, raw);
  if (!locked.success) return { reason: 'not-key' };
  if (passphrase === '') return { reason: 'needs-passphrase' };
  if (!canSeal()) return { reason: 'insecure' };
  return unlock(locked.data, passphrase);
}

async function unlock(
  { title, rounds, salt, locked }: z.infer<typeof lockedSchema>,
  passphrase: string
): Promise<KeyFile> {
  try {
    const key = await stretch(passphrase, decode(salt), rounds);
    const opened = await crypto.subtle.decrypt(parameters, key, decode(locked));
    const keys = z.safeParse(keysSchema, readJson(new TextDecoder().decode(opened)));
    return keys.success ? await checked(keys.data, title) : { reason: 'not-key' };
  } catch {
    return { reason: 'wrong-passphrase' };
  }
}

/** Where nothing can be opened, halves that do not belong together do no harm. */
async function checked(keys: TeacherKeys, title: string): Promise<KeyFile> {
  const sound = keys.publicKey === keys.privateKey.x && (!canSeal() || (await belongTogether(keys.privateKey)));
  return sound ? { keys, title } : { reason: 'not-key' };
}

async function stretch(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt']
  );
}

/** The salt is new each time and so is the key, which is used once. */
const parameters: AesGcmParams = { name: 'AES-GCM', iv: new Uint8Array(12) };

function encode(bytes: Uint8Array): string {
  return toBase64url(bitsOf(bytes));
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const bits = fromBase64url(base64) ?? [];
  return bytesOf(bits.slice(0, bits.length - (bits.length % 8)));
}

function text(content: object): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}
