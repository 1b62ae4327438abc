/** Longest time the page is kept from answering, in milliseconds. */
const longest = 50;

/**
 * For work of many steps: awaited after each, it lets the page paint and answer whenever that has waited long enough.
 * @returns to be awaited; whether the page was let
 */
export function breather(): () => Promise<boolean> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return false;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    return true;
  };
}
