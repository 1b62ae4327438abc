import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible, expectNarrow } from './looks.ts';
import { shut, useSite } from './site.ts';

const site = useSite();

const gift = `Which metal is in most batteries?{=Lithium ~Lead ~Gold}

What is a mineral?{=a solid ~a gas

When was it signed?{#2025}`;

test(
  'a teacher writes questions by keyboard, reads others from GIFT, assigns them, and a student answers',
  { timeout: 120_000 },
  async () => {
    const page = await site.open('teach/');
    page.setDefaultTimeout(8000);
    const own = page.getByRole('region', { name: 'Your own questions' });
    const form = own.getByRole('form');
    const rows = own.locator('ol > li');

    // one answer, with the keyboard alone: the focus goes to the first field, then on by Tab
    await start(page, own, 'One answer');
    await page.keyboard.type('Who went to Kyiv?');
    await fill(page, form.getByRole('group', { name: 'Option 1', exact: true }), ['Bessent', 'He did.']);
    await form.getByRole('group', { name: 'Option 1', exact: true }).getByRole('radio').focus();
    await page.keyboard.press('Space');
    await fill(page, form.getByRole('group', { name: 'Option 2', exact: true }), ['Waltz', 'He did not.']);
    await fill(page, form.getByRole('group', { name: 'Option 3', exact: true }), ['Waltz', 'He did not.']);
    await form.getByLabel('Explanation').focus();
    await page.keyboard.type('On 12 February.');
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    const mend = form.getByRole('group', { name: 'To mend' });
    expect(await mend.innerText()).toContain('Option 3, Text: This reads the same as “Waltz”.');
    expect(await mend.evaluate((list) => list === document.activeElement)).toBe(true);
    await own.locator('details', { hasText: 'From a file' }).evaluate((part: HTMLDetailsElement) => (part.open = true));
    await own.getByLabel('Open a file').waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Rubio');
    await form.getByText('This question is ready to be asked').waitFor();
    expect(await form.getByText(/^A blind guess earns 50 % on average/).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await form.getByText(/^Not finished: 1 thing/).waitFor();
    await form.getByRole('group', { name: 'Option 3', exact: true }).getByLabel('Text').fill('Rubio');
    await form.getByRole('button', { name: 'Done' }).click();
    expect(await rows.first().innerText()).toContain('ready');

    // items to sort into groups, left half-made
    await start(page, own, 'Sort into groups');
    await page.keyboard.type('Sort them');
    await fill(page, form.getByRole('group', { name: 'Group 1', exact: true }), ['Metals']);
    await page.reload();
    await own.getByRole('button', { name: /^Edit.*Sort them/ }).click();
    expect(await form.getByRole('group', { name: 'Group 1', exact: true }).getByLabel('Name').inputValue()).toBe(
      'Metals'
    );
    expect(await page.getByText('1 of your questions is not finished and will not be asked.').isVisible()).toBe(true);
    await fill(page, form.getByRole('group', { name: 'Group 2', exact: true }), ['Gases']);
    for (const [at, name] of ['Iron', 'Lead', 'Neon', 'Argon'].entries()) {
      const item = form.getByRole('group', { name: `Item ${at + 1}`, exact: true });
      await fill(page, item, [name]);
      await item.getByLabel('Its group').selectOption(at < 2 ? 'Metals' : 'Gases');
      await item.getByLabel('Message').fill('So it is.');
    }
    await form.getByLabel('Explanation').fill('Look at the table.');
    await form.getByRole('button', { name: 'Done' }).click();
    expect(await rows.nth(1).innerText()).toContain('ready');

    // GIFT with an entry that is torn: told with its line, the others are there
    await own.getByText('From a file, to a file').click();
    await own.getByLabel('Or paste its text').fill(gift);
    await own.getByRole('button', { name: 'Read the questions' }).click();
    await own.getByText('GIFT: 2 questions read, 1 thing not read.').waitFor();
    expect(await own.getByRole('listitem').filter({ hasText: 'Line 3:' }).innerText()).toContain(
      'The { is not closed before the empty line.'
    );
    await own.getByRole('button', { name: 'Add them all to the quiz' }).click();

    // what is saved opens again in another draft
    const saved = page.waitForEvent('download');
    await own.getByRole('button', { name: 'Save your questions as a file' }).click();
    const yaml = readFileSync(await (await saved).path());
    await page.getByRole('button', { name: 'New draft' }).click();
    expect(await rows.count()).toBe(0);
    await own
      .getByLabel('Open a file')
      .setInputFiles({ name: 'my-questions.yaml', mimeType: 'text/yaml', buffer: yaml });
    await own.getByText('YAML of this course: 4 questions read, nothing left out.').waitFor();
    await own.getByRole('button', { name: /^Delete.*When was it signed/ }).click();
    expect(await rows.count()).toBe(3);
    await own.getByRole('button', { name: /^Add.*Who went to Kyiv/ }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();

    // in a fresh profile
    const student = await site.open(link.slice(site.address.length));
    student.setDefaultTimeout(8000);
    await student.getByRole('button', { name: 'Start' }).click();
    await student.getByRole('radio', { name: 'Bessent' }).check();
    await student.getByRole('button', { name: 'Check' }).click();
    await student.getByText('He did.').first().waitFor();
    expect(await student.getByText('He did.').first().isVisible()).toBe(true);
    await shut(student);
    await shut(page);
  }
);

/** Begins a question of a kind and waits for its form. */
async function start(page: Page, own: Locator, kind: string): Promise<void> {
  await own.getByLabel('Kind').selectOption({ label: kind });
  await own.getByRole('button', { name: 'Write a question' }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      own
        .getByRole('form')
        .getByRole('textbox')
        .first()
        .evaluate((box) => box === document.activeElement)
    )
    .toBe(true);
}

/** Types into the text fields of an entry, one after the other. */
async function fill(page: Page, entry: Locator, texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await entry.getByRole('textbox').nth(at).focus();
    await page.keyboard.type(text);
  }
}
