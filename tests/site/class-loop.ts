import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { readFragment } from '#core/classroom/assignment/link.ts';
import { codeOf, keys, questions, statisticsOf, students, wrong, type Student } from './class.ts';
import { filmed, filmQr } from './film.ts';
import { pressOn } from './keyboard.ts';
import { expectAccessible, expectNarrow } from './looks.ts';
import { shut, useSite } from './site.ts';

const site = useSite('build', { args: filmed });

/** Students at work at the same time: as many as a small machine has processors. */
const atOnce = 2;
const title = 'Five questions';

/** What a student hands in, as far as it does not go by paper. */
interface HandedIn {
  code: string;
  file?: string;
  picture?: string;
}

/**
 * A class of thirty is assigned a quiz and hands in by every way; the teacher sees it whole and corrects a key. The
 * hand-ins of those who do not take it in person are made without a page.
 */
export async function followClass(inPerson: readonly Student[]): Promise<void> {
  filmQr('nothing yet');
  const teacher = await site.open('teach/');
  const link = await assign(teacher);
  const handedIn = await takeAll(link, inPerson);

  await teacher.goto(`${site.address}teach/gradebook/`);
  await openGradebook(teacher, link);
  await takeIn(teacher, handedIn, link);
  await teacher.getByLabel('Which attempt counts').selectOption('the last');

  const scores = students.map(({ right }) => right.map(Number));
  await expect.poll(() => points(teacher)).toEqual(pointsOf(scores));
  await expectFigures(teacher, scores);
  await expectAccessible(teacher);
  await expectNarrow(teacher);

  await correctKey(teacher);
  const corrected = students.map(({ answers, right }) =>
    answers.map((answer, at) => Number(at === 4 ? answer === wrong[4] : right[at]))
  );
  await expect.poll(() => points(teacher)).toEqual(pointsOf(corrected));
  await expectFigures(teacher, corrected);

  await expectCsv(teacher, corrected);
  await expectPrint(teacher);
  await teacher.reload();
  await teacher.getByRole('button', { name: `${title}: 31 hand-ins` }).click();
  await expect.poll(() => points(teacher)).toEqual(pointsOf(corrected));
  await eraseAndRestore(teacher);
  // the draft leads to the same gradebook as the link
  await teacher.getByRole('button', { name: 'Another assignment' }).click();
  await teacher.getByRole('button', { name: `${title}: 5 questions` }).click();
  await expect.poll(() => points(teacher)).toEqual(pointsOf(corrected));
  await shut(teacher);
}

