import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { shut, useSite } from './site.ts';

const site = useSite();
const folder = 'build/_app/immutable';
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

/** What Safari 16.0 cannot read, by the node of the syntax tree it stands in; one such place and the whole file is dead. */
const unreadable: Record<string, (node: Node) => boolean> = {
  'a look behind in a pattern, Safari 16.4': ({ regex }) => regex !== undefined && /\(\?<[=!]/.test(regex.pattern),
  'the flag v of a pattern, Safari 17': ({ regex }) => regex?.flags.includes('v') ?? false,
  'a static block of a class, Safari 16.4': ({ type }) => type === 'StaticBlock'
};

interface Node {
  type?: string;
  regex?: { pattern: string; flags: string };
}

test.each(Object.entries(unreadable))('no script that is shipped holds %s', (_, isHeld) => {
  expect(scripts.length).toBeGreaterThan(50);
  expect(scripts.filter((file) => holds(parseAst(readFileSync(`${folder}/${file}`, 'utf8')), isHeld))).toEqual([]);
});

/** Whether a syntax tree holds such a node. */
function holds(tree: unknown, isHeld: (node: Node) => boolean): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  return isHeld(tree as Node) || Object.values(tree).some((part) => holds(part, isHeld));
}

const tooOld = /This browser is older than this course expects/;

test.each([
  ['that knows no copy of a list in order', 'delete Array.prototype.toSorted;'],
  ['that knows no colour for two themes', "CSS.supports = (name, value) => !/light-dark/.test(value ?? '');"]
])('a browser %s is told that it is too old, in a sentence', async (_, before) => {
  const page = await site.blank({ before });
  await page.goto(`${site.address}lessons/ten-days-in-february/`);
  expect(await page.getByText(tooOld).isVisible()).toBe(true);
  // what fails then is logged
  await page.context().close();
});

test('a browser of today is told nothing', async () => {
  const page = await site.open('lessons/ten-days-in-february/');
  expect(await page.getByText(tooOld).isVisible()).toBe(false);
  await shut(page);
});

test('where a browser knows no colour for two themes, text is read in its own colours', async () => {
  const page = await site.blank();
  await page.route('**/lessons/*/', async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'text/html',
      body: html.replaceAll('light-dark(', 'unknown(').replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    });
  });
  await page.goto(`${site.address}lessons/ten-days-in-february/`);
  const colours = await page
    .locator('article p, article label, article h2')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
  expect(colours).toEqual(['rgb(0, 0, 0)']);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  await page.context().close();
});
