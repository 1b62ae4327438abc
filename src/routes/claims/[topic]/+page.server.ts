import { error } from '@sveltejs/kit';
import { claimViewer, claimUses } from '#core/course/claim-view.ts';
import { topicName } from '#core/search/documents.ts';
import { course } from '../../course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...course.topics.keys()].map((topic) => ({ topic }));

export const load: PageServerLoad = ({ params: { topic } }) => {
  const ids = course.topics.get(topic);
  if (!ids) error(404);
  const usesOf = claimUses(course);
  return {
    name: topicName(course, topic),
    claims: claimViewer(course)(ids).map((claim) => ({ claim, uses: usesOf(claim.id) }))
  };
};
