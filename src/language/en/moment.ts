/**
 * A moment for people, in milliseconds since 1970. A time from a file or another's clock may be none that a calendar has,
 * and a page that speaks of it goes on.
 */
export function momentIn(style: 'long' | 'medium'): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: style, timeStyle: 'short' });
  // the farthest that dates go, ECMA-262 section 21.4.1.1
  return (at) => (Math.abs(at) <= 8.64e15 ? format.format(at) : 'an unknown day');
}
