import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A browser engine other than Chromium, and how a session with it begins. */
export interface Engine {
  name: string;
  /** Where its programs may stand; it is here when one of each row is. */
  programs: readonly (readonly string[])[];
  /** Debian's packages that bring it. */
  packages: string;
  start: (programs: readonly string[]) => Promise<Session>;
}

/** Carries out commands of WebDriver, named and answered as https://w3.org/TR/webdriver2/ has them. */
export interface Session {
  navigate: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs the body of a function in the page; what it returns, or the promise it returns is fulfilled with, comes back. */
  run: <T>(body: string, ...args: unknown[]) => Promise<T>;
  /** A real click in the middle of the first element of a selector: on whatever lies on top there. */
  click: (selector: string) => Promise<void>;
  /** Types into the first element of a selector. */
  type: (selector: string, text: string) => Promise<void>;
  /** The view as a PNG. */
  screenshot: () => Promise<Buffer>;
  end: () => Promise<void>;
}

/** The key under which WebDriver hands out an element. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Paths of what an engine needs, or undefined where a part of it is missing. */
export function findPrograms({ programs }: Engine): string[] | undefined {
  const found = programs.map((names) => names.find((name) => existsSync(name)));
  return found.every((name) => name !== undefined) ? found : undefined;
}

/** Starts a program of a process group of its own, under a display that nobody sees. */
export function startUnseen(command: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn('xvfb-run', ['-a', command, ...args], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env }
  });
}

/** Ends a program and all it started. */
export function endAll({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM');
}

/** Asks until the answer comes, for the tenth part of a second each time. */
export async function until<T>(ask: () => Promise<T>, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
