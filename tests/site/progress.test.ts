import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { awake, shut, useSite } from './site.ts';

const site = useSite();
const lesson = 'lessons/ten-days-in-february/';

test('an answer is there after a reload, folded so that nothing moves, and on the course page', async () => {
  const page = await site.open(lesson);
  await answerRight(page);
  await page.reload();
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByText('You answered this: right').waitFor();
  expect(await question.getByLabel(/Scott Bessent/).isChecked()).toBe(true);
  expect(await question.locator('.feedback').count()).toBe(0);
  await page.goto(site.address);
  await page.getByText(/\b1 of \d+ questions answered, 1 right/).waitFor();
  const goOn = page.getByRole('link', { name: 'Continue: Ten days in February' });
  expect(await goOn.getAttribute('href')).toMatch(/#q-td-who-visited-kyiv$/);
  await shut(page);
});

test('two open tabs agree within a second', async () => {
  const page = await site.open(lesson);
  await awake(page);
  const other = await page.context().newPage();
  await other.goto(site.address + lesson);
  await awake(other);
  await answerRight(page);
  await other.locator('#q-td-who-visited-kyiv').getByText('You answered this: right').waitFor({ timeout: 1000 });
  await shut(page);
});

test('progress moves to another device by a file, with a preview, and nothing is overwritten', async () => {
  const page = await site.open(lesson);
  await answerRight(page);
  await page.goto(`${site.address}settings/`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click()
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'course-')), 'progress.json');
  await file.saveAs(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 'course-progress',
    records: [{ type: 'attempt', question: 'td-who-visited-kyiv', answer: 'bessent' }]
  });

  const other = await site.open('settings/');
  await other.getByLabel('Bring in a file').setInputFiles(path);
  await other.getByText('The file brings 1 new entry; 0 you have already').waitFor();
  await other.getByText('Nothing is kept yet.').waitFor();
  await other.getByRole('button', { name: 'Add them' }).click();
  await other.getByText('1 answer and 0 marks of reading are kept here.').waitFor();
  await other.getByLabel('Bring in a file').setInputFiles(path);
  await other.getByText('The file brings 0 new entries; 1 you have already').waitFor();
  await other.goto(site.address + lesson);
  await other.locator('#q-td-who-visited-kyiv').getByText('You answered this: right').waitFor();
  await shut(other);
  await shut(page);
});

test.each([
  ['no JSON', '{"format": "course-progress", "reco', 'cut off on the way'],
  ['another file', '{"name": "something else"}', 'not a progress file'],
  ['one from the future', '{"format": "course-progress", "version": 99, "records": []}', 'newer version'],
  ['a huge one', 'x'.repeat(21_000_000), 'too large']
])('a file that cannot be used is named and changes nothing: %s', async (_, text, message) => {
  const page = await site.open(lesson);
  await answerRight(page);
  await page.goto(`${site.address}settings/`);
  const path = join(mkdtempSync(join(tmpdir(), 'course-')), 'bad.json');
  writeFileSync(path, text);
  await page.getByLabel('Bring in a file').setInputFiles(path);
  await page.getByText(message).waitFor();
  await page.getByText('1 answer and 0 marks of reading').waitFor();
  await shut(page);
});

test('erasing asks first and empties every open tab', async () => {
  const page = await site.open(lesson);
  await answerRight(page);
  const other = await page.context().newPage();
  await other.goto(`${site.address}settings/`);
  await other.getByRole('button', { name: 'Erase everything' }).click();
  expect(await other.getByText('1 answer').count()).toBe(1);
  await other.getByRole('button', { name: 'Yes, erase everything' }).click();
  await other.getByText('Everything was erased.').waitFor();
  await expect.poll(() => page.locator('.core .right').count()).toBe(0);
  await shut(page);
});

test('without storage the course works and says so once', async () => {
  const page = await site.open(lesson, {
    before:
      'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError"); } })'
  });
  await page.getByText('This browser does not keep what you answer now').waitFor();
  await answerRight(page);
  await page.getByRole('button', { name: 'Close this note' }).click();
  await page.getByRole('link', { name: /Next lesson/ }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Who wants what');
  expect(await page.getByText('This browser does not keep what you answer now').count()).toBe(0);
  await page.getByRole('link', { name: 'Lessons', exact: true }).first().click();
  await page.getByText(/\b1 of \d+ questions answered, 1 right/).waitFor();
  await shut(page);
});

test('damaged, foreign and future records are set aside; their neighbours and their text stay', async () => {
  const page = await site.open(lesson);
  await answerRight(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('course minerals-for-aid / records');
        request.onsuccess = () => {
          const transaction = request.result.transaction('records', 'readwrite');
          const store = transaction.objectStore('records');
          store.put({ id: 'damaged', v: 1, type: 'attempt', question: 7 });
          store.put({ id: 'future', v: 99, type: 'attempt' });
          store.put({ id: 'huge', v: 1, type: 'attempt', answer: 'x'.repeat(1_000_000) });
          store.put({
            id: 'script',
            v: 1,
            at: 1,
            type: 'attempt',
            question: 'td-security-shield',
            hash: 'a.b.c',
            answer: '<img src=x onerror="document.title=1">',
            seed: 1
          });
          transaction.oncomplete = () => resolve();
        };
      })
  );
  await page.goto(`${site.address}settings/`);
  await page.getByText('2 answers and 0 marks of reading').waitFor();
  await page.getByText('3 entries could not be read and were set aside').waitFor();
  await page.goto(site.address + lesson);
  await page.locator('#q-td-who-visited-kyiv').getByText('You answered this: right').waitFor();
  expect(await page.title()).toMatch(/^Ten days/);
  await shut(page);
});

async function answerRight(page: Page): Promise<void> {
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByLabel(/Scott Bessent/).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await question.locator('.verdict').waitFor();
}
