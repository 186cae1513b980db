import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, told } from './support/check.js';
import { matter } from './support/matters.js';
import { World } from './support/world.js';

/** So many commands. `TORTURE_BACKLOG=10000` takes minutes: the stand-in for IndexedDB is slow. */
const backlog = Number(process.env['TORTURE_BACKLOG'] ?? 2000);
const week = 7 * 86_400_000;

test(`${backlog} commands of a week without a line are sent, though the service fails over the very first`, async () => {
  const world = new World(4);
  world.ledger.pageSize = 500;
  const device = world.addDevice();
  let page = await world.openPage(device);
  assert.ok(page);
  device.weather.down = true;
  for (let count = 0; count < backlog / 2; count += 1) {
    const filed = page.client.commands.register('appeal', matter);
    world.follow(device, page, filed);
    world.follow(device, page, page.client.commands.send('remark', filed.target, { note: `w${count % 5}` }));
    if (count % 50 === 0) await world.time.settle();
  }
  await world.time.settle();
  assert.equal(world.sent.filter(({ stored }) => stored).length, backlog, 'all are stored');

  // The page is not open all week.
  world.kill(device, page);
  world.time.now += week;
  const [poison, held] = world.sent;
  device.weather.poison = new Set([poison?.id ?? '']);
  device.weather.down = false;
  page = await world.openPage(device);
  assert.ok(page);
  const before = world.happened.get('call submit') ?? 0;
  for (let minutes = 0; minutes < 60 && world.ledger.items.length < backlog / 2 - 1; minutes += 1) await world.time.runUntil(world.time.now + 60_000);

  assert.equal(world.ledger.items.length, backlog / 2 - 1, 'the others do not wait for it');
  const left = await world.outboxOf(page);
  assert.deepEqual(left.map(({ id }) => id), [poison?.id, held?.id], 'it is still there, and what follows on it');
  assert.equal(left[0]?.problem?.code, 'internal');
  assert.ok(page.client.sync.status().stuckSince !== null, 'and that is shown');

  await world.calm();
  const { faults, applied } = check(await world.history());
  assert.deepEqual(told(faults), []);
  assert.equal(applied, backlog);
  console.warn(`  ${backlog} commands of a week in ${(world.happened.get('call submit') ?? 0) - before} requests: lost 0, doubled 0, out of order 0`);
});
