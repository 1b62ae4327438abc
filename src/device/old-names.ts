import { placed } from './place.ts';

/** Names that all courses of an origin shared, before each had a place of its own. */
const old = /^(draft|gradebook|paper)-|^(teacher-keys|in-hand)$/;
/** What belongs to a teacher and not to a course: every course gets it. */
const shared = /^(teacher-keys|in-hand)$/;

export function oldNames(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => old.test(name));
  } catch {
    return [];
  }
}

/**
 * Moves what is kept under an old name to that name of this course, or copies it where it is every course's. What is kept
 * there already stays, and so does what there is no room for.
 * @param ours says by its text whether it is this course's
 */
export function takeOldName(name: string, ours: (text: string) => boolean): void {
  try {
    const text = localStorage.getItem(name);
    if (text === null || localStorage.getItem(placed(name)) !== null) return;
    if (!shared.test(name) && !ours(text)) return;
    localStorage.setItem(placed(name), text);
    if (!shared.test(name)) localStorage.removeItem(name);
  } catch {
    // it stays where it is
  }
}
