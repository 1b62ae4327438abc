import { policyNames, type Policy } from './policy.ts';
import { quizLimit } from './quiz-limit.ts';

/** What a quiz is to be made of, as the part of an address after `#` says it. */
export interface QuizChoice {
  /** Questions by name; without them they are drawn. */
  questions?: string[];
  lessons?: string[];
  kinds?: string[];
  count?: number;
  policy?: Policy;
  seed?: number;
  certainty?: boolean;
  tries?: number[];
  /** `releaseMark` of a code, under the policy `held`. */
  release?: string;
}

/** Longest address that is looked at, in characters. */
const addressLimit = 8000;

/** Longest list of names that is looked at. */
const listLimit = 500;

/**
 * Reads the choice an address makes. What cannot be read is left out, for the page has a default for everything and
 * shows what it understood before anything starts. Never throws.
 */
export function readChoice(fragment: string): QuizChoice {
  const fields = fieldsOf(fragment);
  const list = (name: string) => listOf(fields.get(name));
  const [questions, lessons, kinds] = [list('questions'), list('lessons'), list('kinds')];
  const [count, seed] = [wholeOf(fields.get('n'), quizLimit), wholeOf(fields.get('seed'), 0xffffffff)];
  const policy = policyNames.find((name) => name === fields.get('policy'));
  const tries = triesOf(fields.get('tries'));
  const release = fields.get('release');
  return {
    ...(questions && { questions }),
    ...(lessons && { lessons }),
    ...(kinds && { kinds }),
    ...(count !== undefined && count > 0 && { count }),
    ...(policy && { policy }),
    ...(seed !== undefined && { seed }),
    ...(fields.has('sure') && { certainty: fields.get('sure') === '1' }),
    ...(tries && { tries }),
    ...(release && /^[a-z0-9]{1,20}$/.test(release) && { release })
  };
}

/** The address of a choice, without `#`; the same choice gives the same address. */
export function writeChoice(choice: QuizChoice): string {
  const { questions, lessons, kinds, count, policy, seed, certainty, tries, release } = choice;
  const fields: [string, string | undefined][] = [
    ['questions', questions?.join(',')],
    ['lessons', lessons?.join(',')],
    ['kinds', kinds?.join(',')],
    ['n', count?.toString()],
    ['policy', policy],
    ['tries', tries?.map((credit) => Math.round(credit * 100)).join(',')],
    ['sure', certainty === undefined ? undefined : certainty ? '1' : '0'],
    ['release', release],
    ['seed', seed?.toString()]
  ];
  return fields
    .flatMap(([name, value]) => (value ? [`${name}=${value.split(',').map(encodeURIComponent).join(',')}`] : []))
    .join('&');
}

/** The sitting an address opens, and the question of it: `#sitting=<id>&at=3`. */
export function readPlace(fragment: string): { sitting?: string; at?: number } {
  const fields = fieldsOf(fragment);
  const sitting = fields.get('sitting');
  const at = wholeOf(fields.get('at'), quizLimit);
  return { ...(sitting && { sitting: sitting.slice(0, 64) }), ...(at !== undefined && at > 0 && { at }) };
}

export function writePlace(sitting: string, at?: number): string {
  return `sitting=${encodeURIComponent(sitting)}${at === undefined ? '' : `&at=${at}`}`;
}

function fieldsOf(fragment: string): Map<string, string> {
  const pairs = fragment.replace(/^#/, '').slice(0, addressLimit).split('&');
  return new Map(
    pairs.flatMap((pair): [string, string][] => {
      const cut = pair.indexOf('=');
      const value = decoded(pair.slice(cut + 1));
      return cut > 0 && value !== undefined ? [[pair.slice(0, cut), value]] : [];
    })
  );
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function listOf(value = ''): string[] | undefined {
  const names = value
    .split(',')
    .slice(0, listLimit)
    .map((name) => name.trim().slice(0, 100))
    .filter(Boolean);
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function wholeOf(value = '', most: number): number | undefined {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : NaN;
  return number <= most ? number : undefined;
}

/** Credits in per cent: `100,50`. */
function triesOf(value: string | undefined): number[] | undefined {
  const credits = (value ?? '').split(',').map((part) => wholeOf(part, 100));
  const all = credits.filter((credit) => credit !== undefined);
  return all.length === credits.length && all.length <= 6 ? all.map((credit) => credit / 100) : undefined;
}
