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
            // one file with what every page runs, one with what only lessons need: few connections, nothing twice
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: 'lesson', test: /src\/(ui\/(questions|lesson|core-sample\/CoreSample)|state\/question|core\/(questions|random))/, priority: 2 },
                { name: 'frame', test: /node_modules\/(svelte|@sveltejs|esm-env|idb|clsx|devalue)|src\/(browser|state|ui\/(page|words\/(en|index)\.ts)|core\/learning\/(record|progress)\.ts)|\0/, priority: 1 }
              ]
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
