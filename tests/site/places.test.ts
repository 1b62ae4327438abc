import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { awake, shut, useSite } from './site.ts';

/** A host with two courses below two folders, and one of them twice. */
const host = mkdtempSync(join(tmpdir(), 'host-'));
cpSync('build', join(host, 'a'), { recursive: true });
cpSync('build', join(host, 'a/again'), { recursive: true });
cpSync('.tmp/second-site', join(host, 'b'), { recursive: true });
cpSync('build/404.html', join(host, '404.html'));
const site = useSite(host);

const nothing = 'Nothing is kept yet.';
const one = '1 answer and 0 marks of reading are kept here.';

test('what is answered in a course is kept there and nowhere else, also where it is erased', async () => {
  const page = await site.open('a/lessons/ten-days-in-february/');
  await answer(page, '#q-td-who-visited-kyiv');
  await expectKept(page, { a: one, 'a/again': nothing, b: nothing });
  await page.goto(`${site.address}b/lessons/units-and-prefixes/`);
  await awake(page);
  await page.getByRole('button', { name: 'Show the answer' }).first().click();
  await page.locator('.verdict').first().waitFor();
  await expectKept(page, { a: one, b: one });
  await page.goto(`${site.address}b/settings/`);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await page.getByText('Everything was erased.').waitFor();
  await expectKept(page, { a: one, b: nothing });
  await shut(page);
});

test('what was kept together is taken over once by the course it belongs to; the rest stays', async () => {
  const page = await site.open('404.html');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('course', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'id' });
        request.onsuccess = () => {
          const store = request.result.transaction('records', 'readwrite').objectStore('records');
          const attempt = { v: 2, type: 'attempt', at: 1, hash: 'a.b.c', answer: 'x', seed: 1 };
          store.put({ ...attempt, id: 'first', question: 'td-who-visited-kyiv' });
          store.put({ ...attempt, id: 'second', question: 'unit-of-mass' });
          store.put({ v: 2, type: 'reading', at: 1, id: 'third', lesson: 'units-and-prefixes', section: 'x' });
          store.put({ ...attempt, id: 'nobody', question: 'of-a-third-course' });
          store.transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      })
  );
  await page.evaluate(() => {
    const draft = {
      ...{ v: 1, changed: 1, title: '', instructions: '', own: [], policy: 'check', tries: [100], seed: 1, forms: 1 },
      ...{ shuffle: { questions: false, options: true }, certainty: false, who: 'name', attempts: 'one', sealed: false }
    };
    const keep = (id: string, more: object) =>
      localStorage.setItem(`draft-${id}`, JSON.stringify({ ...draft, id, ...more }));
    keep('mine', { title: 'Of the first', questions: ['td-who-visited-kyiv'] });
    keep('theirs', { title: 'Of a third', questions: ['of-a-third-course'] });
  });
  await expectKept(page, { a: one, b: '1 answer and 1 mark of reading are kept here.', 'a/again': nothing });
  expect(await left(page)).toEqual(['nobody']);
  await page.goto(`${site.address}a/teach/`);
  await page.getByRole('option', { name: /Of the first/ }).waitFor({ state: 'attached' });
  expect(await page.getByRole('option', { name: /Of a third/ }).count()).toBe(0);
  await page.goto(`${site.address}b/teach/`);
  await page.getByLabel('Link', { exact: true }).or(page.getByRole('searchbox')).first().waitFor();
  expect(await page.getByRole('option', { name: /Of (the first|a third)/ }).count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('draft-')))).toEqual([
    'draft-theirs'
  ]);
  await shut(page);
});

test('the page for what is not there takes nothing over', async () => {
  const page = await site.open('somewhere/deep/');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.context().close();
});

/** What "Your progress" says in each course. */
async function expectKept(page: Page, told: Record<string, string>): Promise<void> {
  for (const [folder, text] of Object.entries(told)) {
    await page.goto(`${site.address}${folder}/settings/`);
    await page.getByText(text).waitFor();
  }
}

async function answer(page: Page, question: string): Promise<void> {
  await awake(page);
  await page.locator(question).getByRole('radio').first().check();
  await page.locator(question).getByRole('button', { name: 'Check' }).click();
  await page.locator(question).locator('.verdict').waitFor();
}

/** Ids of the records that stayed where all courses kept theirs. */
function left(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('course');
        request.onsuccess = () => {
          const keys = request.result.transaction('records').objectStore('records').getAllKeys();
          keys.onsuccess = () => resolve(keys.result);
        };
      })
  );
}
