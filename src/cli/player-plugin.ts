import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';

const id = 'virtual:player';
const entry = 'src/player/main.ts';
/** Where the bundler puts what is named after its content. */
const folder = '_app/immutable/assets';
/** What only a reader needs who was here before, and what reads what is kept: fetched then. */
const later = /node_modules\/zod\/|src\/core\/(moment|learning\/read-)|src\/state\/take-over/;

/**
 * Brings the player into the build, a program of its own beside Kit's: the same components without a router.
 * `virtual:player` is its address below the site's root. In dev it is served as any module is.
 */
export function playerPlugin(): Plugin {
  let serving = false;
  return {
    name: 'player',
    configResolved({ command }) {
      serving = command === 'serve';
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      if (serving) return `export const player = '/${entry}';`;
      const files = await buildPlayer();
      for (const { fileName, ...file } of files) {
        this.emitFile({ type: 'asset', fileName, source: file.type === 'chunk' ? file.code : file.source });
      }
      const main = files.find((file) => file.type === 'chunk' && file.isEntry);
      return `export const player = '/${main?.fileName}';`;
    }
  };
}

export async function buildPlayer(): Promise<Rollup.RollupOutput['output'][number][]> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [withoutStyles(), svelte()],
    resolve: { alias: { '$app/paths': join(process.cwd(), 'src/player/paths.ts') } },
    build: {
      write: false,
      // as the pages: see vite.config.ts
      target: ['chrome111', 'edge111', 'firefox115', 'safari16'],
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        // it brings along what pages fetch
        checks: { ineffectiveDynamicImport: false, bundlerTimings: false },
        output: {
          entryFileNames: `${folder}/player.[hash].js`,
          chunkFileNames: `${folder}/[name].[hash].js`,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: 'player', test: (id) => !later.test(id) }]
          }
        }
      }
    }
  })) as Rollup.RollupOutput;
  return built.output;
}

/** The pages bring all styles along. */
function withoutStyles(): Plugin {
  return {
    name: 'without-styles',
    enforce: 'pre',
    resolveId: (source) => (/\.css$|type=style/.test(source) ? '\0no-style' : undefined),
    load: (source) => (source === '\0no-style' ? '' : undefined)
  };
}
