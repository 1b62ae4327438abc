import { alphabetical } from '../alphabet-order.ts';
import { grouped } from '../grouped.ts';
import { curl } from '../typography.ts';
import type { CitedSource } from './claim.ts';
import type { Course } from '../course/course.ts';
import { neighbour, type Neighbour } from './question.ts';

/** A term as the glossary shows it. */
export interface TermView {
  id: string;
  term: string;
  also: string[];
  definition: string;
  sources: Omit<CitedSource, 'published'>[];
  /** Lessons whose text explains it at the word, in course order. */
  lessons: Neighbour[];
}

/** The terms by their first letter, both in the order of the alphabet. */
export function glossary(course: Course): { letter: string; terms: TermView[] }[] {
  const byWord = alphabetical(course.info.language);
  const explaining = grouped(course.lessons, ({ prose }) => new Set(prose.named.glossary.map((named) => named.id)));
  const terms = [...course.terms.values()]
    .map(({ id, term, also = [], definition, sources }): TermView => ({
      id,
      term: curl(term),
      also: also.map(curl),
      definition: curl(definition),
      sources: sources.flatMap((id) => {
        const { publisher, title, url, copy, reliability } = course.sources.get(id) ?? {};
        return publisher && title && reliability
          ? [{ id, publisher, title, reliability, ...(url !== undefined && { url }), ...(copy && { copy }) }]
          : [];
      }),
      lessons: explaining.get(id)?.map(neighbour) ?? []
    }))
    .sort((a, b) => byWord(a.term, b.term));
  return Array.from(
    grouped(terms, (term) => [initial(term)]),
    ([letter, terms]) => ({ letter, terms })
  );
}

function initial({ term }: TermView): string {
  return term.charAt(0).toUpperCase();
}
