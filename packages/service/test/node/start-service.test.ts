import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { appeal, decide, evolve, receiptCode, receiptSecret, uuidv7, chinaCalendar, type Case, type Command, type SeedRecord } from '@linli/model';
import { developmentActors, startService, staticFiles, type StartedService, type StartOptions } from '@linli/service/node';
import { createHash } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { definitions, matter, organisations, region } from './support/definitions.js';
import { deferred } from './support/deferred.js';
import { newFolder } from './support/folder.js';

async function started(context: TestContext, options: Partial<StartOptions> = {}): Promise<StartedService> {
  const service = await startService({ definitions, data: newFolder(), port: 0, developmentActors: developmentActors(organisations, [region]), ...options });
  context.after(() => service.close({ drain: 0 }));
  return service;
}

/** A case that was filed, as a sample would have it. */
function prepared(number: number): SeedRecord {
  const random = (length: number) => new Uint8Array(length).fill(number % 256);
  const id = uuidv7(Date.parse('2026-03-02T01:00:00Z') + number, random(10));
  const receipt = { code: receiptCode('SQ', '2026-03-02', Uint8Array.from([number >> 8, number, 0, 0, 0, 0, 0])), secret: receiptSecret(random(10)) };
  const command: Command = { id, v: 2, type: 'case.register', target: { region, id }, args: matter, base: null, at: '2026-03-02T01:00:00Z', caseType: appeal.id, receipt };
  const decision = decide(undefined, command, { caseType: appeal, actor: { role: 'applicant', holds: [] }, calendar: chinaCalendar, organisations, now: command.at, related: [] });
  assert.ok(decision.ok);
  const item = decision.events.reduce<Case | undefined>(evolve, undefined);
  assert.ok(item);
  return { case: item, events: decision.events, receipt };
}

test('pages are answered by the fallback, everything else by the service', async (context) => {
  const pages = newFolder();
  mkdirSync(join(pages, 'v1'));
  writeFileSync(join(pages, 'index.html'), '<p>portal</p>');
  writeFileSync(join(pages, 'v1/meta'), 'not this one');
  const service = await started(context, { fallback: staticFiles({ '/': pages }) });
  const text = async (path: string) => (await fetch(service.url + path)).text();
  assert.equal(await text('/'), '<p>portal</p>');
  assert.equal(await text('/nowhere'), 'Not found\n');
  assert.equal((JSON.parse(await text('/v1/meta')) as { actor: { role: string } }).actor.role, 'applicant');
  assert.equal((await fetch(`${service.url}/v1/nowhere`)).headers.get('content-type'), 'application/problem+json');
});

test('prepared records are loaded once, before it is ready', async (context) => {
  const data = newFolder();
  const loading = deferred();
  const begun = deferred();
  let loads = 0;
  const records = Array.from({ length: 600 }, (_, number) => prepared(number));
  const load = async () => {
    loads += 1;
    begun.resolve();
    await loading.promise;
    return records;
  };
  const done: number[] = [];
  const options = { data, port: await freePort(), definitions: { ...definitions, seed: { version: 'one', load } }, onSeedProgress: (count: number) => void done.push(count) };
  const starting = started(context, options);
  await begun.promise;
  const url = `http://127.0.0.1:${options.port}`;
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url}/readyz`)).status, 503);
  assert.equal((await fetch(`${url}/v1/meta`)).status, 503);
  loading.resolve();
  const first = await starting;
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  assert.deepEqual(done, [500, 600]);
  const headers = { authorization: `Bearer ${await first.token?.('clerk')}` };
  const { items } = (await (await fetch(`${url}/v1/cases?limit=1000`, { headers })).json()) as { items: unknown[] };
  assert.equal(items.length, 600);
  assert.equal(await first.close(), true);

  const second = await started(context, options);
  assert.equal(loads, 1);
  assert.equal(await second.close(), true);
});

test('a file outlives the service', async (context) => {
  const data = newFolder();
  const content = Buffer.from('%PDF-1.7 一份文件');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const first = await started(context, { data });
  assert.equal((await fetch(`${first.url}/v1/blobs/${sha256}`, { method: 'PUT', body: content })).status, 201);
  await first.close();
  const second = await started(context, { data });
  assert.deepEqual(await (await fetch(`${second.url}/v1/blobs/${sha256}/upload`)).json(), { received: content.length, whole: true });
});

test('while it stops it is not ready, and what was begun is answered', async (context) => {
  const service = await started(context);
  const content = Buffer.alloc(1000, 'a');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const upload = ask(`${service.url}/v1/blobs/${sha256}`, { method: 'PUT', headers: { 'content-length': content.length } });
  await new Promise((resolve) => upload.write(content.subarray(0, 500), resolve));
  while (!(await (await fetch(`${service.url}/metrics`)).text()).includes('readMetrics')) await new Promise(setImmediate);
  const closed = service.close({ linger: 0.2 });
  assert.equal((await fetch(`${service.url}/readyz`)).status, 503);
  assert.equal((await fetch(`${service.url}/healthz`)).status, 200);
  while (await fetch(service.url).then(() => true, () => false)) await new Promise(setImmediate);
  upload.end(content.subarray(500));
  const [answer] = (await once(upload, 'response')) as [IncomingMessage];
  answer.resume();
  assert.equal(answer.statusCode, 201);
  assert.equal(await closed, true);
});

test('what never answers is cut off when its time is over', async (context) => {
  const begun = deferred();
  const divisions = () => {
    begun.resolve();
    return new Promise<never>(() => undefined);
  };
  const service = await started(context, { definitions: { ...definitions, divisions } });
  const asked = fetch(`${service.url}/v1/divisions`).then(() => 'answered', () => 'cut off');
  await begun.promise;
  assert.equal(await service.close({ drain: 0.1 }), false);
  assert.equal(await asked, 'cut off');
});

test('what cannot start leaves neither the port nor the folder taken', async (context) => {
  const data = newFolder();
  const port = await freePort();
  const failing = { ...definitions, seed: { version: 'one', load: () => Promise.reject(new Error('no sample')) } };
  await assert.rejects(started(context, { data, port, definitions: failing }), { message: 'no sample' });
  const service = await started(context, { data, port });
  assert.equal((await fetch(`${service.url}/readyz`)).status, 200);
});

test('commands are counted by what became of them', async (context) => {
  const service = await started(context);
  const { receipt } = prepared(1);
  const id = uuidv7(Date.now(), new Uint8Array(10));
  const send = (args: object) =>
    fetch(`${service.url}/v1/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `${region}.${id}` },
      body: JSON.stringify({ command: { id, v: 2, type: 'case.register', target: { region, id }, args, base: null, at: '2026-03-02T01:00:00Z', caseType: appeal.id, receipt } }),
    });
  assert.deepEqual([(await send(matter)).status, (await send(matter)).status], [201, 200]);
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  assert.match(metrics, /^linli_commands_total\{status="applied"\} 1$/m);
  assert.match(metrics, /^linli_commands_total\{status="replayed"\} 1$/m);
  assert.match(metrics, /^linli_requests_total\{route="submitCommand",method="POST",status="201"\} 1$/m);
  assert.match(metrics, /^linli_database_connections\{state="total"\} 1$/m);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
