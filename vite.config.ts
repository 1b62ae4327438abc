import { svelteTesting } from '@testing-library/svelte/vite';
import { sveltekit } from '@sveltejs/kit/vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { coursePlugin } from './src/cli/course-plugin.ts';
import { courseFolder } from './src/cli/read-course.ts';

const folder = courseFolder();

export default defineConfig({
  plugins: [coursePlugin(folder), sveltekit()],
  // the 404 page is served at any depth, so its links start at the root of the site
  define: { __BASE_PATH__: JSON.stringify(process.env['BASE_PATH'] ?? '') },
  server: { fs: { allow: [folder] } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // one file with what every page runs; the rest goes with its page: few connections, nothing twice
            codeSplitting: {
              groups: [{ name: 'frame', test: /node_modules\/(svelte|@sveltejs|esm-env|clsx|devalue)|src\/(state\/progress|ui\/(page|questions\/Shape|lesson\/StatusMark))|preload-helper/ }]
            }
          }
        }
      }
    }
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'], exclude: [...configDefaults.exclude, 'src/ui/**', 'src/state/**', 'tests/site/**'] }
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: { name: 'components', environment: 'jsdom', include: ['src/ui/**/*.test.ts', 'src/state/**/*.test.ts'], setupFiles: ['tests/component-setup.ts'] }
      },
      {
        extends: true,
        test: { name: 'site', environment: 'node', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false }
      }
    ]
  }
});
