/**
 * What stands in the text after a question; after the last one the foot of the lesson.
 * @param within any element of its card
 */
export function following(within: Element): HTMLElement | undefined {
  const island = within.closest('.island');
  const next = island?.nextElementSibling;
  // the result of a quiz is told at its last question already
  const after = next?.matches('.result') ? next.parentElement?.nextElementSibling : next;
  const foot = island?.closest('[data-lesson]')?.querySelector('.lesson-foot');
  return ((after ?? foot) as HTMLElement | null | undefined) ?? undefined;
}

/** Takes the reader to a place of the text: it is seen, and a keyboard goes on from there. */
export function goTo(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}
