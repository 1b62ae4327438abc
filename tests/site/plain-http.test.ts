import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { shut, useSite } from './site.ts';

/** Neither https nor localhost: browsers keep from such a page all that asks for a secure context. */
const site = useSite('build', { host: 'school.test' });

test('over plain http a question of a lesson is marked, and its answer is kept', async () => {
  const page = await site.open('lessons/ten-days-in-february/');
  expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'clipboard' in navigator])).toEqual([
    false,
    false,
    false
  ]);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByLabel(/Scott Bessent/).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await question.locator('.verdict').waitFor();
  expect(await question.locator('.verdict').innerText()).toBe('Right');
  await page.reload();
  await question.getByText('You answered this: right').waitFor();
  await shut(page);
});

test('over plain http the final test begins', async () => {
  const page = await site.open('quizzes/final/');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('group', { name: /^Question 1 of 30 / }).waitFor();
  await shut(page);
});

test('over plain http a teacher assigns, a student hands in by a code that is copied, and the gradebook reads it', async () => {
  const teacher = await site.open('teach/');
  await teacher.getByRole('button', { name: 'Write a question' }).waitFor();
  // it does what it can, and says what it cannot
  expect(await teacher.getByLabel(/Seal hand-ins/).isDisabled()).toBe(true);
  expect(await teacher.getByText(/did not come over a secure connection, so it cannot seal/).isVisible()).toBe(true);
  await teacher.getByRole('button', { name: /^Add/ }).first().click();
  const link = await teacher.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(/^http:\/\/school\.test:\d+\/assignment\/#/);

  const student = await site.open(link.slice(site.address.length));
  await student.getByRole('button', { name: 'Start' }).click();
  await student.getByRole('group', { name: /^Question 1 of 1 / }).waitFor();
  await student.getByRole('button', { name: 'Finish' }).first().click();
  await student.getByRole('dialog').getByRole('button', { name: 'Finish anyway' }).click();
  await student.getByLabel('Your name').fill('Student 1');
  await student.getByRole('button', { name: 'Make the code' }).click();
  const code = await student.locator('[data-code]').innerText();
  await student.getByRole('button', { name: 'Copy the code' }).click();
  await student.getByText('Copied.', { exact: true }).first().waitFor();
  expect(await student.evaluate(() => document.activeElement?.textContent)).toBe('Copy the code');
  await student.getByText('The code as a picture').click();
  await student.getByRole('img', { name: 'The code as a picture' }).waitFor();
  expect((await pasted(student)).replace(/\s/g, '')).toBe(code.replace(/\s/g, ''));

  await teacher.goto(`${site.address}teach/gradebook/`);
  await teacher.waitForLoadState('networkidle');
  await teacher.getByLabel('Link of the assignment').fill(link);
  await teacher.keyboard.press('Enter');
  await teacher.getByLabel(/Paste codes here/).fill(code);
  await teacher.getByRole('button', { name: 'Read the codes' }).click();
  await teacher.getByText('1 hand-in taken in.').waitFor();
  expect(await teacher.getByText(/no browser lets it use the camera/).isVisible()).toBe(true);
  await shut(student);
  await shut(teacher);
});

/** What the clipboard holds, pasted into a field that takes all of it. */
async function pasted(page: Page): Promise<string> {
  const field = page.getByLabel('Your name');
  await field.evaluate((input: HTMLInputElement) => input.removeAttribute('maxlength'));
  await field.fill('');
  await field.press('ControlOrMeta+V');
  return field.inputValue();
}
