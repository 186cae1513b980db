import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, told } from './support/check.js';
import { matter } from './support/matters.js';
import { World } from './support/world.js';

test('what a backup had lost is sent again, in order, and arrives once', async () => {
  const world = new World(1);
  const device = world.addDevice();
  const page = await world.openPage(device);
  assert.ok(page);
  const register = () => world.follow(device, page, page.client.commands.register('appeal', matter));
  const remark = (lane: string, note: string) => {
    const [region = '', id = ''] = lane.split('/');
    return world.follow(device, page, page.client.commands.send('remark', { region, id }, { note }));
  };
  const kept = register();
  await world.time.runUntil(world.time.now + 60_000);
  world.ledger.backUp();
  const lost = [remark(kept.lane, 'w1'), register()];
  await world.time.settle();
  lost.push(remark(lost[1]?.lane ?? '', 'w2'), remark(kept.lane, 'w3'));
  await world.time.runUntil(world.time.now + 60_000);
  const isIn = ({ id }: { id: string }) => [...world.ledger.records.values()].flat().some(({ command }) => command === id);
  assert.deepEqual([kept, ...lost].map(isIn), [true, true, true, true, true], 'all were applied before');

  world.ledger.restore();
  assert.deepEqual([kept, ...lost].map(isIn), [true, false, false, false, false], 'the backup has the first');
  // The page that sent them may be gone.
  world.kill(device, page);
  await world.calm();

  assert.deepEqual([kept, ...lost].map(isIn), [true, true, true, true, true]);
  const order = world.ledger.records.get(kept.lane)?.map(({ command }) => command);
  assert.deepEqual(order, [kept.id, lost[0]?.id, lost[3]?.id]);
  // Restored or not, here nobody came between: order and verdicts hold too.
  assert.deepEqual(told(check(await world.history()).faults), []);
});
