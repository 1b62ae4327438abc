import { curl } from '#core/typography.ts';
import { course } from '../course.ts';

const terms = [...course.terms.values()]
  .map(({ id, term, definition, sources }) => ({
    id,
    term: curl(term),
    definition: curl(definition),
    lessons: course.lessons
      .filter(({ prose }) => prose.named.glossary.some((named) => named.id === id))
      .map(({ id, title }) => ({ id, title: curl(title) })),
    sources: sources.flatMap((id) => {
      const source = course.sources.get(id);
      return source ? [{ id, publisher: source.publisher, title: source.title, url: source.url }] : [];
    })
  }))
  .sort((a, b) => a.term.localeCompare(b.term, course.info.language));

export const load = () => ({
  letters: [...new Set(terms.map(({ term }) => initial(term)))].map((letter) => ({
    letter,
    terms: terms.filter(({ term }) => initial(term) === letter)
  }))
});

function initial(term: string): string {
  return term.charAt(0).toUpperCase();
}
