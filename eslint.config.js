import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders in the order they may import: each one only from those after it. */
const layers = ['routes', 'player', 'ui', 'state', 'device', 'core'];
/** The rooms of the core, likewise; its files outside of rooms are for all. */
const rooms = ['search', 'classroom', 'learning', 'views', 'check', 'course', 'questions', 'wire'];

export default ts.config(
  { ignores: ['build/', '.tmp/', '.svelte-kit/', 'node_modules/', 'static/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // lesson text is rendered by us at build time; nothing a reader wrote reaches it
      'svelte/no-at-html-tags': 'off',
      // links go to anchors of the page itself and to `resolve`d pages
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    files: ['src/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "ImportDeclaration[source.value='$app/navigation'] > ImportSpecifier[imported.name=/^(push|replace)State$/]",
          message: 'It costs every page a kilobyte: use rewriteAddress of #device/address.ts, or goto.'
        },
        {
          selector: "SvelteElement CallExpression[callee.name='resolve']",
          message: 'Links end with a slash, as the pages do: use pageAddress of #ui/page/page-address.ts.'
        },
        {
          // the controls' rows are fetched by loadControl
          selector:
            "ImportExpression:not(CallExpression[callee.object.name='parts'] *, Property[key.name='load'] *, IfStatement[test.property.name='SSR'] *)",
          message: 'What fails to come is tried again and told: use parts.fetch of #state/parts.svelte.ts.'
        }
      ]
    }
  },
  ...ordered(layers, (layer) => `src/${layer}`, 'routes, player -> ui -> state -> device -> core, and cli -> core', [
    'cli'
  ]),
  // the last rule that names a file holds: this one says again what the core as a whole must not know
  ...ordered(rooms, (room) => `src/core/${room}`, `${rooms.join(' -> ')} in the core`, ['cli', ...layers.slice(0, -1)])
);

/** No folder of a row imports from one before it. */
function ordered(row, folderOf, order, never = []) {
  return row.slice(1).map((name, index) => ({
    files: [`${folderOf(name)}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [...new Set([...row.slice(0, index + 1), ...never])].map((upper) => ({
            regex: `^(#(core/)?${upper}/|(\\.\\./)+${upper}/)`,
            message: `${folderOf(name)} must not know ${folderOf(upper)}: imports go ${order}.`
          }))
        }
      ]
    }
  }));
}
