import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LinliError, verifyRecord } from '@linli/model';
import { county, openWorld } from './support/world.js';

describe('A service that closes', () => {
  it('does not wait for a database that never answers', async () => {
    const asked: string[] = [];
    const never = (name: string) => () => {
      asked.push(name);
      return new Promise<never>(() => undefined);
    };
    const world = await openWorld({ over: () => ({ verdict: never('verdict') }) });
    void world.respond('GET', `/v1/commands/${county}/one`);
    while (asked.length === 0) await new Promise(setImmediate);
    await world.service.close({ drain: 0.05 });
  });

  it('lets an export come to its end before it closes the database', async () => {
    let isClosed = false;
    const world = await openWorld({ over: (stores) => ({
      async close() {
        isClosed = true;
        await stores.close();
      },
    }) });
    const { ref } = await world.file();
    const response = await world.respond('POST', '/v1/records:export', { as: 'clerk', body: { refs: [ref] } });
    const closed = world.service.close();
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    assert.equal(isClosed, false);
    assert.equal(verifyRecord(await response.text()).ok, true);
    await closed;
    assert.equal(isClosed, true);
  });
});

describe('A service whose database does not answer', () => {
  it('says so in its log, with the code of what kept it from answering', async () => {
    const lost = Object.assign(new Error('Connection terminated'), { code: '57P01' });
    const world = await openWorld({ over: () => ({ verdict: () => Promise.reject(new LinliError('unavailable', 'The database cannot be reached now; send it again', { cause: lost })) }) });
    assert.equal((await world.ask('GET', `/v1/commands/${county}/one`)).status, 503);
    const [warned, ...others] = world.logged.filter(({ level, note }) => level !== 'info' && 'error' in note) as { level: string; note: { error: LinliError; requestId: string } }[];
    assert.deepEqual(others, []);
    assert.deepEqual([warned?.level, warned?.note.error.code, (warned?.note.error.cause as { code: string }).code], ['warn', 'unavailable', '57P01']);
    assert.equal(warned?.note.requestId, world.notes[0]?.requestId);
  });

  it('asks it once a second whether it is ready, however often anybody asks', async () => {
    let asked = 0;
    const world = await openWorld({ over: () => ({ ready: async () => (asked += 1) > 1 }) });
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await world.ask('GET', '/readyz')).status));
    assert.deepEqual([...new Set(statuses)], [503]);
    assert.equal(asked, 1);
    while ((await world.ask('GET', '/readyz')).status === 503) await new Promise(setImmediate);
    assert.equal(asked, 2);
  });
});
