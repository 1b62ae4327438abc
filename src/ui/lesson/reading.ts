/**
 * Tells which sections were read: one is read when the reader has scrolled to the next heading, or to the end of
 * the text. Each is told once.
 * @returns ends it
 */
export function followReading(text: HTMLElement, onread: (section: string) => void): () => void {
  const headings = [...text.querySelectorAll<HTMLElement>('h2[id]')];
  const told = new Set<string>();
  const tell = () => {
    const bottom = innerHeight;
    headings.forEach((heading, index) => {
      const end = headings[index + 1]?.getBoundingClientRect().top ?? text.getBoundingClientRect().bottom;
      if (end > bottom || told.has(heading.id)) return;
      told.add(heading.id);
      onread(heading.id);
    });
  };
  let scrolling = 0;
  const onscroll = () => {
    cancelAnimationFrame(scrolling);
    scrolling = requestAnimationFrame(tell);
  };
  addEventListener('scroll', onscroll, { passive: true });
  return () => removeEventListener('scroll', onscroll);
}
