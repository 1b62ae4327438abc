import { enEvents } from './en-events.ts';

/** The words of the timeline's and the actors' pages, in the language of the course. */
export const eventWords = enEvents;
