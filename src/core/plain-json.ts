/** A value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Deepest and largest value from outside that is looked at. */
const depthLimit = 12;
const nodeLimit = 20_000;

/** Whether a value is plain data: nothing but what JSON holds, not too deep or large, and no key that sets a prototype. */
export function isPlain(value: unknown): value is Json {
  let nodes = 0;
  const visit = (one: unknown, depth: number): boolean => {
    if (++nodes > nodeLimit || depth > depthLimit) return false;
    if (one === null || typeof one === 'string' || typeof one === 'boolean') return true;
    if (typeof one === 'number') return Number.isFinite(one);
    if (Array.isArray(one)) return one.every((inner) => visit(inner, depth + 1));
    return isRecord(one) && Object.entries(one).every(([key, inner]) => key !== '__proto__' && visit(inner, depth + 1));
  };
  return visit(value, 0);
}

/** Whether a value is an object made of keys and values, and no list, date or other thing. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Reads JSON text that holds plain data; undefined for anything else. */
export function readJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** JSON in which keys stand in alphabetical order, so that equal values have equal texts. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, sorted(value[key])]])));
}
