/**
 * Marks the passage or question an address points to. The browser's own `:target` is lost when the router, not the
 * browser, opens a page.
 * @param hash the fragment, with `#`
 * @returns the id of a question the page does not have; undefined when all is well
 */
export function markTarget(hash: string): string | undefined {
  document.querySelector('.is-target')?.classList.remove('is-target');
  const id = decode(hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  target?.classList.add('is-target');
  return !target && id.startsWith('q-') ? id.slice(2) : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
