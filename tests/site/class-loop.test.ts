import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readCourse } from '#cli/read-course.ts';
import { kindOf } from '#core/questions/index.ts';
import { shut, useSite } from './site.ts';

const site = useSite();
const { course } = readCourse('content', false);
const choices = [...(course?.questions.values() ?? [])]
  .filter(({ kind, prompt }) => kind === 'choice' && !/["']/.test(prompt))
  .slice(0, 4);

/** How a student answers each of the four questions: by the key, or by another option. */
const students = [
  { name: 'Student 1', right: [true, true, true, true] },
  { name: 'Student 2', right: [true, true, true, false] },
  { name: 'Student 3', right: [true, false, false, false] },
  { name: 'Student 4', right: [false, false, false, false] }
];

test(
  'a teacher assigns, students hand in, the teacher sees the class and corrects a key',
  { timeout: 240_000 },
  async () => {
    const teacher = await site.open('teach/');
    const link = await assign(teacher);
    const codes = [];
    for (const student of students) codes.push(await take(link, student));

    await teacher.goto(`${site.address}teach/gradebook/`);
    await teacher.getByLabel('Link of the assignment').fill(link);
    await teacher.getByRole('button', { name: 'Open', exact: true }).click();
    const [first = '', ...others] = codes;
    const damaged =
      first.slice(0, 7) + [...first.slice(7, 10)].map((sign) => (sign === '4' ? '7' : '4')).join('') + first.slice(10);
    await teacher
      .getByLabel(/Paste codes here/)
      .fill(`Hello! here is mine: ${first}\n${others.join('\nthanks ')}\nsent twice ${first}\nand broken ${damaged}`);
    await teacher.getByRole('button', { name: 'Read the codes' }).click();
    await teacher.getByText('4 hand-ins taken in, 1 known already').waitFor();
    expect(await teacher.getByText(/could not be taken in/).isVisible()).toBe(true);

    expect(await points(teacher)).toEqual({
      'Student 1': '4.00 of 4',
      'Student 2': '3.00 of 4',
      'Student 3': '1.00 of 4',
      'Student 4': '0.00 of 4'
    });

    // the same as an independent count: nobody is marked by what a code says of itself
    const means = [0, 1, 2, 3].map((at) => students.filter(({ right }) => right[at]).length / students.length);
    expect(await teacher.locator('tfoot td').allInnerTexts()).toEqual(
      means.map((mean) => `${Math.round(mean * 100)} %`)
    );

    await teacher.getByLabel('Remedy').selectOption({ label: 'Full mark for everybody who was asked it' });
    await teacher.getByRole('button', { name: 'Try it' }).click();
    await teacher.getByText('1 student would rise, 0 would fall.').waitFor();
    expect((await points(teacher))['Student 4']).toBe('0.00 of 4');
    await teacher.getByRole('button', { name: 'Keep it' }).click();
    await expect.poll(async () => (await points(teacher))['Student 4']).toBe('1.00 of 4');

    const saved = teacher.waitForEvent('download');
    await teacher.getByRole('button', { name: 'Class table as CSV' }).click();
    const csv = readFileSync(await (await saved).path(), 'utf8');
    expect(csv.split('\r\n')[1]).toMatch(/^Student 1,1,4,4,1,/);

    await teacher.reload();
    await teacher.getByRole('button', { name: /4 hand-ins/ }).click();
    await expect.poll(async () => (await points(teacher))['Student 4']).toBe('1.00 of 4');
    await shut(teacher);
  }
);

/** Puts the four questions together; returns the link. */
async function assign(page: Page): Promise<string> {
  for (const { prompt } of choices) {
    await page.getByRole('searchbox', { name: 'Text' }).fill(prompt.slice(0, 40));
    await page.getByRole('button', { name: /^Add/ }).first().click();
  }
  await page.getByLabel('Title', { exact: true }).fill('Four questions');
  await page.getByRole('radio', { name: /^Test\./ }).check();
  return page.getByLabel('Link', { exact: true }).inputValue();
}

/** Takes the quiz in a fresh profile, with the keyboard alone; returns the code that is handed in. */
async function take(link: string, { name, right }: (typeof students)[number]): Promise<string> {
  const page = await site.open(link.slice(site.address.length));
  await page.getByRole('button', { name: 'Start' }).focus();
  await page.keyboard.press('Enter');
  for (const [at, question] of choices.entries()) {
    const key = String(kindOf(question).key(question));
    const other = 'options' in question ? (question.options.find(({ id }) => id !== key)?.id ?? '') : '';
    const option = page.locator(`input[value="${right[at] ? key : other}"]`);
    await option.focus();
    await page.keyboard.press('Space');
    // a reload on the way loses nothing
    if (at === 1) await page.reload();
    await page
      .getByRole('button', { name: at < 3 ? 'Next' : /Finish/ })
      .first()
      .click();
  }
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Make the code' }).click();
  const code = await page.locator('[data-code]').innerText();
  await shut(page);
  return code;
}

/** Points of each student, as the class table has them. */
async function points(page: Page): Promise<Record<string, string>> {
  const rows = page.locator('section[aria-labelledby="class"] tbody tr');
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [row.querySelector('th')?.textContent?.trim(), row.querySelectorAll('td')[1]?.textContent?.trim()])
  );
  return Object.fromEntries(texts);
}
