import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { exits } from '@linli/service/node';
import { newFolder } from './support/folder.js';
import { inFolder, ServiceProcess, tokenOf } from './support/service-process.js';
import { recorded, Sender } from './support/sender.js';
import { startPostgres } from '../support/databases.js';

const refused: [given: string, args: (folder: string) => string[], env: NodeJS.ProcessEnv, code: number, says: RegExp][] = [
  ['help', () => ['--help'], {}, exits.stopped, /--definitions <path>/],
  ['version', () => ['--version'], {}, exits.stopped, /^\d+\.\d+\.\d+/m],
  ['an unknown flag', () => ['--prot', '1'], {}, exits.usage, /--prot/],
  ['no definitions', (folder) => ['--data', folder], {}, exits.usage, /--definitions is missing/],
  ['definitions that are not there', (folder) => ['--data', folder, '--definitions', join(folder, 'none')], {}, exits.usage, /no definitions at/],
  ['a development issuer in production', (folder) => ['--data', folder, '--dev-issuer'], { NODE_ENV: 'production' }, exits.usage, /--dev-issuer/],
  ['a database that is not there', (folder) => inFolder(folder), { DATABASE_URL: 'postgres://linli:secret@127.0.0.1:1/linli' }, exits.database, /127\.0\.0\.1:1\/linli does not answer \(ECONNREFUSED\)/],
];
for (const [given, args, env, code, says] of refused) {
  test(`given ${given}, it ends with ${code}`, async (context) => {
    const service = new ServiceProcess(context, args(newFolder()), env);
    assert.deepEqual(await service.ended(), { code, signal: null });
    assert.match(service.said(), says);
    assert.ok(!service.said().includes('secret'));
  });
}

