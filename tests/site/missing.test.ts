import { expect, test } from 'vitest';
import { servePlainly } from './plain-host.ts';
import { shut, useSite } from './site.ts';

/** Redirects nothing, as many hosts do. */
const site = useSite('build', { serve: servePlainly('') });

test.each(['lessons/ten-days-in-february', 'quizzes/final', 'settings'])(
  'the address %s without its last slash leads to its page',
  async (path) => {
    const page = await site.open(`${path}?from=mail#text`);
    await page.waitForURL(`${site.address}${path}/?from=mail#text`);
    await page.locator('h1').waitFor();
    await shut(page);
  }
);

test('an address of nothing stays, and offers the lessons', async () => {
  const page = await site.open('lessons/no-such-lesson');
  await page.waitForLoadState('networkidle');
  expect(page.url()).toBe(`${site.address}lessons/no-such-lesson`);
  await page.getByRole('link', { name: 'Ten days in February' }).waitFor();
  await shut(page);
});

test.each(['lessons/', 'quizzes/before/', 'a/b/c.html'])('at %s the page finds its font and styles', async (path) => {
  const page = await site.blank();
  const lost: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 404 && !response.request().isNavigationRequest()) lost.push(response.url());
  });
  await page.goto(site.address + path, { waitUntil: 'networkidle' });
  expect(lost).toEqual([]);
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).outlineStyle)).toBe('none');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toBe('');
  await shut(page);
});
