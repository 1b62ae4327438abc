/** Questions of the final test. */
export const finalCount = 30;

/** Questions before a lesson. */
export const beforeCount = 6;
