import { ownId } from './draft.ts';
import { readFragment } from './link.ts';
import { refOf } from './pin.ts';
import { isRecord, readJson } from '../../plain-json.ts';

/**
 * Whether a draft or a gradebook, as a browser keeps it, is of the course with these questions: it has one of them, or
 * none of any course. What cannot be read is nobody's, and a paper that is being typed in is known by its assignment alone.
 */
export function isOfCourse(name: string, text: string, questions: ReadonlySet<string>): boolean {
  const kept = name.startsWith('gradebook-') ? bookOf(text) : readJson(text);
  if (!isRecord(kept)) return false;
  const asked = name.startsWith('gradebook-') ? refsOf(kept) : idsOf(kept);
  if (!asked) return false;
  const known: ReadonlySet<string | number> = name.startsWith('gradebook-')
    ? new Set([...questions].map(refOf))
    : questions;
  return asked.length === 0 || asked.some((one) => known.has(one));
}

/** Ids of questions that are not the teacher's own. */
function idsOf({ questions, own }: Record<string, unknown>): string[] | undefined {
  if (!Array.isArray(questions) || !Array.isArray(own)) return undefined;
  const typed = new Set(own.map((one) => (isRecord(one) ? ownId(one as never) : '')));
  return questions.filter((one): one is string => typeof one === 'string' && !typed.has(one));
}

function refsOf({ gradebook }: Record<string, unknown>): number[] | undefined {
  const fragment = isRecord(gradebook) ? gradebook['assignment'] : undefined;
  const { assignment } = readFragment(typeof fragment === 'string' ? fragment : '');
  return assignment?.questions.flatMap((one) => ('own' in one ? [] : [one.ref]));
}

/** The file of a gradebook, which is kept as a text in a text; a large one is no more than looked into. */
function bookOf(text: string): unknown {
  try {
    const file: unknown = JSON.parse(text);
    return typeof file === 'string' ? JSON.parse(file) : undefined;
  } catch {
    return undefined;
  }
}
