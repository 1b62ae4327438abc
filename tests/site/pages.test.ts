import { expect, test } from 'vitest';
import { expectAccessible, expectNarrow, thin } from './looks.ts';
import { awake, showAllAnswers, shut, useSite } from './site.ts';

const site = useSite();
const lessons = ['lessons/ten-days-in-february/', 'lessons/who-wants-what/', 'lessons/how-it-came-to-this/'];
const pictures = ['timeline', 'actors', 'map', 'drafts', 'scale', 'elements'].map((name) => `pictures/${name}/`);
const lists = ['search/', 'glossary/', 'claims/', 'claims/terms/', 'sources/'];
const teaching = [
  ...['teach/', 'teach/guide/', 'teach/gradebook/', 'teach/worksheet/'],
  ...['teach/plans/what-was-signed/', 'assignment/']
];
const pages = ['', ...lessons, 'pictures/', ...pictures, ...lists, ...teaching, 'settings/', '404.html'];

test.each(pages)('/%s is accessible, fits 320 px, and has one main heading, a title and a language', async (path) => {
  const page = await site.open(path);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.title()).toMatch(/Minerals for aid/);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  if (path.startsWith('lessons/')) await awake(page);
  await expectNarrow(page);
  // `npm run test:long` shows long lists whole
  await thin(page, 12);
  await expectAccessible(page);
  await shut(page);
});

test('a lesson with answers of every kind shown is accessible and fits 320 px', async () => {
  const page = await site.open(lessons[0]);
  await awake(page);
  await showAllAnswers(page);
  await expectNarrow(page);
  await expectAccessible(page);
  await shut(page);
});

test('an address that is not there gets a page that helps, at any depth', async () => {
  const page = await site.open('lessons/no-such-lesson/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is no page here');
  await page.getByRole('link', { name: 'Who wants what' }).click();
  await page.getByRole('heading', { level: 1, name: 'Who wants what' }).waitFor();
  await shut(page);
});

test('a question the lesson does not have is named, and the lesson is there', async () => {
  const page = await site.open(`${lessons[0]}#q-gone-long-ago`);
  await expect.poll(() => page.getByText('no question with the address "gone-long-ago"').count()).toBe(1);
  expect(await page.locator('.prose h2').count()).toBeGreaterThan(3);
  await shut(page);
});

test('without scripts a lesson reads whole, notes open, and each question opens its answer', async () => {
  const page = await site.open(lessons[0], { javaScriptEnabled: false });
  const text = await page.locator('.prose').innerText();
  expect(text).toMatch(/In five sentences/);
  expect(await page.getByRole('button', { name: 'Check' }).count()).toBe(0);

  const questions = await page.locator('form.question').count();
  const answers = page.locator('form.question details');
  expect(await answers.count()).toBe(questions);
  const first = page.locator('#q-td-who-visited-kyiv details');
  await first.locator('summary').click();
  expect(await first.innerText()).toMatch(/Scott Bessent/);

  const note = page.locator('.note').first();
  expect(await note.isVisible()).toBe(false);
  await page.locator('.note-mark').first().click();
  expect(await note.isVisible()).toBe(true);
  await shut(page);
});

test('on paper a lesson is its text, its questions and its sources, without buttons', async () => {
  const page = await site.open(lessons[0]);
  await awake(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Check' }).first().isVisible()).toBe(false);
  expect(await page.locator('header nav').first().isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Sources of this lesson' }).isVisible()).toBe(true);
  await shut(page);
});

test('a theme that was chosen is there before the first paint of the next page', async () => {
  const page = await site.open('settings/');
  await page.getByLabel('Dark').check();
  await page.goto(`${site.address}${lessons[0]}`, { waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    .toBe('rgb(21, 23, 26)');
  await shut(page);
});

test.each([360, 1440])('a note opens inside a window of %i px, wherever its mark stands', async (width) => {
  const page = await site.open(lessons[0], { viewport: { width, height: 740 } });
  const marks = page.locator('.note-mark');
  for (const block of ['start', 'end'] as const) {
    await marks.nth(8).evaluate((mark, edge) => mark.scrollIntoView({ block: edge }), block);
    await marks.nth(8).press('Enter');
    const box = await page.locator('.note:popover-open').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 740 && box.x >= 0 && box.x + box.width <= width, block).toBe(
      true
    );
    await page.keyboard.press('Escape');
  }
  await shut(page);
});

test('on a phone the verdict is in view after Check', async () => {
  const page = await site.open(lessons[0], { viewport: { width: 360, height: 740 } });
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByLabel(/Mike Waltz/).check();
  await question.getByRole('button', { name: 'Check' }).evaluate((button) => button.scrollIntoView({ block: 'end' }));
  await question.getByRole('button', { name: 'Check' }).press('Enter');
  const box = await question.locator('.verdict').boundingBox();
  expect(box && box.y + box.height <= 740).toBe(true);
  await shut(page);
});

test('the header of the page for what is not there leads back, at any depth', async () => {
  const page = await site.open('lessons/no/such/lesson');
  const links = await page
    .locator('header a')
    .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname));
  expect(links).toEqual(['/', '/', '/quizzes/', '/pictures/', '/search/', '/teach/', '/settings/']);
  await shut(page);
});

test('paper is white, also for a reader who chose dark colours', async () => {
  const page = await site.open('settings/');
  await page.getByLabel('Dark').check();
  await page.goto(site.address + lessons[0]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  await shut(page);
});

test('a word without an end does not push the page aside', async () => {
  const page = await site.open(lessons[0], { viewport: { width: 360, height: 740 } });
  await awake(page);
  const parts = page.locator('.question .prompt, .question label > span, .question .text, .question .bank button');
  await parts.evaluateAll((all) => all.forEach((part) => (part.textContent = 'Donaudampfschifffahrt'.repeat(6))));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await shut(page);
});
