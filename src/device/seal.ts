import { assignmentId, assignmentNumber } from '#core/classroom/assignment/assignment-id.ts';
import type { Assignment } from '#core/classroom/assignment/assignment.ts';
import { fromBase64url } from '#core/wire/base64url.ts';
import { BitReader, BitWriter, bitsOf, bytesOf, type Bits } from '#core/wire/bits.ts';
import { checksumWidth } from '#core/wire/checksum.ts';
import { writeCode } from '#core/wire/code.ts';
import { handInAssignment, idWidth } from '#core/classroom/hand-in/hand-in.ts';
import { writeSealedFile } from '#core/classroom/hand-in/hand-in-file.ts';
import { pointOf } from './p256.ts';

/** A teacher's keys. What is sealed with the public one is opened with the private one only. */
export interface TeacherKeys {
  /** 32 bytes in base64url: the `key` of an assignment. */
  publicKey: string;
  /** Stays on the teacher's machine; `writeKeyFile` keeps a copy. */
  privateKey: PrivateKey;
}

/** A private key of the curve P-256 as browsers export it. */
export interface PrivateKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  d: string;
}

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const publicBytes = 32;
/** 96 bits of the tag are kept, as many as fit without risk for a key that is used once. */
const tagLength = 96;

/** Whether this browser can seal: only pages that came over https, or from the machine itself, can. */
export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && 'subtle' in crypto;
}

/** A new pair of keys, for one assignment or for all of a teacher's. */
export async function makeKeys(): Promise<TeacherKeys> {
  const { privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return { publicKey: x, privateKey: { kty: 'EC', crv: 'P-256', x, y, d } };
}

/**
 * Whether the secret half of a key is that of its public half: another key must come to one secret with either. Browsers
 * do not look when they take a key in.
 */
export async function belongTogether({ x, y, d, kty, crv }: PrivateKey): Promise<boolean> {
  try {
    const once = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
    const [own, point] = await Promise.all([
      crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['deriveBits']),
      crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, [])
    ]);
    const secret = (key: CryptoKey, other: CryptoKey) =>
      crypto.subtle.deriveBits({ name: 'ECDH', public: other }, key, 256).then((bits) => new Uint8Array(bits).join());
    return (await secret(own, once.publicKey)) === (await secret(once.privateKey, point));
  } catch {
    // no point of the curve, or no key at all
    return false;
  }
}

/**
 * Seals bytes for whoever has the private key (ECIES: a key pair made for this message, ECDH over P-256, HKDF with
 * SHA-256, AES-GCM with 256 bits).
 * @param context what it belongs to, which is bound to it and not sent
 * @returns undefined where the public key is none
 */
export async function seal(
  publicKey: string,
  bytes: Uint8Array<ArrayBuffer>,
  context: string
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const teacher = bytesOfText(publicKey);
  const point = teacher && pointOf(teacher);
  if (!point) return undefined;
  const once = await makeKeys();
  const own = bytesOfText(once.publicKey) ?? new Uint8Array();
  const key = await messageKey(once.privateKey, point, join(own, teacher));
  const closed = await crypto.subtle.encrypt(parameters(context), key, bytes);
  return join(own, new Uint8Array(closed));
}

/** Opens what `seal` made; undefined where another key is needed, or where anything was changed. Never rejects. */
export async function unseal(
  privateKey: PrivateKey,
  sealed: Uint8Array<ArrayBuffer>,
  context: string
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const sender = sealed.slice(0, publicBytes);
    const point = pointOf(sender);
    const teacher = bytesOfText(privateKey.x);
    if (!point || !teacher) return undefined;
    const key = await messageKey(privateKey, point, join(sender, teacher));
    return new Uint8Array(await crypto.subtle.decrypt(parameters(context), key, sealed.slice(publicBytes)));
  } catch {
    return undefined;
  }
}

export type SealedCode = { code: string } | { code?: never; reason: 'too-long' | 'no-key' };

/** A hand-in, as `packSubmission` gives it, as a code that only the teacher of the assignment can open. */
export async function sealHandIn(assignment: Assignment, bits: Bits): Promise<SealedCode> {
  const sealed = await seal(assignment.key ?? '', bytesOf(bits), contextOf('code', assignmentId(assignment)));
  if (!sealed) return { reason: 'no-key' };
  const writer = new BitWriter()
    .write(assignmentNumber(assignment), idWidth)
    .number(sealed.length)
    .append(bitsOf(sealed));
  const code = writeCode('sealed', writer.bits);
  return code === undefined ? { reason: 'too-long' } : { code };
}

/** The bits of a sealed code, for `readHandIn`; undefined where another key is needed, or where anything was changed. */
export async function unsealHandIn(bits: Bits, privateKey: PrivateKey): Promise<number[] | undefined> {
  const id = handInAssignment(bits);
  const reader = new BitReader(bits);
  reader.read(idWidth);
  const sealed = bytesOf(reader.take(reader.number() * 8));
  if (id === undefined || !reader.ended(checksumWidth)) return undefined;
  const opened = await unseal(privateKey, sealed, contextOf('code', id));
  return opened && bitsOf(opened);
}

/** The text of a hand-in file as a file that only the teacher of the assignment can open; undefined without a key. */
export async function sealHandInFile(assignment: Assignment, text: string): Promise<string | undefined> {
  const id = assignmentId(assignment);
  const sealed = await seal(assignment.key ?? '', new TextEncoder().encode(text), contextOf('file', id));
  return sealed && writeSealedFile(id, sealed);
}

/** The text of a sealed hand-in file; undefined where another key is needed, or where anything was changed. */
export async function unsealHandInFile(
  { assignment, sealed }: { assignment: string; sealed: Uint8Array<ArrayBuffer> },
  privateKey: PrivateKey
): Promise<string | undefined> {
  const opened = await unseal(privateKey, sealed, contextOf('file', assignment));
  return opened && new TextDecoder().decode(opened);
}

function contextOf(what: 'code' | 'file', assignment: string): string {
  return `hand-in ${what} ${assignment}`;
}

async function messageKey(
  privateKey: PrivateKey,
  point: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>
): Promise<CryptoKey> {
  const [own, other] = await Promise.all([
    crypto.subtle.importKey('jwk', privateKey as JsonWebKey, curve, false, ['deriveBits']),
    crypto.subtle.importKey('raw', point, curve, false, [])
  ]);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('course hand-in 1');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt']
  );
}

/** The key is used for one message and never again, so the first number is as good as any. */
function parameters(context: string): AesGcmParams {
  return { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: new TextEncoder().encode(context), tagLength };
}

function bytesOfText(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bits = fromBase64url(text);
  return bits && bits.length >= publicBytes * 8 ? bytesOf(bits.slice(0, publicBytes * 8)) : undefined;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
