import { versionIs } from '../../version.ts';
import { readAssignment, type Assignment } from './assignment.ts';
import { isRecord, readJson } from '../../plain-json.ts';

/** What marks a file as ours. */
const format = 'course-assignment';
const fileVersion = 1;

/** Largest file that is read at all, in characters. */
export const assignmentFileLimit = 500_000;

/** An assignment as a file, for one that is too long for a link: readable JSON, with own questions whole. */
export function writeAssignmentFile(assignment: Assignment): string {
  return `${JSON.stringify({ format, version: fileVersion, assignment }, null, 1)}\n`;
}

export type AssignmentFile =
  | { assignment: Assignment }
  | { assignment?: never; reason: 'too-long' | 'not-json' | 'not-assignment' | 'from-the-future' };

/** Reads an assignment file, or says why not. Never throws. */
export function readAssignmentFile(text: string): AssignmentFile {
  if (text.length > assignmentFileLimit) return { reason: 'too-long' };
  const file = readJson(text);
  if (file === undefined) return { reason: 'not-json' };
  if (!isRecord(file) || file['format'] !== format) return { reason: 'not-assignment' };
  const version = versionIs(file['version'], fileVersion);
  if (version !== 'known') return { reason: version === 'future' ? 'from-the-future' : 'not-assignment' };
  const assignment = readAssignment(file['assignment']);
  return assignment ? { assignment } : { reason: 'not-assignment' };
}