/** Puts the questions together; returns the link. */
async function assign(page: Page): Promise<string> {
  for (const { prompt } of questions) {
    await page.getByRole('searchbox', { name: 'Text' }).fill(prompt.slice(0, 40));
    await page.getByRole('button', { name: /^Add/ }).first().click();
  }
  await page.getByLabel('Title', { exact: true }).fill(title);
  // the link follows while it is typed: whoever copies it next copies this
  const link = page.getByLabel('Link', { exact: true });
  const titleInLink = async () => readFragment(new URL(await link.inputValue()).hash).assignment?.title;
  await expect.poll(titleInLink).toBe(title);
  await page
    .getByRole('button', { name: /^Preview/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('radio', { name: /^Test\./ }).check();
  await page.getByLabel('Attempts').selectOption('several');
  await expectAccessible(page);
  await expectNarrow(page);
  return link.inputValue();
}

async function takeAll(link: string, inPerson: readonly Student[]): Promise<Map<Student, HandedIn>> {
  const handingIn = students.filter(({ way }) => way !== 'paper');
  const handedIn = new Map<Student, HandedIn>(
    handingIn.filter((one) => !inPerson.includes(one)).map((student) => [student, { code: codeOf(link, student) }])
  );
  const waiting = handingIn.filter((one) => inPerson.includes(one));
  const work = async () => {
    for (let student = waiting.shift(); student; student = waiting.shift())
      handedIn.set(student, await take(link, student));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return handedIn;
}

/** Takes the quiz in a fresh profile, and hands in. */
async function take(link: string, student: Student): Promise<HandedIn> {
  const page = await site.open(link.slice(site.address.length));
  const act = student.keyboardOnly ? pressOn(page) : (control: Locator) => control.click();
  if (student === students[0]) await expectAccessible(page);
  const codes: string[] = [];
  if (student.twice) {
    codes.push(await attempt(page, { ...student, answers: wrong }, act));
    await page.goto(link);
  }
  codes.push(await attempt(page, student, act));
  if (student === students[0]) await expectAccessible(page);
  const handedIn: HandedIn = { code: codes.join('\nand my second try: ') };
  if (student.way === 'file') {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    handedIn.file = readFileSync(await (await saved).path(), 'utf8');
  }
  if (student.way === 'picture') {
    await page.getByText('The code as a picture').click();
    const drawn = page.getByRole('img', { name: 'The code as a picture' });
    await drawn.waitFor();
    handedIn.picture = (await drawn.screenshot()).toString('base64');
  }
  await shut(page);
  return handedIn;
}

/** From the start to the code. */
async function attempt(
  page: Page,
  { name, answers, midway }: Student,
  act: (control: Locator) => Promise<void>
): Promise<string> {
  await act(page.getByRole('button', { name: 'Start' }));
  for (const [at, answer] of answers.entries()) {
    await act(page.locator(`input[value="${answer}"]`));
    if (at === 1 && midway === 'reload') await page.reload();
    // it goes on with the first that is open
    if (at === 1 && midway === 'leave') await comeBack(page);
    else await act(page.getByRole('button', { name: at < answers.length - 1 ? 'Next' : /Finish/ }).first());
  }
  await act(page.getByLabel('Your name'));
  await page.keyboard.type(name);
  await act(page.getByRole('button', { name: 'Make the code' }));
  return page.locator('[data-code]').innerText();
}

/** Ends the visit, and begins another with the link. */
async function comeBack(page: Page): Promise<void> {
  const link = page.url().replace(/~.*/, '');
  await page.goto(`${site.address}glossary/`);
  await page.goto(link);
  await page.getByRole('link', { name: /^Continue/ }).click();
}

/** Opens the assignment there; what is pressed before the page is awake does nothing. */
async function openGradebook(page: Page, link: string): Promise<void> {
  const open = async () => {
    await page.getByLabel('Link of the assignment').fill(link, { timeout: 1000 });
    await page.keyboard.press('Enter');
    await page.getByLabel(/Paste codes here/).waitFor({ timeout: 5000 });
  };
  await expect
    .poll(
      () =>
        open().then(
          () => true,
          () => page.getByLabel(/Paste codes here/).isVisible()
        ),
      { timeout: 30_000 }
    )
    .toBe(true);
}

/** Takes in what came, each by its way. */
async function takeIn(page: Page, handedIn: ReadonlyMap<Student, HandedIn>, link: string): Promise<void> {
  const of = (way: Student['way']) => [...handedIn].flatMap(([student, one]) => (student.way === way ? one : []));
  const paste = async (text: string) => {
    await page.getByLabel(/Paste codes here/).fill(text);
    await page.getByRole('button', { name: 'Read the codes' }).click();
  };
  const [damaged = '', slip = ''] = [...of('damaged'), ...of('slip')].map(({ code }) => code);
  const pasted = of('pasted').map(({ code }) => code);
  await paste(
    `Hello! Here is mine: ${pasted.join('\nthanks, ')}\nonce more ${pasted[0]} or ${change(slip, [8])}, ${change(damaged, [7, 8, 9])}`
  );
  await page.getByText('26 hand-ins taken in, 1 known already; in 1 code one slip was put right.').waitFor();
  expect(await page.getByText(/Group [\d, and]+ of \d+ cannot be right/).count()).toBe(1);
  await paste(damaged);
  await page.getByText('1 hand-in taken in.').waitFor();

  await page.getByLabel(/Files that were handed in/).setInputFiles([
    { name: 'hand-in.json', mimeType: 'application/json', buffer: Buffer.from(of('file')[0]?.file ?? '') },
    { name: 'code.png', mimeType: 'image/png', buffer: Buffer.from(of('picture')[0]?.picture ?? '', 'base64') },
    { name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }
  ]);
  await page.getByText('2 hand-ins taken in.').waitFor();
  expect(await page.getByText(/No code can be read in this picture/).count()).toBe(1);

  filmQr(of('camera')[0]?.code ?? '');
  await page.getByRole('button', { name: 'Scan with the camera' }).click();
  await page.getByText('1 hand-in taken in.').waitFor();
  await page.getByRole('button', { name: 'Stop the camera' }).click();
  expect(await page.locator('video').count()).toBe(0);

  for (const student of students.filter(({ way }) => way === 'paper')) await typePaper(page, student, link);
}

/** Other signs in some places of a code. */
function change(code: string, places: readonly number[]): string {
  return [...code].map((sign, at) => (!places.includes(at) ? sign : sign === '4' ? '7' : '4')).join('');
}

/** Types in a paper, as it stands on the sheet: the letters of the chosen options. */
async function typePaper(page: Page, { name, answers }: Student, link: string): Promise<void> {
  const letters = await lettersOf(answers, link);
  await page.locator('summary', { hasText: 'Open the cells' }).click();
  await page.getByLabel('Name or class number').fill(name);
  for (const letter of letters) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(letter);
  }
  await page.keyboard.press('Enter');
  await page.getByText(`Kept: ${name}`).first().waitFor();
}

/** The letters of these options on the worksheet, which is read like a sheet of paper. */
async function lettersOf(answers: readonly string[], link: string): Promise<string[]> {
  const sheet = await site.open(`teach/worksheet/${new URL(link).hash}`);
  const letters: string[] = [];
  for (const [at, { id, options }] of questions.entries()) {
    const text = options.find((option) => option.id === answers[at])?.text ?? '';
    const line = sheet.locator('.sheet').first().locator(`[data-question="${id}"] li`).filter({ hasText: text });
    letters.push(await line.locator('b').innerText());
  }
  await shut(sheet);
  return letters;
}

/** Points of each student, as the class table has them. */
async function points(page: Page): Promise<Record<string, string>> {
  const rows = page.locator('section[aria-labelledby="class"] tbody tr');
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th a, th button')?.textContent?.trim(),
      row.querySelectorAll('td')[1]?.textContent?.trim()
    ])
  );
  return Object.fromEntries(texts);
}

