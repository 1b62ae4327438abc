import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { kindOf, type Question } from '#core/questions/index.ts';
import { course } from '#support/course.ts';
import { awake, shut, type Site } from './site.ts';

/** A question of a lesson, as its page asks it. */
export interface AskedThere {
  lesson: string;
  question: Question;
  /** Its kind and the controls it is answered with: what is alike is worked alike. */
  shape: string;
}

/** Every question that the built lessons ask, in the order in which they stand. */
export function askedInLessons(): AskedThere[] {
  return readdirSync('build/lessons').flatMap((lesson) => {
    const html = readFileSync(`build/lessons/${lesson}/index.html`, 'utf8');
    return html
      .split(/data-question="/)
      .slice(1)
      .map((part) => {
        const id = part.slice(0, part.indexOf('"'));
        const question = course?.questions.get(id);
        if (!question) throw new Error(`The page asks ${id}, the bank does not have it.`);
        return { lesson, question, shape: shapeOf(question, part.slice(0, part.indexOf('</form>'))) };
      });
  });
}

/** The same, by what each of them has: a lesson, a shape. */
export function groupedBy(key: 'lesson' | 'shape', asked: readonly AskedThere[]): [string, AskedThere[]][] {
  return [...new Set(asked.map((one) => one[key]))].map((value) => [value, asked.filter((one) => one[key] === value)]);
}

function shapeOf(question: Question, form: string): string {
  const controls = [...form.matchAll(/<(?:input[^>]*?type="(\w+)"|(select|textarea))/g)].map(
    ([, input, other]) => input ?? other
  );
  const guess = isGuess(question) ? ['guess'] : [];
  return [question.kind, ...[...new Set(controls)].sort(), ...guess].join(' ');
}

/** An estimate, which is neither right nor wrong. */
function isGuess(question: Question): boolean {
  return kindOf(question).commits?.(question) ?? false;
}

/** Opens a lesson and answers these of its questions right, without a pointer; the first page then counts them. */
export async function workByKeyboard(site: Site, lesson: string, asked: readonly AskedThere[]): Promise<void> {
  const page = await site.open(`lessons/${lesson}/`);
  await awake(page);
  for (const { question } of asked) {
    const form = page.locator(`#q-${question.id}`);
    await form.locator('input, select, button').first().focus();
    await answerByKeyboard(page, question.id, question.kind, kindOf(question).key(question));
    await pressTo(page, question.id, 'Check');
    const verdict = isGuess(question) ? 'Your guess, beside the facts' : 'Right';
    expect(await form.locator('.verdict').innerText(), question.id).toBe(verdict);
  }
  const all = await page.locator('[data-question]').count();
  await page.goto(site.address);
  const right = asked.filter(({ question }) => !isGuess(question)).length;
  const facts = `${asked.length} of ${all} questions answered, ${right} right`;
  await expect.poll(() => page.locator('.facts', { hasText: facts }).count()).toBe(1);
  await shut(page);
}

/** Reaches a control with the keyboard alone and presses it; one to type in is reached, no more. */
export function pressOn(page: Page): (control: Locator) => Promise<void> {
  const type = (control: Locator) => control.evaluate((element) => element.getAttribute('type'));
  const held = (control: Locator) => control.evaluate((element) => element === document.activeElement);
  const beside = (control: Locator) =>
    control.evaluate((element) => element.getAttribute('name') === document.activeElement?.getAttribute('name'));
  return async (control) => {
    await control.waitFor();
    const kind = await type(control);
    for (let presses = 0; !(await held(control)); presses++) {
      expect(presses, 'presses until it is reached').toBeLessThan(60);
      // arrows within a group of options
      await page.keyboard.press(kind === 'radio' && (await beside(control)) ? 'ArrowDown' : 'Tab');
    }
    if (kind !== 'text') await page.keyboard.press(kind === 'radio' ? 'Space' : 'Enter');
  };
}

/** Only Tab, arrows, space, digits and typing; never a pointer. */
async function answerByKeyboard(page: Page, id: string, kind: string, key: unknown): Promise<void> {
  const form = page.locator(`#q-${id}`);
  if (kind === 'text' || kind === 'number') return page.keyboard.type(key as string);
  if (kind === 'date') {
    const [year, month, day] = (key as string).split('-');
    return fillByKeyboard(page, id, { year, month, day });
  }
  if (kind === 'sort' || kind === 'gaps' || kind === 'attribute')
    return fillByKeyboard(page, id, key as Record<string, string>);
  if (kind === 'order') {
    for (const [place, item] of (key as string[]).entries()) await moveUpTo(page, id, item, place);
    return;
  }
  if (kind === 'match') {
    for (const [prompt, target] of Object.entries(key as Record<string, string>)) {
      const menu = form.locator(`select[name="${prompt}"]`);
      const values = await menu.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
      await menu.focus();
      for (let i = 0; i < values.indexOf(target); i++) await page.keyboard.press('ArrowDown');
    }
    return;
  }
  const values = await form
    .locator('input')
    .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  for (const value of [key].flat() as string[]) await page.keyboard.press(String(values.indexOf(value) + 1));
}

/** Chooses or types each of several values, by the end of its field's name. */
async function fillByKeyboard(page: Page, id: string, values: Record<string, string | undefined>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const fields = page.locator(`#q-${id} [name="${id}-${name}"]`);
    await fields.first().focus();
    const choices = await fields.evaluateAll((all) =>
      all.flatMap((field) =>
        field instanceof HTMLSelectElement
          ? [...field.options].map((one) => one.value)
          : (field as HTMLInputElement).value
      )
    );
    const place = choices.indexOf(value);
    if (await fields.first().evaluate((field) => field instanceof HTMLSelectElement))
      for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown');
    else if ((await fields.count()) > 1) await page.keyboard.press(String(place + 1));
    else await page.keyboard.type(value);
  }
}

async function moveUpTo(page: Page, id: string, item: string, place: number): Promise<void> {
  const rows = page.locator(`#q-${id} li[data-item]`);
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-item')));
  const from = ids.indexOf(item);
  if (from === place) return;
  await page.locator(`#q-${id} li[data-item="${item}"] button[data-control="up"]`).focus();
  // the focus follows the item, so the same key goes on moving it
  for (let i = from; i > place; i--) await page.keyboard.press('Enter');
}

async function pressTo(page: Page, id: string, name: string): Promise<void> {
  await page.locator(`#q-${id}`).getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}
