import { serve } from '#cli/serve.ts';

/** Serves the built course at PORT, or 4173; another port when that one is taken. */
async function main(): Promise<void> {
  const folder = process.env['SITE_DIR'] ?? 'build';
  const wanted = Number(process.env['PORT'] ?? 4173);
  const { address } = await serve(folder, wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve(folder, 0);
  });
  console.log(`The course is at ${address}\nStop it with Ctrl+C.`);
}

await main();
