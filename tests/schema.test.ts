import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorSchemas } from '#core/course/editor-schemas.ts';

test.each(Object.entries(editorSchemas()))(
  'the editor schema of %s is the one the check uses (else run npm run schema)',
  (name, schema) => {
    expect(JSON.parse(readFileSync(`static/schema/${name}.json`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  }
);

test('each field an author writes in a question is explained in the editor', () => {
  const [choice] = (
    editorSchemas()['questions'] as { items: { oneOf: { properties: Record<string, { description?: string }> }[] } }
  ).items.oneOf;
  const fields = Object.entries(choice?.properties ?? {}).filter(([name]) => name !== 'kind');
  expect(fields.filter(([, { description }]) => !description)).toEqual([]);
});
