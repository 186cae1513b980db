import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';

const types: Readonly<Record<string, string>> = {
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

interface File {
  path: string;
  size: number;
  etag: string;
}

/**
 * What answers with the files of folders: for a demonstration. A portal has a server of its own for them.
 * @param mounts folders by the path that they begin at, such as `/` or `/linli/`; the longest path wins
 * @param headers go with every answer
 */
export function staticFiles(mounts: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): (request: Request) => Promise<Response> {
  const common = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...headers };
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { ...common, allow: 'GET, HEAD' } });
    const { pathname } = new URL(request.url);
    if (pathname === '/favicon.ico') return new Response(null, { status: 204, headers: common });
    const file = await find(pathname, mounts);
    if (!file) return new Response('Not found\n', { status: 404, headers: { ...common, 'content-type': 'text/plain; charset=utf-8' } });
    const all = { ...common, etag: file.etag, 'content-type': types[extname(file.path)] ?? 'application/octet-stream', 'content-length': String(file.size) };
    if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers: { ...common, etag: file.etag } });
    const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>);
    return new Response(body, { headers: all });
  };
}

/** The file that a path stands for, if it lies inside the folder that is mounted there. */
async function find(pathname: string, mounts: Readonly<Record<string, string>>): Promise<File | undefined> {
  const path = decoded(pathname);
  const prefix = path && Object.keys(mounts).filter((start) => path.startsWith(start)).sort((one, other) => other.length - one.length)[0];
  if (!prefix) return undefined;
  const folder = normalize((mounts[prefix] ?? '') + sep);
  const wanted = join(folder, path.slice(prefix.length));
  if (!wanted.startsWith(folder)) return undefined;
  return (await fileAt(wanted)) ?? fileAt(join(wanted, 'index.html'));
}

async function fileAt(path: string): Promise<File | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() ? { path, size: stats.size, etag: `W/"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"` } : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
