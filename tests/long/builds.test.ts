import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

test('two builds of the same sources are the same byte for byte, compressed files too', { timeout: 600_000 }, () => {
  const [one, other] = [build('.tmp/one-site'), build('.tmp/other-site')];
  expect(Object.keys(one).length).toBeGreaterThan(100);
  expect(other).toEqual(one);
});

/** Builds the second course into a folder; the hash of each file. */
function build(folder: string): Record<string, string> {
  const { status, stderr } = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      COURSE_DIR: 'tests/second-course',
      BASE_PATH: '/course',
      SITE_DIR: folder
    }
  });
  expect(status, stderr).toBe(0);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(`${folder}/${file}`).isFile()
  );
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(`${folder}/${file}`))
        .digest('hex')
    ])
  );
}
