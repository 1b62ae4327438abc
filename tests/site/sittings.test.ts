import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Assignment } from '#core/classroom/assignment/assignment.ts';
import { askedOf, assignmentOf } from '#support/assignment-example.ts';
import { writeFragment } from '#core/classroom/assignment/link.ts';
import { keys, questions, wrong } from './class.ts';
import { awake, shut, useSite } from './site.ts';

const site = useSite();
const minute = 60_000;
const day = 1440 * minute;
const year = 365 * day;
const noon = Date.UTC(2026, 2, 2, 12);
const lesson = 'lessons/ten-days-in-february/';

/** The part of an address that opens an assignment of three questions. */
function linkOf(more: Partial<Assignment>): string {
  const shuffle = { questions: false, options: false };
  return `assignment/#${writeFragment(assignmentOf(questions.slice(0, 3).map(askedOf), { shuffle, ...more }))}`;
}

describe('a clock that is set', () => {
  test.each([
    ['ten minutes back', -10 * minute],
    ['years back', -10 * year],
    ['years ahead', 10 * year]
  ])('%s between the answers and Finish loses none of them', async (_, by) => {
    const page = await timed('quizzes/check/#n=4&kinds=choice&policy=test&seed=5');
    await start(page);
    for (const place of [1, 2, 3]) {
      await page.locator('.asked input[type=radio]').first().check();
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await question(page, place + 1);
    }
    await page.clock.setSystemTime(noon + by);
    await page.reload();
    await question(page, 4);
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('button', { name: 'Finish anyway' }).click();
    await page.getByRole('heading', { name: /^Result/ }).waitFor();
    expect(await page.getByText(/, 1 not answered/).count()).toBe(1);
    await shut(page);
  });

  test('back by a day leaves the last answer in a lesson the last one', async () => {
    const page = await timed(lesson);
    await awake(page);
    const asked = page.locator('#q-td-who-visited-kyiv');
    await asked.locator('input:not([value=bessent])').first().check();
    await asked.getByRole('button', { name: 'Check' }).click();
    await asked.locator('.verdict').getByText('Not yet').waitFor();
    await page.clock.setSystemTime(noon - day);
    await page.reload();
    await awake(page);
    await asked.getByText('You answered this: not yet right').waitFor();
    await asked.getByLabel(/Scott Bessent/).check();
    await asked.getByRole('button', { name: 'Check' }).click();
    await asked.locator('.verdict').getByText('Right').waitFor();
    await page.reload();
    await awake(page);
    await asked.getByText('You answered this: right').waitFor();
    await shut(page);
  });

  test('never gives more minutes than the limit, ends no quiz and takes no answer', async () => {
    const page = await timed(linkOf({ time: { minutes: 5, limit: true, extra: [] } }));
    expect(await page.getByText('there is no clock').count()).toBe(0);
    await start(page);
    await left(page, 5);
    await page.locator(`input[value="${keys[0]}"]`).check();
    for (const by of [-60 * minute, 60 * minute, 3 * year, -3 * year]) {
      await page.clock.setSystemTime(noon + by);
      // a second by which the page sees it
      await page.clock.runFor(2000);
      await left(page, 5);
      await page.reload();
      await left(page, 5);
    }
    expect(await page.locator(`input[value="${keys[0]}"]`).isChecked()).toBe(true);
    await shut(page);
  });
});

test('a limit that was started stays started, also while the page is closed', async () => {
  const link = linkOf({ time: { minutes: 5, limit: true, extra: [] } });
  const page = await timed(link);
  await start(page);
  await page.locator(`input[value="${keys[0]}"]`).check();
  await page.clock.runFor(61_000);
  await left(page, 4);
  await page.goto(`${site.address}glossary/`);
  await page.clock.setSystemTime(noon + 3 * minute);
  await page.goto(site.address + link);
  await goOn(page);
  await left(page, 2);
  await page.goto(`${site.address}glossary/`);
  await page.clock.setSystemTime(noon + 30 * minute);
  await page.goto(site.address + link);
  // nothing is gone on with that is over
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.clock.runFor(2000);
  await page.getByRole('heading', { name: 'Hand in' }).waitFor();
  await page.locator('.intro').getByText('The time is over. Your answers are kept.').waitFor();
  await page.getByText(/^1 right, .*2 not answered/).waitFor();
  await shut(page);
});

