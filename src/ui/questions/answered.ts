/** What follows a first touch, in one file of its own: `answering` fetches it. */
export { answerWords } from '#language/answer.ts';
export { default as Feedback } from './Feedback.svelte';
export { default as Onward } from './Onward.svelte';
export { default as HintList } from './HintList.svelte';
export { reasonsOf } from './reasons.ts';
