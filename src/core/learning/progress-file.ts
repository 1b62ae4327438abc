import { readMoment } from '../moment.ts';
import { versionIs } from '../version.ts';
import { readRecord } from './read-record.ts';
import { mergeRecords, type SavedRecord } from './record.ts';

/** What marks a file as ours. */
const format = 'course-progress';
const fileVersion = 1;

/** Largest file that is read at all, in characters. */
export const fileLimit = 20_000_000;

/**
 * Progress as a file: readable JSON, the same records in the same order give the same text.
 * @param setAside raw records that could not be read here; a newer version may read them
 * @param exported the moment, ISO 8601
 */
export function writeProgressFile(
  records: readonly SavedRecord[],
  setAside: readonly unknown[],
  exported: string
): string {
  return `${JSON.stringify({ format, version: fileVersion, exported, records: [...records, ...setAside] }, null, 1)}\n`;
}

export type ProgressFile =
  | {
      records: SavedRecord[];
      unreadable: number;
      /** The moment, ISO 8601; empty where the file says none. */
      exported: string;
    }
  | { records?: never; reason: 'not-json' | 'not-progress' | 'from-the-future' | 'too-long' };

/** Reads an imported file record by record; what cannot be read is counted, the rest is used. Never throws. */
export function readProgressFile(text: string): ProgressFile {
  if (text.length > fileLimit) return { reason: 'too-long' };
  const file = parse(text);
  if (file === undefined) return { reason: 'not-json' };
  if (!isObject(file) || file['format'] !== format || !Array.isArray(file['records']))
    return { reason: 'not-progress' };
  const version = versionIs(file['version'], fileVersion);
  if (version !== 'known') return { reason: version === 'future' ? 'from-the-future' : 'not-progress' };
  const read = (file['records'] as unknown[]).map(readRecord);
  const records = read.flatMap(({ record }) => record ?? []);
  const moment = readMoment(file['exported']);
  const exported = moment === undefined ? '' : new Date(moment).toISOString();
  return { records: mergeRecords([], records), unreadable: read.length - records.length, exported };
}

/** What an import would bring, before anything is kept. */
export function previewImport(
  ours: readonly SavedRecord[],
  theirs: readonly SavedRecord[]
): { added: SavedRecord[]; known: number } {
  const ids = new Set(ours.map(({ id }) => id));
  const added = theirs.filter(({ id }) => !ids.has(id));
  return { added, known: theirs.length - added.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
