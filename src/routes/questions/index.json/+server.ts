import { json } from '@sveltejs/kit';
import { bankIndex } from '#core/views/bank.ts';
import { course } from '../../course.ts';

export const prerender = true;

/** What a quiz is drawn from. */
export const GET = () => json(bankIndex(course));
