import { error } from '@sveltejs/kit';
import { claimUses } from '#core/views/claim-uses.ts';
import { claimViewer } from '#core/views/claim.ts';
import { curl } from '#core/typography.ts';
import { course } from '../../course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const usesOf = claimUses(course);
const view = claimViewer(course);

export const entries: EntryGenerator = () => course.topics.map(({ id }) => ({ topic: id }));

export const load: PageServerLoad = ({ params }) => {
  const place = course.topics.findIndex(({ id }) => id === params.topic);
  const topic = course.topics[place];
  if (!topic) error(404);
  const neighbour = (at: number) => {
    const other = course.topics[at];
    return other && { id: other.id, name: curl(other.name) };
  };
  return {
    name: curl(topic.name),
    part: curl(topic.part ?? ''),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
    claims: view(topic.claims).map((claim) => ({ claim, uses: usesOf(claim.id) }))
  };
};
