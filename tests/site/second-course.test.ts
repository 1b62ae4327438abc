import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { awake, shut, useSite } from './site.ts';

const folder = '.tmp/second-site';
const site = useSite(folder);

test('another course of the same shape is built from its folder alone', async () => {
  const page = await site.open();
  expect(await page.locator('h1').innerText()).toBe('Measured in metres');
  await page.getByRole('link', { name: 'Start with lesson 1' }).click();
  await awake(page);
  await page.getByRole('button', { name: 'Show the answer' }).first().click();
  expect((await page.locator('.verdict').first().innerText()).trim()).toBe('The answer');
  await shut(page);
});

test('nothing of the first course is wired into the pages', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(html|js|json)$/.test(file) && !file.startsWith('schema')
  );
  expect(pages.length).toBeGreaterThan(10);
  const leaks = pages.filter((file) =>
    // the word alone is a part of any course's shape: minerals.yaml
    /ukrain|minerals for aid|kyiv|zelensk|bessent|february 2025/i.test(readFileSync(`${folder}/${file}`, 'utf8'))
  );
  expect(leaks).toEqual([]);
});
