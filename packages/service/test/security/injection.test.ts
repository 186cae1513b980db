import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { createLog, staticFiles } from '@linli/service/node';
import { newFolder } from '../node/support/folder.js';
import { counties, county, doing, filing, idsOf, newReceipt, type Sent, type World } from '../http/support/world.js';
import { assertSound, by, insiders, openHostileWorld } from './support/hostile-world.js';

const sql = [
  `' or '1'='1`, `' or 1=1 --`, `'; drop table cases; --`, `") or ("1"="1`, `\\'; select pg_sleep(10); --`, `$1`, `$$; select 1; $$`, `%' and '%'='`, `_`, `%`, `*`, `{a,b}`, `null`, `ARRAY[1]`, `350102') or true --`, `x' union select secret from secrets --`, `＇ or １＝１`, `0x27`, `\u02bc or 1=1`,
];

describe('Statements', () => {
  let world: World;
  let all: string[];
  before(async () => {
    world = await openHostileWorld();
    for (const region of counties) await world.file(region);
    all = await cases();
    assert.equal(all.length, counties.length);
  });

  const cases = async (): Promise<string[]> => idsOf((await world.ask('GET', '/v1/cases?limit=1000', by(insiders.clerk))).body.items);

  const places: readonly ((text: string) => readonly [string, string, Sent?])[] = [
    ...['area', 'grid', 'status', 'organisation', 'type', 'project', 'text', 'light', 'sort', 'parent', 'mergedInto', 'after', 'limit', 'supervised'].map((name) => (text: string) => ['GET', `/v1/cases?${name}=${encodeURIComponent(text)}`] as const),
    ...['grid', 'organisation', 'project', 'text'].map((name) => (text: string) => ['POST', '/v1/cases:named', { body: { refs: [], query: { [name]: text } } }] as const),
    ...['grid', 'organisation', 'project', 'text'].map((name) => (text: string) => ['POST', '/v1/records:export', { body: { query: { [name]: text } } }] as const),
    (text) => ['POST', '/v1/records:export', { body: { query: { status: [text], type: [text] } } }],
    (text) => ['GET', `/v1/cases/${county}/${encodeURIComponent(text)}`], (text) => ['GET', `/v1/cases/${encodeURIComponent(text)}/x`], (text) => ['GET', `/v1/commands/${county}/${encodeURIComponent(text)}`], (text) => ['GET', `/v1/devices/${encodeURIComponent(text)}`],
    (text) => ['GET', `/v1/changes?scope=${encodeURIComponent(text)}`], (text) => ['GET', `/v1/changes?scope=${county}&after=${encodeURIComponent(text)}`], (text) => ['GET', `/v1/changes?scope=${county}&after=${Buffer.from(text).toString('base64url')}`], (text) => ['GET', `/v1/snapshot?scope=${county}&page=${Buffer.from(text).toString('base64url')}`],
    (text) => ['POST', '/v1/receipts:track', { body: { code: text, secret: text } }], (text) => ['POST', '/v1/hints:wait', { body: { receipts: [{ code: text, secret: text }], seen: [] } }],
    (text) => ['GET', `/v1/registers/grids?area=${county}&text=${encodeURIComponent(text)}`], (text) => ['GET', `/v1/registers/roster?area=${county}&centre=${encodeURIComponent(text)}`], (text) => ['GET', `/v1/organisations?area=${encodeURIComponent(text)}`], (text) => ['GET', `/v1/proceedings/survey?area=${encodeURIComponent(text)}`],
    (text) => ['GET', `/v1/proceedings/survey/actions?area=${county}&id=${encodeURIComponent(text)}`], (text) => ['POST', '/v1/numbers:reserve', { body: { region: county, type: text, count: 1, device: 'd' } }], (text) => ['POST', '/v1/numbers:reserve', { body: { region: county, type: 'appeal', count: 1, device: text } }],
    (text) => ['POST', '/v1/commands:batch', { body: { commands: [{ command: { ...filing(county), id: text } }, { command: { ...filing(county), type: text } }, { command: filing(text as never) }, { command: { ...filing(county), device: text } }, { command: { ...filing(county), receipt: { code: text, secret: text } } }] } }],
    (text) => ['GET', `/open311/v2/requests.json?service_code=${encodeURIComponent(text)}`], (text) => ['GET', `/open311/v2/requests/${encodeURIComponent(text)}.json`], (text) => ['GET', `/open311/v2/requests.xml?start_date=${encodeURIComponent(text)}`],
  ];

  it('are never made of what somebody sent', async () => {
    for (const text of sql) {
      for (const place of places) {
        const [method, path, sent] = place(text);
        const response = await world.respond(method, path, by(insiders.clerk, sent));
        const said = await response.text();
        assertSound(`${method} ${path}`, response, said, text);
        // What is asked for by such a text is not there: nothing is found by a condition that was broken open.
        if (/v1\/cases\?(grid|organisation|project|text|status|type)=/.test(path)) assert.ok(response.status === 400 || JSON.parse(said).items.length === 0, `${path} → ${said.slice(0, 200)}`);
        if (path === '/v1/records:export') assert.ok(response.status === 400 || !said.includes('"event"'), `${path} ${JSON.stringify(sent)}`);
      }
    }
    // Some of these texts are sound ids, and file something; nothing went away.
    const left = await cases();
    for (const id of all) assert.ok(left.includes(id));
    assert.deepEqual(world.logged.filter(({ level }) => level === 'error'), []);
  });

  it('are not broken by positions that are no moment of this time', async () => {
    for (const after of [`-99999999999999~${county}~x`, `-1~${county}~x`, `-62167219200001~${county}~x`, `99999999999999~${county}~x`, `1e9~${county}~x`]) assert.equal((await world.ask('GET', `/v1/cases?after=${after}`, by(insiders.clerk))).status, 400, after);
    assert.equal((await world.ask('GET', `/v1/cases?after=9999999999999~${county}~x`, by(insiders.clerk))).status, 200);
    const { body } = await world.ask('GET', `/v1/changes?scope=${county}`, by(insiders.clerk));
    const cursor = JSON.parse(Buffer.from(body.next, 'base64url').toString());
    for (const seq of ['9'.repeat(19), '9'.repeat(18), '-1', '1.5', '']) {
      const forged = Buffer.from(JSON.stringify({ ...cursor, at: cursor.at.map(([region, epoch]: string[]) => [region, epoch, seq]) })).toString('base64url');
      const { status } = await world.ask('GET', `/v1/changes?scope=${county}&after=${forged}`, by(insiders.clerk));
      assert.ok(status === 400 || status === 410, `${seq}: ${status}`);
    }
  });

  it('are not broken by an id that no index can hold', async () => {
    const grid = { code: '1', name: '一', community: '350102001001', kind: 'general', setting: 'town', households: null, population: null, extent: '东', boundary: null, organisation: 'centre', phone: null, supervisionPhone: null, validFrom: '2026-03-02', validTo: null, predecessors: [], successors: [] };
    const revise = (id: string) => world.ask('POST', '/v1/registers/grids:revise', by(insiders.dispatcher, { body: { id, kind: 'found', on: '2026-03-02', organisation: 'centre', reason: 'x', retired: [], added: [{ ...grid, code: `350102001001${id.length}` }] } }));
    const random = randomBytes(6_000).toString('hex');
    for (const id of [random, 'a\u0000b']) assert.equal((await revise(id)).status, 400);
    assert.equal((await revise('r-1')).body.status, 'applied');
  });

  it('read rules as data: a condition that is sent is an entry like any other', async () => {
    for (const value of [{ '==': [1, 1] }, { var: 'case.applicant.phone' }, { or: [true] }, { cat: [{ var: '' }] }, { method: ['x', 'constructor'] }]) {
      for (const field of ['subject', 'kind', 'contactable', 'place', 'consent']) {
        const { body } = await world.ask('POST', '/v1/commands:batch', { body: { commands: [{ command: filing(county, {}, { [field]: value } as never) }] } });
        const [{ verdict, problem }] = body.results;
        assert.ok(problem ?? verdict.refusal.code === 'invalid', JSON.stringify(body));
      }
    }
    const { ref } = await world.file();
    const turned = await world.submit(doing('triage', ref, { note: { var: 'case.receipt' } } as never), by(insiders.clerk));
    assert.equal(turned.status, 422);
  });
});

