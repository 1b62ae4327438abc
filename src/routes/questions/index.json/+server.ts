import { json } from '@sveltejs/kit';
import { bankIndex } from '#core/course/view.ts';
import { course } from '../../course.ts';

export const prerender = true;

/** Every question of the bank without its words: what quizzes are drawn from. */
export const GET = () => json(bankIndex(course));
