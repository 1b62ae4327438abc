/**
 * Opens and shows what a fragment names, where it can be opened.
 * @param fragment without its `#`
 * @returns whether the page has something of that id
 */
export function openTarget(fragment: string): boolean {
  const target = fragment ? document.getElementById(fragment) : null;
  if (!target) return false;
  if (target instanceof HTMLDetailsElement) target.open = true;
  target.scrollIntoView({ block: 'start' });
  return true;
}
