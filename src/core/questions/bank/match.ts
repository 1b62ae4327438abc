import * as z from 'zod/mini';
import { matchKey } from '../match.ts';
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

/** Prompts to join with targets; targets may outnumber prompts. */
export const matchSchemaOf = (demands: Demands) =>
  z
    .strictObject({
      ...common(demands),
      kind: z.literal('match'),
      prompts: z
        .array(
          z.strictObject({
            id: idSchema.check(doc('Unique within the question; what an attempt stores.')),
            text: textSchema.check(doc('What the learner reads on the left.')),
            target: z.string().check(doc('Id of the target that belongs to it.')),
            message: demands.why.check(doc('Why they belong together.'))
          })
        )
        .check(...demands.size([2, 8], [2, 12]), uniqueIds('prompt'), doc('Two to eight prompts.')),
      targets: z
        .array(
          z.strictObject({
            id: idSchema.check(doc('Unique within the question.')),
            text: textSchema.check(doc('What can be chosen.')),
            message: z
              .optional(demands.why)
              .check(doc('Why this target belongs to no prompt; needed on extra targets.')),
            pin: z.optional(z.literal(true)).check(doc('Keeps its place when targets are shuffled.'))
          })
        )
        .check(
          ...demands.size([3, 10], [2, 14]),
          uniqueIds('target'),
          doc('Three to ten targets; extra ones stop the last pair from answering itself.')
        ),
      shuffle: z.optional(z.boolean()).check(doc('false keeps the targets in the order written.'))
    })
    .check(
      z.check(({ value, issues }) => {
        const targets = new Set(value.targets.map(({ id }) => id));
        const used = new Set(value.prompts.map(({ target }) => target));
        value.prompts.forEach(({ target }, index) => {
          if (!targets.has(target)) {
            issues.push({
              code: 'custom',
              path: ['prompts', index, 'target'],
              input: target,
              message: `names no target; expected one of ${[...targets].join(', ')}`
            });
          }
        });
        // a misspelt target leaves the right one over; that is one mistake, told above
        if (![...used].every((target) => targets.has(target))) return;
        value.targets.forEach(({ id, message }, index) => {
          if (demands.reasons && !used.has(id) && !message) {
            issues.push({
              code: 'custom',
              path: ['targets', index],
              input: id,
              message: 'is an extra target and needs a message that says why it fits no prompt'
            });
          }
        });
      })
    );

export type Match = z.infer<ReturnType<typeof matchSchemaOf>>;

/** Prompt id to target id; a prompt without a target is left out. */
export const matchAnswerSchema = pairsSchema;

export type MatchAnswer = z.infer<typeof matchAnswerSchema>;

/** The key with one prompt moved to each other target, each prompt in turn. */
export function matchDistractors(question: Match): MatchAnswer[] {
  const key = matchKey(question);
  return question.prompts.flatMap(({ id, target }) =>
    question.targets.filter((other) => other.id !== target).map((other) => ({ ...key, [id]: other.id }))
  );
}

/** Each prompt by chance: one in the number of targets. */
export function guessMatch({ targets }: Match): number {
  return 1 / targets.length;
}

export function matchIdentity(question: Match): Identity {
  const texts = [...question.prompts, ...question.targets].map(({ id, text }) => `${id} ${text}`);
  const pairs = question.prompts.map(({ id, target }) => `${id} ${target}`);
  return { options: texts.sort().join('\n'), key: pairs.sort().join('\n') };
}

export function matchText({ prompts, targets }: Match): string[] {
  return [...prompts.map(({ text }) => `${text} …`), ...targets.map(({ text }) => `… ${text}`)];
}

/** Prompts, and the targets that belong to one. */
export function matchAsserted({ prompts, targets }: Match): Asserted[] {
  const used = new Set(prompts.map(({ target }) => target));
  return [
    ...assertedTexts('prompts', prompts),
    ...assertedTexts('targets', targets, (index) => used.has(targets[index]?.id ?? ''))
  ];
}
