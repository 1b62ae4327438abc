import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { serve } from '#cli/serve.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2'
};

/**
 * A host that hands out files and does nothing else: no address is redirected, a folder without its slash is not there,
 * which 404.html says, and the site lies in a folder of it.
 */
export function servePlainly(below: string): typeof serve {
  return async (folder, port) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const inside = pathname.startsWith(`${below}/`) ? pathname.slice(below.length) : undefined;
      const file = inside && join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
      if (!file || !existsSync(file) || !statSync(file).isFile()) {
        response.writeHead(404, { 'content-type': types['.html'] });
        createReadStream(join(folder, '404.html')).pipe(response);
        return;
      }
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return { server, address: `http://localhost:${(server.address() as AddressInfo).port}${below}/` };
  };
}
