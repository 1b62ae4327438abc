import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { base } from './src/cli/base-path.js';
import { compressing } from './src/cli/compress.js';

/** The inline scripts of the page frame, allowed by hash; Kit adds those of its own. */
const frameScripts = [...readFileSync('src/app.html', 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
  ([, script]) => `sha256-${createHash('sha256').update(script).digest('base64')}`
);

/** Which component has which short hash. */
const hashed = new Map();

/** A short class for a component's styles: it stands on every element they touch, and twice in the page of a lesson. */
function shortHash({ hash, filename, css }) {
  const name = `s${hash(filename || css).slice(0, 4)}`;
  if ((hashed.get(name) ?? filename) !== filename)
    throw new Error(`${filename} and ${hashed.get(name)} have the same class, "${name}": make it longer.`);
  hashed.set(name, filename);
  return name;
}

/** All a build is made of. */
const sources = [
  process.env.COURSE_DIR ?? 'content',
  'src',
  'static',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts'
];

/**
 * What the build is called, by which an open page knows that another took its place: the same sources have the same
 * name, on any machine, so that two builds of them are the same byte for byte.
 */
function buildName() {
  const hash = createHash('sha256').update(base);
  for (const [name, file] of sources.flatMap(filesOf)) hash.update(name).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Name and path of each file below a path, in the order of names and not of the disk; without hidden ones. */
function filesOf(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  // a course that is not there is told of by what reads it
  if (!entry?.isDirectory()) return entry ? [[path, path]] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [
      relative(path, join(parentPath, name)).replaceAll('\\', '/'),
      join(parentPath, name)
    ])
    .filter(([name]) => !/(^|\/)\./.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const site = process.env.SITE_DIR ?? 'build';

/** A fragment that holds a choice (`lessons=...`) names no element; any other must find one. */
function handleMissingId({ id, message }) {
  if (!id.includes('=')) throw new Error(message);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  extensions: ['.svelte', '.svx'],
  preprocess: [vitePreprocess(), mdsvex({ extensions: ['.svx'], smartypants: false })],
  compilerOptions: {
    // in dev Svelte's own: it follows a style while it is being written
    ...(process.env.NODE_ENV === 'production' && { cssHash: shortHash }),
    runes: ({ filename }) => (filename.includes('node_modules') || filename.endsWith('.svx') ? undefined : true)
  },
  kit: {
    adapter: compressing(adapter({ pages: site, strict: true }), site),
    paths: { base, relative: true },
    version: { name: buildName() },
    inlineStyleThreshold: 100_000,
    prerender: { handleHttpError: 'fail', handleMissingId, entries: ['*', '/404'] },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', ...frameScripts],
        'style-src': ['self'],
        // the style attribute of Kit's own route announcer
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    }
  }
};
