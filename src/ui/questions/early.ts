/** How an answer is read from a form that was filled in before its question was awake; undefined where it was not. */

/** The one value that was chosen or typed. */
export function chosen(data: FormData, name: string): string | undefined {
  return several(data, name)?.[0];
}

/** All that were ticked. */
export function several(data: FormData, name: string): string[] | undefined {
  const values = data.getAll(name).map(String).filter(Boolean);
  return values.length > 0 ? values : undefined;
}

/** What was chosen in each of several fields, by field; where their names begin with the question's, by the rest. */
export function fields(data: FormData, name = ''): Record<string, string> | undefined {
  const filled = [...data].filter(([, value]) => value);
  const named = filled.map(([field, value]) => [field.replace(`${name}-`, ''), value]);
  return filled.length > 0 ? (Object.fromEntries(named) as Record<string, string>) : undefined;
}

/** A date from the fields that are there, as far as they go. */
export function dateOf(data: FormData, name: string): string | undefined {
  const parts = ['year', 'month', 'day'].flatMap((part) => data.getAll(`${name}-${part}`).map(String));
  // a hyphen typed into a field would shift the others
  return parts.some(Boolean) ? parts.map((part) => part.trim().replaceAll('-', '?')).join('-') : undefined;
}
