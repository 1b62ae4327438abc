import { render } from 'svelte/server';
import { sourceRows } from '#core/views/sources.ts';
import { withoutComments } from '#ui/lesson/markup.ts';
import SourceList from '#ui/finding/SourceList.svelte';
import { course } from '../course.ts';

/** The entries of the list of sources as HTML, made at build time; what svelte would hydrate is left out. */
export function sourceList(): string {
  return withoutComments(render(SourceList, { props: { rows: sourceRows(course) } }).body);
}
