/** A control and what it was set to, as the frame of the page (`app.html`) notes it from its first byte on. */
type EarlyChange = [control: HTMLInputElement | HTMLSelectElement, value: string, checked: boolean | undefined];

/**
 * Sets controls again as the reader had set them before the page was awake, and tells the page of it: a select or a box
 * that wakes is put back to how it was built. What stands in a question is taken over where the question wakes.
 */
export function repeatEarlyChanges(): void {
  const frame = globalThis as { early?: EarlyChange[] | undefined };
  const noted = frame.early ?? [];
  // it notes no more
  frame.early = undefined;
  for (const [control, value, checked] of noted) {
    if (!control.isConnected || control.closest('.island')) continue;
    if (control.type !== 'file') Object.assign(control, { value, ...(checked !== undefined && { checked }) });
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
