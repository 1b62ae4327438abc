/**
 * Tells which sections were read: one is read when the reader has been inside it and then reached its end. A jump
 * over a section reads nothing. Each is told once.
 * @returns ends it
 */
export function followReading(text: HTMLElement, onread: (section: string) => void): () => void {
  const headings = [...text.querySelectorAll<HTMLElement>('h2[id], .quiz > h3')].filter((heading) =>
    heading.closest('.prose')
  );
  const started = new Set<string>();
  const told = new Set<string>();

  function look(): void {
    headings.forEach((heading, index) => {
      const start = heading.getBoundingClientRect().top;
      const end =
        headings[index + 1]?.getBoundingClientRect().top ??
        text.querySelector('.prose')?.getBoundingClientRect().bottom ??
        0;
      if (start < innerHeight && end > innerHeight) started.add(heading.id);
      if (!started.has(heading.id) || told.has(heading.id) || end > innerHeight || end < 0) return;
      told.add(heading.id);
      onread(heading.id);
    });
  }

  let waiting = 0;
  const onscroll = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(look);
  };
  addEventListener('scroll', onscroll, { passive: true });
  return () => {
    removeEventListener('scroll', onscroll);
    // a text that left the page measures nothing, which would look like a section read to its end
    cancelAnimationFrame(waiting);
  };
}
