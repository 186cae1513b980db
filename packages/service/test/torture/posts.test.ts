import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7, type Command } from '@linli/model';
import { check, told } from './support/check.js';
import { clerk, matter, region } from './support/matters.js';
import { World, type Device, type Page } from './support/world.js';

/** Another page in place of this one, as after a reload: it was told of nothing. */
async function reload(world: World, device: Device, page: Page): Promise<Page> {
  world.kill(device, page);
  const next = await world.openPage(device);
  assert.ok(next);
  return next;
}

/** A page with a case that has been filed and fetched; then the line is gone. */
async function withCase(): Promise<{ world: World; device: Device; page: Page; ref: { region: string; id: string }; pass: (ms: number) => Promise<void> }> {
  const world = new World(2);
  const device = world.addDevice();
  const page = await world.openPage(device);
  assert.ok(page);
  const pass = (ms: number) => world.time.runUntil(world.time.now + ms);
  const { target } = page.client.commands.register('appeal', matter);
  await pass(60_000);
  device.weather.down = true;
  return { world, device, page, ref: { ...target }, pass };
}

const states = (entries: readonly { state: string }[]) => entries.map(({ state }) => state);

test('work that is pending when the role is taken away is kept for a person to see, and goes when it is given again', async () => {
  const { world, device, page, ref, pass } = await withCase();
  const [first, second] = ['w1', 'w2'].map((note) => world.follow(device, page, page.client.commands.send('remark', ref, { note })));
  assert.ok(first && second);
  await pass(1000);
  Object.assign(device.weather, { barred: true, down: false });
  page.client.sync.now();
  await pass(120_000);
  const entries = await world.outboxOf(page);
  assert.deepEqual(states(entries), ['dead', 'held'], 'the first says why, the second waits for it');
  assert.deepEqual([entries[0]?.problem?.code, entries[1]?.heldBy], ['forbidden', first.id]);

  device.weather.barred = false;
  await world.wait(page.client.outbox.retry(first.id), 1000);
  await world.calm();
  assert.deepEqual(world.ledger.records.get(first.lane)?.map(({ command }) => command), [ref.id, first.id, second.id]);
  assert.deepEqual(told(check(await world.history()).faults), []);
});

test('work that is pending when the county is no more theirs is refused and kept for a person to see; made anew it goes when it is theirs again', async () => {
  const { world, device, page, ref, pass } = await withCase();
  const sent = ['w1', 'w2'].map((note) => world.follow(device, page, page.client.commands.send('remark', ref, { note })));
  await pass(1000);
  Object.assign(device.weather, { away: true, down: false });
  const next = await reload(world, device, page);
  await pass(120_000);
  assert.deepEqual((await world.outboxOf(next)).map(({ id, state }) => [id, state]), sent.map(({ id }) => [id, 'rejected']));
  assert.deepEqual(await world.casesOf(next, 60_000), [], 'nothing of the county is left to be seen');
  assert.equal(world.ledger.items[0]?.version, 1, 'nothing of it was applied');

  device.weather.away = false;
  const anew: (string | undefined)[] = [];
  for (const { id } of sent) anew.push(await world.wait(next.client.outbox.rebase(id), 60_000));
  await world.calm();
  assert.deepEqual(world.ledger.records.get(`${ref.region}/${ref.id}`)?.map(({ command }) => command), [ref.id, ...anew]);
  assert.deepEqual(await world.outboxOf(next), []);
  assert.deepEqual(told(check(await world.history()).faults), []);
});

test('a step on a case that was moved to another region meanwhile is refused, and a person sees it', async () => {
  const { world, device, page, ref, pass } = await withCase();
  const step = world.follow(device, page, page.client.commands.send('lower', ref, { note: 'w1' }, { version: 1 }));
  await pass(1000);
  // Somebody else moves it: it ends here, and is filed there.
  const others = world.ledger.backend(() => clerk);
  const command = (part: Pick<Command, 'type' | 'target' | 'args' | 'base'> & Partial<Command>): Command => ({ id: uuidv7(world.time.now, world.dice.bytes(10)), v: 2, at: new Date(world.time.now).toISOString(), ...part });
  const [away] = await others.submit([command({ type: 'case.moveAway', target: ref, args: {}, base: null })]);
  assert.equal(away?.status, 'applied');

  device.weather.down = false;
  const next = await reload(world, device, page);
  await world.calm();
  const [entry, ...more] = await world.outboxOf(next);
  assert.deepEqual([entry?.id, entry?.state, more.length], [step.id, 'rejected', 0]);
  assert.equal(world.ledger.verdictOf(step.id)?.status, 'rejected');
  assert.deepEqual(world.ledger.records.get(step.lane)?.length, 2, 'nothing of it was applied');
  const [shown] = (await world.casesOf(next, 60_000)) ?? [];
  assert.deepEqual([shown?.ref.region, shown?.status], [region, 'transferred'], 'where it went can be seen');
  assert.deepEqual(told(check(await world.history()).faults), []);
});
