/** The course and the address a page is of; what it keeps is kept under these, for an origin may hold several courses. */
let place = '';

/**
 * Says which course this page is of, and below which address it lies; before anything is read or kept.
 * @param base address of the site's root on its host, without a slash at its end
 */
export function setPlace(course: string, base: string): void {
  // neither holds a space, so no name of one place begins like one of another
  place = `course ${encodeURIComponent(course)} ${base}/ `;
}

/** The name of something as this course at this address has it: of a database, a channel, a lock, something small that is kept. */
export function placed(name: string): string {
  return place + name;
}
