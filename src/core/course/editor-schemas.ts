import * as z from 'zod';
import { courseSchema, lessonSchema, lists } from './schemas.ts';

/** JSON Schemas (draft 2020-12) of every file of a course, by name, for editors that complete YAML. */
export function editorSchemas(): Record<string, unknown> {
  const files: Record<string, z.core.$ZodType> = {
    course: courseSchema,
    lesson: lessonSchema,
    ...Object.fromEntries(Object.entries(lists).map(([name, entry]) => [name, z.array(entry as z.ZodType)]))
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    ])
  );
}
