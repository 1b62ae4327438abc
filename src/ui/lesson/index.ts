/** What an author may place in a lesson. Rendered at build time; only questions wake in the page. */
export { default as Actors } from '#ui/pictures/Actors.svelte';
export { default as Deposits } from '#ui/pictures/Deposits.svelte';
export { default as Drafts } from '#ui/pictures/Drafts.svelte';
export { default as Elements } from '#ui/pictures/Elements.svelte';
export { default as Scale } from '#ui/pictures/Scale.svelte';
export { default as Timeline } from '#ui/pictures/Timeline.svelte';
export { default as Claim } from './Claim.svelte';
export { default as Question } from './Question.svelte';
export { default as Quiz } from './Quiz.svelte';
export { default as Term } from './Term.svelte';
