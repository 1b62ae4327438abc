import type { Component } from 'svelte';
import type { AnswerOf, KindName } from '#core/questions/index.ts';
import { parts } from '#state/parts.svelte.ts';
import Choice from './Choice.svelte';
import type { ControlProps } from './control.ts';
import { chosen, dateOf, fields, several } from './early.ts';
import Statement from './Statement.svelte';
import Text from './Text.svelte';

type Control<K extends KindName> = Component<ControlProps<K>>;

/** What a page knows of a kind before anything of it is answered. */
type Asking<K extends KindName> = {
  /** What was done to the bare form before its question was awake; undefined for nothing. */
  early: (data: FormData, name: string) => AnswerOf<K> | undefined;
  /** What a question without an answer still asks for, in `answerWords.unanswered`. */
  asks: 'choose' | 'text' | 'fill' | 'order';
  /** An answer that was asked for puts parts in other places than the learner did: it is shown there. */
  placesMoveOnReveal?: true;
} & (
  | {
      /** Small and in most lessons: comes with the page. */
      control: Control<K>;
    }
  | {
      /** Fetched when a question of the kind comes near. */
      load: () => Promise<{ default: Control<K> }>;
    }
);

/** The page's table of kinds: a kind without its row does not compile. */
export const controls: { [K in KindName]: Asking<K> } = {
  choice: { control: Choice, early: chosen, asks: 'choose' },
  multi: { load: () => import('./Multi.svelte'), early: several, asks: 'choose' },
  statement: { control: Statement, early: (data, name) => chosen(data, name) as AnswerOf<'statement'>, asks: 'choose' },
  text: { control: Text, early: chosen, asks: 'text' },
  order: {
    load: () => import('./Order.svelte'),
    // its places have no effect before scripts
    early: () => undefined,
    asks: 'order',
    placesMoveOnReveal: true
  },
  match: {
    load: () => import('./Match.svelte'),
    early: (data) => fields(data),
    asks: 'choose',
    placesMoveOnReveal: true
  },
  number: { load: () => import('./Number.svelte'), early: chosen, asks: 'text' },
  date: { load: () => import('./Date.svelte'), early: dateOf, asks: 'fill' },
  sort: { load: () => import('./Sort.svelte'), early: fields, asks: 'choose', placesMoveOnReveal: true },
  gaps: { load: () => import('./Gaps.svelte'), early: fields, asks: 'fill', placesMoveOnReveal: true },
  evidence: { load: () => import('./PickEvidence.svelte'), early: several, asks: 'choose' },
  attribute: { load: () => import('./Attribute.svelte'), early: fields, asks: 'choose', placesMoveOnReveal: true }
};

/** A control of any kind, typed so that any kind's question can be handed to it. */
export type AnyControl = Control<'choice'>;

/** The row of a kind, typed so that any kind's question and answer can be handed to it. */
export function askingOf(kind: KindName): Asking<'choice'> {
  return controls[kind] as Asking<'choice'>;
}

/** The kind's control if it came with the page. */
export function controlHere(kind: KindName): AnyControl | undefined {
  const row = askingOf(kind);
  return 'control' in row ? row.control : undefined;
}

/** The kind's control, fetched if need be; rejected when it cannot be fetched. */
export async function loadControl(kind: KindName): Promise<AnyControl> {
  const row = askingOf(kind);
  return 'control' in row ? row.control : (await parts.fetch(row.load)).default;
}
