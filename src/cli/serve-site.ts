import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { end } from '#cli/read-course.ts';
import { serve } from '#cli/serve.ts';

const usual = 4173;

/** Serves the built course at PORT. Without PORT another port will do when the usual one is taken. */
async function main(): Promise<void> {
  const folder = process.env['SITE_DIR'] ?? 'build';
  if (!existsSync(join(folder, '404.html'))) end(`There is no built course in ${folder}; "npm run build" makes one.`);
  const asked = process.env['PORT'];
  const port = Number(asked ?? usual);
  if (!/^\d+$/.test(String(asked ?? usual)) || port > 65535)
    end(`PORT is "${asked}"; it should be a number up to 65535.`);
  const { address } = await serve(folder, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') return end(`The course cannot be served at port ${port}: ${error.message}`);
    if (asked !== undefined) return end(`Port ${port} is taken. Choose another one in PORT.`);
    console.log(
      `Port ${port} is taken, perhaps by another course; this one gets a port of its own. PORT=8080 would choose one.`
    );
    return serve(folder, 0);
  });
  console.log(`The course is at ${address}\nStop it with Ctrl+C.`);
}

await main();
