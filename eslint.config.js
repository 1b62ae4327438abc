import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders in the order they may import: each one only from those after it. */
const layers = ['routes', 'ui', 'state', 'browser', 'core'];

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
          message: 'It costs every page a kilobyte: use rewriteAddress of #browser/address.ts, or goto.'
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
  ...layers.slice(1).map((layer, index) => ({
    files: [`src/${layer}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [...layers.slice(0, index + 1), 'cli'].map((upper) => ({
            regex: `^(#${upper}/|(\\.\\./)+${upper}/)`,
            message: `src/${layer} must not know src/${upper}: imports go routes -> ui -> state -> browser -> core, and cli -> core.`
          }))
        }
      ]
    }
  }))
);
