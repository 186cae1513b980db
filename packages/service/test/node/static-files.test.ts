import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve, staticFiles } from '@linli/service/node';
import { newFolder } from './support/folder.js';

test('files of folders are served, and nothing beside them', async (context) => {
  const folder = newFolder();
  for (const each of ['pages/inner', 'scripts']) mkdirSync(join(folder, each), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'pages/index.html'), '<p>home</p>');
  writeFileSync(join(folder, 'pages/inner/index.html'), '<p>inner</p>');
  writeFileSync(join(folder, 'pages/诉求.json'), '{}');
  writeFileSync(join(folder, 'scripts/a.js'), 'a()');
  const service = staticFiles({ '/': join(folder, 'pages'), '/linli/': join(folder, 'scripts') }, { 'x-more': '1' });
  const server = await serve({ service, port: 0 });
  context.after(() => server.close(0));

  const rows: [path: string, status: number, type: string | null, body: string][] = [
    ['/', 200, 'text/html; charset=utf-8', '<p>home</p>'],
    ['/inner/', 200, 'text/html; charset=utf-8', '<p>inner</p>'],
    ['/%E8%AF%89%E6%B1%82.json?x=1', 200, 'application/json; charset=utf-8', '{}'],
    ['/linli/a.js', 200, 'text/javascript; charset=utf-8', 'a()'],
    ['/linli/', 404, 'text/plain; charset=utf-8', 'Not found\n'],
    ['/missing', 404, 'text/plain; charset=utf-8', 'Not found\n'],
    ['/%2e%2e/secret.txt', 404, 'text/plain; charset=utf-8', 'Not found\n'],
    ['/..%2fsecret.txt', 404, 'text/plain; charset=utf-8', 'Not found\n'],
    ['/%00', 404, 'text/plain; charset=utf-8', 'Not found\n'],
    ['/%ff', 404, 'text/plain; charset=utf-8', 'Not found\n'],
    ['/favicon.ico', 204, null, ''],
  ];
  for (const [path, status, type, body] of rows) {
    const answer = await fetch(server.url + path);
    assert.deepEqual([path, answer.status, answer.headers.get('content-type'), await answer.text()], [path, status, type, body]);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('x-more'), '1');
  }
  assert.equal((await fetch(server.url, { method: 'POST' })).status, 405);
  const head = await fetch(`${server.url}/linli/a.js`, { method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('content-length'), await head.text()], [200, '3', '']);
  const again = await fetch(server.url, { headers: { 'if-none-match': (await fetch(server.url)).headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
});
