import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, told } from './support/check.js';
import { matter } from './support/matters.js';
import { World, type Device, type Page } from './support/world.js';

const outboxName = 'linli-outbox~torture~clerk';
const replicaName = 'linli-replica~torture~clerk';

async function open(world: World, device: Device): Promise<Page> {
  const page = await world.openPage(device);
  assert.ok(page);
  return page;
}

function file(world: World, device: Device, page: Page) {
  return world.follow(device, page, page.client.commands.register('appeal', matter));
}

async function deleteDatabases({ browser: { factory } }: Device): Promise<void> {
  for (const name of [outboxName, replicaName]) await new Promise((resolve) => (factory.deleteDatabase(name).onsuccess = resolve));
}

async function assertSound(world: World, applied: number): Promise<void> {
  const found = check(await world.history());
  assert.deepEqual([told(found.faults), found.applied], [[], applied]);
}

for (const locks of [true, false]) {
  test(`both databases deleted under two open tabs, ${locks ? 'with' : 'without'} locks: what they knew is written again and sent`, async () => {
    const world = new World(7);
    const device = world.addDevice({ locks });
    const [one, other] = [await open(world, device), await open(world, device)];
    await world.time.runUntil(world.time.now + 30_000);
    device.weather.down = true;
    file(world, device, one);
    file(world, device, other);
    // The tabs hear of each other's.
    await world.time.runUntil(world.time.now + 10_000);
    await deleteDatabases(device);
    file(world, device, other);
    await world.time.runUntil(world.time.now + 10_000);
    assert.equal((await world.outboxOf(one)).length, 3);
    await world.calm();
    await assertSound(world, 3);
  });
}

test('both databases deleted under a frozen tab, and a new page is the first to write: what the frozen one knew is sent too', async () => {
  const world = new World(10);
  const device = world.addDevice();
  const one = await open(world, device);
  await world.time.runUntil(world.time.now + 30_000);
  device.weather.down = true;
  for (let count = 0; count < 5; count += 1) file(world, device, one);
  await world.time.settle();
  one.tab.freeze();
  await deleteDatabases(device);
  // Without a line a page that knows nothing cannot be opened.
  device.weather.down = false;
  const other = await open(world, device);
  for (let count = 0; count < 2; count += 1) file(world, device, other);
  await world.calm();
  await assertSound(world, 7);
});

test('where there are no databases, as in a private window, it works from memory, says so, and sends', async () => {
  const world = new World(8);
  const device = world.addDevice();
  device.browser.isPrivate = true;
  const page = await open(world, device);
  assert.equal(page.client.storage.kind, 'memory');
  assert.equal(page.client.sync.status().storage.kind, 'memory');
  file(world, device, page);
  await world.calm();
  await assertSound(world, 1);
});

test('a full disk: what cannot be stored says so and leaves nothing; what is there is sent, and fetching goes on when there is room', async () => {
  const world = new World(9);
  const device = world.addDevice();
  const page = await open(world, device);
  await world.time.runUntil(world.time.now + 30_000);
  device.weather.down = true;
  const kept = file(world, device, page);
  await world.time.settle();
  device.browser.full = true;
  const refused = file(world, device, page);
  await world.time.runUntil(world.time.now + 1000);
  assert.deepEqual([kept.stored, refused.stored, refused.failed], [true, false, 'storage_quota']);
  assert.deepEqual((await world.outboxOf(page)).map(({ id }) => id), [kept.id]);

  // Neither what becomes of it nor what is fetched can be written: nothing of either is taken for done.
  device.weather.down = false;
  page.client.sync.now();
  await world.time.runUntil(world.time.now + 60_000);
  assert.deepEqual((await world.outboxOf(page)).map(({ id }) => id), [kept.id]);
  device.browser.full = false;
  await world.calm();
  await assertSound(world, 1);
});
