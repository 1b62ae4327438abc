import { spell, symbols } from '../../wire/alphabet.ts';
import { checks, fitting, groupLength, groupOf } from '../../wire/code.ts';

/** A new code that opens the results of an assignment whose results are held: one group, which checks itself. */
export function newReleaseCode(random: () => number): string {
  const body = spell(Math.floor(random() * symbols.length ** (groupLength - 1)), groupLength - 1);
  return body + symbols.charAt(fitting([...groupOf(body), 0], groupLength - 1, 0));
}

/**
 * A release code as it was typed, in its own symbols, for `releaseMark` and `releases`; undefined when it holds a slip,
 * so that a mistyped code is not taken for a wrong one.
 */
export function readReleaseCode(typed: string): string | undefined {
  const group = groupOf(typed.replace(/[\s-]/g, ''));
  return checks(group, 0) ? group.map((value) => symbols.charAt(value ?? 0)).join('') : undefined;
}
