import { readdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { compareFirstAnswers } from './first-answers.ts';
import { awake, shut, useSite } from './site.ts';

const site = useSite();
const lesson = 'lessons/ten-days-in-february/';

test('"Who visited Kyiv?" is answered, explained and traced to its passage', async () => {
  const page = await site.open(lesson);
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByLabel(/Mike Waltz/).check();
  await question.getByRole('button', { name: 'Check' }).click();
  expect(await question.getByText('Not yet').isVisible()).toBe(true);
  expect(await question.getByText('Where this is taught').count()).toBe(0);

  await question.getByLabel(/Scott Bessent/).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => question.locator('.verdict').innerText()).toBe('Right');
  await question.getByRole('link', { name: 'Where this is taught' }).first().click();
  const passage = page.locator('.passage.is-target, .passage:target').first();
  expect(await passage.innerText()).toMatch(/Kyiv/);
  await expect
    .poll(() =>
      passage.evaluate(
        (element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom < innerHeight
      )
    )
    .toBe(true);
  await shut(page);
});

test.each(readdirSync('build/lessons').map((name) => `lessons/${name}/`))(
  'every question of /%s can be answered right with the keyboard alone',
  async (path) => {
    const page = await site.open(path);
    await awake(page);
    const keys = await readKeys(page);
    for (const { id, kind, key, guess } of keys) {
      await page.locator(`#q-${id}`).locator('input, select, button').first().focus();
      await answerByKeyboard(page, id, kind, key);
      await pressTo(page, id, 'Check');
      const verdict = guess ? 'Your guess, beside the facts' : 'Right';
      expect(await page.locator(`#q-${id} .verdict`).innerText(), id).toBe(verdict);
    }
    await page.goto(site.address);
    // a guess is neither right nor wrong
    const right = keys.filter(({ guess }) => !guess).length;
    const facts = `${keys.length} of ${keys.length} questions answered, ${right} right`;
    await expect.poll(() => page.locator('.facts', { hasText: facts }).count()).toBe(1);
    await shut(page);
  }
);

test('one action is announced once', async () => {
  const page = await site.open(lesson);
  await awake(page);
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const regions = [...document.querySelectorAll('[aria-live], [role="status"]')];
    const watch = new MutationObserver((changes) =>
      changes.forEach(({ target }) => spoken.push(target.textContent ?? ''))
    );
    regions.forEach((region) => watch.observe(region, { childList: true, characterData: true, subtree: true }));
  });
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByRole('button', { name: 'Check' }).click();
  await question.getByLabel(/Scott Bessent/).check();
  await question.getByRole('button', { name: 'Check' }).click();
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(spoken).toHaveLength(2);
  expect(spoken[0]).toMatch(/Nothing is chosen yet/);
  expect(spoken[1]).toMatch(/^Right\./);
  await shut(page);
});

test('items are ordered by dragging as well', async () => {
  const page = await site.open(lesson);
  await awake(page);
  const rows = page.locator('#q-td-order-of-days li[data-item]');
  const first = await rows.nth(0).getAttribute('data-item');
  await rows.nth(0).scrollIntoViewIfNeeded();
  await dragTo(page, rows.nth(0).locator('.handle'), rows.nth(2));
  expect(await rows.nth(2).getAttribute('data-item')).toBe(first);
  await shut(page);
});

test('an answer is matched by dragging it to its line, and by pressing both', async () => {
  const page = await site.open(lesson);
  await awake(page);
  const question = page.locator('#q-td-verdicts');
  const lines = question.locator('.lines li');
  await lines.nth(0).scrollIntoViewIfNeeded();
  await dragTo(page, question.locator('.bank button').nth(1), lines.nth(0));
  expect(await lines.nth(0).locator('select').inputValue()).not.toBe('');
  await question.locator('.bank button').nth(2).click();
  await lines
    .nth(1)
    .getByRole('button', { name: /Place here/ })
    .click();
  expect(await lines.nth(1).locator('select').inputValue()).not.toBe('');
  await shut(page);
});

