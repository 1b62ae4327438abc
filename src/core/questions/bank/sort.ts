import * as z from 'zod/mini';
import { sortKey } from '../sort.ts';
import {
  assertedTexts,
  common,
  doc,
  idSchema,
  pairsSchema,
  textSchema,
  uniqueIds,
  type Asserted,
  type Demands,
  type Identity
} from './common.ts';

/** Items to put into groups. */
export const sortSchemaOf = (demands: Demands) =>
  z
    .strictObject({
      ...common(demands),
      kind: z.literal('sort'),
      groups: z
        .array(
          z.strictObject({
            id: idSchema.check(doc('Unique within the question.')),
            text: textSchema.check(doc('The name of the group.'))
          })
        )
        .check(
          z.minLength(2),
          z.maxLength(5),
          uniqueIds('group'),
          doc('Two to five groups, always shown in this order.')
        ),
      items: z
        .array(
          z.strictObject({
            id: idSchema.check(doc('Unique within the question; what an attempt stores.')),
            text: textSchema.check(doc('What the learner reads.')),
            group: z.string().check(doc('Id of the group it belongs to.')),
            message: demands.why.check(doc('Why it belongs there.'))
          })
        )
        .check(...demands.size([4, 12], [2, 12]), uniqueIds('item'), doc('Four to twelve items, shuffled by seed.'))
    })
    .check(
      z.check(({ value, issues }) => {
        const groups = value.groups.map(({ id }) => id);
        value.items.forEach(({ group }, index) => {
          if (groups.includes(group)) return;
          issues.push({
            code: 'custom',
            path: ['items', index, 'group'],
            input: group,
            message: `names no group; expected one of ${groups.join(', ')}`
          });
        });
      })
    );

export type Sort = z.infer<ReturnType<typeof sortSchemaOf>>;

/** Item id to group id; an item in no group is left out. */
export const sortAnswerSchema = pairsSchema;

export type SortAnswer = z.infer<typeof sortAnswerSchema>;

/** The key with one item moved to each other group, each item in turn. */
export function sortDistractors(question: Sort): SortAnswer[] {
  const key = sortKey(question);
  return question.items.flatMap(({ id, group }) =>
    question.groups.filter((other) => other.id !== group).map((other) => ({ ...key, [id]: other.id }))
  );
}

/** Each item by chance: one in the number of groups. */
export function guessSort({ groups }: Sort): number {
  return 1 / groups.length;
}

export function sortIdentity(question: Sort): Identity {
  const texts = [...question.items, ...question.groups].map(({ id, text }) => `${id} ${text}`);
  const pairs = question.items.map(({ id, group }) => `${id} ${group}`);
  return { options: texts.sort().join('\n'), key: pairs.sort().join('\n') };
}

export function sortText({ items, groups }: Sort): string[] {
  return [...groups.map(({ text }) => `${text}: …`), ...items.map(({ text }) => text)];
}

export function sortAsserted({ items, groups }: Sort): Asserted[] {
  return [...assertedTexts('items', items), ...assertedTexts('groups', groups)];
}
