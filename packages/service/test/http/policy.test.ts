import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assessmentKind, keptProceedings, type CaseRef, type Receipt } from '@linli/model';
import { counties, county, doing, idsOf, newId, openWorld, pathOf, type Loose, type World } from './support/world.js';
import { assessmentArgs } from './support/assessment.js';

const [, other] = counties;

describe('A policy that lets staff name one county', () => {
  let world: World;
  let own: CaseRef;
  let hidden: CaseRef;
  let receipt: Receipt;
  before(async () => {
    world = await openWorld({
      policy: { mayUse: () => true, mayName: (region, { actor }) => actor.role === 'applicant' || region === county },
      proceedings: keptProceedings({ kinds: [assessmentKind] }),
    });
    ({ ref: own } = await world.file(county));
    ({ ref: hidden, receipt } = await world.file(other));
  });

  const ways: readonly (readonly [string, string, unknown?])[] = [
    ['GET', '/v1/cases'], ['GET', `/v1/cases?area=${other}`], ['GET', '/v1/cases?area=35'], ['GET', '/v1/cases?text=%E8%B7%AF%E7%81%AF&sort=createdAt'],
    ['POST', '/v1/records:export', { query: {} }], ['POST', '/v1/records:export', { query: { area: other } }],
  ];
  for (const [method, path, body] of ways) {
    it(`leaves the others out of ${method} ${path} ${JSON.stringify(body ?? '')}`, async () => {
      const { status, text } = await world.ask(method, path, { as: 'clerk', body });
      assert.equal(status, 200);
      assert.deepEqual([text.includes(hidden.id), text.includes(own.id)], [false, !JSON.stringify([path, body]).includes(other)]);
    });
  }

  it('notes nothing of a case that was not shown', async () => {
    const noted = (await world.audited()).flatMap(({ cases }) => cases as string[]);
    assert.ok(noted.includes(own.id) && !noted.includes(hidden.id));
  });

  it('answers for a case that a command names as for one that there is not', async () => {
    const into = async (ref: CaseRef) => (await world.submit(doing('merge', own, { into: ref, reason: '同一件事' }), { as: 'clerk' })).body;
    const [one, none] = [await into(hidden), await into({ region: other, id: newId() })];
    assert.equal(one.verdict.status, 'rejected');
    assert.deepEqual(one.verdict.refusal, none.verdict.refusal);
  });

  it('keeps proceedings of the others to themselves, and those of wider areas open', async () => {
    const begin = (area: string) => world.ask('POST', '/v1/proceedings', { as: 'supervisor', body: { id: newId(), kind: 'assessment', of: `of-${area}`, area, action: 'begin', args: assessmentArgs, base: 0 } });
    assert.deepEqual([(await begin(county)).status, (await begin('35')).status, (await begin(other)).status], [200, 200, 404]);
    const listed = async (area: string) => (await world.ask('GET', `/v1/proceedings/assessment?area=${area}`, { as: 'supervisor' })).body.items.map(({ id }: Loose) => id).sort();
    assert.deepEqual([await listed('35'), await listed(other)], [['of-35', `of-${county}`], []]);
  });

  it('lets nobody revise the grids of the others', async () => {
    const grid = (region: string) => ({
      code: `${region}001001001`, name: '东门网格', community: `${region}001001`, kind: 'general', setting: 'town', households: null, population: null, extent: '东门', boundary: null, organisation: 'centre', phone: null,
      supervisionPhone: null, validFrom: '2026-04-01', validTo: null, predecessors: [], successors: [],
    });
    const revise = (region: string) => world.ask('POST', '/v1/registers/grids:revise', { as: 'supervisor', body: { id: newId(), kind: 'found', on: '2026-04-01', organisation: 'centre', reason: '新建小区', retired: [], added: [grid(region)] } });
    assert.deepEqual([(await revise(county)).status, (await revise(other)).status], [200, 404]);
  });

  it('tells whoever has the receipt, which names no county', async () => {
    const { status, body } = await world.ask('POST', '/v1/receipts:track', { as: 'clerk', body: receipt });
    assert.deepEqual([status, body.ref], [200, hidden]);
    assert.equal((await world.ask('GET', pathOf(hidden), { as: 'clerk' })).status, 404);
  });
});

describe('A policy that closes a county to the public', () => {
  it('closes Open311 for it too', async () => {
    let isClosed = false;
    const world = await openWorld({ policy: { mayUse: () => true, mayName: (region) => !isClosed || region === county } });
    const post = (region: string) => world.respond('POST', '/open311/v2/requests.json', {
      bytes: new URLSearchParams({ service_code: 'appeal.facilities.lighting', description: '小区门口的路灯坏了半个月，晚上很黑，请尽快维修。', address_string: '东门', address_id: `${region}001001`, 'attribute[danger]': 'no' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const ids = [];
    for (const region of [county, other]) {
      const filed = await post(region);
      assert.equal(filed.status, 201);
      ids.push(((await filed.json()) as Loose)[0].service_request_id);
    }
    const [open, closed] = ids;
    const listed = async () => ((await (await world.respond('GET', '/open311/v2/requests.json')).json()) as Loose[]).map(({ service_request_id: id }) => id);
    assert.deepEqual((await listed()).sort(), [open, closed].sort());
    isClosed = true;
    assert.deepEqual(await listed(), [open]);
    assert.deepEqual([(await world.respond('GET', `/open311/v2/requests/${open}.json`)).status, (await world.respond('GET', `/open311/v2/requests/${closed}.json`)).status], [200, 404]);
    assert.deepEqual([(await post(county)).status, (await post(other)).status], [201, 400]);
    assert.equal(idsOf((await world.ask('GET', '/v1/cases', { as: 'clerk' })).body.items).length, 2);
  });
});
