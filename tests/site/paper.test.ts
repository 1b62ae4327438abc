import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { fingerprint } from '#core/questions/bank/fingerprint.ts';
import { bankKindOf } from '#core/questions/bank/index.ts';
import { kindOf, kinds, mark, type Answer, type Question } from '#core/questions/index.ts';
import { assignmentId } from '#core/classroom/assignment/assignment-id.ts';
import type { Assignment } from '#core/classroom/assignment/assignment.ts';
import { writeFragment } from '#core/classroom/assignment/link.ts';
import { openAssignment } from '#core/classroom/assignment/open-assignment.ts';
import { paperQuestions } from '#core/classroom/paper/paper-form.ts';
import { writePaper } from '#core/classroom/paper/paper.ts';
import { pinOf } from '#core/classroom/assignment/pin.ts';
import { kindWords } from '#language/kinds.ts';
import { course } from '#support/course.ts';
import { expectAccessible } from './looks.ts';
import { shut, useSite } from './site.ts';

const site = useSite();
const bank = [...(course?.questions.values() ?? [])].map((question) => ({ question, hash: fingerprint(question) }));
/** One question of each kind; those that are chosen from have their own order on each form. */
const asked = Object.keys(kinds).flatMap((kind) => bank.find(({ question }) => question.kind === kind) ?? []);
const assignment: Assignment = {
  ...{ v: 1, title: 'On paper', instructions: 'Leave nothing open.', questions: asked.map(pinOf), own: [] },
  ...{ policy: 'test', tries: [100], shuffle: { questions: true, options: true }, seed: 11, forms: 2 },
  ...{ certainty: false, who: 'name', attempts: 'one' }
};
const places = openAssignment(assignment, bank);
const form = (at: number) => paperQuestions(assignment, places, at, kindWords.labels);

/** By the key, and every third question by something wrong. */
function answerTo(question: Question, number: number): Answer {
  const wrong = bankKindOf(question).distractors(question)[0];
  return number % 3 === 0 && wrong !== undefined ? wrong : kindOf(question).key(question);
}

test('the builder leads to the worksheet of what stands in it', async () => {
  const page = await site.open('teach/');
  await page.getByRole('button', { name: /^Add/ }).first().click();
  const href = await page.getByRole('link', { name: 'Print it as a worksheet' }).getAttribute('href');
  await page.goto(new URL(href ?? '', page.url()).href);
  await page.getByRole('heading', { name: 'What is printed' }).waitFor();
  expect(await page.locator('.item').count()).toBe(1);
  await shut(page);
});

test('two forms print with their own letters, a foot on each sheet, and the key apart', async () => {
  const page = await site.open(`teach/worksheet/#${writeFragment(assignment)}`);
  await page.getByRole('region', { name: 'On paper, Form A' }).waitFor();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  const sheets = page.locator('.sheet');
  const names = await sheets.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names.map((name) => name?.replace('On paper, ', ''))).toEqual([
    ...['Form A', 'Form B', 'Key, form A', 'Key, form B', 'Explanations and sources']
  ]);
  for (const sheet of await sheets.all()) {
    const foot = sheet.locator('.foot');
    expect(await foot.innerText()).toContain(assignmentId(assignment));
    expect(await foot.evaluate((one) => getComputedStyle(one).display)).toBe('table-footer-group');
  }
  expect(await sheets.nth(2).evaluate((one) => getComputedStyle(one).breakBefore)).toBe('page');
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await page.locator('header nav').first().isVisible()).toBe(false);
  // no key stands on a sheet with questions
  expect(await sheets.nth(0).innerText()).not.toContain('Right answer');

  for (const at of [0, 1]) {
    const printed = sheets.nth(at).locator('.item');
    const own = form(at);
    expect(await printed.evaluateAll((all) => all.map((one) => one.getAttribute('data-question')))).toEqual(
      own.map(({ question }) => question.id)
    );
    expect(await optionsOf(page, at)).toEqual(await online(at));
  }
  expect(await optionsOf(page, 0)).not.toEqual(await optionsOf(page, 1));

  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Large').check();
  await page.getByRole('checkbox', { name: 'Form A' }).uncheck();
  await page.emulateMedia({ media: 'print' });
  expect(await sheets.count()).toBe(3);
  // sixteen points are 21.3 pixels
  const sizes = await sheets
    .first()
    .locator('*')
    .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(21.3);
  await shut(page);
});

