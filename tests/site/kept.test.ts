import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { questions } from './class.ts';
import { awake, shut, useSite } from './site.ts';

const site = useSite();
const place = 'course minerals-for-aid / ';
const database = `${place}records`;

test('a teacher’s key outlives every visit: what was sealed for the first link opens', async () => {
  const teacher = await site.open('teach/');
  const link = await assign(teacher, { sealed: true });
  const code = await handIn(link);
  const key = await kept(teacher, 'teacher-keys');
  for (let visit = 0; visit < 4; visit++) {
    await teacher.goto(`${site.address}teach/${visit % 2 === 0 ? '' : 'gradebook/'}`);
    await teacher.getByRole('heading', { level: 1 }).waitFor();
    await teacher.reload();
    if (visit % 2 === 0) expect(await linkOf(teacher)).toBe(link);
  }
  expect(await kept(teacher, 'teacher-keys')).toBe(key);
  await read(teacher, link, code, '1 hand-in taken in');
  await shut(teacher);
});

test('two tabs that seal at once end with one key', async () => {
  const one = await site.open('teach/');
  await assign(one, {});
  const other = await one.context().newPage();
  await other.goto(`${site.address}teach/`);
  await other.getByLabel('Link', { exact: true }).waitFor();
  // in one step each: what one tab ticks the other shows as ticked, and a late click would take it away again
  const tick = (page: Page) =>
    page
      .getByRole('checkbox', { name: /Seal hand-ins/ })
      .evaluate((box: HTMLInputElement) => box.checked || box.click());
  await Promise.all([one, other].map(tick));
  await expect.poll(async () => (await linkOf(one)) === (await linkOf(other)), { timeout: 20_000 }).toBe(true);
  await shut(one);
});

test('a gradebook of a newer version is told, and is there after hand-ins were taken in', async () => {
  const teacher = await site.open('teach/');
  const link = await assign(teacher, {});
  const code = await handIn(link);
  await read(teacher, link, code, '1 hand-in taken in');
  const name = await teacher.evaluate(() => Object.keys(localStorage).find((one) => one.includes('gradebook-')) ?? '');
  const newer = JSON.stringify(JSON.stringify({ format: 'course-gradebook', version: 2, gradebook: {} }));
  await teacher.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [name, newer]);
  await teacher.reload();
  await read(teacher, link, code, '1 hand-in taken in');
  await teacher.getByText('1 thing kept in this browser could not be read').waitFor();
  expect(await teacher.evaluate(() => Object.values(localStorage))).toContain(newer);
  await teacher.reload();
  await teacher.getByRole('button', { name: /: 1 hand-in$/ }).waitFor();
  await shut(teacher);
});

test('two tabs of one gradebook keep both hand-ins, and erasing in one empties the other', async () => {
  const one = await site.open('teach/');
  const link = await assign(one, {});
  const codes = [await handIn(link, 'Student 1'), await handIn(link, 'Student 2')];
  const other = await one.context().newPage();
  for (const page of [one, other]) await open(page, link);
  await Promise.all([one, other].map((page, at) => paste(page, codes[at] ?? '')));
  for (const page of [one, other])
    await expect
      .poll(() =>
        page
          .getByRole('row')
          .getByRole('button', { name: /^Open the attempts/ })
          .count()
      )
      .toBe(2);
  await one.getByRole('button', { name: /^Erase/ }).click();
  await one.getByRole('button', { name: /^Yes/ }).click();
  await other.getByText('Nobody has handed in yet').waitFor();
  await paste(other, codes[0] ?? '');
  await other.getByText('1 hand-in taken in').waitFor();
  await expect
    .poll(() =>
      one
        .getByRole('row')
        .getByRole('button', { name: /^Open the attempts/ })
        .count()
    )
    .toBe(1);
  await shut(one);
});

test('a storage that does not answer is told within seconds; what was answered meanwhile joins it', async () => {
  const old = await site.open('404.html');
  await old.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(name, 1);
        request.onsuccess = () => {
          // stands in the way of this, and of all who come after it
          indexedDB.deleteDatabase(name);
          Object.assign(window, { letGo: () => request.result.close() });
          resolve();
        };
      }),
    database
  );
  const page = await old.context().newPage();
  await page.goto(`${site.address}lessons/ten-days-in-february/`);
  await awake(page);
  const note = page.getByText('This browser does not keep what you answer now');
  await note.waitFor({ timeout: 8000 });
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await question.locator('.verdict').waitFor();
  await old.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await note.waitFor({ state: 'detached' });
  await page.goto(`${site.address}settings/`);
  await page.getByText('1 answer and 0 marks of reading are kept here.').waitFor();
  await shut(old);
});

test('an open page is in nobody’s way when the storage is to be changed', async () => {
  const page = await site.open('settings/');
  await page.getByText('Nothing is kept yet.').waitFor();
  const outcome = await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const request = indexedDB.open(name, 2);
        request.onblocked = () => resolve('blocked');
        request.onsuccess = () => resolve('opened');
      }),
    database
  );
  expect(outcome).toBe('opened');
  await shut(page);
});

test('the note that nothing is kept is filled into a region that is there, and its button hands the focus on', async () => {
  const page = await site.open('', {
    before:
      'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("denied", "SecurityError"); } })'
  });
  await page.getByRole('button', { name: 'Close this note' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
  const html = await (await page.request.get(site.address)).text();
  expect(html).toMatch(/<div role="status"[^>]*>(<!--[^>]*-->)*<\/div>/);
  await shut(page);
});

/** Puts one question into a quiz; returns its link. */
async function assign(page: Page, { sealed = false }): Promise<string> {
  await page.getByRole('searchbox', { name: 'Text' }).fill(questions[0]?.prompt.slice(0, 40) ?? '');
  await page.getByRole('button', { name: /^Add/ }).first().click();
  await page.getByRole('radio', { name: /^Test\./ }).check();
  if (sealed) await page.getByRole('checkbox', { name: /Seal hand-ins/ }).check();
  if (sealed) await expect.poll(() => kept(page, 'teacher-keys')).toBeTruthy();
  return linkOf(page);
}

function linkOf(page: Page): Promise<string> {
  return page.getByLabel('Link', { exact: true }).inputValue();
}

/** Takes the quiz in a fresh profile; returns the code. */
async function handIn(link: string, name = 'Student 1'): Promise<string> {
  const page = await site.open(link.slice(site.address.length));
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio').first().check();
  await page
    .getByRole('button', { name: /Finish/ })
    .first()
    .click();
  // a test that is taken once asks
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Finish/ })
    .press('Enter');
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Make the code' }).click();
  const code = await page.locator('[data-code]').innerText();
  await shut(page);
  return code;
}

/** Opens the assignment there; what is pressed before the page is awake does nothing. */
async function open(page: Page, link: string): Promise<void> {
  await page.goto(`${site.address}teach/gradebook/`, { waitUntil: 'networkidle' });
  await page.getByLabel('Link of the assignment').fill(link);
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Paste codes/).waitFor();
}

async function paste(page: Page, code: string): Promise<void> {
  await page.getByLabel(/^Paste codes/).fill(code);
  await page.getByRole('button', { name: 'Read the codes' }).click();
}

async function read(page: Page, link: string, code: string, told: string): Promise<void> {
  await open(page, link);
  await paste(page, code);
  await page.getByText(told).waitFor();
}

function kept(page: Page, name: string): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), place + name);
}
