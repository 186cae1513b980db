import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { serve, type Served } from '@linli/service/node';
import { county, doing, filing, newReceipt, type World } from '../http/support/world.js';
import { assertSound, by, insiders, openHostileWorld } from './support/hostile-world.js';

const limit = 200_000;
const json = { 'content-type': 'application/json' };

describe('What is too much', () => {
  let world: World;
  before(async () => {
    world = await openHostileWorld({ limits: { json: 1_000_000, blob: limit, wait: 1, streams: 4, uploads: 3 } });
    await world.file();
  });

  const repeated = (value: unknown, count: number) => Array.from({ length: count }, () => value);
  const bodies: readonly (readonly [string, string, unknown])[] = [
    ['a list of nothing, long', '/v1/cases:named', { refs: repeated(0, 300_000) }], ['a list of names, long', '/v1/cases:named', { refs: repeated({ region: county, id: 'x' }, 10_000) }], ['statuses that are empty', '/v1/records:export', { query: { status: repeated('', 300_000) } }],
    ['statuses by the ten thousand', '/v1/records:export', { query: { status: repeated('registered', 10_000) } }], ['receipts', '/v1/hints:wait', { receipts: repeated({}, 200_000), seen: [] }], ['a batch', '/v1/commands:batch', { commands: repeated(0, 400_000) }], ['a batch of 101', '/v1/commands:batch', { commands: repeated({}, 101) }],
    ['a revision', '/v1/registers/grids:revise', { id: 'a', kind: 'found', on: '2026-03-02', organisation: 'centre', reason: 'x', retired: repeated(0, 100_000), added: repeated(0, 300_000) }],
    ['a polygon', '/v1/registers/grids:revise', { id: 'a', kind: 'found', on: '2026-03-02', organisation: 'centre', reason: 'x', retired: [], added: [{ boundary: { crs: 'WGS84', polygons: [[repeated([119, 26], 80_000)]] } }] }],
    ['a receipt', '/v1/receipts:track', { code: 'x'.repeat(900_000), secret: 'y' }], ['names of members', '/v1/receipts:track', Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`member${index}`, 0]))], ['a text to search for', '/v1/cases:named', { refs: [], query: { text: 'a '.repeat(400_000) } }],
    ['proceedings', '/v1/proceedings', { id: 'a', kind: 'survey', of: 's', area: county, action: 'answer', args: { answers: repeated({ question: 'x', answer: [] }, 20_000) }, base: null }],
  ];
  for (const [what, path, body] of bodies) {
    it(`of ${what} is refused, or answered, and nothing fails`, async () => {
      const response = await world.respond('POST', path, by(insiders.clerk, { body }));
      const said = await response.text();
      assertSound(path, response, said);
      assert.ok(said.length < 50_000, `${said.length} characters`);
      assert.deepEqual(world.logged.filter(({ level }) => level === 'error'), []);
    });
  }

  it('of entries in a form is refused in as many words as fit', async () => {
    const command = filing(county, { args: { ...filing(county).args, ...Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`unknown${index}`, 'x'])) } });
    const { status, body } = await world.submit(command);
    assert.deepEqual([status, body.verdict.refusal.code, body.verdict.refusal.issues.length], [422, 'invalid', 20]);
  });

  it('of text for a pattern to work through takes its time, and no more', async () => {
    const evil = [`${'a'.repeat(50_000)}!`, ' '.repeat(50_000), '1'.repeat(50_000), `${','.repeat(50_000)}`, '-'.repeat(50_000), '9,'.repeat(25_000), '\t\n'.repeat(25_000), 'é\u0301'.repeat(20_000)];
    for (const text of evil) {
      const short = text.slice(0, 6_000);
      for (const [method, path, sent] of [
        ['GET', `/v1/cases?status=${encodeURIComponent(short)}`, {}], ['GET', `/v1/cases?light=${encodeURIComponent(short)}`, {}], ['GET', `/v1/cases?after=${encodeURIComponent(short)}`, {}], ['GET', `/v1/changes?scope=${encodeURIComponent(short)}`, {}], ['GET', `/v1/registers/grids?area=35&point=${encodeURIComponent(short)}`, {}],
        ['GET', '/v1/meta', { headers: { 'if-none-match': text.replace(/[^\x20-\x7e]/g, 'x') } }], ['GET', '/v1/meta', { headers: { 'accept-language': text.replace(/[^\x20-\x7e]/g, 'x') } }], ['POST', '/v1/receipts:track', { body: { code: text, secret: text } }], ['GET', `/open311/v2/requests/${encodeURIComponent(short)}.json`, {}],
        ['POST', '/v1/commands:batch', { body: { commands: [{ command: { ...filing(county), at: text } }, { command: { ...filing(county), type: text } }, { command: filing(county, {}, { subject: text, phone: text, name: text, place: { division: text, text } }) }] } }],
      ] as const) {
        const response = await world.respond(method, path, sent);
        assert.ok(response.status < 500, path.slice(0, 80));
        await response.text();
      }
    }
  });

  it('of nesting is refused, also where the text is as long as may be', async () => {
    for (const text of ['['.repeat(999_999), `${'['.repeat(400_000)}${']'.repeat(400_000)}`, `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`, `{"command":${'['.repeat(65)}${']'.repeat(65)}}`]) {
      const { status, body } = await world.ask('POST', '/v1/commands', { bytes: text, headers: { ...json, 'idempotency-key': `${county}.x` } });
      assert.deepEqual([status, body.type], [400, 'urn:linli:problem:invalid']);
    }
  });

  it('of uploads at a time from one address are told to come again, and leave room when they end', async () => {
    const open: { send: (bytes?: Uint8Array) => void; answer: Promise<Response> }[] = [];
    const upload = (address: string) => {
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({ start: (own) => void (controller = own) });
      const request = new Request(`http://service.test/v1/blobs/${'a'.repeat(64)}`, { method: 'PUT', body, duplex: 'half' } as RequestInit);
      return { send: () => controller?.close(), answer: world.service(request, { address }) };
    };
    for (let count = 0; count < 3; count++) open.push(upload('192.0.2.9'));
    const fourth = await upload('192.0.2.9').answer;
    assert.deepEqual([fourth.status, fourth.headers.get('retry-after')], [429, '5']);
    const elsewhere = upload('192.0.2.10');
    elsewhere.send();
    assert.equal((await elsewhere.answer).status, 409);
    for (const { send, answer } of open) {
      send();
      assert.equal((await answer).status, 409);
    }
    const again = upload('192.0.2.9');
    again.send();
    assert.equal((await again.answer).status, 409);
  });

  it('of streams for one person is refused, and they end with the listener', async () => {
    const streams: AbortController[] = [];
    const statuses: number[] = [];
    for (let count = 0; count < 30; count++) {
      const stop = new AbortController();
      const response = await world.respond('GET', `/v1/hints?scope=${county}`, by(insiders.verifier, { signal: stop.signal }));
      statuses.push(response.status);
      if (response.ok) streams.push(stop);
      else await response.text();
      if (response.ok) after(() => response.body?.cancel().catch(() => undefined));
    }
    assert.deepEqual([statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 429).length], [4, 26]);
    for (const stop of streams) stop.abort();
    assert.equal((await world.ask('GET', '/v1/cases', by(insiders.verifier))).status, 200);
  });
});

