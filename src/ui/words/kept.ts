import { enKept } from './en-kept.ts';

/** As `index.ts`, for what a browser keeps and cannot read. */
export const keptWords: typeof enKept = enKept;