describe('What is repeated', () => {
  let world: World;
  before(async () => {
    world = await openHostileWorld({ origins: ['https://portal.example'] });
  });

  it('adds no header and no line', async () => {
    const broken = ['a%0d%0aSet-Cookie:%20x=1', 'a%0aX-Injected:1', 'a%00', '%E5%98%8A%E5%98%8DSet-Cookie:x', '%c0%8d%c0%8a', 'a%20b;c="d"'];
    for (const text of broken) {
      for (const path of [`/v1/cases/${county}/${text}`, `/v1/commands/${county}/${text}`, `/v1/devices/${text}`, `/v1/blobs/${text}`, `/v1/cases?text=${text}`, `/v1/${text}`, `/open311/v2/requests/${text}.json`, `/open311/v2/services/${text}.xml`]) {
        const response = await world.respond('GET', path, by(insiders.clerk));
        const said = await response.text();
        assertSound(path, response, said, decodeURIComponent(path.replace('%c0%8d%c0%8a', '')));
        for (const [name, value] of response.headers) {
          assert.ok(name !== 'set-cookie' && name !== 'x-injected', path);
          assert.match(value, /^[\x20-\x7e]*$/, `${path} ${name}`);
        }
      }
    }
    for (const [name, value] of [['x-request-id', 'a, b'], ['x-request-id', 'x'.repeat(65)], ['origin', 'https://portal.example, https://evil.example'], ['if-none-match', '"1"; x=1'], ['accept-language', 'zh, <script>']] as const) {
      const { headers } = await world.respond('GET', '/v1/meta', { headers: { [name]: value } });
      assert.ok(![...headers].some(([, each]) => each.includes(value)), name);
    }
  });

  it('is text in XML', async () => {
    for (const text of ['<x>', '"&quot;', ']]>', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '\u0001', '\ufffe']) {
      const response = await world.respond('GET', `/open311/v2/requests.xml?service_code=${encodeURIComponent(text)}`);
      const said = await response.text();
      assert.equal(response.status, 400);
      assert.match(response.headers.get('content-type') ?? '', /^text\/xml/);
      assert.ok(!['<x>', '<!DOCTYPE', '\u0001', '\ufffe'].some((sign) => said.slice(said.indexOf('?>')).includes(sign)), said);
    }
  });

  it('is not in the log: neither who nor what, and no line that somebody wrote', async () => {
    const { receipt, ref } = await world.file();
    const line = '{"level":"error","message":"forged"}';
    await world.respond('GET', `/v1/cases/${county}/${encodeURIComponent(`x\n${line}`)}?text=${encodeURIComponent(line)}`, by(insiders.clerk, { headers: { 'user-agent': line, 'x-request-id': 'ours\tforged'.replace('\t', ' ') } }));
    await world.ask('POST', '/v1/receipts:track', { body: receipt });
    const told = JSON.stringify([world.logged, world.notes]);
    for (const sign of ['forged', line, ref.id, receipt.code, receipt.secret, '欧阳']) assert.ok(!told.includes(sign), sign);
    let written = '';
    const log = createLog('info', { write: (text: string) => void (written += text) });
    const cause = Object.assign(new Error(`duplicate key (phone)=(13912345678)\n${line}`), { code: '23505', detail: 'Key (name)=(欧阳小明)', query: 'insert into cases' });
    log.error({ error: new Error(`outer 13912345678\n${line}`, { cause }), requestId: `a\n${line}` }, 'A request failed inside');
    assert.equal(written.trimEnd().split('\n').length, 1);
    assert.doesNotMatch(written, /13912345678|欧阳|insert into/);
  });

  it('of a code or a secret is nothing', async () => {
    const receipt = newReceipt();
    const { text } = await world.ask('POST', '/v1/receipts:track', { body: receipt });
    assert.ok(!text.includes(receipt.code) && !text.includes(receipt.secret));
  });
});

