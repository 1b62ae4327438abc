/** Unfolds what the address points to: a reader who comes for a deposit or a term wants to read it. */
export function unfoldTarget(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const folded = id && document.getElementById(id)?.querySelector('details');
  if (folded) folded.open = true;
}
