import type { Component } from 'svelte';
import type { KindName } from '#core/questions/index.ts';
import Choice from './Choice.svelte';
import type { ControlProps } from './control.ts';
import Match from './Match.svelte';
import Multi from './Multi.svelte';
import Order from './Order.svelte';
import Statement from './Statement.svelte';
import Text from './Text.svelte';

/** The control of each kind: a kind without one does not compile. */
export const controls: { [K in KindName]: Component<ControlProps<K>> } = {
  choice: Choice,
  multi: Multi,
  statement: Statement,
  text: Text,
  order: Order,
  match: Match
};
