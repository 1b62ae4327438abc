import type { ReadSection } from '#core/views/lesson.ts';

/**
 * Tells which sections were read. Once a second, while the page is on show, a section that fills half the window, or
 * is half there, has been on screen a second longer; it is read when the reader has been inside it, that was as long as its words take, and its end is
 * there. A jump over a section, or flicking through it, reads nothing. Each is told once.
 * @returns ends it
 */
export function followReading(
  text: HTMLElement,
  sections: readonly ReadSection[],
  onread: (section: string) => void
): () => void {
  const open = sections.map(({ id, seconds }) => ({
    heading: document.getElementById(id),
    id,
    left: seconds,
    begun: false
  }));

  const beat = setInterval(() => {
    if (document.hidden) return;
    const starts = open.map(({ heading }) => heading?.getBoundingClientRect().top ?? Infinity);
    starts.push(text.querySelector('.prose')?.getBoundingClientRect().bottom ?? 0);
    open.forEach((section, index) => {
      const [start = 0, end = 0] = starts.slice(index);
      if (start >= innerHeight || end <= 0) return;
      section.begun ||= start >= 0 || end > innerHeight;
      const seen = Math.min(end, innerHeight) - Math.max(start, 0);
      if (seen * 2 >= Math.min(end - start, innerHeight)) section.left--;
      if (section.left > 0 || !section.begun || end > innerHeight) return;
      section.left = Infinity;
      onread(section.id);
    });
  }, 1000);
  return () => clearInterval(beat);
}
