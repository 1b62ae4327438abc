/**
 * Marks the passage or question an address points to, and takes the focus there, so that keyboard and screen reader
 * go on from it; whoever is answering already stays there. The browser's own `:target` is lost when the router, not
 * the browser, opens a page.
 * @param hash the fragment, with `#`
 */
export function markTarget(hash: string): void {
  document.querySelector('.is-target')?.classList.remove('is-target');
  const id = decode(hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  target?.classList.add('is-target');
  if (target && !document.activeElement?.matches('input, select, textarea')) {
    target.tabIndex = -1;
    // the browser has scrolled there
    target.focus({ preventScroll: true });
  }
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
