/** Within so many milliseconds and pixels two clicks are a double one where the browser does not count them: on touch. */
const soon = 500;
const near = 40;

/**
 * For what holds a button that asks and the one that answers it for good: the second click of a double click, whose first
 * was on something else, does not press what is marked `data-final`.
 */
export function deliberate(holder: HTMLElement): () => void {
  let last: MouseEvent | undefined;
  function follow(click: MouseEvent): void {
    const first = last;
    last = click;
    const final = (click.target as Element).closest('[data-final]');
    if (!final || !first || final.contains(first.target as Node) || !isDouble(first, click)) return;
    click.preventDefault();
    click.stopPropagation();
  }
  holder.addEventListener('click', follow, true);
  return () => holder.removeEventListener('click', follow, true);
}

type Click = Pick<MouseEvent, 'timeStamp' | 'clientX' | 'clientY' | 'detail'>;

/** Whether two clicks in a row are one double click: as the system counts them, or by time and place. */
export function isDouble(first: Click, second: Click): boolean {
  if (second.detail > 1) return true;
  // keys press at no place
  const placed = [first, second].every(({ clientX, clientY }) => clientX !== 0 || clientY !== 0);
  const apart = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
  return placed && second.timeStamp - first.timeStamp < soon && apart < near;
}
