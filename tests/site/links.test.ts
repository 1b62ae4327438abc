import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNarrow } from './looks.ts';
import { shut, useSite } from './site.ts';

const site = useSite();

/** What follows the `#` of a link of five questions, and its code for the board. */
let fragment = '';
let board = '';

beforeAll(async () => {
  const page = await site.open('teach/');
  await page.getByRole('button', { name: 'Draw them' }).click();
  const link = page.getByLabel('Link', { exact: true }).last();
  await link.waitFor();
  fragment = new URL(await link.inputValue()).hash.slice(1);
  board = await page.locator('.board span').innerText();
  await shut(page);
});

const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true });
const cut = (sign: string) => fragment.slice(0, 20) + sign + fragment.slice(20);

/** Types into a field and presses Enter, again where the page was not awake yet, until something is shown. */
async function enter(page: Page, field: Locator, text: string, shown: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        if ((await shown.count()) > 0) return true;
        await field.fill(text, { timeout: 2000 }).catch(() => undefined);
        await page.keyboard.press('Enter');
        return (await shown.count()) > 0;
      },
      { timeout: 20_000 }
    )
    .toBe(true);
}

describe('an address opens the assignment', () => {
  test.each([
    ['as it was made', () => `assignment/#${fragment}`],
    ['with its number sign encoded', () => `assignment/%23${fragment}`],
    ['with its number sign encoded twice', () => `assignment/%2523${fragment}`],
    ['with its number sign encoded and no slash', () => `assignment%23${fragment}`],
    ['with its number sign lost', () => `assignment/${fragment}`],
    ['with spaces and line ends in it', () => `assignment/#${cut('%20%0D%0A')}`],
    ['with a sign nobody sees in it', () => `assignment/%23${cut('%E2%80%8B')}`]
  ])('%s', async (_, path) => {
    const page = await site.open(path());
    await start(page).waitFor();
    await shut(page);
  });
});

describe('the page to take a quiz', () => {
  test('says that the part after # is missing, and takes any link, or a code, in one field', async () => {
    const page = await site.open('assignment/');
    await page.getByText('all that follows the sign #').waitFor();
    const field = page.getByLabel('Code from the board, or link');
    const notice = page.locator('p[role=status]:not(.visually-hidden)');
    const type = async (text: string) => {
      await field.fill(text);
      await page.keyboard.press('Enter');
    };
    await field.focus();
    await enter(page, field, 'hello', page.getByText('no link and no code'));
    await type(`${site.address}assignment/`);
    await expect.poll(() => notice.innerText()).toContain('all that follows the sign #');
    await type(`${site.address}assignment/#${fragment}`.toLowerCase());
    await expect.poll(() => notice.innerText()).toContain('capital');
    const groups = board.split('-');
    await type(groups.toSpliced(3, 1).join('-'));
    await expect.poll(() => notice.innerText()).toMatch(/^Group [45] of \d+ is missing/);
    await expectAccessible(page);
    await expectNarrow(page);
    await type(`https://filter.example/?url=${encodeURIComponent(`${site.address}assignment/#${cut(' ')}`)}&data=1`);
    await start(page).waitFor();
    await page.goto(`${site.address}assignment/`);
    await field.focus();
    await type(board.toLowerCase().replaceAll('-', ' – '));
    await start(page).waitFor();
    await shut(page);
  });
});

test('the gradebook takes a link as a filter has wrapped it', async () => {
  const page = await site.open('teach/gradebook/');
  const link = `https://filter.example/?u=${encodeURIComponent(`x#${fragment}`)}`;
  await enter(page, page.getByLabel(/link/i).first(), link, page.getByText('Nobody has handed in yet'));
  await shut(page);
});

describe('a teacher opens an assignment as a new draft', () => {
  test('from the file it was saved to, with the same link again', async () => {
    const page = await site.open(`teach/#${fragment}`);
    await page.getByText('Opened as a new draft').waitFor();
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe('');
    const link = page.getByLabel('Link', { exact: true }).last();
    expect(new URL(await link.inputValue()).hash).toBe(`#${fragment}`);

    await page.getByLabel('Title', { exact: true }).fill('Taken home');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const file = readFileSync(await (await saved).path());
    const hash = new URL(await link.inputValue()).hash;
    await shut(page);

    const school = await site.open('teach/');
    await school.getByText('Open a link or a file as a new draft').click();
    const chosen = school.getByLabel('Assignment file');
    await chosen.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await school.getByText('This is no assignment').waitFor();
    await chosen.setInputFiles({ name: 'assignment.json', mimeType: 'application/json', buffer: file });
    await school.getByText('Opened as a new draft').waitFor();
    expect(await school.getByLabel('Title', { exact: true }).inputValue()).toBe('Taken home');
    expect(new URL(await school.getByLabel('Link', { exact: true }).last().inputValue()).hash).toBe(hash);
    await expectAccessible(school);
    await expectNarrow(school);
    await shut(school);
  });
});