function pointsOf(scores: readonly (readonly number[])[]): Record<string, string> {
  return Object.fromEntries(students.map(({ name }, at) => [name, `${sumOf(scores[at])}.00 of ${questions.length}`]));
}

function sumOf(scores: readonly number[] = []): number {
  return scores.reduce((all, one) => all + one, 0);
}

/** The figures of the questions and of the quiz are those of an independent computation. */
async function expectFigures(page: Page, scores: readonly (readonly number[])[]): Promise<void> {
  const { facility, discrimination, alpha, mean, sd } = statisticsOf(scores);
  const percents = (shares: readonly number[]) => shares.map((share) => `${Math.round(share * 100)} %`);
  const section = page.locator('section[aria-labelledby="items"]');
  const rows = section.locator('.scroll > table > tbody > tr:not(.choices)');
  const shown = async (cell: number) =>
    (await rows.locator(`td:nth-of-type(${cell})`).allInnerTexts()).map((text) => text.split('\n')[0]?.trim());
  await expect.poll(() => shown(2)).toEqual(percents(facility));
  expect(await shown(4)).toEqual(percents(discrimination));
  expect(await page.locator('section[aria-labelledby="class"] tfoot td').allInnerTexts()).toEqual(percents(facility));
  const whole = await section.locator('dl dd').allInnerTexts();
  expect(whole.map((text) => /^[−\d.]+( %)?/.exec(text)?.[0])).toEqual([
    ...percents([mean, sd]),
    alpha.toFixed(2).replace('-', '−'),
    // standard error of measurement: sd · sqrt(1 − alpha)
    ...percents([sd * Math.sqrt(1 - alpha)])
  ]);
}

/** The last question turns out to have had another answer; nothing is kept before the teacher says so. */
async function correctKey(page: Page): Promise<void> {
  const [last] = questions.slice(-1);
  const text = last?.options.find(({ id }) => id === wrong.at(-1))?.text ?? '';
  await page
    .locator('section[aria-labelledby="what-if"]')
    .getByLabel(/^Question/)
    .selectOption({ index: questions.length - 1 });
  await page.getByLabel('Remedy').selectOption('This answer is the key instead');
  await page.getByLabel('Which answer').selectOption(text);
  const before = await points(page);
  await page.getByRole('button', { name: 'Try it' }).click();
  const falls = students.filter(({ answers }) => answers.at(-1) === keys.at(-1)).length;
  await page.getByText(`${students.length - falls} students would rise, ${falls} would fall.`).waitFor();
  expect(await points(page)).toEqual(before);
  await page.getByRole('button', { name: 'Keep it' }).click();
}

async function expectCsv(page: Page, scores: readonly (readonly number[])[]): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Class table as CSV' }).click();
  const rows = csvParse(readFileSync(await (await saved).path(), 'utf8').replace('\uFEFF', ''));
  const read = rows.map((row) => [
    row['student'],
    Number(row['attempts']),
    ...questions.map(({ id }, at) => Number(row[`${at + 1}. ${id}`]))
  ]);
  const expected = students.map(({ name, twice }, at) => [name, twice ? 2 : 1, ...(scores[at] ?? [])]);
  expect(new Map(read.map((row) => [row[0], row]))).toEqual(new Map(expected.map((row) => [row[0], row])));
}

async function expectPrint(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Print the class sheet' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('section[aria-labelledby="class"] tbody tr:visible').count()).toBe(students.length);
  expect(await page.getByRole('button', { name: 'Try it' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
}

/** What was saved brings everything back, also where hand-ins are taken in. */
async function eraseAndRestore(page: Page): Promise<void> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the gradebook as a file' }).click();
  const saved = await (await saving).path();
  await page.getByRole('button', { name: 'Erase this gradebook' }).click();
  await page.getByRole('button', { name: 'Yes, erase it' }).click();
  await page.getByText('Nobody has handed in yet.').waitFor();
  await page
    .getByLabel(/Files that were handed in/)
    .setInputFiles({ name: 'gradebook.json', mimeType: 'application/json', buffer: readFileSync(saved) });
  await page.getByText('The gradebook of the file is here again').waitFor();
}
