/** How a question has moved on between two of its fingerprints: not at all, in its key only, or in what is asked. */
export function compareFingerprints(then: string, now: string): 'same' | 'key' | 'question' {
  if (then === now) return 'same';
  const asked = now.slice(0, now.lastIndexOf('.') + 1);
  return then.startsWith(asked) ? 'key' : 'question';
}
