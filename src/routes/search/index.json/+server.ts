import { json } from '@sveltejs/kit';
import { searchDocuments } from '#core/search/documents.ts';
import { buildSearch } from '#core/search/search.ts';
import { curl } from '#core/typography.ts';
import { foundWords, searchLanguage } from '#language/finding.ts';
import { course } from '../../course.ts';

export const prerender = true;

/** The index of the search and what its results show; the page fetches it on the first use. */
export const GET = () =>
  json(
    buildSearch(searchDocuments(course), {
      lessons: course.lessons.map(({ id, title }) => ({ id, title: curl(title) })),
      topics: course.topics.map(({ name }) => ({ name: curl(name) })),
      groups: foundWords,
      spellings: course.info.spellings,
      language: searchLanguage
    })
  );
