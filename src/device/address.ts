/**
 * Writes another address of this very page, to be linked or come back to; nothing is opened or fetched. The router's own
 * `replaceState` would bring the writing of page state into every page, a kilobyte that nothing here needs.
 */
export function rewriteAddress(address: string): void {
  // what the router keeps there stays
  history.replaceState(history.state, '', address);
}
