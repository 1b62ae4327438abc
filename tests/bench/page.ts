import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { courseFolder, readCourse } from '#cli/read-course.ts';
import { serve } from '#cli/serve.ts';
import { findBrowser } from '../browser.js';

/** Opens the first lesson of the built site on a slow phone, each time as a first visit; prints medians. */
export async function benchPage(runs: number): Promise<void> {
  if (!existsSync('build/index.html'))
    spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  const { server, address } = await serve('build', 0);
  const browser = await chromium.launch({ executablePath: findBrowser() });
  const url = new URL(`lessons/${firstLesson()}/`, address).href;
  const visits: Visit[] = [];
  const answers: number[] = [];
  for (let run = 0; run < runs; run++) {
    visits.push(await onSlowPhone(browser, inPage, (page, session) => visit(page, session, url)));
    answers.push(await onSlowPhone(browser, `${inPage} bench.answer();`, (page) => answer(page, url)));
  }
  await browser.close();
  server.close();
  print(new URL(url).pathname, visits, answers);
}

function print(path: string, visits: readonly Visit[], answers: readonly number[]): void {
  const middle = (key: keyof Visit) => median(visits.map((visit) => visit[key]));
  const longest = middle('longestTask');
  console.log(`${path} over slow 4G (1.6 Mbit/s, 150 ms), CPU four times slower, median of ${visits.length}:`);
  console.log(`  first paint             ${middle('firstPaint').toFixed(0)} ms`);
  console.log(`  first question answers  ${median(answers).toFixed(0)} ms`);
  console.log(`  longest task after it   ${longest > 0 ? `${longest.toFixed(0)} ms` : 'none of 50 ms or more'}`);
  console.log(`  layout shift            ${middle('shift').toFixed(3)}`);
  console.log(`  requests                ${middle('requests')}`);
  console.log(`  bytes                   ${middle('bytes').toLocaleString('en')}`);
}

function firstLesson(): string {
  return readCourse(courseFolder(), false).course?.info.lessons[0] ?? '';
}

const inPage = readFileSync(join(import.meta.dirname, 'in-page.js'), 'utf8');

/** What in-page.js leaves in the page. */
interface Seen {
  firstPaint: number;
  longestTask: number;
  shift: number;
  verdictAt: number;
}

interface Visit extends Seen {
  requests: number;
  /** Over the wire, heads included. */
  bytes: number;
}

declare const bench: Seen & { finish: () => Seen };

/** Opens the page and touches nothing until all of it is awake. */
async function visit(page: Page, session: CDPSession, url: string): Promise<Visit> {
  let [requests, bytes] = [0, 0];
  session.on('Network.requestWillBeSent', ({ request }) => (requests += request.url.startsWith('data:') ? 0 : 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => !document.querySelector('.island:not([data-awake])'));
  const seen = await page.evaluate(() => bench.finish());
  return { ...seen, requests, bytes };
}

/** Milliseconds from the address to the verdict, for a reader who answers as soon as there is something to press. */
async function answer(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const verdict = await page.waitForFunction(() => bench.verdictAt);
  return verdict.jsonValue();
}

/** A new visitor each time: nothing is cached or saved. */
async function onSlowPhone<T>(
  browser: Browser,
  script: string,
  measure: (page: Page, session: CDPSession) => Promise<T>
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await page.addInitScript(script);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const measured = await measure(page, session);
  await context.close();
  return measured;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
