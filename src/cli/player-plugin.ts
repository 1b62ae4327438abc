import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { scriptBrowsers, styleBrowsers } from '#cli/browsers.ts';

const id = 'virtual:player';
const entry = 'src/player/main.ts';
/** Where the bundler puts what is named after its content. */
const folder = '_app/immutable/assets';
/** What only a reader needs who was here before, and what reads what is kept: fetched then. */
const later = /node_modules\/zod\/|src\/core\/(moment|learning\/read-)|src\/state\/take-over/;

/**
 * Brings the player into the build, a program of its own beside Kit's: the same components without a router.
 * `virtual:player` is its address below the site's root, and the styles of all it may wake, which a page brings along so
 * that nothing moves or flashes. In dev it is served as any module is, styles with it.
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
      if (serving) return `export const player = '/${entry}', styles = '';`;
      let [main, styles] = ['', ''];
      for (const file of await buildPlayer()) {
        if (file.type === 'asset') styles += String(file.source);
        else this.emitFile({ type: 'asset', fileName: file.fileName, source: file.code });
        if (file.type === 'chunk' && file.isEntry) main = file.fileName;
      }
      return `export const player = '/${main}', styles = ${JSON.stringify(styles.trim())};`;
    }
  };
}

async function buildPlayer(): Promise<Rollup.RollupOutput['output'][number][]> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [svelte()],
    resolve: { alias: { '$app/paths': join(process.cwd(), 'src/player/paths.ts') } },
    build: {
      write: false,
      target: scriptBrowsers,
      cssTarget: styleBrowsers,
      cssCodeSplit: false,
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