test('an early Check is answered before the scripts have come, and kept when they have; what else was done stays', async () => {
  const page = await site.open('settings/');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.address}${lesson}`, { waitUntil: 'commit' });
  const question = page.locator('#q-td-who-visited-kyiv');
  const voice = page.locator('[data-voice]');
  await question.getByLabel(/Scott Bessent/).check();
  await page.locator('#q-td-munich-gaps').getByRole('textbox').fill('Mun');
  await question.getByRole('button', { name: 'Check' }).click();
  expect(await question.locator('.verdict').innerText()).toBe('Right');
  expect(await voice.innerText()).toBe('Right. Feedback follows.');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check');
  // of a kind whose answers are too many to be told of in advance
  await page.locator('#q-td-munich-gaps').getByRole('button', { name: 'Check' }).click();
  release();
  await page.locator('#q-td-munich-gaps').locator('.notice:not(:empty)').waitFor();
  await awake(page);
  expect(await question.locator('.verdict').innerText()).toBe('Right');
  expect(await question.getByLabel(/Scott Bessent/).isChecked()).toBe(true);
  expect(await page.locator('#q-td-munich-gaps').getByRole('textbox').inputValue()).toBe('Mun');
  await page.goto(`${site.address}settings/`);
  await page.getByText('1 answer and 0 sections read').waitFor();
  await shut(page);
});

test('what is told of a first answer in advance is what the question itself shows', async () => {
  expect(await compareFirstAnswers(site, lesson)).toBeGreaterThan(15);
});

test('where the player does not come the page says so, and goes on as the text it is', async () => {
  const page = await site.blank();
  await page.route('**/player.*.js', (route) => route.abort());
  await page.goto(site.address + lesson);
  await page
    .getByRole('alert')
    .getByText(/could not be fetched/)
    .waitFor();
  // not `shut`: a request that fails is logged as an error
  await page.context().close();
});

test('offline nothing is lost: the notice says so, and a later press marks the answer', async () => {
  const page = await site.blank();
  await page.route('**/*.json', (route) => route.abort());
  await page.goto(site.address + lesson);
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByLabel(/Scott Bessent/).check();
  await question.getByRole('button', { name: 'Check' }).click();
  await question.getByText(/could not be fetched/).waitFor();
  expect(await question.getByLabel(/Scott Bessent/).isChecked()).toBe(true);
  await page.unroute('**/*.json');
  await question.getByRole('button', { name: 'Check' }).click();
  await question.locator('.verdict').waitFor();
  expect(await question.locator('.verdict').innerText()).toBe('Right');
  // not `shut`: a request that fails is logged as an error
  await page.context().close();
});

test('the next lesson opens at its beginning, with its questions awake', async () => {
  const page = await site.open(lesson);
  await awake(page);
  await page.getByRole('link', { name: /Next lesson/ }).click();
  await page.waitForURL('**/who-wants-what/');
  await expect.poll(() => page.locator('h1').innerText()).toBe('Who wants what');
  await awake(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.locator('form.question').first().getByRole('button', { name: 'Check' }).click();
  await page.locator('form.question .notice:not(:empty)').first().waitFor();
  await page.goBack();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Ten days in February');
  await shut(page);
});

test('a section that is read fills its band; flicking through the lesson or jumping over a section does not', async () => {
  const page = await site.blank();
  await page.clock.install();
  await page.goto(site.address + lesson);
  await awake(page);
  const bands = page.locator('.core li');
  const read = page.locator('.core li.read');
  for (let i = 0; i < 40; i++) {
    await page.mouse.wheel(0, 600);
    await page.clock.runFor(100);
  }
  expect(await read.count()).toBe(0);
  const headings = page.locator('.prose h2[id]');
  const show = (at: number, block: 'start' | 'end') =>
    headings.nth(at).evaluate((heading, block) => heading.scrollIntoView({ block }), block);
  await show(0, 'start');
  await page.clock.runFor(60_000);
  await show(1, 'end');
  await page.clock.runFor(2000);
  await expect.poll(() => read.count()).toBe(1);
  expect(await bands.nth(0).getAttribute('class')).toMatch(/\bread\b/);
  await show(2, 'start');
  await page.clock.runFor(60_000);
  expect(await bands.nth(1).getAttribute('class')).not.toMatch(/\bread\b/);
  await shut(page);
});

test('a section whose question was tried counts as read', async () => {
  const page = await site.open(lesson);
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  const band = page.locator('.core li', { has: page.locator('a[href="#q-td-who-visited-kyiv"]') });
  await expect.poll(() => band.getAttribute('class')).toMatch(/\bread\b/);
  expect(await page.locator('.core li.read').count()).toBe(1);
  await shut(page);
});

test.each([1280, 360])('at %i px the way on from a question is the text after it, seen and in focus', async (width) => {
  const page = await site.open(lesson);
  await page.setViewportSize({ width, height: 800 });
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByRole('button', { name: 'Show the answer' }).click();
  expect(await question.getByRole('link', { name: 'Next question' }).count()).toBe(0);
  await question.getByRole('button', { name: 'Read on' }).click();
  const [isNext, top] = await page.evaluate(() => {
    const focused = document.activeElement;
    const island = document.querySelector('[data-question="td-who-visited-kyiv"]');
    return [focused === island?.nextElementSibling, focused?.getBoundingClientRect().top];
  });
  expect(isNext).toBe(true);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(400);
  await shut(page);
});

test('in a closing quiz the next question stands next, and takes the focus', async () => {
  const page = await site.open(lesson);
  await awake(page);
  const questions = page.locator('.quiz form.question');
  await questions.first().getByRole('button', { name: 'Show the answer' }).click();
  await questions.first().getByRole('link', { name: 'Next question' }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe(await questions.nth(1).getAttribute('id'));
  await shut(page);
});

test('"Where this is taught" takes the focus to the passage', async () => {
  const page = await site.open(lesson);
  await awake(page);
  const question = page.locator('#q-td-who-visited-kyiv');
  await question.getByRole('button', { name: 'Show the answer' }).click();
  await question.getByRole('link', { name: 'Where this is taught' }).first().click();
  await expect
    .poll(() => page.evaluate(() => `#${document.activeElement?.id}`))
    .toBe(await page.evaluate(() => location.hash));
  expect(await page.evaluate(() => location.hash)).toMatch(/^#p-/);
  await shut(page);
});

interface Key {
  id: string;
  kind: string;
  key: unknown;
  /** An estimate, which is not judged. */
  guess: boolean;
}

/** The keys of the questions of a page, from the data that came with it. */
async function readKeys(page: Page): Promise<Key[]> {
  const { load } = await import('#core/check/load.ts');
  const { kindOf } = await import('#core/questions/index.ts');
  const { readFolder } = await import('#cli/read-course.ts');
  const { course } = load(readFolder('content'), { today: '2025-01-01' });
  const ids = await page
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-question') ?? ''));
  return ids.map((id) => {
    const question = course?.questions.get(id);
    if (!question) throw new Error(`The page asks ${id}, the bank does not have it.`);
    const { key, commits } = kindOf(question);
    return { id, kind: question.kind, key: key(question), guess: commits?.(question) ?? false };
  });
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

async function dragTo(page: Page, from: ReturnType<Page['locator']>, to: ReturnType<Page['locator']>): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}
