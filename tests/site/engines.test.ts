import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { thin } from './looks.ts';
import { awake, shut, useSite } from './site.ts';

/*
 * Two engines beside axe, over one page of each kind: what one of them does not look at, another does (the name of a
 * mark against the number seen on it, heads of tables, forms that cannot be sent, links to nothing).
 */
const site = useSite();
const require = createRequire(import.meta.url);
const sniffer = readFileSync(require.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');
const checker = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

const pages = [
  '',
  'lessons/what-is-in-the-ground/',
  'lessons/what-was-signed/',
  'pictures/',
  'pictures/timeline/',
  'pictures/actors/',
  'pictures/map/',
  'pictures/drafts/',
  'pictures/scale/',
  'pictures/elements/',
  'quizzes/',
  'quizzes/check/',
  'quizzes/final/',
  'search/',
  'glossary/',
  'claims/',
  'settings/',
  'teach/',
  'teach/guide/',
  'teach/gradebook/'
];

test.each(pages)('/%s has nothing that two more engines call an error', async (path) => {
  const page = await site.open(path);
  if (path.startsWith('lessons')) await awake(page);
  await page.waitForLoadState('networkidle');
  expect(await sniffed(page), 'HTML_CodeSniffer').toEqual([]);
  // this one takes a minute for a list of a hundred
  await thin(page, 3);
  expect(await checked(page), 'Equal Access').toEqual([]);
  await shut(page);
});

interface Sniffer {
  ERROR: number;
  process: (standard: string, document: Document, done: () => void) => void;
  getMessages: () => { type: number; code: string; element: Element }[];
}

/** Errors against WCAG 2 AA, each with where it is; but heads of groups of rows, which this engine does not know. */
async function sniffed(page: Page): Promise<string[]> {
  await page.evaluate(sniffer);
  return page.evaluate(async () => {
    const { HTMLCS } = window as unknown as { HTMLCS: Sniffer };
    await new Promise<void>((done) => HTMLCS.process('WCAG2AA', document, done));
    return HTMLCS.getMessages()
      .filter(({ type }) => type === HTMLCS.ERROR)
      .filter(({ code, element }) => !(code.includes('.H43.') && element.querySelector('[scope=rowgroup]')))
      .map(({ code, element }) => `${code}: ${element.outerHTML.slice(0, 160)}`);
  });
}

interface Checker {
  check: (
    document: Document,
    policies: string[]
  ) => Promise<{ results: { ruleId: string; value: [string, string]; message: string; snippet: string }[] }>;
}

/** What fails for certain; what a person has to judge is left out. */
async function checked(page: Page): Promise<string[]> {
  await page.evaluate(checker);
  return page.evaluate(async () => {
    const { ace } = window as unknown as { ace: { Checker: new () => Checker } };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [policy, result] }) => policy === 'VIOLATION' && result === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 160)}`);
  });
}
