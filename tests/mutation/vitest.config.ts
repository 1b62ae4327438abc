import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One change to one file, made while it is loaded: the file itself stays as it is. */
const mutant = JSON.parse(process.env['MUTANT'] ?? 'null') as {
  file: string;
  start: number;
  end: number;
  text: string;
} | null;

/** The tests of the core alone, without the site's plugins, which it does not need. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code, id) {
        if (!mutant || id !== resolve(import.meta.dirname, '../..', mutant.file)) return undefined;
        return code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end);
      }
    }
  ],
  test: {
    isolate: false,
    // a mutant may run for ever
    testTimeout: 60_000,
    environment: 'node',
    include: ['src/core/**/*.test.ts'],
    reporters: ['dot']
  }
});