test('a port that is taken ends it before it touches the database', async (context) => {
  const other = createServer().listen(0, '127.0.0.1');
  context.after(() => other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const folder = newFolder();
  const service = new ServiceProcess(context, inFolder(folder, '--port', String(port)));
  assert.equal((await service.ended()).code, exits.port);
  assert.match(service.said(), new RegExp(`port ${port}`));
});

test('on PGlite it starts, is ready, keeps its folder to itself, and stops with 0', async (context) => {
  const folder = newFolder();
  const first = new ServiceProcess(context, inFolder(folder));
  const url = await first.url();
  assert.match(first.said(), /NOT FOR PRODUCTION/);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  assert.equal((await fetch(`${url}/v1/meta`)).status, 200);
  assert.match(await (await fetch(`${url}/metrics`)).text(), /^linli_requests_total\{/m);

  const second = new ServiceProcess(context, inFolder(folder));
  assert.equal((await second.ended()).code, exits.folder);
  assert.match(second.said(), new RegExp(`in use by process ${first.pid}`));
  assert.equal((await fetch(`${url}/readyz`)).status, 200);

  assert.deepEqual(await first.kill('SIGTERM'), { code: exits.stopped, signal: null });
  const again = new ServiceProcess(context, ['--data', folder, '--migrate-only']);
  assert.equal((await again.ended()).code, exits.stopped);
  assert.match(again.said(), /at this release already/);
});

test('migrations are applied once, and after a restore all feeds begin anew', async (context) => {
  const folder = newFolder();
  const says = async (...args: string[]) => {
    const service = new ServiceProcess(context, args);
    assert.equal((await service.ended()).code, exits.stopped);
    return service.said();
  };
  assert.match(await says('--data', folder, '--migrate-only'), /Migrations that were applied: [1-9]/);
  assert.match(await says('--data', folder, '--migrate-only'), /at this release already/);
  assert.match(await says(...inFolder(folder, '--restored')), /Feeds that begin anew: [1-9]/);
});

test('a stop ends streams and waits, and lets what is under way be answered', async (context) => {
  const service = new ServiceProcess(context, inFolder(newFolder()));
  const url = await service.url();
  const headers = { authorization: `Bearer ${await tokenOf(url, 'clerk')}` };
  const stream = await fetch(`${url}/v1/hints?scope=350102`, { headers });
  assert.equal(stream.status, 200);
  const { next } = (await (await fetch(`${url}/v1/changes?scope=350102`, { headers })).json()) as { next: string };
  const wait = fetch(`${url}/v1/changes?scope=350102&wait=25&after=${encodeURIComponent(next)}`, { headers });
  const waits = async () => /^linli_feed_waits (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
  while ((await waits()) !== '2') await new Promise(setImmediate);
  const ended = service.kill('SIGTERM');
  assert.ok([200, 503].includes((await wait).status));
  await stream.text();
  assert.deepEqual(await ended, { code: exits.stopped, signal: null });
  assert.match(service.said(), /"msg":"stopped"/);
});

test('nothing of what a person typed is in the log', async (context) => {
  const service = new ServiceProcess(context, inFolder(newFolder(), '--log-level', 'trace'));
  const url = await service.url();
  const sender = new Sender(url);
  const sending = sender.run();
  await sender.reached(3);
  sender.stop();
  await sending;
  await fetch(`${url}/v1/cases?text=${encodeURIComponent('路灯')}`, { headers: { authorization: 'Bearer secret.of.mine' } });
  await service.kill('SIGTERM');
  assert.match(service.said(), /submitCommand/);
  for (const typed of ['路灯', '欧阳', '13912345678', encodeURIComponent('路灯'), 'secret.of.mine', sender.applied[0]?.id ?? '']) assert.ok(!service.said().includes(typed), typed);
});

/** Each command that was acknowledged is there once, each that is there was sent once, and those of a case are in the order in which they were sent. */
async function assertOnce(url: string, { applied }: Sender): Promise<void> {
  const sent = new Map<string, string[]>();
  for (const { id, target } of applied) sent.set(target, [...(sent.get(target) ?? []), id]);
  assert.deepEqual(await recorded(url), sent);
}

test('SIGKILL of the service on PGlite: sent again with the same ids, everything counts once', async (context) => {
  const folder = newFolder();
  let service = new ServiceProcess(context, inFolder(folder));
  const sender = new Sender(await service.url());
  const sending = sender.run();
  for (const round of [1, 2, 3]) {
    await sender.reached(round * 15);
    await service.kill('SIGKILL');
    service = new ServiceProcess(context, inFolder(folder));
    sender.url = await service.url();
  }
  await sender.reached(60);
  sender.stop();
  await sending;
  assert.ok(sender.again > 0);
  await assertOnce(sender.url, sender);
});

test('SIGKILL of the service and of PostgreSQL: sent again with the same ids, everything counts once', async (context) => {
  const postgres = await startPostgres({ durable: true });
  context.after(() => postgres.stop());
  const env = { DATABASE_URL: postgres.url(await postgres.database({ empty: true })) };
  const folder = newFolder();
  let service = new ServiceProcess(context, inFolder(folder), env);
  const sender = new Sender(await service.url());
  const sending = sender.run();
  for (const round of [1, 2]) {
    await sender.reached(round * 30);
    await service.kill('SIGKILL');
    service = new ServiceProcess(context, inFolder(folder), env);
    sender.url = await service.url();
    await sender.reached(round * 30 + 15);
    await postgres.kill();
    await postgres.restart();
  }
  await sender.reached(90);
  sender.stop();
  await sending;
  assert.equal((await fetch(`${sender.url}/readyz`)).status, 200);
  assert.ok(sender.again > 0);
  await assertOnce(sender.url, sender);
  assert.deepEqual(await service.kill('SIGTERM'), { code: exits.stopped, signal: null });
});

test('definitions can be a folder of JSON', async (context) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'service.json'), JSON.stringify({ regions: ['350102'] }));
  writeFileSync(join(folder, 'organisations.json'), JSON.stringify([{ id: 'centre', name: { 'zh-Hans': '综治中心' }, kind: 'centre', area: '350102' }]));
  const service = new ServiceProcess(context, ['--data', join(folder, 'data'), '--definitions', folder, '--port', '0']);
  const { caseTypes } = (await (await fetch(`${await service.url()}/v1/meta`)).json()) as { caseTypes: unknown[] };
  assert.ok(caseTypes.length > 10);
  assert.match(service.said(), /nobody of staff can sign in/);
});
