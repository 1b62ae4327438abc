import { enSettings } from './en-settings.ts';

/** The words of the page on progress, in the language of the course. */
export const settingsWords = enSettings;
