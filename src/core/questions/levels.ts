/** What a question asks of the learner, and how hard its author expects it to be; apart from the schemas, for pages. */
export const levels = ['remember', 'understand', 'apply', 'analyse'] as const;
export type Level = (typeof levels)[number];

export const difficulties = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof difficulties)[number];
