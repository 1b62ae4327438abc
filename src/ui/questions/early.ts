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

/** What was chosen in each of several fields, by field. */
export function fields(data: FormData): Record<string, string> | undefined {
  const filled = [...data].filter(([, value]) => value);
  return filled.length > 0 ? (Object.fromEntries(filled) as Record<string, string>) : undefined;
}
