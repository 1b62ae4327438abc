import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible, expectNarrow, expectWholeTables } from './looks.ts';
import { shut, useSite } from './site.ts';

const site = useSite();
const pages = ['quizzes/', 'quizzes/final/', 'quizzes/check/', 'quizzes/before/ten-days-in-february/'];
/** Three questions of the first lesson, of three kinds. */
const named = 'quizzes/check/#questions=td-who-visited-kyiv,td-retired,td-security-shield';

test('a final test is taken with the keyboard alone, from the start to the result', async () => {
  const page = await site.open('quizzes/final/#seed=2025');
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');
  for (let place = 1; place <= 30; place++) {
    await page.getByRole('group', { name: new RegExp(`^Question ${place} of 30 `) }).waitFor();
    expect(await focused(page)).toMatch(new RegExp(`^Question ${place} of 30`));
    await page.keyboard.press('1');
    // an answer that is not complete is told first and then left as it stands
    for (let presses = 0; presses < 2 && (await placeOf(page)) === place; presses++) {
      await tabTo(page, place === 30 ? 'Finish' : 'Next');
      await page.keyboard.press('Enter');
      if (place === 30 && (await page.getByRole('dialog').count()) > 0) break;
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
  await tabTo(page, 'Finish anyway');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Result: Final test' }).waitFor();
  expect(await focused(page)).toBe('Result: Final test');
  expect(await page.locator('.score').innerText()).toMatch(/of 30 points/);
  await shut(page);
});

test('a final test asks every lesson, and the same number asks the same questions', async () => {
  const firsts: string[] = [];
  for (let visit = 0; visit < 2; visit++) {
    const page = await site.open('quizzes/final/#seed=7');
    await begin(page);
    firsts.push(await page.locator('.prompt').innerText());
    await finish(page);
    const rows = page.getByRole('table', { name: 'By lesson' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(11);
    await expectWholeTables(page);
    await shut(page);
  }
  expect(firsts[0]).toBe(firsts[1]);
});

test('a sitting goes on after a reload, after closing the tab, and in a second tab', async () => {
  const page = await site.open('quizzes/check/#n=4&kinds=choice&policy=test&seed=5');
  await begin(page);
  await pick(page, 0);
  await next(page, 2);
  // chosen and not yet left: closing the tab keeps it
  await pick(page, 1);
  await page.reload();
  await page.getByRole('group', { name: /^Question 2 of 4/ }).waitFor();
  expect(await page.locator('.asked input[type=radio]').nth(1).isChecked()).toBe(true);
  await page.getByText('2 of 4 answered').waitFor();

  const other = await page.context().newPage();
  await other.goto(`${site.address}quizzes/`);
  await other.getByRole('link', { name: 'Continue: Check yourself' }).click();
  await other.getByRole('group', { name: /^Question 3 of 4/ }).waitFor();
  await pick(other, 0);
  await next(other, 4);
  await page.getByText('3 of 4 answered').waitFor({ timeout: 2000 });
  await page.close();
  await pick(other, 0);
  await other.getByRole('button', { name: 'Finish', exact: true }).click();
  await other.getByRole('heading', { name: 'Result: Check yourself' }).waitFor();
  await other.context().close();
});

test('what a test holds shows neither in the lessons nor on the course page, and the other way round', async () => {
  const page = await site.open(named.replace('#', '#policy=test&'));
  await begin(page);
  await page.getByLabel(/Scott Bessent/).check();
  await finish(page);
  await page.goto(site.address);
  await page
    .getByText(/ 0 of \d+ questions answered/)
    .first()
    .waitFor();
  await page.goto(`${site.address}settings/`);
  await page.getByText('1 answer and 0 marks of reading').waitFor();
  await shut(page);
});

test('under the policy test nothing in the page tells right from wrong before the end', async () => {
  const page = await site.open(named.replace('#', '#policy=test&'));
  await begin(page);
  await page.getByLabel(/Scott Bessent/).check();
  await next(page, 2);
  await page.getByRole('link', { name: 'Question 1: answered' }).click();
  await page.getByRole('group', { name: /^Question 1 of 2/ }).waitFor();
  expect(await page.getByLabel(/Scott Bessent/).isChecked()).toBe(true);
  expect(await page.locator('.runner :is(.verdict, .right, .wrong, .missed, .told)').count()).toBe(0);
  expect(await page.getByRole('button', { name: /Check|Show the answer|Hint/ }).count()).toBe(0);
  await shut(page);
});

test('what was missed is taken again, and earlier sittings are listed', async () => {
  const page = await site.open('quizzes/check/#questions=td-who-visited-kyiv&policy=practice');
  await begin(page);
  await page.locator('.asked input[type=radio]:not([value=bessent])').first().check();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('.told .verdict').waitFor();
  await finish(page);
  await page.getByRole('button', { name: 'Retry what I missed (1)' }).click();
  await page.getByRole('heading', { name: 'What you missed: Check yourself' }).waitFor();
  await page.getByLabel(/Scott Bessent/).check();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('.told .verdict').getByText('Right').waitFor();
  await finish(page);
  await page.getByText('1 of 1 point').first().waitFor();
  expect(await page.getByRole('heading', { name: 'Earlier sittings' }).count()).toBe(1);
  await page.getByRole('link', { name: /^Open/ }).click();
  await page.getByRole('heading', { name: 'Result: Check yourself' }).waitFor();
  expect(await page.locator('.score').innerText()).toMatch(/^0 of 1 point/);
  await shut(page);
});

test('an address with unknown questions names them, and what is left runs', async () => {
  const page = await site.open(named);
  await page.getByText('left out: td-retired.').waitFor();
  await begin(page);
  await page.getByRole('group', { name: /^Question 1 of 2/ }).waitFor();
  await page.goto(`${site.address}quizzes/check/#questions=nothing-at-all`);
  await page.getByText('Nothing of what this address asks for is in the course.').waitFor();
  expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
  await shut(page);
});

test('a sitting that is not in this browser is told plainly', async () => {
  const page = await site.open('quizzes/final/#sitting=somewhere-else&at=3');
  await page.getByRole('heading', { name: 'This sitting is not here' }).waitFor();
  await page.getByRole('button', { name: 'To the start of this quiz' }).click();
  await page.getByRole('button', { name: 'Start' }).waitFor();
  await shut(page);
});

test('certainty is asked after the answer, and the result compares it with what was right', async () => {
  const page = await site.open('quizzes/check/#questions=td-who-visited-kyiv&policy=test&sure=1');
  await begin(page);
  await page.getByLabel(/Scott Bessent/).check();
  await page.getByRole('radio', { name: /Very sure/ }).check();
  await page.getByRole('button', { name: 'Finish' }).first().click();
  await page.getByRole('heading', { name: 'Do you know what you know?' }).waitFor();
  const row = page.getByRole('row', { name: /^Very sure/ });
  expect(await row.innerText()).toMatch(/1\s+1\s+0\s+0\s+100 %/);
  await expectWholeTables(page);
  await shut(page);
});

test('questions before a lesson end in what to read of it', async () => {
  const page = await site.open('quizzes/before/ten-days-in-february/#seed=3');
  await begin(page);
  await finish(page);
  const advice = page.getByRole('region', { name: 'What to read' });
  await advice.getByText('Read it', { exact: true }).first().waitFor();
  await expectWholeTables(page);
  await advice.getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Ten days in February' }).waitFor();
  await shut(page);
});

test('the result on paper has every question open and no buttons', async () => {
  const page = await site.open('quizzes/check/#questions=td-who-visited-kyiv,td-security-shield&policy=test');
  await begin(page);
  await finish(page);
  expect(await page.locator('details.review[open]').count()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('details.review[open]').count()).toBe(2);
  expect(await page.locator('article button:visible').count()).toBe(0);
  expect(await page.locator('.review .evidence').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('details.review[open]').count()).toBe(0);
  await shut(page);
});

test.each(pages)('without scripts /%s says so and leads to the lessons', async (path) => {
  const page = await site.open(path, { javaScriptEnabled: false });
  const told = page.locator('main noscript');
  expect(await told.innerText()).toMatch(/Quizzes need scripts, which are off/);
  expect(await told.getByRole('link', { name: 'Go to the lessons' }).isVisible()).toBe(true);
  expect(await page.getByRole('button').count()).toBe(0);
  await shut(page);
});

test.each(pages)('the start of /%s is accessible', async (path) => {
  const page = await site.open(path);
  if (path !== 'quizzes/') await page.getByRole('button', { name: 'Start' }).waitFor();
  await expectAccessible(page);
  await shut(page);
});

test('a running quiz, its dialog and its result are accessible and fit 320 px', async () => {
  const page = await site.open('quizzes/check/#n=12&policy=check&sure=1&seed=4');
  await page.getByRole('button', { name: 'Start' }).waitFor();
  await expectNarrow(page);
  await begin(page);
  await page.getByRole('button', { name: 'Flag this question to come back to it' }).click();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.locator('.told .verdict').waitFor();
  await expectNarrow(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Finish anyway' }).click();
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.locator('.review .evidence').first().waitFor();
  await expectNarrow(page);
  await expectWholeTables(page);
  await expectAccessible(page);
  await shut(page);
});

test('a quiz fetches the files of its own lessons only, and all its scripts stay under 89 kB', async () => {
  const page = await site.blank();
  const fetched = new Set<string>();
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1)));
  await page.goto(`${site.address}quizzes/check/#questions=td-who-visited-kyiv&policy=test`);
  await begin(page);
  await finish(page);
  const files = [...fetched];
  expect(files.filter((file) => /^questions\/.*json$/.test(file)).sort()).toEqual([
    'questions/index.json',
    'questions/ten-days-in-february.json'
  ]);
  const scripts = files.filter((file) => file.endsWith('.js'));
  const bytes = scripts.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`build/${file}`)).length, 0);
  console.info(`scripts of a whole quiz: ${scripts.length} files, ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(89_000);
  await shut(page);
});

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('form.asked').waitFor();
}

/** Finishes wherever the quiz stands. */
async function finish(page: Page): Promise<void> {
  // with the keyboard: a click right after another in the same place is one of a double click, and ends nothing
  await page.getByRole('button', { name: 'Finish', exact: true }).press('Enter');
  const anyway = page.getByRole('button', { name: 'Finish anyway' });
  await anyway
    .or(page.getByRole('heading', { name: /^Result/ }))
    .first()
    .waitFor();
  if (await anyway.isVisible()) await anyway.press('Enter');
  await page.getByRole('heading', { name: /^Result/ }).waitFor();
}

async function pick(page: Page, option: number): Promise<void> {
  await page.locator('.asked input[type=radio]').nth(option).check();
}

async function next(page: Page, place: number): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('group', { name: new RegExp(`^Question ${place} of`) }).waitFor();
}

async function placeOf(page: Page): Promise<number> {
  return Number(/\d+/.exec(await page.locator('.asked .label').innerText())?.[0]);
}

/** What the focus is on, in words. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const text = element?.querySelector('legend') ?? element;
    return (element?.getAttribute('aria-label') ?? text?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never reaches "${name}".`);
}
