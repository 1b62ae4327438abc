import type { SearchFile, ShownDocument } from '#core/search/search.ts';
import { findingWords } from '#language/finding.ts';
import { words } from '#language/index.ts';

/** What a result leads to, in words. */
export function leadsTo(
  { kind, address, lesson = 0, topic = 0, date = '' }: ShownDocument,
  { lessons, topics }: Pick<SearchFile, 'lessons' | 'topics'>
): string {
  const { leads } = findingWords;
  const [number, title] = [lesson + 1, lessons[lesson]?.title ?? ''];
  const isPart = address.includes('#');
  switch (kind) {
    case 'lesson':
      return isPart ? leads.section(number, title) : leads.lesson(number);
    case 'question':
      return isPart ? leads.question(number, title) : leads.spare(number, title);
    case 'claim':
      return leads.claim(topics[topic]?.name ?? '');
    case 'event':
      return leads.event(words.date(date));
    case 'draft':
      return date ? leads.draft(words.date(date)) : leads.row;
    case 'ground':
      return address.startsWith('pictures/map') ? leads.deposit : leads.element;
    default:
      return leads[kind];
  }
}
