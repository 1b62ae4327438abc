import { expect, test } from 'vitest';
import { kinds, type KindName } from '../../questions/index.ts';
import { questionSchema } from '../../questions/bank/index.ts';
import { fieldsOf, fieldWords, type Field } from './fields.ts';
import { neutral } from './finish.ts';

const names = Object.keys(kinds) as KindName[];

/** Every key an object of the schema may have, as paths; ids are made by the program. */
function keysOf(type: unknown, path = ''): string[] {
  const def = (type as { def: Record<string, unknown> }).def;
  if (def['type'] === 'optional' || def['type'] === 'default') return keysOf(def['innerType'], path);
  if (def['type'] === 'array') return keysOf(def['element'], path);
  if (def['type'] === 'union') return (def['options'] as unknown[]).flatMap((one) => keysOf(one, path));
  if (def['type'] !== 'object') return [path];
  return Object.entries(def['shape'] as object).flatMap(([key, inner]) =>
    key === 'id' ? [] : keysOf(inner, path ? `${path}.${key}` : key)
  );
}

function pathsOf(fields: readonly Field[], path = ''): string[] {
  return fields.flatMap((field) => {
    const at = path ? `${path}.${field.name}` : field.name;
    if (field.kind === 'either') return field.ways.flatMap(({ of }) => pathsOf(of, path));
    return field.kind === 'list' || field.kind === 'group' ? pathsOf(field.of, at) : [at];
  });
}

test.each(names)(
  'the form of %s has a field for each key of the schema that a teacher can know, and no other',
  (kind) => {
    const schema = questionSchema.def.options.find((one) => one.def.shape.kind.def.values[0] === kind);
    const program = ['kind', ...Object.keys(neutral)];
    // what only options of one answer and of several use
    const rare = kind === 'choice' || kind === 'multi' ? [] : ['negative'];
    const expected = new Set(keysOf(schema).filter((path) => ![...program, ...rare].includes(path)));
    expect(new Set(pathsOf(fieldsOf[kind]))).toEqual(expected);
  }
);

test('each name of a field is used once in the list', () => {
  expect(new Set(fieldWords).size).toBe(fieldWords.length);
});
