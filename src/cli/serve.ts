import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site as a static host would: ready-made brotli and gzip, 404.html for what is not there.
 * @returns the server and its address
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const missing = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { brotli: true, gzip: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(missing);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}
