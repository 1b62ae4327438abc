// Finds a Chromium for the browser tests, or gets one: what is installed, else Debian's, else Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const installed = [
  // the same without windows, which takes a quarter less time
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Path of a Chromium; ends the run with a plain sentence when none can be had. */
export function findBrowser() {
  const found = [process.env.BROWSER_PATH, ...installed, playwrights()].find((path) => path && existsSync(path));
  if (found) return found;
  console.log('No Chromium on this machine; getting one ...');
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const step of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ['npx', '--no-install', 'playwright', 'install', 'chromium']
  ]) {
    const [command, ...args] = step[0] === 'npx' ? step : [...root, ...step];
    spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 });
    const got = [...installed, playwrights()].find((path) => existsSync(path));
    if (got) return got;
  }
  console.error(
    'The browser tests need Chromium, and none could be installed. Install it, or name one in BROWSER_PATH.'
  );
  process.exit(1);
}

/** Where Playwright keeps, or would keep, a browser of its own. */
function playwrights() {
  const { chromium } = createRequire(import.meta.url)('playwright');
  return chromium.executablePath();
}
