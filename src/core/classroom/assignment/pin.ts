import * as z from 'zod/mini';
import type { Asked } from '../../questions/asked.ts';
import { seedOf } from '../../random.ts';
import { sizeOf } from '../hand-in/pack.ts';

/** Bits of each part of a pin in a link. */
export const pinWidths = { ref: 24, asked: 16, key: 8 } as const;

/** Most answers a question of a list can have: twelve items in five groups, some of them left out. */
export const sizeLimit = 6 ** 12;

/**
 * What an assignment holds of a question of the bank: short hashes of its id, of what it asks and of its key, so that a
 * change since then is noticed, and how many answers it can have, so that codes are read though it changed.
 */
export const pinSchema = z.strictObject({
  ref: hash(pinWidths.ref),
  asked: hash(pinWidths.asked),
  key: hash(pinWidths.key),
  /** 0 where answers are typed. */
  size: z.int().check(z.nonnegative(), z.lte(sizeLimit))
});
export type Pin = z.infer<typeof pinSchema>;

/** The pin of a question as it reads now. */
export function pinOf({ question, hash }: Asked): Pin {
  const keyAt = hash.lastIndexOf('.') + 1;
  return {
    ref: refOf(question.id),
    asked: seedOf(hash.slice(0, keyAt)) >>> (32 - pinWidths.asked),
    key: seedOf(hash.slice(keyAt)) >>> (32 - pinWidths.key),
    size: sizeOf(question)
  };
}

/** The short hash of an id. */
export function refOf(id: string): number {
  return seedOf(id) >>> (32 - pinWidths.ref);
}

/** How a question of the bank stands to its pin. */
export function comparePins(then: Pin, now: Pin): 'same' | 'key' | 'question' {
  if (then.asked !== now.asked || then.size !== now.size) return 'question';
  return then.key === now.key ? 'same' : 'key';
}

function hash(bits: number) {
  return z.int().check(z.nonnegative(), z.lt(2 ** bits));
}
