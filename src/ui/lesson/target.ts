/**
 * Marks the passage or question an address points to. The browser's own `:target` is lost when the router, not the
 * browser, opens a page.
 * @param hash the fragment, with `#`
 */
export function markTarget(hash: string): void {
  document.querySelector('.is-target')?.classList.remove('is-target');
  const id = decode(hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  target?.classList.add('is-target');
  // an event of a timeline opens when it is pointed to
  target?.querySelector(':scope > details')?.setAttribute('open', '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
