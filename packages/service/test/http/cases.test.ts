import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { verifyRecord, type CaseRef } from '@linli/model';
import { actors, counties, county, doing, idsOf, newId, openWorld, pathOf, type ActorName, type World } from './support/world.js';

const phone = '13912345678';
const name = '欧阳小明';

describe('Cases over HTTP', () => {
  let world: World;
  let ref: CaseRef;
  before(async () => {
    world = await openWorld();
    ({ ref } = await world.file());
    await world.dispatch(ref);
  });

  it('are read with their record, and only once for one version', async () => {
    const { status, headers, body } = await world.ask('GET', pathOf(ref), { as: 'clerk' });
    assert.deepEqual([status, headers.get('etag'), headers.get('cache-control'), body.case.version, body.events.length], [200, '"4"', 'private, no-cache', 4, 4]);
    for (const tag of ['"4"', 'W/"4"', '"1", "4"', '*']) {
      const same = await world.ask('GET', pathOf(ref), { as: 'clerk', headers: { 'if-none-match': tag } });
      assert.deepEqual([same.status, same.text, same.headers.get('etag')], [304, '', '"4"']);
    }
    assert.equal((await world.ask('GET', pathOf(ref), { as: 'clerk', headers: { 'if-none-match': '"3"' } })).status, 200);
    assert.deepEqual((await world.ask('GET', pathOf(ref, '/events'), { as: 'clerk' })).body.events, body.events);
    const head = await world.ask('HEAD', pathOf(ref), { as: 'clerk' });
    assert.deepEqual([head.status, head.text, head.headers.get('etag')], [200, '', '"4"']);
  });

  const sights: readonly (readonly [ActorName, 'whole' | 'masked' | 'nothing'])[] = [
    ['clerk', 'whole'], ['verifier', 'whole'], ['roads', 'whole'], ['dispatcher', 'masked'], ['supervisor', 'masked'],
    ['water', 'nothing'], ['waterHead', 'nothing'], ['gridWorker', 'nothing'], ['neighbour', 'nothing'], ['foreigner', 'nothing'], ['citizen', 'nothing'],
  ];
  for (const [as, sight] of sights) {
    it(`show ${as} ${sight === 'whole' ? 'the case' : sight === 'masked' ? 'the case and not its applicant' : 'nothing'}, whichever way it is asked for`, async () => {
      const unknown = { region: ref.region, id: newId() };
      const ways: readonly (readonly [string, string, unknown?])[] = [
        ['GET', pathOf(ref)], ['GET', pathOf(ref, '/events')], ['GET', '/v1/cases?limit=1000'], ['GET', `/v1/cases?text=${encodeURIComponent('路灯')}`], ['GET', `/v1/cases?organisation=roads`],
        ['POST', '/v1/cases:named', { refs: [ref, unknown] }], ['POST', '/v1/records:export', { refs: [ref] }], ['POST', '/v1/records:export', { query: {} }],
        ['GET', `/v1/changes?scope=${county}`], ['GET', `/v1/snapshot?scope=${county}`],
      ];
      for (const [method, path, body] of ways) {
        const { status, text } = await world.ask(method, path, { as, body });
        assert.ok(status < 500, `${path}: ${text}`);
        const where = `${as} ${method} ${path} ${status}`;
        if (sight !== 'nothing') assert.ok(text.includes(ref.id), where);
        // The address of what was asked for may be repeated; nothing else of the case may be there.
        else assert.ok(!text.includes('路灯') && (path.includes(ref.id) || JSON.stringify(body ?? '').includes(ref.id) || !text.includes(ref.id)), where);
        assert.equal(text.includes(phone) || text.includes(name), sight === 'whole' && status === 200, where);
      }
      if (sight !== 'nothing') return;
      for (const rest of ['', '/events']) {
        const [foreign, none] = await Promise.all([world.ask('GET', pathOf(ref, rest), { as }), world.ask('GET', pathOf(unknown, rest), { as })]);
        assert.deepEqual([foreign.status, foreign.text.replaceAll(ref.id, '')], [none.status, none.text.replaceAll(unknown.id, '')]);
      }
    });
  }

  it('are not shown without a token', async () => {
    for (const path of [pathOf(ref), pathOf(ref, '/events'), '/v1/cases', `/v1/changes?scope=${county}`, `/v1/snapshot?scope=${county}`, `/v1/hints?scope=${county}`, '/v1/devices/one']) {
      const { status, headers, body, text } = await world.ask('GET', path);
      assert.deepEqual([status, headers.get('www-authenticate'), body.retry], [401, 'Bearer', 'auth'], path);
      assert.ok(!text.includes(ref.id));
    }
    const forgotten = await world.ask('POST', '/v1/records:export', { body: { query: {} } });
    assert.equal(forgotten.text.split('\n').length, 3);
  });

  it('are found by what is asked of them, page by page', async () => {
    const refs = [];
    for (const region of [counties[1], counties[2], counties[3], counties[1]]) refs.push((await world.file(region)).ref);
    const seen: string[] = [];
    for (let path = '/v1/cases?limit=2&sort=createdAt', pages = 0; ; pages++) {
      const { body } = await world.ask('GET', path, { as: 'clerk' });
      assert.ok(body.items.length <= 2 && pages < 10);
      seen.push(...idsOf(body.items));
      if (body.next === null) break;
      path = `/v1/cases?limit=2&sort=createdAt&after=${encodeURIComponent(body.next)}`;
    }
    assert.deepEqual(seen, [ref, ...refs].map(({ id }) => id));
    const counted = async (query: string) => (await world.ask('GET', `/v1/cases?${query}`, { as: 'clerk' })).body.items.length;
    const expected: Record<string, number> = {
      'area=350103': 2, 'area=35': 5, 'area=44': 0, 'status=dispatched': 1, 'status=dispatched,registered': 5, 'type=appeal,none': 5, 'type=none': 0, 'organisation=roads': 1, 'supervised=true': 0,
      'supervised=false': 5, 'grid=none': 0, 'light=green,off,yellow,red': 5, 'light=paused': 0, 'project=none': 0,
      [`parent=${ref.region}/${ref.id}`]: 0, [`mergedInto=${ref.region}/${ref.id}`]: 0, [`text=${encodeURIComponent('路灯 东门')}`]: 5, 'text=nothing': 0, '_=12345': 5,
    };
    for (const [query, count] of Object.entries(expected)) assert.equal(await counted(query), count, query);
  });

  it('that are named come as asked for; what is not served is not there', async () => {
    const named = await world.ask('POST', '/v1/cases:named', { as: 'clerk', body: { refs: [ref, { region: '440106', id: ref.id }, { region: '350103', id: ref.id }], query: { status: ['dispatched'] } } });
    assert.deepEqual([named.status, idsOf(named.body.items), named.body.next], [200, [ref.id], null]);
    const none = await world.ask('POST', '/v1/cases:named', { as: 'clerk', body: { refs: [ref], query: { status: ['closed'] } } });
    assert.deepEqual(none.body.items, []);
  });

  const unsound: Record<string, string> = {
    'area=3501021': 'query/area', 'light=pink': 'query/light', 'limit=0': 'query/limit', 'limit=1001': 'query/limit', 'limit=1e2': 'query/limit', 'sort=title': 'query/sort', 'supervised=yes': 'query/supervised',
    'parent=x': 'query/parent', 'status=': 'query/status', 'status=a,,b': 'query/status', 'after=x': 'query/after', 'after=99999999999999999~350102~x': 'query/after', 'status=a&status=b': 'query/status',
    'text=%00': 'query/text', 'grid=%F0%28': 'none',
  };
  for (const [query, pointer] of Object.entries(unsound)) {
    it(`asked for by ${query} ${pointer === 'none' ? 'are not found' : 'are refused with the place'}`, async () => {
      const { status, body } = await world.ask('GET', `/v1/cases?${query}`, { as: 'clerk' });
      if (pointer === 'none') assert.deepEqual([status, body.items], [200, []]);
      else assert.deepEqual([status, body.issues[0].pointer], [400, pointer]);
    });
  }

  it('are exported whole, to be verified by anyone', async () => {
    const { status, headers, text } = await world.ask('POST', '/v1/records:export', { as: 'clerk', body: { refs: [ref] } });
    assert.deepEqual([status, headers.get('content-type')], [200, 'application/jsonl']);
    assert.equal(text.trimEnd().split('\n').length, 6);
    const report = verifyRecord(text);
    assert.deepEqual([report.ok, report.ok && report.events], [true, 4]);
    const wrong = await world.ask('POST', '/v1/records:export', { as: 'clerk', body: { refs: [ref, { region: county, id: newId() }] } });
    assert.equal(wrong.status, 404);
    assert.equal((await world.ask('POST', '/v1/records:export', { as: 'clerk', body: { refs: [{ region: '440106', id: 'x' }] } })).status, 404);
    assert.equal((await world.ask('POST', '/v1/records:export', { as: 'clerk', body: {} })).status, 400);
  });

  it('are exported for the holder of a receipt, without internal steps', async () => {
    const { ref: own, receipt } = await world.file();
    await world.dispatch(own);
    const { status, text } = await world.ask('POST', '/v1/records:export', { body: { refs: [own], receipts: [receipt] } });
    assert.equal(status, 200);
    assert.ok(text.includes(name));
    assert.equal((await world.ask('POST', '/v1/records:export', { body: { refs: [own] } })).status, 404);
  });

  it('are tracked by receipt; a wrong secret and an unknown code are answered alike', async () => {
    const { ref: own, receipt } = await world.file();
    const tracked = await world.ask('POST', '/v1/receipts:track', { body: receipt });
    assert.deepEqual([tracked.status, tracked.body.ref, tracked.body.case.receipt], [200, own, receipt.code]);
    const wrongs = [{ ...receipt, secret: 'AAAAA-AAAAA' }, { code: 'SQ-20260302-AAAAAAAA', secret: receipt.secret }, { code: '', secret: '' }, { code: '回执', secret: '\ud800' }];
    const answers = await Promise.all(wrongs.map((body) => world.ask('POST', '/v1/receipts:track', { body })));
    const [first] = answers;
    for (const { status, text } of answers) assert.deepEqual([status, text], [404, first?.text]);
  });

  it('hold their rules against staff who are not asked', async () => {
    const triage = doing('triage', (await world.file()).ref);
    for (const as of Object.keys(actors) as ActorName[]) {
      if (as === 'clerk' || as === 'bureau') continue;
      const { status, body } = await world.submit({ ...triage, id: newId() }, { as });
      assert.ok(status === 404 || (status === 422 && body.verdict.status === 'rejected'), `${as} ${status}`);
    }
  });
});
