import { test } from 'vitest';
import { expectAccessible } from '../site/looks.ts';
import { shut, useSite } from '../site/site.ts';

const site = useSite();
const long = ['sources/', 'glossary/', 'claims/terms/', 'pictures/timeline/', 'pictures/actors/', 'pictures/elements/'];

test.each(long)('/%s is accessible to its last entry', { timeout: 300_000 }, async (path) => {
  const page = await site.open(path);
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
  await shut(page);
});
