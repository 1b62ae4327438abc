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
  await page.getByText('1 answer and 0 marks of reading').waitFor();
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

async function dragTo(page: Page, from: ReturnType<Page['locator']>, to: ReturnType<Page['locator']>): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}
