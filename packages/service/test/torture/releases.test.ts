import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractVersion, oldestVersion } from '@linli/model';
import { check, told } from './support/check.js';
import { matter } from './support/matters.js';
import { World, type Device, type Page } from './support/world.js';

const versions = Array.from({ length: contractVersion - oldestVersion + 1 }, (_, index) => oldestVersion + index);

/** Files a case and adds a remark, which build on each other, without a line. */
async function work(world: World, device: Device, page: Page): Promise<void> {
  device.weather.down = true;
  const filed = page.client.commands.register('appeal', matter);
  world.follow(device, page, filed);
  world.follow(device, page, page.client.commands.send('mark', filed.target, { project: 'w1' }, { version: 1 }));
  await world.time.settle();
  assert.equal(world.sent.every(({ stored }) => stored), true);
}

for (const written of versions) {
  for (const read of versions) {
    const how = read > written ? 'an upgrade' : read < written ? 'a downgrade' : 'a new start';
    test(`commands that wait in version ${written} are sent after ${how} to version ${read}`, async () => {
      const world = new World(5);
      const device = world.addDevice();
      world.ledger.reads = { min: oldestVersion, max: written };
      const before = await world.openPage(device);
      assert.ok(before);
      await work(world, device, before);
      const kept = await world.outboxOf(before);
      world.kill(device, before);
      device.weather.down = false;
      world.ledger.reads = { min: read, max: read };
      const after = await world.openPage(device);
      assert.ok(after);
      // A service of the version before refuses the first attempt; then it is known how it is to be spoken to.
      await world.time.runUntil(world.time.now + 600_000);
      assert.deepEqual(await world.outboxOf(after), []);
      assert.deepEqual([...world.ledger.records.values()].map((events) => events.map(({ command }) => command)), [kept.map(({ id }) => id)]);
      assert.deepEqual(told(check(await world.history()).faults), []);
    });
  }
}

test('a page that the service has outgrown keeps what waits, says that it is too old, and what it kept is sent by a newer one', async () => {
  const world = new World(6);
  const device = world.addDevice();
  const page = await world.openPage(device);
  assert.ok(page);
  await work(world, device, page);
  const tooNew = contractVersion + 1;
  world.ledger.reads = { min: tooNew, max: tooNew };
  device.weather.down = false;
  page.client.sync.now();
  await world.time.runUntil(world.time.now + 600_000);
  assert.equal(page.client.sync.status().needsUpdate, true);
  assert.equal((await world.outboxOf(page)).length, 2);
  assert.equal(await world.openPage(device), undefined, 'nor can a new page of this release be opened');
  await world.calm();
  assert.equal(page.client.sync.status().needsUpdate, false);
  const { faults, applied } = check(await world.history());
  assert.deepEqual([told(faults), applied], [[], 2]);
});
