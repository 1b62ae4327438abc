import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchemas } from '#core/course/editor-schemas.ts';

/** `npm run schema`: writes the JSON Schemas that make YAML complete and validate while it is typed. */
const folder = 'static/schema';
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(editorSchemas())) {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(join(folder, `${name}.json`));
}
