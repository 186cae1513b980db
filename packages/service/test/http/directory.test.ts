import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assessmentKind, keptProceedings, type Organisation } from '@linli/model';
import { assessmentArgs } from './support/assessment.js';
import { counties, county, doing, filing, newId, openWorld, type ActorName, type Loose, type World } from './support/world.js';

const organisations: Organisation[] = [
  { id: 'centre', name: { 'zh-Hans': '中心' }, kind: 'centre', area: '35' },
  { id: 'roads', name: { 'zh-Hans': '道路处' }, kind: 'department', area: county, parent: 'centre' },
];

describe('Definitions, directory, registers and devices over HTTP', () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });

  it('says what it is and who asks, once for one state of it', async () => {
    const forPublic = await world.ask('GET', '/v1/meta');
    assert.deepEqual(forPublic.body.actor, { role: 'applicant', holds: [] });
    assert.deepEqual([forPublic.body.storage, forPublic.body.features, forPublic.body.caseTypes.length], [{ kind: 'remote' }, ['blobs', 'registers'], 2]);
    const etag = forPublic.headers.get('etag') ?? '';
    assert.equal((await world.ask('GET', '/v1/meta', { headers: { 'if-none-match': etag } })).status, 304);
    const forClerk = await world.ask('GET', '/v1/meta', { as: 'clerk', headers: { 'if-none-match': etag } });
    assert.deepEqual([forClerk.status, forClerk.body.actor.role, forClerk.body.features], [200, 'clerk', ['feed', 'numbers', 'blobs', 'registers']]);
  });

  it('tells divisions and organisations to everyone', async () => {
    assert.deepEqual((await world.ask('GET', '/v1/divisions')).body.items, [{ code: '350102', name: '鼓楼区' }]);
    assert.deepEqual((await world.ask('GET', '/v1/divisions?parent=350102')).body.items, []);
    assert.deepEqual((await world.ask('GET', `/v1/organisations?area=${county}`)).body.items.map(({ id }: Loose) => id), ['centre', 'roads', 'water', 'bureau']);
    assert.equal((await world.ask('GET', '/v1/organisations')).status, 400);
    assert.equal((await world.ask('GET', '/v1/divisions?parent=x')).status, 400);
  });

  it('tells registers of what is served, and nothing of elsewhere', async () => {
    assert.deepEqual((await world.ask('GET', `/v1/registers/grids?area=${county}`)).body.items, []);
    assert.deepEqual((await world.ask('GET', '/v1/registers/grids?area=44')).body.items, []);
    assert.deepEqual((await world.ask('GET', `/v1/registers/grids?area=${county}&day=2026-03-02&point=119.3,26.08&crs=WGS84`)).body.items, []);
    for (const [query, pointer] of [['', 'query/area'], ['area=1', 'query/area'], ['area=35&day=2026-13-01', 'query/day'], ['area=35&point=1', 'query/point'], ['area=35&point=1,2', 'query/crs'], ['area=35&point=181,2&crs=WGS84', 'query/point']] as const) {
      const { status, body } = await world.ask('GET', `/v1/registers/grids?${query}`);
      assert.deepEqual([status, body.issues?.[0].pointer], [400, pointer], query);
    }
  });

  const gridIn = (region: string) => ({
    code: `${region}001001001`, name: '东门网格', community: `${region}001001`, kind: 'general', setting: 'town', households: null, population: null, extent: '东门', boundary: null, organisation: 'centre',
    phone: null, supervisionPhone: null, validFrom: '2026-04-01', validTo: null, predecessors: [], successors: [],
  });
  const revision = (more: object = {}) => ({
    id: newId(), kind: 'found', on: '2026-04-01', organisation: 'centre', reason: '新建小区', retired: [],
    added: [gridIn(county)],
    ...more,
  });

  it('writes a revision of the grids once, as the rules allow', async () => {
    const revise = (body: unknown, as?: 'clerk' | 'supervisor' | 'roads' | 'citizen') => world.ask('POST', '/v1/registers/grids:revise', { as, body });
    assert.equal((await revise(revision())).status, 401);
    assert.equal((await revise(revision(), 'citizen')).status, 403);
    assert.equal((await revise(revision(), 'roads')).status, 403);
    const bare = await revise(revision({ reason: '' }), 'supervisor');
    assert.deepEqual([bare.status, bare.body.status], [200, 'rejected']);
    assert.equal((await revise({ ...revision(), kind: 'other' }, 'supervisor')).status, 400);
    const good = revision();
    const made = await revise(good, 'supervisor');
    assert.deepEqual([made.status, made.body], [200, { status: 'applied' }]);
    assert.deepEqual((await revise(good, 'supervisor')).body, { status: 'applied' });
    assert.equal((await revise({ ...good, reason: '别的' }, 'supervisor')).body.type, 'urn:linli:problem:key_reused');
    assert.equal((await world.ask('GET', `/v1/registers/grids?area=${county}&day=2026-04-02`)).body.items.length, 1);
    const changes = await world.ask('GET', `/v1/changes?scope=${county}`, { as: 'clerk' });
    assert.deepEqual(changes.body.items.map(({ kind, id, op }: Loose) => [kind, id, op]), [['register', 'grids', 'put']]);
  });

  it('sends a register again only where it changed', async () => {
    const path = `/v1/registers/grids?area=${counties[1]}`;
    const first = await world.ask('GET', path);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]+"$/);
    const again = await world.ask('GET', path, { headers: { 'if-none-match': etag } });
    assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag]);
    assert.equal((await world.ask('GET', path, { headers: { 'if-none-match': '"other"' } })).status, 200);
    assert.equal((await world.ask('POST', '/v1/registers/grids:revise', { as: 'supervisor', body: revision({ added: [gridIn(counties[1])] }) })).body.status, 'applied');
    assert.equal((await world.ask('GET', path, { headers: { 'if-none-match': etag } })).status, 200);
  });

  it('keeps no proceedings where it was given none', async () => {
    assert.deepEqual((await world.ask('GET', '/v1/proceedings/survey?area=350102')).body, { items: [] });
    assert.deepEqual((await world.ask('GET', '/v1/proceedings/survey/actions?area=350102')).body, { actions: [] });
    const command = { id: newId(), kind: 'survey', of: newId(), area: county, action: 'begin', args: {}, base: 0 };
    assert.equal((await world.ask('POST', '/v1/proceedings', { as: 'clerk', body: command })).status, 403);
    assert.equal((await world.ask('POST', '/v1/proceedings', { as: 'clerk', body: { ...command, area: '44' } })).status, 404);
    assert.equal((await world.ask('POST', '/v1/proceedings', { as: 'clerk', body: { ...command, kind: 'trial' } })).status, 400);
  });

  it('carries out what is done in proceedings, and tells of it only to who may see it', async () => {
    const kept = await openWorld({ definitions: { caseTypes: [], organisations, divisions: async () => [], proceedings: keptProceedings({ kinds: [assessmentKind] }) } });
    const actionsOf = async (as?: ActorName) => (await kept.ask('GET', `/v1/proceedings/assessment/actions?area=${county}`, { as })).body.actions;
    assert.deepEqual([await actionsOf('supervisor'), await actionsOf('roads'), await actionsOf()], [['begin'], [], []]);
    const changes = async (as: ActorName) => (await kept.ask('GET', `/v1/changes?scope=${county}`, { as })).body.items.map(({ kind, id, op }: Loose) => [kind, id, op]);
    for (const area of [county, '35']) {
      const command = { id: newId(), kind: 'assessment', of: `of-${area}`, area, action: 'begin', args: assessmentArgs, base: 0 };
      const begun = await kept.ask('POST', '/v1/proceedings', { as: 'supervisor', body: command });
      assert.deepEqual(begun.body, { status: 'applied', version: 1 });
      assert.deepEqual((await kept.ask('POST', '/v1/proceedings', { as: 'supervisor', body: command })).body, begun.body);
      assert.equal((await kept.ask('POST', '/v1/proceedings', { as: 'supervisor', body: { ...command, base: null } })).status, 422);
      assert.deepEqual((await kept.ask('POST', '/v1/proceedings', { as: 'supervisor', body: { ...command, id: newId() } })).body, { status: 'conflict', version: 1 });
    }
    const own = await kept.ask('GET', `/v1/proceedings/assessment?area=${county}`, { as: 'supervisor' });
    assert.deepEqual(own.body.items.map(({ id }: Loose) => id).sort(), ['of-35', `of-${county}`]);
    assert.ok(!/"(steps|commands|fingerprint)"/.test(own.text));
    for (const as of ['roads', 'citizen', undefined] as const) assert.deepEqual((await kept.ask('GET', `/v1/proceedings/assessment?area=${county}`, { as })).body, { items: [] });
    assert.deepEqual(await changes('supervisor'), [['proceeding', `assessment/of-${county}`, 'put'], ['proceeding', 'assessment/of-35', 'put']]);
    assert.deepEqual(await changes('roads'), []);
    assert.deepEqual((await kept.ask('GET', '/v1/meta')).body.features, ['blobs', 'proceedings']);
  });

  it('gives numbers that are never given twice', async () => {
    const reserve = (body: object, as?: 'clerk' | 'citizen') => world.ask('POST', '/v1/numbers:reserve', { as, body: { region: county, type: 'appeal', count: 10, device: 'one', ...body } });
    const blocks = await Promise.all([reserve({}, 'clerk'), reserve({ device: 'two' }, 'clerk'), reserve({ count: 1000 }, 'clerk')]);
    const numbers = blocks.flatMap(({ body: { first, last } }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
    assert.deepEqual([numbers.length, new Set(numbers).size], [1020, 1020]);
    for (const wrong of [{ count: 0 }, { count: 1001 }, { count: 1.5 }, { type: 'none' }, { device: 'a b' }, { region: 'x' }]) assert.equal((await reserve(wrong, 'clerk')).status, 400, JSON.stringify(wrong));
    assert.deepEqual([(await reserve({ region: '440106' }, 'clerk')).status, (await reserve({})).status, (await reserve({}, 'citizen')).status], [404, 401, 403]);
  });

  it('tells who works on a device, and supervisors, what of it is missing', async () => {
    const from = (seq: number, region: string = county) => filing(region, { v: 2, device: 'tablet-1', seq });
    for (const command of [from(1), from(2), from(5), from(1, counties[1])]) assert.equal((await world.submit(command, { as: 'clerk' })).status, 201);
    const report = { device: 'tablet-1', regions: [{ region: county, contiguous: 2, highest: 5, missing: [3, 4] }, { region: counties[1], contiguous: 1, highest: 1, missing: [] }] };
    for (const as of ['clerk', 'supervisor'] as const) assert.deepEqual((await world.ask('GET', '/v1/devices/tablet-1', { as })).body, report);
    for (const as of ['roads', 'dispatcher', 'foreigner', 'neighbour'] as const) assert.equal((await world.ask('GET', '/v1/devices/tablet-1', { as })).status, 404, as);
    assert.equal((await world.ask('GET', '/v1/devices/unknown', { as: 'supervisor' })).status, 404);
    assert.equal((await world.ask('GET', '/v1/devices/tablet-1', { as: 'citizen' })).status, 403);
    assert.equal((await world.submit(doing('triage', { region: county, id: 'x' }, {}, { device: 'a b' } as never), { as: 'clerk' })).status, 400);
  });

  it('issues tokens for development only where it was asked to', async () => {
    const discovery = await (await world.respond('GET', '/development/.well-known/openid-configuration')).json() as Loose;
    assert.equal(discovery.issuer, 'http://service.test/development');
    const form = { method: 'POST', bytes: 'actor=clerk', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const { access_token: token } = await (await world.respond('POST', '/development/token', form)).json() as Loose;
    assert.equal((await world.ask('GET', '/v1/meta', { token })).body.actor.role, 'clerk');
    assert.equal((await world.respond('POST', '/development/token', { ...form, bytes: 'actor=constructor' })).status, 400);
    const { keys } = await (await world.respond('GET', '/development/jwks.json')).json() as Loose;
    assert.equal(keys[0].d, undefined);
    const without = await openWorld({ developmentIssuer: undefined });
    assert.equal((await without.respond('POST', '/development/token', form)).status, 404);
  });
});