describe('Over a real connection', () => {
  let world: World;
  let server: Served;
  before(async () => {
    world = await openHostileWorld({ limits: { json: 10_000, blob: 20_000, wait: 0 } });
    server = await serve({ port: 0, maxBody: 30_000, timeouts: { head: 300, request: 700, idle: 1500 }, service: (request, info) => world.service(request, info) });
  });
  after(() => server.close(0));

  /** What comes back for bytes that are sent as they are, until the connection ends. */
  async function raw(lines: readonly string[], drops: readonly string[] = [], every = 20): Promise<string> {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let said = '';
    socket.on('data', (bytes) => (said += String(bytes)));
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(lines.join('\r\n'));
    const queue = [...drops];
    const timer = setInterval(() => (queue.length > 0 ? socket.write(queue.shift() ?? '') : undefined), every);
    await once(socket, 'close');
    clearInterval(timer);
    return said;
  }
  const post = (...more: string[]) => ['POST /v1/receipts:track HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Connection: close', ...more, '', ''];
  const statusOf = (said: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0);
  const chunks = (size: number, count: number) => Array.from({ length: count }, () => `${size.toString(16)}\r\n${' '.repeat(size)}\r\n`);

  it('a body that is larger than it may be is cut off, announced or not', async () => {
    assert.equal(statusOf(await raw(post('Content-Length: 999999999'))), 413);
    assert.equal(statusOf(await raw(post('Content-Length: 20000'), [' '.repeat(20_000)])), 413);
    assert.equal(statusOf(await raw(post('Transfer-Encoding: chunked'), chunks(2_000, 20), 1)), 413);
    const answer = await raw(['PUT /v1/blobs/' + 'a'.repeat(64) + ' HTTP/1.1', 'Host: x', 'Connection: close', 'Content-Length: 999999999', '', '']);
    assert.equal(statusOf(answer), 413);
    assert.match(answer, /x-content-type-options: nosniff/i);
  });

  it('a request that comes drop by drop is ended', async () => {
    const drop = Array.from({ length: 500 }, () => 'X-A: b\r\n');
    assert.ok([0, 408].includes(statusOf(await raw(['GET /v1/meta HTTP/1.1', 'Host: x', ''], drop))));
    assert.ok([0, 400, 408].includes(statusOf(await raw(post('Content-Length: 5000'), Array.from({ length: 500 }, () => ' ')))));
    assert.ok([0, 400, 408].includes(statusOf(await raw(post('Transfer-Encoding: chunked'), Array.from({ length: 500 }, () => '1\r\n \r\n')))));
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  });

  it('what two programs could read differently is refused', async () => {
    const { code, secret } = newReceipt();
    const body = JSON.stringify({ code, secret });
    const requests: readonly string[][] = [
      [...post('Content-Length: 3', 'Transfer-Encoding: chunked'), '0\r\n\r\nGET /v1/meta HTTP/1.1'], [...post('Content-Length: 3', 'Content-Length: 4'), 'abcd'], [...post('Transfer-Encoding: xchunked'), '0'], [...post('Transfer-Encoding: chunked, identity'), '0'], [...post('Content-Length: -1')], [...post('Content-Length: +5'), body], [...post('Content-Length : 5'), body],
      ['GET /v1/meta HTTP/1.1', ' Host: x', '', ''], ['GET /v1/meta HTTP/9.9', 'Host: x', '', ''], ['GET /v1/meta HTTP/1.1', 'Host: x', 'A\u0000B: x', '', ''], ['\u0000\u0001\u0002', '', ''],
    ];
    for (const lines of requests) {
      const said = await raw(lines);
      assert.ok([0, 400, 405, 408, 501, 505].includes(statusOf(said)), `${lines.slice(0, 5).join(' | ')} → ${said.slice(0, 200)}`);
      assert.doesNotMatch(said, /node_modules|\.js:\d/);
    }
  });

  it('a strange host or target is answered, and breaks nothing', async () => {
    for (const line of ['GET /v1/meta HTTP/1.1|Host: [', 'GET /v1/meta HTTP/1.1|Host: a b', 'GET /v1/meta HTTP/1.1|Host: ../..', 'GET /v1/meta HTTP/1.1|Host: x@evil.example:99999', 'GET /v1/meta HTTP/1.1|Host: ', 'GET http://evil.example/v1/meta HTTP/1.1|Host: x', 'GET //evil.example/v1/meta HTTP/1.1|Host: x', 'GET /v1/meta#x HTTP/1.1|Host: x', 'GET * HTTP/1.1|Host: x', 'OPTIONS * HTTP/1.1|Host: x', 'GET /%00 HTTP/1.1|Host: x', 'GET /\\..\\x HTTP/1.1|Host: x', 'TRACE /v1/meta HTTP/1.1|Host: x', 'CONNECT evil.example:443 HTTP/1.1|Host: x']) {
      const said = await raw([...line.split('|'), 'Connection: close', '', '']);
      const status = statusOf(said);
      assert.ok(status < 500, `${line} → ${said.slice(0, 300)}`);
      assert.doesNotMatch(said, /node_modules|\.js:\d|^ +at /m, line);
    }
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  });

  it('nothing is decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, 0x20));
    const answer = await fetch(`${server.url}/v1/receipts:track`, { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: bomb });
    assert.equal(answer.status, 415);
    await answer.text();
    const plain = await fetch(`${server.url}/v1/openapi.json`, { headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(plain.headers.get('content-encoding'), null);
    await plain.text();
  });

  it('whoever hangs up in the midst of it leaves the service as it was', async () => {
    const { ref } = await world.file();
    for (let time = 0; time < 20; time++) {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      const command = doing('withdraw', ref);
      socket.write(['POST /v1/commands HTTP/1.1', 'Host: x', 'Content-Type: application/json', `Idempotency-Key: ${county}.${command.id}`, 'Content-Length: 500', '', JSON.stringify({ command }).slice(0, 100)].join('\r\n'));
      socket.destroy();
    }
    assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
    assert.deepEqual(world.logged.filter(({ level }) => level === 'error'), []);
  });
});

describe('Addresses', () => {
  it('of one network count as one', async () => {
    const server = await serve({ port: 0, trustProxy: true, service: (_, { address }) => new Response(address) });
    after(() => server.close(0));
    const told = async (address: string) => (await fetch(server.url, { headers: { 'x-forwarded-for': address } })).text();
    const rows = [
      ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::9', '2001:db8:1:2::/64'], ['2001:DB8:1:2:ffff::', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
      ['::ffff:203.0.113.9', '203.0.113.9'], ['203.0.113.9', '203.0.113.9'], ['not an address', 'not an address'],
    ] as const;
    for (const [address, network] of rows) assert.equal(await told(address), network, address);
  });
});
