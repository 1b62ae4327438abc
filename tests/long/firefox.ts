import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { elementKey, endAll, startUnseen, until, type Engine, type Session } from './engine.ts';

/**
 * Firefox by Marionette, the way in that it brings along: the commands of WebDriver as JSON over a socket
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html), so that no driver has to be installed.
 */
export const firefox: Engine = {
  name: 'Firefox',
  packages: 'firefox-esr and xvfb',
  programs: [['/usr/bin/firefox-esr', '/usr/bin/firefox'], ['/usr/bin/xvfb-run']],
  start: async ([binary = '']) => {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    writeFileSync(
      join(profile, 'user.js'),
      // any free port; it writes down which
      'user_pref("marionette.port", 0);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n'
    );
    const program = startUnseen(binary, ['--marionette', '--no-remote', '--profile', profile], { HOME: profile });
    const port = await until(async () => {
      const written = Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
      return written > 0 ? written : Promise.reject(new Error('Firefox does not say where it listens.'));
    });
    const socket = await until(() => open(port));
    const send = messages(socket);
    await send('WebDriver:NewSession', {});
    return sessionOf(send, async () => {
      const closed = new Promise((resolve) => program.once('exit', resolve));
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
      endAll(program);
      await closed;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }
};

type Send = <T>(command: string, parameters: object) => Promise<T>;

function sessionOf(send: Send, end: () => Promise<void>): Session {
  const find = async (value: string) => {
    const found = await send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value
    });
    return found.value[elementKey];
  };
  return {
    navigate: (url) => send('WebDriver:Navigate', { url }),
    reload: () => send('WebDriver:Refresh', {}),
    run: async <T>(script: string, ...args: unknown[]) =>
      (await send<{ value: T }>('WebDriver:ExecuteScript', { script, args })).value,
    click: async (selector) => send('WebDriver:ElementClick', { id: await find(selector) }),
    type: async (selector, text) => send('WebDriver:ElementSendKeys', { id: await find(selector), text }),
    screenshot: async () =>
      Buffer.from((await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false })).value, 'base64'),
    end
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends commands, each with a number, and hands the answer of that number back. */
function messages(socket: Socket): Send {
  type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };
  const waiting = new Map<number, Waiting>();
  let [received, number] = [Buffer.alloc(0), 0];
  socket.on('data', (part) => {
    received = Buffer.concat([received, part]);
    for (let message = next(); message; message = next()) {
      // the first is a greeting, an object
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [number, number, { message: string } | null, never];
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(value);
      waiting.delete(id);
    }
  });

  /** The next whole message: its length in bytes, a colon, JSON. */
  function next(): unknown {
    const colon = received.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(received.subarray(0, colon));
    if (received.length < end) return undefined;
    const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
    received = received.subarray(end);
    return message;
  }

  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify([0, ++number, command, parameters]);
      waiting.set(number, { resolve: resolve as (value: never) => void, reject });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
