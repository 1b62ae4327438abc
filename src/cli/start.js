// `npm start`: installs what is missing, builds the course and serves it on this machine.
import { spawnSync } from 'node:child_process';
import { install } from './install.js';

install();
run('vite', ['build', '--logLevel', 'warn']);
run('tsx', ['src/cli/serve-site.ts']);

function run(command, args) {
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32'
  });
  if (status !== 0) process.exit(status ?? 1);
}
