import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { counties, county, doing, newReceipt, openWorld, type ActorName, type Loose, type World } from './support/world.js';

/** The events of a stream as they come, and how it ended. */
async function follow(world: World, as: ActorName, scope: string = county) {
  const leaving = new AbortController();
  const response = await world.respond('GET', `/v1/hints?scope=${scope}`, { as, signal: leaving.signal });
  assert.equal(response.status, 200, await (response.status === 200 ? '' : response.clone().text()));
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  const waiting: string[] = [];
  const next = async (): Promise<string | undefined> => {
    while (waiting.length === 0) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      waiting.push(...decoder.decode(value).split('\n\n').filter(Boolean));
    }
    return waiting.shift();
  };
  assert.equal(await next(), ':');
  return {
    response,
    next,
    async hint(): Promise<Loose> {
      for (;;) {
        const event = await next();
        if (event === undefined) return undefined;
        if (event !== ':') return JSON.parse(event.replace(/^data: /, ''));
      }
    },
    leave: () => leaving.abort(),
    cancel: () => reader.cancel(),
  };
}

describe('Hints over HTTP', () => {
  let world: World;
  before(async () => {
    world = await openWorld({ limits: { heartbeat: 1, streams: 3 } });
  });

  it('tell staff at once of each change that is theirs to see, and of no other', async () => {
    const [clerk, roads, neighbour] = await Promise.all([follow(world, 'clerk'), follow(world, 'roads'), follow(world, 'neighbour')]);
    assert.deepEqual([clerk.response.headers.get('content-type'), clerk.response.headers.get('x-accel-buffering'), clerk.response.headers.get('cache-control')], ['text/event-stream', 'no', 'no-store']);
    const { ref } = await world.file();
    assert.deepEqual(await clerk.hint(), { ref, version: 1 });
    await world.dispatch(ref);
    // Of what came before it was theirs, those of the roads department hear nothing.
    assert.deepEqual((await roads.hint()).ref, ref);
    assert.equal(await neighbour.next(), ':');
    for (const stream of [clerk, roads, neighbour]) await stream.cancel();
  });

  it('end with whoever listens, and with the service', async () => {
    for (let round = 0; round < 5; round++) {
      const stream = await follow(world, 'clerk');
      await stream.cancel();
    }
    const left = await follow(world, 'clerk');
    left.leave();
    while ((await left.next()) !== undefined) continue;
    const other = await openWorld();
    const open = await follow(other, 'clerk');
    await other.service.close();
    assert.equal(await open.hint(), undefined);
  });

  it('are bounded for each who listens', async () => {
    const streams = await Promise.all([follow(world, 'clerk'), follow(world, 'clerk'), follow(world, 'clerk')]);
    const refused = await world.ask('GET', `/v1/hints?scope=${county}`, { as: 'clerk' });
    assert.deepEqual([refused.status, refused.body.type, refused.headers.get('retry-after')], [429, 'urn:linli:problem:rate_limited', '5']);
    const others = await follow(world, 'supervisor');
    await streams[0]?.cancel();
    const again = await follow(world, 'clerk');
    for (const stream of [...streams.slice(1), others, again]) await stream.cancel();
  });

  it('asked for by HEAD open nothing', async () => {
    for (let round = 0; round < 6; round++) assert.equal((await world.ask('HEAD', `/v1/hints?scope=${county}`, { as: 'clerk' })).status, 200);
  });

  it('end after their time, to be opened anew with a good token', async () => {
    const brief = await openWorld({ limits: { stream: 1, heartbeat: 1 } });
    const stream = await follow(brief, 'clerk');
    assert.equal(await stream.hint(), undefined);
  });

  it('tell of a grid and of nothing that is not there', async () => {
    assert.equal((await world.ask('GET', '/v1/hints?scope=440106', { as: 'clerk' })).status, 404);
    assert.equal((await world.ask('GET', `/v1/hints?scope=${county}`, { as: 'citizen' })).status, 403);
  });

  const wait = (body: object, address?: string) => world.ask('POST', '/v1/hints:wait', { body, ...(address !== undefined && { address }) });

  it('wake the holder of a receipt when their case goes on', async () => {
    const { ref, receipt } = await world.file();
    assert.deepEqual((await wait({ receipts: [receipt], seen: [] })).body, { hints: [{ ref, version: 1 }] });
    const waiting = wait({ receipts: [receipt], seen: [{ ref, version: 1 }], wait: 25 });
    await world.file(counties[1]);
    await world.submit(doing('triage', ref), { as: 'clerk' });
    assert.deepEqual((await waiting).body, { hints: [{ ref, version: 2 }] });
    assert.deepEqual((await wait({ receipts: [receipt], seen: [{ ref, version: 2 }], wait: 1 })).body, { hints: [] });
  });

  it('tell nothing for receipts that prove nothing, however they are asked for', async () => {
    const { ref, receipt } = await world.file();
    for (const receipts of [[], [newReceipt()], [{ ...receipt, secret: 'AAAAA-AAAAA' }]]) assert.deepEqual((await wait({ receipts, seen: [{ ref, version: 0 }] })).body, { hints: [] });
    assert.deepEqual((await wait({ receipts: [newReceipt()], seen: [], wait: 1 })).body, { hints: [] });
    assert.equal((await wait({ receipts: [receipt], seen: [], wait: 26 })).status, 400);
    assert.equal((await wait({ seen: [] })).status, 400);
  });

  it('are waited for by so many from one address', async () => {
    const { ref, receipt } = await world.file();
    const body = { receipts: [receipt], seen: [{ ref, version: 1 }], wait: 25 };
    const waiting = [wait(body, '198.51.100.7'), wait(body, '198.51.100.7'), wait(body, '198.51.100.7')];
    const refused = await wait(body, '198.51.100.7');
    const other = wait(body, '198.51.100.8');
    assert.equal(refused.status, 429);
    await world.submit(doing('triage', ref), { as: 'clerk' });
    for (const { status } of await Promise.all([...waiting, other])) assert.equal(status, 200);
  });
});
