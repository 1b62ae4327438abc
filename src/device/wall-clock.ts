/** Minutes by which the clock on the wall is ahead of UTC at a moment (milliseconds since 1970). */
export function clockOffset(time: number): number {
  return -new Date(time).getTimezoneOffset();
}
