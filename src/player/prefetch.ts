/** Fetches the next lesson when the link to it comes into view: whoever reads that far is about to go there. */
export function prefetchNext(): void {
  const next = document.querySelector<HTMLAnchorElement>('a[rel=next]');
  if (!next) return;
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: next.href }));
  });
  seen.observe(next);
}
