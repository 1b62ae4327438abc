import * as z from 'zod/mini';
import { fillGaps } from '../answer-text.ts';
import { gapPieces } from '../gap-pieces.ts';
import { gapsKey } from '../gaps.ts';
import {
  common,
  doc,
  idSchema,
  optionSchemaOf,
  textSchema,
  uniqueIds,
  type Asserted,
  type Demands,
  type Identity
} from './common.ts';
import { checkTextRules, textRulesIdentity, textRulesOf } from './text.ts';

const listGapSchemaOf = (demands: Demands) =>
  z.strictObject({
    id: idSchema.check(doc('Where {id} stands in the text.')),
    options: z.array(optionSchemaOf(demands)).check(
      ...demands.size([2, 8], [2, 26]),
      uniqueIds('option'),
      z.refine(
        (options) => options.filter(({ correct }) => correct).length === 1,
        'needs exactly one option with `correct: true`'
      ),
      doc('What can be chosen for this gap; exactly one is right.')
    )
  });

const typedGapSchemaOf = (demands: Demands) =>
  z
    .strictObject({ id: idSchema.check(doc('Where {id} stands in the text.')), ...textRulesOf(demands) })
    .check(checkTextRules());

/** A text with gaps, each filled from a list or by typing. */
export const gapsSchemaOf = (demands: Demands) =>
  z
    .strictObject({
      ...common(demands),
      kind: z.literal('gaps'),
      text: textSchema.check(doc('The text; {id} marks a gap.')),
      gaps: z
        .array(z.union([listGapSchemaOf(demands), typedGapSchemaOf(demands)]))
        .check(...demands.size([1, 6], [1, 12]), uniqueIds('gap'), doc('One to six gaps, each once in the text.'))
    })
    .check(
      z.check(({ value, issues }) => {
        const named = gapPieces(value).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.gap]));
        const known = value.gaps.map(({ id }) => id);
        // a gap that stands nowhere is the one that was meant: one slip, told once
        const unplaced = known.filter((id) => !named.includes(id));
        for (const name of new Set(named)) {
          if (known.includes(name)) continue;
          const meant = unplaced.shift();
          issues.push({
            code: 'custom',
            path: ['text'],
            input: name,
            message: `names the gap {${name}}, which is not in gaps${meant === undefined ? '' : `; did you mean {${meant}}?`}`
          });
        }
        known.forEach((id, index) => {
          const times = named.filter((name) => name === id).length;
          if (times === 1 || (times === 0 && !unplaced.includes(id))) return;
          issues.push({
            code: 'custom',
            path: ['gaps', index, 'id'],
            input: id,
            message: `should stand once in the text, as {${id}}`
          });
        });
      })
    );

export type Gaps = z.infer<ReturnType<typeof gapsSchemaOf>>;
export type Gap = Gaps['gaps'][number];

/** Gap id to the id of an option, or to what was typed; an empty gap is left out. */
export const gapsAnswerSchema = z.record(z.string().check(z.maxLength(100)), z.string());

export type GapsAnswer = z.infer<typeof gapsAnswerSchema>;

/** The key with one gap filled by each of its wrong options or rejected entries. */
export function gapsDistractors(question: Gaps): GapsAnswer[] {
  const key = gapsKey(question);
  return question.gaps.flatMap((gap) => {
    const wrong =
      'options' in gap
        ? gap.options.filter(({ correct }) => !correct).map(({ id }) => id)
        : gap.reject.map(({ text }) => text);
    return wrong.map((one) => ({ ...key, [gap.id]: one }));
  });
}

/** Mean over gaps: one in the number of options; nobody types an answer blindly. */
export function guessGaps({ gaps }: Gaps): number {
  return gaps.reduce((sum, gap) => sum + ('options' in gap ? 1 / gap.options.length : 0), 0) / gaps.length;
}

export function gapsIdentity(question: Gaps): Identity {
  const options = question.gaps.flatMap((gap) =>
    'options' in gap ? gap.options.map(({ id, text }) => `${gap.id} ${id} ${text}`) : []
  );
  const accepted = question.gaps.flatMap((gap) =>
    'options' in gap ? [] : textRulesIdentity(gap).map((line) => `${gap.id} ${line}`)
  );
  const key = Object.entries(gapsKey(question)).map((pair) => pair.join(' '));
  return { options: [question.text, ...options.sort()].join('\n'), key: [...key, ...accepted].sort().join('\n') };
}

export function gapsText({ text, gaps }: Gaps): string[] {
  const lists = gaps.flatMap((gap) =>
    'options' in gap ? [`${place(gaps, gap.id)}: ${gap.options.map((option) => option.text).join(' / ')}`] : []
  );
  return [fillGaps(text, (id) => `${place(gaps, id)} ……`), ...lists];
}

/** The text with its gaps filled rightly. */
export function gapsAsserted(question: Gaps): Asserted[] {
  const key = gapsKey(question);
  return [
    { text: question.text, path: ['text'] },
    ...question.gaps.map((gap, index): Asserted => {
      if (!('options' in gap)) return { text: key[gap.id] ?? '', path: ['gaps', index, 'accept', 0, 'text'] };
      const right = gap.options.findIndex(({ correct }) => correct);
      return { text: gap.options[right]?.text ?? '', path: ['gaps', index, 'options', right, 'text'] };
    })
  ];
}

function place(gaps: readonly Gap[], id: string): string {
  return `(${gaps.findIndex((gap) => gap.id === id) + 1})`;
}
