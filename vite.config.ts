import { svelteTesting } from '@testing-library/svelte/vite';
import { sveltekit } from '@sveltejs/kit/vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { base } from './src/cli/base-path.js';
import { scriptBrowsers, styleBrowsers } from './src/cli/browsers.ts';
import { coursePlugin } from './src/cli/course-plugin.ts';
import { playerPlugin } from './src/cli/player-plugin.ts';
import { courseFolder, end } from './src/cli/read-course.ts';
import { isWritten } from './src/cli/written.ts';

const folder = folderOrEnd();
/** How long plugins took is no warning about the site. */
const quiet = { bundlerTimings: false };

export default defineConfig({
  plugins: [coursePlugin(folder), playerPlugin(), sveltekit()],
  // the 404 page is served at any depth, so its links start at the root of the site
  define: { __BASE_PATH__: JSON.stringify(base) },
  server: {
    fs: { allow: [folder] },
    // a build beside it reloads no page of somebody who writes
    watch: { ignored: (path: string) => isWritten(path, import.meta.dirname, folder) }
  },
  environments: {
    ssr: { build: { rolldownOptions: { checks: quiet } } },
    client: {
      build: {
        target: scriptBrowsers,
        cssTarget: styleBrowsers,
        rolldownOptions: {
          checks: quiet,
          // what most pages share, in one file: many small ones compress badly and are many requests
          output: {
            codeSplitting: { groups: [{ name: 'shared', minShareCount: 12 }] }
          }
        }
      }
    }
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // files share the modules they load, which takes half the time; what a test changes of the world it puts back
          isolate: false,
          // a small machine that does two things at once is slow, not wrong
          testTimeout: 30_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'src/{ui,state,player}/**', 'tests/site/**', 'tests/long/**']
        }
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'components',
          isolate: false,
          testTimeout: 30_000,
          environment: 'jsdom',
          include: ['src/{ui,state,player}/**/*.test.ts'],
          setupFiles: ['tests/component-setup.ts']
        }
      },
      {
        extends: true,
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/site/**/*.test.ts'],
          // a small machine that does two things at once is slow here as well
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // two at a time, each with a browser of its own; the modules they load are shared, and the course with them
          maxWorkers: 2,
          isolate: false
        }
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false
        }
      }
    ]
  }
});

function folderOrEnd(): string {
  try {
    return courseFolder();
  } catch (error) {
    return end((error as Error).message);
  }
}
