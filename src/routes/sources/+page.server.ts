import { sourceRows } from '#core/views/sources.ts';
import { course } from '../course.ts';

export const load = () => {
  const rows = sourceRows(course);
  const trusted = (degree: string) => rows.filter(({ source }) => source.reliability === degree).length;
  return {
    count: rows.length,
    claims: course.claims.size,
    trust: { high: trusted('high'), medium: trusted('medium'), low: trusted('low') }
  };
};
