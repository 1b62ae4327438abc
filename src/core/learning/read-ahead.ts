import type { TaughtSection } from '../views/ahead.ts';

/** How a question before reading went: whether it was right, and which claims it tests. */
export interface Tried {
  right: boolean;
  claims: readonly string[];
}

/**
 * What to do with each section after questions asked before reading: `read` where one was missed that it teaches,
 * `skim` where all that were asked were right, `unasked` where none was.
 */
export function readingAdvice(
  sections: readonly TaughtSection[],
  tried: readonly Tried[]
): { section: TaughtSection; advice: 'read' | 'skim' | 'unasked'; asked: number; missed: number }[] {
  return sections.map((section) => {
    const here = tried.filter(({ claims }) => claims.some((claim) => section.claims.includes(claim)));
    const missed = here.filter(({ right }) => !right).length;
    const advice = here.length === 0 ? 'unasked' : missed > 0 ? 'read' : 'skim';
    return { section, advice, asked: here.length, missed };
  });
}
