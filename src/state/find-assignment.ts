import type { Assignment, Variant } from '#core/classroom/assignment/assignment.ts';
import { readBoardCode } from '#core/classroom/assignment/board.ts';
import type { CodeProblem } from '#core/wire/code.ts';
import { readLink, type ReadLink } from '#core/classroom/assignment/delivered-link.ts';
import { findCodes } from '#core/wire/find-codes.ts';
import type { BankSource } from './assignment.ts';

/** Why no assignment was found in a text: its link or its code is damaged, or it holds neither. */
export type NotFound =
  | { what: 'link'; problem: Exclude<ReadLink, { assignment: Assignment }> }
  | { what: 'code'; problem: CodeProblem }
  | { what: 'hand-in' | 'other-bank' | 'nothing' | 'unreachable' };

export type FoundAssignment = { assignment: Assignment; variant: Variant } | { assignment?: never; why: NotFound };

/**
 * The assignment that a text names, by a link or by a code from the board, however it was typed, sent or copied. The bank
 * is fetched for a code from the board, which names questions by their places. Never rejects.
 */
export async function findAssignment(text: string, bank: BankSource): Promise<FoundAssignment> {
  const link = readLink(text);
  if (link.assignment) return link;
  const code = findCodes(text)[0]?.result;
  if (!code) {
    const says = link.reason !== 'empty' && link.reason !== 'not-ours';
    return { why: says || /[#/]/.test(text) ? { what: 'link', problem: link } : { what: 'nothing' } };
  }
  if ('reason' in code) return { why: { what: 'code', problem: code } };
  if (code.kind !== 'assignment') return { why: { what: 'hand-in' } };
  const questions = await wholeBank(bank);
  if (!questions) return { why: { what: 'unreachable' } };
  const { assignment } = readBoardCode(code.bits, questions);
  return assignment ? { assignment, variant: {} } : { why: { what: 'other-bank' } };
}

async function wholeBank({ fetchIndex, fetchQuestions }: BankSource) {
  try {
    const index = await fetchIndex();
    const ids = index.questions.map(({ id }) => id);
    return [...(await fetchQuestions(index, ids)).values()];
  } catch {
    return undefined;
  }
}
