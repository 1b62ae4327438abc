import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '#cli/serve.ts';

/** A built site, served, and a browser to open it in. */
export interface Site {
  address: string;
  /** A page of a fresh profile; it fails the test if it logs an error or asks another host for anything. */
  open: (path?: string, options?: OpenOptions) => Promise<Page>;
  /** The same, with nothing opened yet: its first visit can be watched from the start. */
  blank: (options?: OpenOptions) => Promise<Page>;
  browser: () => Browser;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Runs in the page before anything of it does. */
  before?: string;
}

interface SiteOptions {
  /** More of what the browser is started with. */
  args?: readonly string[];
  /** Name of the host as the browser sees it; it leads to this machine. */
  host?: string;
  /** Serves the site in place of the server that `npm start` has. */
  serve?: typeof serve;
}

/** Serves the site of a folder for the tests of one file. */
export function useSite(folder = 'build', { args = [], host, serve: server = serve }: SiteOptions = {}): Site {
  let browser: Browser;
  let close: () => void;
  const site: Site = {
    address: '',
    open: async (path = '', options) => {
      const page = await blankPage(browser, site.address, options);
      await page.goto(site.address + path);
      return page;
    },
    blank: (options) => blankPage(browser, site.address, options),
    browser: () => browser
  };

  beforeAll(async () => {
    const served = await server(folder, 0);
    site.address = host ? served.address.replace('localhost', host) : served.address;
    browser = await chromium.launch({
      executablePath: process.env['BROWSER_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(host ? [`--host-resolver-rules=MAP ${host} 127.0.0.1`] : []),
        ...args
      ]
    });
    close = () => served.server.close();
  });
  afterAll(async () => {
    await browser.close();
    close();
  });
  return site;
}

/** What a page logged as an error, threw, or asked of another host. */
const faultsOf = new WeakMap<Page, string[]>();

async function blankPage(browser: Browser, address: string, { before, ...options }: OpenOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && !/404 \(Not Found\)/.test(message.text()) && faults.push(message.text())
  );
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(address) &&
      !/^(data|blob):/.test(request.url()) &&
      faults.push(`asked for ${request.url()}`)
  );
  faultsOf.set(page, faults);
  if (before) await page.addInitScript(before);
  return page;
}

/** Closes the page and its profile; what it logged is judged here. */
export async function shut(page: Page): Promise<void> {
  await page.context().close();
  expect(faultsOf.get(page)).toEqual([]);
}

/** Wakes every question of the page, also those still far away: printing calls them all. Waits until they are awake. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll('.island')].every((island) => island.hasAttribute('data-awake'));
  });
}

/** Gives every question up, one after the other. */
export async function showAllAnswers(page: Page): Promise<void> {
  const buttons = page.getByRole('button', { name: 'Show the answer' });
  while ((await buttons.count()) > 0) await buttons.first().click();
}
