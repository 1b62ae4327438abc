import { curl } from '#core/typography.ts';
import { course } from '../course.ts';

export const load = () => {
  const topics = course.topics.map(({ id, name, part = '', claims }) => ({
    id,
    name: curl(name),
    part,
    claims: claims.length,
    open: claims.filter((claim) => course.claims.get(claim)?.status !== 'confirmed').length
  }));
  const parts = [...new Set(topics.map(({ part }) => part))];
  return {
    total: course.claims.size,
    count: topics.length,
    parts: parts.map((part) => ({ part: curl(part), topics: topics.filter((topic) => topic.part === part) }))
  };
};
