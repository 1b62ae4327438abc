import { fold, wordsOf } from '#core/search/normalise.ts';

/** What a reader wants to see of the sources; empty for everything. */
export interface SourceFilter {
  /** Words of the publisher or the title, or beginnings of them, in any spelling the search knows. */
  text: string;
  kind: string;
  reliability: string;
}

/** Shows the entries of the list that fit and hides the others; returns how many it shows. */
export function filterSources(list: Element, { text, kind, reliability }: SourceFilter): number {
  const wanted = foldedWords(text);
  let shown = 0;
  for (const item of list.querySelectorAll<HTMLLIElement>(':scope > li')) {
    const fits =
      (!kind || item.dataset['kind'] === kind) &&
      (!reliability || item.dataset['reliability'] === reliability) &&
      (wanted.length === 0 || hasAll(nameOf(item), wanted));
    item.hidden = !fits;
    if (fits) shown++;
  }
  return shown;
}

function hasAll(name: string, wanted: readonly string[]): boolean {
  const words = foldedWords(name);
  return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

function nameOf(item: Element): string {
  return [...item.querySelectorAll(':scope > h2, :scope > .title')].map(({ textContent }) => textContent).join(' ');
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ text }) => fold(text));
}
