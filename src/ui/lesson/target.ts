/**
 * Marks the passage or question an address points to. The browser's own `:target` is lost when the router, not the
 * browser, opens a page.
 * @param hash the fragment, with `#`
 */
export function markTarget(hash: string): void {
  document.querySelector('.is-target')?.classList.remove('is-target');
  const id = decode(hash.slice(1));
  if (id) document.getElementById(id)?.classList.add('is-target');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