test('a paper is typed in with the keyboard alone, outlives a reload, and earns what the core says', async () => {
  const page = await site.open('teach/gradebook/');
  page.setDefaultTimeout(10_000);
  await openCells(page);
  await page.locator('section[aria-labelledby="paper"] select').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Student 1');
  const questions = form(1);
  for (const { question, number, paper } of questions) {
    await page.keyboard.press('Enter');
    const text = writePaper(paper, answerTo(question, number));
    if (number === 1) {
      await page.keyboard.type('?');
      await expect.poll(() => page.getByText(/^Cannot read/).count()).toBe(question.kind === 'text' ? 0 : 1);
      await page.keyboard.press('Backspace');
    }
    await page.keyboard.type(text);
    if (number === 6) {
      await page.reload();
      await openCells(page);
      const cell = page.getByLabel(/Question 6 /);
      expect(await cell.inputValue()).toBe(text);
      await cell.focus();
      await page.keyboard.press('End');
    }
  }
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const points = questions.reduce((sum, { question, number }) => {
    const result = mark(question, answerTo(question, number));
    return sum + (result.state === 'graded' ? result.score : 0);
  }, 0);
  const total = `${points.toFixed(2)} of ${questions.length}`;
  await page.locator('#text').getByText(`Kept: Student 1, ${total} points. The next paper.`).waitFor();
  expect(await page.getByLabel('Name or class number').evaluate((cell) => cell === document.activeElement)).toBe(true);
  expect(await page.locator('section[aria-labelledby="class"] tbody').innerText()).toContain(total);

  await page.getByRole('button', { name: 'Open the attempts of Student 1' }).click();
  const seen = page.locator('dialog details').first();
  await seen.locator('summary').click();
  await expect.poll(() => seen.locator('.verdict').count()).toBe(1);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Print the slips' }).click();
  await page.emulateMedia({ media: 'print' });
  const slip = page.getByRole('article', { name: 'Student 1' });
  expect(await slip.innerText()).toContain(`${total} points`);
  expect(await slip.locator('tbody tr').count()).toBe(questions.length);
  expect(await page.locator('section[aria-labelledby="class"]').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Print the class sheet' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('section[aria-labelledby="class"] table').isVisible()).toBe(true);
  expect(await slip.count()).toBe(0);
  await shut(page);
});

const choice = asked.find(({ question }) => question.kind === 'choice')?.question;

/** Options of the question with one answer, as a form's sheet has them. */
async function optionsOf(page: Page, at: number): Promise<string[]> {
  const item = page.locator('.sheet').nth(at).locator(`[data-question="${choice?.id}"]`);
  return item.locator('ul li span:last-child').allInnerTexts();
}

/** The same as the link of the form shows them. */
async function online(at: number): Promise<string[]> {
  const page = await site.open(`assignment/#${writeFragment(assignment, { form: at })}`);
  await page.getByRole('button', { name: 'Start' }).click();
  const group = page.locator(`input[name="${choice?.id}"]`);
  const number = form(at).find(({ question }) => question.id === choice?.id)?.number ?? 0;
  for (let next = 1; next < number; next++) {
    await page.getByText(`Question ${next} of ${asked.length}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await group.first().waitFor();
  const texts = await group.evaluateAll((all) => all.map((one) => one.closest('label')?.innerText.trim() ?? ''));
  await shut(page);
  return texts;
}

/** Opens the assignment in the gradebook, and the cells to type in, with the keyboard alone. */
async function openCells(page: Page): Promise<void> {
  const cells = page.locator('summary', { hasText: 'Open the cells' });
  const link = page.getByLabel('Link of the assignment');
  // until the page is awake; it may go on between two looks
  const open = async () => {
    await link.fill(`#${writeFragment(assignment)}`, { timeout: 1000 });
    await page.keyboard.press('Enter');
    await cells.waitFor({ timeout: 3000 });
  };
  await expect
    .poll(
      () =>
        open().then(
          () => true,
          () => cells.isVisible()
        ),
      { timeout: 20_000 }
    )
    .toBe(true);
  await cells.focus();
  await page.keyboard.press('Enter');
}