test.each(['one', 'several'] as const)(
  'with %s allowed, an attempt that was begun is gone on with',
  async (attempts) => {
    const link = linkOf({ attempts, policy: 'check', tries: [100, 50] });
    const page = await site.open(link);
    await start(page);
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.locator('.told .verdict').waitFor();
    await page.goto(`${site.address}glossary/`);
    await page.goto(site.address + link);
    await goOn(page);
    await question(page, 2);
    await page.getByText('1 of 3 answered').waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await question(page, 1);
    expect(await page.getByRole('button', { name: 'Check', exact: true }).count()).toBe(0);

    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('button', { name: 'Finish anyway' }).click();
    await page.getByRole('heading', { name: 'Hand in' }).waitFor();
    expect(await page.getByText(/This is attempt/).count()).toBe(0);
    await page.goto(`${site.address}glossary/`);
    await page.goto(site.address + link);
    await page.getByRole('link', { name: /^Open/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Go on where you stopped' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(attempts === 'one' ? 0 : 1);
    await shut(page);
  }
);

test('after Continue the first Check shows its feedback and stays', async () => {
  const page = await site.open(linkOf({ policy: 'check', tries: [100, 50] }));
  const link = page.url();
  await start(page);
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.locator('.told .verdict').waitFor();
  await page.goto(`${site.address}glossary/`);
  await page.goto(link);
  await page.getByRole('link', { name: /^Continue/ }).click();
  await question(page, 2);
  await page.locator(`input[value="${wrong[1]}"]`).check();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('.told .verdict').getByText('Not yet').waitFor();
  await question(page, 2);
  await page.reload();
  await question(page, 2);
  await page.locator('.told .verdict').getByText('Not yet').waitFor();
  await shut(page);
});

test('what is chosen and typed in a test is kept while the question is still on show', async () => {
  const page = await site.open('quizzes/check/#n=3&kinds=text&policy=test&seed=5');
  await start(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText('0 of 3 answered').waitFor();
  await page.locator('.asked input').pressSequentially('Kyi');
  // a browser that is killed now has it: another page reads it from what is kept
  await other.getByText('1 of 3 answered').waitFor({ timeout: 2000 });
  await other.reload();
  await expect.poll(() => other.locator('.asked input').inputValue()).toBe('Kyi');
  await page.locator('.asked input').pressSequentially('v');
  expect(await page.locator('.asked input').inputValue()).toBe('Kyiv');
  await expect.poll(() => other.locator('.asked input').inputValue()).toBe('Kyiv');
  await page.context().close();
});

test('an answer is kept by a page that is left right after it, also where time is measured', async () => {
  const page = await site.open(linkOf({ time: { minutes: 20, limit: true, extra: [] } }));
  await start(page);
  await page.locator(`input[value="${keys[0]}"]`).check();
  await page.reload();
  await page.getByText('1 of 3 answered').waitFor();
  await page.locator(`input[value="${wrong[0]}"]`).check();
  const [left, other] = [page.url(), await page.context().newPage()];
  await page.close();
  await other.goto(left);
  await expect.poll(() => other.locator(`input[value="${wrong[0]}"]`).isChecked()).toBe(true);
  await other.context().close();
});

test('an assignment’s address without an assignment is told to be no link', async () => {
  const page = await site.open('assignment/#~~~');
  await page.getByRole('alert').waitFor();
  await shut(page);
});

test('questions before a lesson end without a verdict, and every other quiz with what to read again', async () => {
  const page = await site.open('quizzes/before/ten-days-in-february/#seed=3');
  await start(page);
  await finish(page);
  await page.getByRole('region', { name: 'What to read' }).waitFor();
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.locator('.review .evidence').first().waitFor();
  expect(await page.locator('article').innerText()).not.toMatch(/Not yet|\d %|of \d+ points/);
  expect(await page.locator('.reviews .wrong').count()).toBe(0);

  await page.goto(`${site.address}quizzes/final/#seed=7`);
  await start(page);
  await finish(page);
  const again = page.getByRole('region', { name: 'Read again' });
  const link = again.getByRole('link').first();
  const section = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
  await link.click();
  await page.locator(`${section}`).waitFor();
  await shut(page);
});

/** A page whose clock stands at noon of a day, and runs. */
async function timed(path: string): Promise<Page> {
  const page = await site.blank();
  await page.clock.install({ time: noon });
  await page.goto(site.address + path);
  return page;
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('form.asked').waitFor();
}

/** Goes on with an attempt, where there is no other start. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on where you stopped' }).waitFor();
  expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Go on where you stopped' }).click();
}

async function question(page: Page, place: number): Promise<void> {
  await page.getByRole('group', { name: new RegExp(`^Question ${place} of`) }).waitFor();
}

async function left(page: Page, minutes: number): Promise<void> {
  await page.getByText(new RegExp(`^${minutes} minutes? left`)).waitFor();
}

async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await page.getByRole('button', { name: 'Finish anyway' }).click();
  await page.getByRole('heading', { name: /^Result/ }).waitFor();
}
