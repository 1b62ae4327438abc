import { createServer, type AddressInfo } from 'node:net';
import { elementKey, endAll, startUnseen, until, type Engine, type Session } from './engine.ts';

/** WebKit as Debian builds it, by its WebDriver over HTTP. */
export const webkit: Engine = {
  name: 'WebKit',
  packages: 'webkit2gtk-driver and xvfb',
  programs: [
    ['/usr/bin/WebKitWebDriver'],
    [
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser'
    ],
    ['/usr/bin/xvfb-run']
  ],
  start: async ([driver = '', binary = '']) => {
    const port = await freePort();
    const program = startUnseen(driver, [`--port=${port}`]);
    const root = `http://127.0.0.1:${port}`;
    await until(() => ask(root, 'GET', '/status'));
    const { sessionId } = await ask<{ sessionId: string }>(root, 'POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
      }
    });
    return sessionOf(`${root}/session/${sessionId}`, () => endAll(program));
  }
};

function sessionOf(root: string, end: () => void): Session {
  const post = <T>(path: string, body: object = {}) => ask<T>(root, 'POST', path, body);
  const find = async (value: string) =>
    (await post<Record<string, string>>('/element', { using: 'css selector', value }))[elementKey];
  return {
    navigate: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    run: (script, ...args) => post('/execute/sync', { script, args }),
    click: async (selector) => post(`/element/${await find(selector)}/click`),
    type: async (selector, text) => post(`/element/${await find(selector)}/value`, { text }),
    screenshot: async () => Buffer.from(await ask<string>(root, 'GET', '/screenshot'), 'base64'),
    end: async () => {
      await ask(root, 'DELETE', '').catch(() => undefined);
      end();
    }
  };
}

async function ask<T>(root: string, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(root + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${path}: ${value.error}, ${value.message}`);
  return value;
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
