export const base: string;
