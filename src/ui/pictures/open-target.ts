/**
 * Opens and shows what a fragment names; what is folded around it unfolds.
 * @param fragment without its `#`
 * @returns whether the page has something of that id
 */
export function openTarget(fragment: string): boolean {
  const target = fragment ? document.getElementById(fragment) : null;
  if (!target) return false;
  const folded = target.closest('details');
  if (folded) folded.open = true;
  target.scrollIntoView({ block: 'start' });
  return true;
}
