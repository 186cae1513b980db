import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CaseRef, Receipt } from '@linli/model';
import { counties, county, doing, newReceipt, openWorld, type Sent, type World } from '../http/support/world.js';

describe('Receipts', () => {
  let world: World;
  let receipt: Receipt;
  let ref: CaseRef;
  let asked: string[] = [];
  before(async () => {
    world = await openWorld();
    ({ receipt, ref } = await world.file());
    // Counts what reaches the database: how often, and what it looks like. Which part of the index and which county it goes to depends on the code, if on nothing else.
    const tx = world.sql.tx.bind(world.sql);
    world.sql.tx = (region, work, options) => tx(region, (query) => work((text, params) => {
      asked.push(`${text.replace(/\s+/g, ' ')} ${params.map((each) => (Array.isArray(each) ? `list of ${each.length}` : typeof each)).join(' ')}`);
      return query(text, params);
    }), options);
  });

  const ways: Readonly<Record<string, (shown: Receipt) => readonly [string, string, Sent]>> = {
    'tracking': (shown) => ['POST', '/v1/receipts:track', { body: shown }],
    'waiting': (shown) => ['POST', '/v1/hints:wait', { body: { receipts: [shown], seen: [{ ref, version: 1 }], wait: 0 } }],
    'exporting what is asked for': (shown) => ['POST', '/v1/records:export', { body: { query: {}, receipts: [shown] } }],
    'exporting what is named': (shown) => ['POST', '/v1/records:export', { body: { refs: [ref], receipts: [shown] } }],
    'looking at a file': (shown) => ['POST', '/v1/blobs:shown', { body: { sha256: 'a'.repeat(64), receipts: [shown] } }],
    'acting': (shown) => {
      const command = doing('withdraw', ref, { reason: '灯已经亮了' });
      return ['POST', '/v1/commands', { body: { command, receipts: [shown] }, headers: { 'idempotency-key': `${county}.${command.id}` } }];
    },
  };

  for (const [way, request] of Object.entries(ways)) {
    it(`cannot be tried out by ${way}: an unknown code and a wrong secret are one answer, and one work`, async () => {
      const said: string[] = [];
      const done: string[][] = [];
      for (const shown of [{ ...receipt, secret: '00000-00000' }, newReceipt(), { ...newReceipt(), secret: receipt.secret }, { code: receipt.code, secret: '' }]) {
        asked = [];
        const [method, path, sent] = request(shown);
        const { status, text, headers } = await world.ask(method, path, sent);
        const id = (sent.body as { command?: { id: string } }).command?.id ?? '-';
        said.push(`${status} ${[...headers].filter(([name]) => name !== 'x-request-id').join()} ${text}`.replaceAll(shown.code, 'CODE').replaceAll(id, 'ID'));
        done.push(asked.sort());
      }
      assert.equal(new Set(said).size, 1, said.join('\n'));
      assert.ok(done[0]?.some((each) => each.includes('from receipts')));
      for (const other of done.slice(1)) assert.deepEqual(other, done[0]);
    });
  }

  it('that are shown by the hundred are looked up together, in each county once', async () => {
    const receipts = [...Array.from({ length: 98 }, newReceipt), receipt, receipt];
    for (const [path, body] of [['/v1/hints:wait', { receipts, seen: [], wait: 0 }], ['/v1/records:export', { query: {}, receipts }]] as const) {
      asked = [];
      const { status, text } = await world.ask('POST', path, { body });
      assert.equal(status, 200);
      assert.ok(text.includes(ref.id));
      assert.equal(asked.filter((each) => each.includes('from receipts')).length, counties.length, path);
    }
    assert.equal((await world.ask('POST', '/v1/hints:wait', { body: { receipts: [...receipts, receipt], seen: [] } })).status, 400);
  });

  it('are tried out so often and no more, also by who signed in as one of the public', async () => {
    const few = await openWorld({ limits: { rates: { trackReceipt: { burst: 3, perMinute: 1 }, submitBatch: { burst: 2, perMinute: 1 } } } });
    const statuses = async (path: string, sent: Sent, times: number) => {
      const found: number[] = [];
      for (let time = 0; time < times; time++) found.push((await few.ask('POST', path, sent)).status);
      return found;
    };
    assert.deepEqual(await statuses('/v1/receipts:track', { body: newReceipt() }, 4), [404, 404, 404, 429]);
    // From wherever they ask: they are one person.
    const elsewhere = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];
    const found: number[] = [];
    for (const address of elsewhere) found.push((await few.ask('POST', '/v1/receipts:track', { as: 'citizen', body: newReceipt(), address })).status);
    assert.deepEqual(found, [404, 404, 404, 429]);
    assert.deepEqual(await statuses('/v1/commands:batch', { as: 'citizen', body: { commands: [] } }, 3), [200, 200, 429]);
    assert.deepEqual(await statuses('/v1/receipts:track', { as: 'clerk', body: newReceipt() }, 5), [404, 404, 404, 404, 404]);
  });
});
