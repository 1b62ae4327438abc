// `npm start`: installs what is missing, builds the course and serves it on this machine.
import { spawnSync } from 'node:child_process';
import { install } from './install.js';

install();
console.log('Building the course ...');
// what the build says is of use when it fails
const built = run('vite', ['build', '--logLevel', 'warn'], 'pipe');
if (built.status !== 0) {
  console.error(`${built.stdout ?? ''}${built.stderr ?? ''}`.trim());
  process.exit(built.status ?? 1);
}
process.exitCode = run('tsx', ['src/cli/serve-site.ts'], 'inherit').status ?? 1;

function run(command, args, output) {
  return spawnSync('npx', ['--no-install', command, ...args], {
    stdio: ['inherit', output, output],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32'
  });
}
