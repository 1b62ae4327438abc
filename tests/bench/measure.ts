import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Usage {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of all processors, in all processes. */
  cpu: number;
  /** Megabytes, of the largest process at its peak. */
  memory: number;
}

/** Runs a program of node_modules in a process of its own and tells what it used; throws with its words when it fails. */
export function measure(program: string, args: readonly string[], env: Record<string, string>): Usage {
  const file = join('.tmp', 'usage.jsonl');
  rmSync(file, { force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    env: { ...process.env, ...env, BENCH_USAGE: file, NODE_OPTIONS: `--import=${usage}` },
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const processes = lines.map((line) => JSON.parse(line) as Omit<Usage, 'wall'>);
  return {
    wall,
    cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...processes.map(({ memory }) => memory))
  };
}

const usage = pathToFileURL(join(import.meta.dirname, 'usage.js')).href;
