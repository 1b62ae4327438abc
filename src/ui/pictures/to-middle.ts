/** Where a drawing is wider than the screen, its middle comes first. */
export function toMiddle(element: HTMLElement): void {
  element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
}
