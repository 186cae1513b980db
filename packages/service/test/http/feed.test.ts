import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { renewFeeds } from '@linli/service';
import { counties, county, doing, idsOf, openWorld, type ActorName, type Loose, type World } from './support/world.js';

/** A petition that accuses an organisation which oversees the county. */
const accusation = {
  category: 'accusation.inaction', accused: ['bureau'], subject: '城管局不处理占道', detail: '多次反映城管局不处理占道经营的问题，一直没有结果，请核查。', place: { division: '350102001', text: '东门' }, joint: 'no', contactable: 'no',
};

const changesOf = (scope: string, after?: string, more = '') => `/v1/changes?scope=${scope}${after === undefined ? '' : `&after=${after}`}${more}`;

describe('The feed over HTTP', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });

  it('has each case once, at the place of its latest change, and goes on from a cursor', async () => {
    const { ref: one } = await world.file();
    const { ref: other } = await world.file();
    const first = await world.ask('GET', changesOf(county), { as: 'clerk' });
    assert.deepEqual([first.body.items.map(({ id, op }: Loose) => [id, op]), first.body.more], [[[one.id, 'put'], [other.id, 'put']], false]);
    await world.submit(doing('triage', one), { as: 'clerk' });
    const next = await world.ask('GET', changesOf(county, first.body.next), { as: 'clerk' });
    assert.deepEqual(next.body.items.map(({ id, op, version, doc }: Loose) => [id, op, version, doc.status]), [[one.id, 'put', 2, 'triaged']]);
    const again = await world.ask('GET', changesOf(county), { as: 'clerk' });
    assert.deepEqual(again.body.items.map(({ id }: Loose) => id), [other.id, one.id]);
    const idle = await world.ask('GET', changesOf(county, next.body.next), { as: 'clerk' });
    assert.deepEqual([idle.body.items, idle.body.more, idle.body.next], [[], false, next.body.next]);
  });

  it('comes in pages over several counties, and none is left out', async () => {
    for (let index = 0; index < 5; index++) await world.file(counties[index % 2]);
    const scope = `${counties[0]},${counties[1]}`;
    const whole = await world.ask('GET', changesOf(scope), { as: 'clerk' });
    for (const limit of [1, 2, 3]) {
      const seen: unknown[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const { body } = await world.ask('GET', changesOf(scope, after, `&limit=${limit}`), { as: 'clerk' });
        assert.ok(body.items.length <= limit);
        seen.push(...body.items);
        ({ next: after, more } = body);
      }
      assert.deepEqual(seen, whole.body.items);
    }
  });

  it('wakes whoever waits, on another’s command', async () => {
    const { body } = await world.ask('GET', changesOf(county), { as: 'clerk' });
    const waiting = world.ask('GET', changesOf(county, body.next, '&wait=25'), { as: 'clerk' });
    const { ref } = await world.file();
    const woken = await waiting;
    assert.deepEqual(woken.body.items.map(({ id }: Loose) => id), [ref.id]);
    const brief = await world.ask('GET', changesOf(county, woken.body.next, '&wait=1'), { as: 'clerk' });
    assert.deepEqual([brief.body.items, brief.body.more], [[], false]);
  });

  it('tells who loses sight of a case that it is theirs no more, and who never saw it nothing', async () => {
    const { ref } = await world.file();
    const cursors: Partial<Record<ActorName, string>> = {};
    const take = async (as: ActorName) => {
      const { body } = await world.ask('GET', changesOf(county, cursors[as]), { as });
      cursors[as] = body.next;
      return body.items.filter(({ id }: Loose) => id === ref.id).map(({ op }: Loose) => op);
    };
    for (const as of ['clerk', 'roads', 'water', 'gridWorker'] as const) await take(as);
    await world.dispatch(ref);
    assert.deepEqual([await take('clerk'), await take('roads'), await take('water')], [['put'], ['put'], []]);
    const returned = await world.submit(doing('return', ref, { reason: '不属于本单位职责，请另行派单。' }), { as: 'roads' });
    assert.equal(returned.status, 201, returned.text);
    assert.equal((await world.submit(doing('dispatch', ref, { lead: 'water' }), { as: 'dispatcher' })).status, 201);
    assert.deepEqual([await take('clerk'), await take('roads'), await take('water'), await take('gridWorker')], [['put'], ['revoked'], ['put'], ['put']]);
    assert.deepEqual(await take('roads'), []);
  });

  it('never tells those whom a case accuses that it is there, unless they had seen it', async () => {
    const opsFor = async (as: ActorName, id: string) => {
      const { body } = await world.ask('GET', changesOf(county, undefined, '&limit=1000'), { as });
      return body.items.filter((item: Loose) => item.id === id).map(({ op }: Loose) => op);
    };
    const { ref: unseen } = await world.file(county, { caseType: 'petition', args: accusation });
    assert.deepEqual([await opsFor('clerk', unseen.id), await opsFor('bureau', unseen.id)], [['put'], []]);
    const { ref: seen } = await world.file();
    assert.deepEqual(await opsFor('bureau', seen.id), ['put']);
    const accused = await world.submit(doing('triage', seen, { accused: ['bureau'] }), { as: 'clerk' });
    assert.equal(accused.status, 201, accused.text);
    assert.deepEqual([await opsFor('clerk', seen.id), await opsFor('bureau', seen.id)], [['put'], ['revoked']]);
  });

  const wrong: readonly (readonly [string, (cursor: string) => string, number, string])[] = [
    ['that is none', () => 'abc', 400, 'invalid'],
    ['that holds something else', () => Buffer.from('{"v":1}').toString('base64url'), 400, 'invalid'],
    ['with other signs', () => 'a.b', 400, 'invalid'],
    ['that was cut', (cursor) => cursor.slice(0, -10), 400, 'invalid'],
    ['of a feed that never went so far', (cursor) => forged(cursor, (token) => (token.at[0][2] = '999999')), 410, 'cursor_expired'],
    ['of another feed', (cursor) => forged(cursor, (token) => (token.at[0][1] = '00000000-0000-4000-8000-000000000000')), 410, 'cursor_expired'],
    ['of another scope', (cursor) => forged(cursor, (token) => (token.at[0][0] = counties[3])), 410, 'cursor_expired'],
    ['of somebody else', (cursor) => forged(cursor, (token) => (token.for = 'x')), 410, 'cursor_expired'],
  ];
  for (const [kind, spoil, status, code] of wrong) {
    it(`refuses a cursor ${kind}: ${code}`, async () => {
      const { body } = await world.ask('GET', changesOf(county), { as: 'clerk' });
      const answer = await world.ask('GET', changesOf(county, spoil(body.next)), { as: 'clerk' });
      assert.deepEqual([answer.status, answer.body.type], [status, `urn:linli:problem:${code}`]);
    });
  }

  it('asks for a snapshot where the feed began anew, or the reader sees other things than before', async () => {
    const { body } = await world.ask('GET', changesOf(county), { as: 'clerk' });
    assert.equal((await world.ask('GET', changesOf(county, body.next), { as: 'supervisor' })).status, 410);
    assert.equal((await world.ask('GET', changesOf(counties[1], body.next), { as: 'clerk' })).status, 410);
    const page = (await world.ask('GET', `/v1/snapshot?scope=${county},${counties[1]}`, { as: 'clerk' })).body.page;
    await renewFeeds(world.sql, [county, counties[1]]);
    assert.equal((await world.ask('GET', changesOf(county, body.next), { as: 'clerk' })).status, 410);
    assert.equal((await world.ask('GET', `/v1/snapshot?scope=${county},${counties[1]}&page=${page}`, { as: 'clerk' })).status, 410);
    assert.equal((await world.ask('GET', changesOf(county), { as: 'clerk' })).status, 200);
  });

  it('is for staff, and of counties that are served', async () => {
    for (const path of [changesOf('440106'), changesOf(`${county},440106`), '/v1/snapshot?scope=440106', '/v1/hints?scope=440106']) assert.equal((await world.ask('GET', path, { as: 'clerk' })).status, 404);
    assert.equal((await world.ask('GET', changesOf(county), { as: 'foreigner' })).status, 404);
    assert.equal((await world.ask('GET', changesOf(county), { as: 'citizen' })).status, 403);
    for (const scope of ['', '3501', '350102,', 'x']) assert.equal((await world.ask('GET', changesOf(scope), { as: 'clerk' })).status, 400);
    for (const wait of ['26', '-1', 'x']) assert.equal((await world.ask('GET', changesOf(county, undefined, `&wait=${wait}`), { as: 'clerk' })).status, 400);
  });

  it('is preceded by a snapshot, whose cursor goes on where it was begun', async () => {
    const scope = `${counties[1]},${counties[2]},${county}`;
    const seen: string[] = [];
    let next = '';
    for (let page: string | null | undefined; page !== null; ) {
      const { body } = await world.ask('GET', `/v1/snapshot?scope=${scope}${page === undefined ? '' : `&page=${page}`}`, { as: 'clerk' });
      seen.push(...idsOf(body.items));
      ({ page, next } = body);
    }
    const listed = await world.ask('GET', '/v1/cases?limit=1000', { as: 'clerk' });
    assert.deepEqual(seen.sort(), idsOf(listed.body.items).sort());
    const { ref } = await world.file();
    const after = await world.ask('GET', changesOf(scope, next), { as: 'clerk' });
    assert.deepEqual(after.body.items.map(({ id }: Loose) => id), [ref.id]);
    assert.equal((await world.ask('GET', `/v1/snapshot?scope=${county}&page=${next}`, { as: 'clerk' })).status, 410);
    assert.equal((await world.ask('GET', `/v1/snapshot?scope=${county}&page=x`, { as: 'clerk' })).status, 400);
  });
});

function forged(cursor: string, change: (token: Loose) => void): string {
  const token = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  change(token);
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}
