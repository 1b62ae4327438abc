import { svelteTesting } from '@testing-library/svelte/vite';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { base } from './src/cli/base-path.js';
import { coursePlugin } from './src/cli/course-plugin.ts';
import { courseFolder, end } from './src/cli/read-course.ts';
import { isWritten } from './src/cli/written.ts';

const folder = folderOrEnd();
/** How long plugins took is no warning about the site. */
const quiet = { bundlerTimings: false };

export default defineConfig({
  plugins: [coursePlugin(folder), sveltekit(), lighterKit(), inlineRuntime()],
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
        // older ones are told so by the frame (app.html); a test reads what is built with their eyes
        target: ['chrome111', 'edge111', 'firefox115', 'safari16'],
        // both themes as `light-dark()`, which these know; lowered it costs every page half a kilobyte
        cssTarget: ['chrome125', 'firefox128', 'safari18'],
        rolldownOptions: {
          checks: quiet,
          // the next two ask for it
          preserveEntrySignatures: 'allow-extension',
          treeshake: {
            moduleSideEffects: [
              { test: /svelte\/src\/internal\/(client|shared)\/(dom|reactivity)\//, sideEffects: false }
            ]
          },
          output: {
            // one file with what every page runs; the rest goes with its page: few connections, nothing twice
            codeSplitting: {
              // a group names all it holds: what only teachers' pages use of a library stays out of the lessons
              includeDependenciesRecursively: false,
              groups: [
                // the frame shows of these only what stands in <noscript>, where no script goes
                { name: 'text', test: /src\/language\/en\/text/, priority: 4 },
                // styles of all that a lesson may show, in one file: each more is a link in every lesson
                { name: 'asking', priority: 4, test: /src\/ui\/questions\/(?!OptionRow|Shape).*type=style/ },
                // fetched with the first record or touch; what a page asks with before that stays with the page
                {
                  name: 'marking',
                  test: /src\/core\/questions\/(?!judgements|empty|digest|bank|answer-text|minutes|asked)/,
                  priority: 1
                },
                // what the controls that are fetched share, with the one a lesson may begin with: a file, not four
                {
                  name: 'controls',
                  priority: 2,
                  test: /src\/(language\/en\/number|ui\/questions\/(Number|estimate\.)|core\/(signs\.|questions\/(amount|natures|precisions|gap-pieces)\.))/
                },
                {
                  name: 'frame',
                  priority: 3,
                  test: /node_modules\/(?!.*elements\/(bindings\/select|style)\.js)(svelte|@sveltejs|esm-env|clsx|devalue|idb)|generated\/root|client-optimized\/app\.js|src\/(language\/en\/index\.|device\/(device|record-store|place|old-records|carried)|core\/(random|learning\/record\.|questions\/(judgements|digest|empty))|state\/(progress|sheets|marking|parts)|ui\/(\w+\.css|page\/(?!Part)|lesson\/target|questions\/(OptionRow|Shape|controls|digits|early|Choice|Statement|Text)\.))|client-optimized\/nodes\/[01]\.|src\/routes\/\+(layout|error)|preload-helper|rolldown.runtime/
                }
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
        test: {
          name: 'unit',
          // files share the modules they load, which takes half the time; what a test changes of the world it puts back
          isolate: false,
          // a small machine that does two things at once is slow, not wrong
          testTimeout: 30_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'src/ui/**', 'src/state/**', 'tests/site/**', 'tests/long/**']
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
          include: ['src/ui/**/*.test.ts', 'src/state/**/*.test.ts'],
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

/**
 * Two changes to Kit's own client code, for the byte and file budget of a lesson, which notices when a new Kit makes
 * them needless or useless. It takes two functions out of all of svelte by destructuring, which keeps the unused rest
 * (1 kB); and it fetches the frame and the error page, which every visit needs, as files of their own (two).
 */
function lighterKit(): Plugin {
  return {
    name: 'lighter-kit',
    applyToEnvironment: ({ name }) => name === 'client',
    apply: 'build',
    transform: {
      filter: { id: [/@sveltejs\/kit\/src\/runtime\/client\/client\.js/, /generated\/client-optimized\/app\.js/] },
      handler: (code) =>
        code
          .replace('const { onMount, tick } = svelte;', 'const onMount = svelte.onMount, tick = svelte.tick;')
          .replace(/\(\) => import\('(\.\/nodes\/([01]))'\)/g, '() => Promise.resolve(node$2)')
          .replace(
            'export const nodes',
            "import * as node0 from './nodes/0';\nimport * as node1 from './nodes/1';\nexport const nodes"
          )
    }
  };
}

/** Puts the bundler's one helper (100 bytes) into the files that use it: a lesson then opens a file less. */
function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const runtime = chunks.find(
        ({ moduleIds }) => moduleIds.length === 1 && moduleIds[0]?.includes('rolldown/runtime')
      );
      const helper = runtime && /^([\s\S]*?)export\s*\{\s*(\w+)(?: as (\w+))?\s*\};?\s*$/.exec(runtime.code);
      if (!runtime || !helper) return;
      const [, body, local, exported = local] = helper;
      for (const chunk of chunks.filter(({ imports }) => imports.includes(runtime.fileName))) {
        const used = new RegExp(
          `import\\s*\\{\\s*${exported} as (\\w+)\\s*\\}\\s*from\\s*["'][^"']*${runtime.fileName.split('/').at(-1)}["'];?`
        );
        chunk.code = chunk.code.replace(
          used,
          (_all, name: string) => `const ${name}=(()=>{${body}return ${local}})();`
        );
        chunk.imports = chunk.imports.filter((file) => file !== runtime.fileName);
      }
      delete bundle[runtime.fileName];
    }
  };
}
