import { topicName } from '#core/search/documents.ts';
import { course } from '../course.ts';

export const load = () => ({
  topics: [...course.topics]
    .map(([id, claims]) => ({ id, name: topicName(course, id), claims: claims.length }))
    .sort((a, b) => a.name.localeCompare(b.name, course.info.language))
});
