import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves folders over plain HTTP on this machine only.
 * @param {{mounts: Record<string, string>, port?: number, headers?: Record<string, string>}} options `mounts` maps a path
 * prefix such as `/` or `/linli/` to a folder; the longest prefix wins. `port` 0 takes any free one; where another is taken,
 * the next free one is used. `headers` go with every answer.
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` ends without a slash.
 */
export async function serve({ mounts, port = 0, headers = {} }) {
  const server = createServer((request, response) => answer(request, response, { mounts, headers }));
  const taken = await listen(server, port);
  return { url: `http://127.0.0.1:${taken}`, close: () => close(server) };
}

async function answer(request, response, { mounts, headers }) {
  const send = (status, more = {}) => response.writeHead(status, { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...headers, ...more });
  if (request.method !== 'GET' && request.method !== 'HEAD') return void send(405, { allow: 'GET, HEAD' }).end();
  if (request.url === '/favicon.ico') return void send(204).end();
  const file = await find(request.url, mounts);
  if (!file) return void send(404, { 'content-type': types['.txt'] }).end('Not found\n');
  send(200, { 'content-type': types[extname(file.path)] ?? 'application/octet-stream', 'content-length': file.size });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file.path).on('error', () => response.destroy()).pipe(response);
}

/** The file that a URL stands for, if it lies inside the folder that is mounted there. */
async function find(url, mounts) {
  const path = pathOf(url);
  const prefix = path && Object.keys(mounts).filter((start) => path.startsWith(start)).sort((one, other) => other.length - one.length)[0];
  if (!prefix) return undefined;
  const folder = normalize(mounts[prefix] + sep);
  const wanted = join(folder, path.slice(prefix.length));
  if (!wanted.startsWith(folder)) return undefined;
  const found = await fileAt(wanted);
  return found ?? fileAt(join(wanted, 'index.html'));
}

async function fileAt(path) {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() ? { path, size: stats.size } : undefined;
}

function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port > 0 && port < 65535) listen(server, port + 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });
}

function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