describe('Paths', () => {
  const tricks = [
    '..', '../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', '%2e%2e%2fsecret.txt', '..%5csecret.txt', '..\\secret.txt', '%252e%252e%252fsecret.txt', '....//secret.txt', './/../secret.txt', '%c0%ae%c0%ae/secret.txt', '..;/secret.txt', '/etc/passwd', '//etc/passwd', '%2fetc%2fpasswd', 'file:///etc/passwd',
    '%00', 'index.html%00.png', 'inner/../../secret.txt', 'inner/%2e%2e/%2e%2e/secret.txt', 'a'.repeat(5000), 'a/'.repeat(2000), '%', '%zz', '%ff', '\u202e', 'CON', 'index.html::$DATA', '.', 'outside/secret.txt', '~root', 'secret.txt/', 'pages-too/secret.txt', '..pages-too/secret.txt',
  ];

  it('lead out of no folder', async () => {
    const folder = newFolder();
    for (const each of ['pages/inner', 'pages-too', 'scripts']) mkdirSync(join(folder, each), { recursive: true });
    for (const each of ['secret.txt', 'pages-too/secret.txt']) writeFileSync(join(folder, each), 'SECRET');
    writeFileSync(join(folder, 'pages/index.html'), 'home');
    const answer = staticFiles({ '/': join(folder, 'pages'), '/linli/': join(folder, 'scripts') });
    for (const trick of tricks) {
      for (const start of ['/', '/linli/', '/inner/', '/linli/inner/']) {
        const address = `http://x${start}${trick}`;
        if (!URL.canParse(address)) continue;
        const response = await answer(new Request(address));
        const said = await response.text();
        assert.ok(!said.includes('SECRET') && !said.includes('root:'), address);
        assert.ok(response.status === 404 || said === 'home', `${address} ${response.status} ${said}`);
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      }
    }
  });

  it('that are links lead where whoever put them there meant them to', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'shared.txt'), 'shared');
    symlinkSync(join(folder, 'shared.txt'), join(folder, 'pages/shared.txt'));
    assert.equal(await (await staticFiles({ '/': join(folder, 'pages') })(new Request('http://x/shared.txt'))).text(), 'shared');
  });

  it('of files are digests', async () => {
    const world = await openHostileWorld();
    for (const trick of tricks.filter((each) => each.length < 1000)) {
      const address = `/v1/blobs/${trick}`;
      for (const [method, path] of [['GET', address], ['PUT', address], ['GET', `${address}/upload`]] as const) {
        if (!URL.canParse(`http://x${path}`)) continue;
        const response = await world.respond(method, path, by(insiders.clerk, method === 'PUT' ? { bytes: 'x' } : {}));
        const said = await response.text();
        assert.ok([400, 404, 405].includes(response.status), `${method} ${path} ${response.status}`);
        assert.ok(!said.includes('root:'));
      }
    }
  });
});
