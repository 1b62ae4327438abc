export interface LoadOptions {
  /** The day of the check, `2025-02-21`: review-by dates before it are past. */
  today: string;
  /** A release turns warnings about age into errors. */
  release?: boolean;
  /** Paths below the site's root of files that are served as they are. */
  served?: readonly string[];
}
