import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { routes, type Route } from '@linli/model/contract';
import { counties, county, filing, openWorld, type ActorName, type World } from './support/world.js';

describe('What no client of ours would send', () => {
  let world: World;
  before(async () => {
    world = await openWorld({ limits: { json: 20_000, blob: 5_000, wait: 0 } });
    await world.file();
  });

  const key = { 'idempotency-key': `${county}.x`, 'content-type': 'application/json' };
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const bodies: readonly (readonly [string, string | Uint8Array, Record<string, string>, number, string])[] = [
    ['no body', '', key, 400, 'invalid'],
    ['a body that is no JSON', '{"command":', key, 400, 'invalid'],
    ['a body that is no UTF-8', Buffer.from([0x22, 0xff, 0x22]), key, 400, 'invalid'],
    ['a body of null', 'null', key, 400, 'invalid'],
    ['a body of a list', '[]', key, 400, 'invalid'],
    ['a body that is nested too deep', nested(5_000), key, 400, 'invalid'],
    ['arguments that are nested too deep', JSON.stringify({ command: filing(county, { args: JSON.parse(`{"a":${nested(70)}}`) }) }), key, 400, 'invalid'],
    ['a body that is too large', JSON.stringify('x'.repeat(20_001)), key, 413, 'too_large'],
    ['a body of another type', '{}', { ...key, 'content-type': 'text/plain' }, 415, 'invalid'],
    ['a body of a form', 'a=b', { ...key, 'content-type': 'application/x-www-form-urlencoded' }, 415, 'invalid'],
    ['a body of no type', Buffer.from('{}'), { 'idempotency-key': `${county}.x` }, 415, 'invalid'],
    ['a body that is compressed', '{}', { ...key, 'content-encoding': 'gzip' }, 415, 'invalid'],
  ];
  for (const [given, bytes, headers, status, code] of bodies) {
    it(`${given}: ${status}`, async () => {
      const answer = await world.ask('POST', '/v1/commands', { bytes, headers });
      assert.deepEqual([answer.status, answer.body.type], [status, `urn:linli:problem:${code}`]);
    });
  }

  it('a body that says it is small and is not is cut off', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => ((sent += 1000), controller.enqueue(new Uint8Array(1000))) });
    const request = new Request('http://service.test/v1/commands', { method: 'POST', headers: key, body: endless, duplex: 'half' } as RequestInit);
    assert.equal((await world.service(request)).status, 413);
    assert.ok(sent < 100_000);
  });

  it('a body that breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
    const request = new Request('http://service.test/v1/commands', { method: 'POST', headers: key, body: broken, duplex: 'half' } as RequestInit);
    assert.ok((await world.service(request)).status < 500);
  });

  it('another method: 405, with those that there are', async () => {
    for (const [method, path, allow] of [['DELETE', '/v1/cases', 'GET, HEAD, OPTIONS'], ['GET', '/v1/commands', 'POST, OPTIONS'], ['PATCH', `/v1/cases/${county}/x`, 'GET, HEAD, OPTIONS'], ['POST', '/v1/blobs/abc', 'PUT, GET, HEAD, OPTIONS']] as const) {
      const answer = await world.ask(method, path, { as: 'clerk' });
      assert.deepEqual([answer.status, answer.headers.get('allow'), answer.body.type], [405, allow, 'urn:linli:problem:invalid'], `${method} ${path}`);
    }
    const options = await world.respond('OPTIONS', '/v1/cases');
    assert.deepEqual([options.status, options.headers.get('allow')], [204, 'GET, HEAD, OPTIONS']);
  });

  const paths = [
    '/', '/v1', '/v1/', '/v2/cases', '/v1/cases/', '/v1//cases', '/v1/commands:', '/v1/commandsX', '/v1/cases:other', `/v1/cases/${county}`, `/v1/cases/${county}/x/y`, `/v1/cases/${county}/x/events/y`, '/v1/registers/grids/x',
    '/v1/cases/../../etc/passwd', '/v1/%2e%2e/%2e%2e/etc', '/.git/config', '/v1/openapi.json/x', '/%', '/v1/cases/%zz/x', `/v1/cases/${county}/%E0%A4%A`,
  ];
  for (const path of paths) {
    it(`${path} is nowhere`, async () => {
      const { status, body } = await world.ask('GET', path, { as: 'clerk' });
      assert.ok(status === 404 || status === 400, String(status));
      assert.match(body.type, /not_found|invalid/);
    });
  }

  it('names that are none in a path are refused with the place', async () => {
    for (const [path, pointer] of [[`/v1/cases/35010x/abc`, 'path/region'], [`/v1/cases/${county}/a%20b`, 'path/id'], [`/v1/cases/${county}/a%00b`, 'path/id'], ['/v1/registers/people?area=35', 'path/name'], ['/v1/proceedings/trial?area=35', 'path/kind']] as const) {
      const { status, body } = await world.ask('GET', path, { as: 'clerk' });
      assert.deepEqual([status, body.issues?.[0].pointer], [400, pointer], path);
    }
  });

  it('nothing that anybody can send makes the service fail, on any route', async () => {
    const all = Object.values(routes) as readonly Route[];
    const weird = fc.constantFrom('', '0', '-1', 'null', '\u0000', '%', '\ud800', "' or 1=1 --", '../..', 'x'.repeat(300), '999999999999999999999', '[]', '{"a":1}', county, `${county}/x`, counties.join(','), 'grids', 'survey', '35', '测试', '__proto__', 'constructor');
    const text = fc.oneof({ weight: 3, arbitrary: weird }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) });
    const value: fc.Arbitrary<unknown> = fc.oneof(text, fc.integer(), fc.double(), fc.constant(null), fc.boolean(), fc.array(text, { maxLength: 3 }), fc.dictionary(text, fc.oneof(text, fc.integer()), { maxKeys: 3 }));
    const names = ['command', 'commands', 'receipts', 'refs', 'query', 'code', 'secret', 'sha256', 'seen', 'wait', 'id', 'region', 'type', 'count', 'device', 'kind', 'of', 'area', 'action', 'args', 'base', 'on', 'organisation', 'reason', 'retired', 'added'];
    const queries = ['scope', 'after', 'limit', 'page', 'area', 'grid', 'status', 'parent', 'text', 'sort', 'id', 'day', 'point', 'crs', 'centre'];
    const who = fc.constantFrom<ActorName | undefined>(undefined, 'clerk', 'roads', 'supervisor', 'citizen');
    const known = fc.record({ id: fc.constant('a1'), kind: fc.constantFrom('assessment', 'survey'), of: fc.constant('s1'), area: fc.constantFrom('35', '350102', '44'), action: text, args: fc.dictionary(text, value), base: fc.constantFrom(null, 0, 1e300) });
    const body = fc.oneof({ weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }) }, { weight: 1, arbitrary: value }, { weight: 1, arbitrary: known });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.array(text, { minLength: 2, maxLength: 2 }), fc.dictionary(fc.constantFrom(...queries), text, { maxKeys: 4 }), body, who, async (route, params, query, json, as) => {
        if (route.name === 'followHints') return;
        let index = 0;
        const path = route.path.replace(/\{\w+\}/g, () => encodeURIComponent((params[index++] ?? '').replace(/\p{Cs}/gu, '')) || 'x');
        const search = new URLSearchParams(Object.entries(query).map(([name, text]) => [name, text])).toString();
        const response = await world.respond(route.method, `${path}${search && `?${search}`}`, { as, ...(route.method !== 'GET' && { body: json ?? null }), headers: { 'idempotency-key': `${county}.a1` } });
        await response.text();
        if (route.name === 'readMetrics') assert.equal(response.status, 404);
        else assert.ok(response.status < 500, `${route.name} ${path} ${search} ${JSON.stringify(json)} → ${response.status}`);
      }),
      { numRuns: 400, seed: 20260302 },
    );
    assert.deepEqual(world.logged.filter(({ level }) => level === 'error'), []);
  });
});
