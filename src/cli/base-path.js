/** The folder of the host the site stands in, from BASE_PATH: `/course`, however it was typed; empty for the root. */
export const base = (process.env.BASE_PATH ?? '').replace(/^\/*(?=[^/])/, '/').replace(/\/+$/, '');
