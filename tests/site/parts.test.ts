import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { awake, useSite } from './site.ts';

const site = useSite();
const lesson = 'lessons/ten-days-in-february/';

/** Takes a new build online while a page is open: nothing of the old one is there, and the site says so. */
async function replaceBuild(page: Page): Promise<void> {
  await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
  await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
}

/** Chooses the right answer and lets it be checked. */
async function answerRight(question: Page | Locator): Promise<void> {
  await question.getByLabel(/Scott Bessent/).check();
  await question.getByRole('button', { name: 'Check' }).click();
}

/** Waits until this part of the page tells of the new build. */
async function toldOfNewBuild(part: Locator): Promise<void> {
  await part.getByText(/the course was renewed after you opened it/).waitFor();
}

async function loadAgain(page: Page): Promise<void> {
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Load the page again' }).click();
}

/** Not `shut`: a request that fails is logged as an error. */
const close = (page: Page) => page.context().close();

test('a part that could not be fetched offline says so, and comes with the next try', async () => {
  const page = await site.open('teach/');
  const part = page.locator('details', { hasText: 'From a file' }).first();
  await page.getByRole('button', { name: 'Write a question' }).waitFor();
  // the browser says nothing of coming back: only another try helps
  await page.route('**/_app/**', (route) => route.abort());
  await part.locator('summary').first().click();
  await part.getByRole('alert').waitFor();
  expect(await part.getByRole('alert').innerText()).toMatch(/could not be fetched; perhaps you are offline/);
  await part.getByRole('button', { name: 'Try again' }).click();
  await part.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Write a question' }).click();
  const form = page.getByRole('region', { name: 'Your own questions' }).getByRole('alert');
  await expect.poll(() => form.count()).toBe(2);

  await page.unrouteAll();
  await part.locator('summary').first().click();
  await part.locator('summary').first().click();
  await part.getByLabel('Open a file').waitFor();
  await form.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('form').getByLabel('Explanation').waitFor();
  // with its styles
  expect(await part.locator('textarea').evaluate((field) => getComputedStyle(field).fontFamily)).toMatch(/monospace/);
  await close(page);
});

test('what failed comes by itself when the browser is online again', async () => {
  const page = await site.open('teach/');
  await page.getByRole('button', { name: 'Write a question' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Write a question' }).click();
  await page.getByText(/part could not be fetched; perhaps you are offline/).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('form').getByLabel('Explanation').waitFor();
  await close(page);
});

test('when a new build takes the place of an open lesson, it goes on with what it brought along', async () => {
  const page = await site.open(lesson);
  await awake(page);
  await page.waitForLoadState('networkidle');
  const question = page.locator('#q-td-who-visited-kyiv');
  await page.route('**/*.json', (route) => route.fulfill({ status: 404 }));
  await replaceBuild(page);
  await answerRight(question);
  await question.locator('.verdict').waitFor();
  await close(page);
});

test('when a new build takes the place of a lesson that is just opened the reader is told to load it again, and nothing typed is lost', async () => {
  const page = await site.blank();
  await page.route('**/*.json', (route) => route.fulfill({ status: 404 }));
  await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
  await page.goto(site.address + lesson);
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  const gap = page.locator('#q-td-munich-gaps').getByRole('textbox');
  await gap.fill('Munich');
  await answerRight(question);
  await toldOfNewBuild(question.locator('.notice'));
  await loadAgain(page);
  await page.getByRole('button', { name: 'Load the page again' }).waitFor({ state: 'detached' });
  await awake(page);
  expect(await gap.inputValue()).toBe('Munich');
  expect(await question.getByLabel(/Scott Bessent/).isChecked()).toBe(true);
  await question.getByRole('button', { name: 'Check' }).click();
  await question.locator('.verdict').waitFor();
  await close(page);
});

test('a lesson whose questions were changed by a new build says that it must be loaded again', async () => {
  const page = await site.blank();
  await page.route('**/*.json', async (route) => {
    const sheets = (await (await route.fetch()).json()) as Record<string, { hash: string }>;
    await route.fulfill({
      json: Object.fromEntries(Object.entries(sheets).map(([id, sheet]) => [id, { ...sheet, hash: 'other.key' }]))
    });
  });
  await page.goto(site.address + lesson);
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await answerRight(question);
  await toldOfNewBuild(question.locator('.notice'));
  await page.getByRole('button', { name: 'Load the page again' }).waitFor();
  await close(page);
});

test('when a new build takes the place of the builder, what a teacher made is there after it is loaded again', async () => {
  const page = await site.open('teach/');
  await page.getByLabel('Title', { exact: true }).fill('A title');
  await replaceBuild(page);
  await page.getByRole('button', { name: 'Write a question' }).click();
  await toldOfNewBuild(page.getByRole('alert'));
  await loadAgain(page);
  await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('A title');
  expect(await page.getByRole('button', { name: /^Edit/ }).count()).toBe(1);
  await close(page);
});

test('when a new build takes the place of a running test, it goes on after it is loaded again', async () => {
  const page = await site.open('quizzes/check/#questions=td-who-visited-kyiv,td-security-shield');
  await page.getByRole('button', { name: 'Start' }).click();
  await answerRight(page);
  await page.locator('.verdict').waitFor();
  await replaceBuild(page);
  await page.getByRole('button', { name: 'Finish' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish anyway' }).click();
  await toldOfNewBuild(page.getByRole('alert'));
  await loadAgain(page);
  await page.getByRole('heading', { level: 1, name: /^Result/ }).waitFor();
  expect(await page.locator('.score').innerText()).toMatch(/^1 of 2 points/);
  await close(page);
});
