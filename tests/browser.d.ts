/** Path of a Chromium; ends the run with a plain sentence when none can be had. */
export function findBrowser(): string;
