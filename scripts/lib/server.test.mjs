import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from './server.mjs';

let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-server-'));
  await mkdir(join(folder, 'site', 'sub'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'sub', 'index.html'), '<p>邻里</p>');
  await writeFile(join(folder, 'site', 'app.js'), 'export {}');
  server = await serve({ mounts: { '/': join(folder, 'site') }, headers: { 'x-policy': 'strict' } });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks without the tidying of the path that `fetch` does. */
function get(path, method = 'GET') {
  const { port } = new URL(server.url);
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).end();
  });
}

test('serves a file with its type and the headers asked for', async () => {
  const { status, headers } = await get('/app.js?v=1');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(headers['x-policy'], 'strict');
});

test('serves the index of a folder', async () => {
  assert.equal((await get('/sub/')).body, '<p>邻里</p>');
});

for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/sub/../../secret.txt', '/%00', '/%E0%A4%A', '/none']) {
  test(`answers 404 to ${path}`, async () => {
    assert.equal((await get(path)).status, 404);
  });
}

test('refuses to be written to', async () => {
  assert.equal((await get('/app.js', 'PUT')).status, 405);
});

test('takes the next port where one is taken', async () => {
  const { port } = new URL(server.url);
  const second = await serve({ mounts: { '/': join(folder, 'site') }, port: Number(port) });
  assert.notEqual(second.url, server.url);
  await second.close();
});
