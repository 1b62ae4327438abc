import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Installs what the lock file says, unless it is there: a fresh clone needs nothing but Node and npm. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json says ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32'
  });
  if (status !== 0) {
    console.error('npm ci did not finish; the lines above say why.');
    process.exit(1);
  }
}

/** Whether node_modules holds the versions of the lock file; npm keeps its own copy of it there. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version
  );
}
