import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CaseRef } from '@linli/model';
import { counties, county, openWorld, pathOf, type ActorName, type Loose, type World } from './support/world.js';

describe('The audit', () => {
  let world: World;
  let ref: CaseRef;
  let other: CaseRef;
  before(async () => {
    world = await openWorld();
    ({ ref } = await world.file());
    ({ ref: other } = await world.file(counties[1]));
  });

  /** What was noted of one request. */
  async function noted(as: ActorName | undefined, method: string, path: string, body?: unknown): Promise<Loose[]> {
    const before = (await world.audited()).length;
    const { status } = await world.ask(method, path, { as, body });
    assert.ok(status < 400, `${path} ${status}`);
    world.pass(1000);
    return (await world.audited()).slice(before).map(({ region, subject, role, organisation, route, cases }) => ({ region, subject, role, organisation, route, cases }));
  }

  const of = (route: string, region: string, cases: string[]) => ({ region, subject: 'development-clerk', role: 'clerk', organisation: 'centre', route, cases });
  const ways = (): Record<string, readonly [string, string, unknown?]> => ({
    readCase: ['GET', pathOf(ref)],
    readCaseEvents: ['GET', pathOf(ref, '/events')],
    listCases: ['GET', `/v1/cases?area=${county}`],
    namedCases: ['POST', '/v1/cases:named', { refs: [ref] }],
    exportRecords: ['POST', '/v1/records:export', { refs: [ref] }],
    listChanges: ['GET', `/v1/changes?scope=${county}`],
    readSnapshot: ['GET', `/v1/snapshot?scope=${county}`],
  });

  for (const route of ['readCase', 'readCaseEvents', 'listCases', 'namedCases', 'exportRecords', 'listChanges', 'readSnapshot']) {
    it(`notes who reads a name by ${route}, and not who reads it masked`, async () => {
      const [method, path, body] = ways()[route] ?? ['', ''];
      assert.deepEqual(await noted('clerk', method, path, body), [of(route, county, [ref.id])]);
      assert.deepEqual(await noted('supervisor', method, path, body), []);
    });
  }

  it('notes each county where it is kept', async () => {
    const entries = await noted('clerk', 'GET', '/v1/cases');
    assert.deepEqual(entries.sort((one, two) => one.region.localeCompare(two.region)), [of('listCases', county, [ref.id]), of('listCases', counties[1], [other.id])]);
  });

  it('notes nothing of the holder of a receipt, of what has not changed, and of what has no name', async () => {
    const { receipt, ref: own } = await world.file();
    assert.deepEqual(await noted(undefined, 'POST', '/v1/receipts:track', receipt), []);
    assert.deepEqual(await noted(undefined, 'POST', '/v1/records:export', { refs: [own], receipts: [receipt] }), []);
    const before = (await world.audited()).length;
    await world.ask('GET', pathOf(ref), { as: 'clerk', headers: { 'if-none-match': '"1"' } });
    assert.equal((await world.audited()).length, before);
    const { ref: nameless } = await world.file(county, {}, { contactable: 'no', name: undefined, phone: undefined, confidential: undefined, consent: undefined });
    assert.deepEqual(await noted('clerk', 'GET', pathOf(nameless)), []);
  });

  it('keeps what cannot be noted from being read', async () => {
    let isBroken = false;
    const strict = await openWorld({ over: (stores) => ({ audit: (entry) => (isBroken ? Promise.reject(new Error('the disk is full')) : stores.audit(entry)) }) });
    const filed = await strict.file();
    isBroken = true;
    for (const [method, path, body] of [['GET', pathOf(filed.ref)], ['GET', '/v1/cases'], ['POST', '/v1/records:export', { refs: [filed.ref] }], ['GET', `/v1/changes?scope=${county}`], ['GET', `/v1/snapshot?scope=${county}`]] as const) {
      const { status, body: problem, text } = await strict.ask(method, path, { as: 'clerk', body });
      assert.deepEqual([status, problem.type], [503, 'urn:linli:problem:unavailable'], path);
      assert.ok(!text.includes('欧阳小明'));
    }
    assert.equal((await strict.ask('GET', pathOf(filed.ref), { as: 'supervisor' })).status, 200);
  });
});
