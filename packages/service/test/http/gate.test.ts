import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, importJWK, type JWTPayload } from 'jose';
import { LinliError } from '@linli/model';
import { jwtAuth, memoryRateLimiter, type Auth } from '@linli/service';
import { county, filing, openWorld, type Loose, type World } from './support/world.js';

const start = Date.parse('2026-03-02T01:00:00Z');
const seconds = start / 1000;
const issuer = 'https://id.example';
const audience = 'linli';
const staffClaims = { sub: 's-1', linli_role: 'clerk', linli_organisation: 'centre', linli_area: '350102' };

describe('Tokens', () => {
  let auth: Auth;
  let sign: (claims?: JWTPayload, header?: object) => Promise<string>;
  let foreign: string;
  let shared: string;
  before(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const other = await generateKeyPair('ES256');
    const jwk = await exportJWK(publicKey);
    auth = jwtAuth({ issuer, audience, jwks: { keys: [{ ...jwk, alg: 'ES256' }] }, clock: () => start });
    const token = (claims: JWTPayload) => new SignJWT({ iss: issuer, aud: audience, iat: seconds, exp: seconds + 600, ...staffClaims, ...claims }).setProtectedHeader({ alg: 'ES256' });
    sign = (claims = {}) => token(claims).sign(privateKey);
    foreign = await token({}).sign(other.privateKey);
    // The public key taken for a shared secret.
    const secret = await importJWK({ kty: 'oct', k: Buffer.from(JSON.stringify(jwk)).toString('base64url') }, 'HS256');
    shared = await new SignJWT({ iss: issuer, aud: audience, exp: seconds + 600, ...staffClaims }).setProtectedHeader({ alg: 'HS256' }).sign(secret);
  });

  const asked = (authorization?: string) => auth.authenticate(new Request('http://x/', { headers: authorization === undefined ? {} : { authorization } }));

  it('say who asks; none is the public', async () => {
    assert.equal(await asked(), null);
    assert.deepEqual(await asked(`Bearer ${await sign()}`), { subject: 's-1', actor: { role: 'clerk', organisation: 'centre', area: '350102' } });
    assert.deepEqual(await asked(`bearer ${await sign({ linli_role: undefined, linli_organisation: undefined })}`), { subject: 's-1', actor: { role: 'applicant', holds: [] } });
  });

  const bad: Record<string, () => Promise<string>> = {
    'another scheme': async () => 'Basic dXNlcjpwYXNz',
    'no token': async () => 'Bearer',
    'two tokens': async () => `Bearer ${await sign()}, Bearer ${await sign()}`,
    'a word': async () => 'Bearer abc',
    'no signature': async () => `Bearer ${new UnsecuredJWT({ iss: issuer, aud: audience, exp: seconds + 600, ...staffClaims }).encode()}`,
    'the signature of another': async () => `Bearer ${foreign}`,
    'a shared secret': async () => `Bearer ${shared}`,
    'claims that were changed': async () => `Bearer ${(await sign()).replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ ...staffClaims, exp: seconds + 600, iss: issuer, aud: audience, linli_role: 'system' })).toString('base64url')}.`)}`,
    'an end that has passed': async () => `Bearer ${await sign({ exp: seconds - 31 })}`,
    'no end': async () => `Bearer ${await sign({ exp: undefined })}`,
    'a time that has not come': async () => `Bearer ${await sign({ nbf: seconds + 31 })}`,
    'another issuer': async () => `Bearer ${await sign({ iss: 'https://other.example' })}`,
    'another audience': async () => `Bearer ${await sign({ aud: 'other' })}`,
    'no subject': async () => `Bearer ${await sign({ sub: undefined })}`,
    'a role that there is not': async () => `Bearer ${await sign({ linli_role: 'root' })}`,
    'no organisation': async () => `Bearer ${await sign({ linli_organisation: undefined })}`,
    'an area that is none': async () => `Bearer ${await sign({ linli_area: '%' })}`,
    'an empty area': async () => `Bearer ${await sign({ linli_area: '' })}`,
  };
  for (const [kind, make] of Object.entries(bad)) {
    it(`with ${kind} are not good, and never taken for none`, async () => {
      const authorization = await make();
      await assert.rejects(asked(authorization), (error) => error instanceof LinliError && error.code === 'unauthenticated');
    });
  }

  it('are taken within what clocks may differ by', async () => {
    assert.ok(await asked(`Bearer ${await sign({ exp: seconds - 29 })}`));
    assert.ok(await asked(`Bearer ${await sign({ nbf: seconds + 29 })}`));
  });
});

describe('The gate', () => {
  let world: World;
  before(async () => {
    world = await openWorld({ limits: { rates: { trackReceipt: { burst: 3, perMinute: 60 }, submitCommand: { burst: 2, perMinute: 60 } } }, origins: ['https://portal.example'] });
  });

  it('refuses a bad token on every route, also where the public may ask', async () => {
    for (const [method, path, body] of [['GET', '/v1/meta'], ['GET', '/v1/cases'], ['POST', '/v1/receipts:track', {}], ['GET', `/v1/organisations?area=${county}`]] as const) {
      const { status, headers, body: problem } = await world.ask(method, path, { token: 'bad', body });
      assert.deepEqual([status, headers.get('www-authenticate'), problem.type], [401, 'Bearer error="invalid_token"', 'urn:linli:problem:unauthenticated']);
    }
    const token = await world.token('clerk');
    world.pass(7200_000 + 31_000);
    assert.equal((await world.ask('GET', '/v1/meta', { token })).status, 401);
    world.pass(-7200_000 - 31_000);
    assert.equal((await world.ask('GET', '/v1/meta', { token })).status, 200);
  });

  it('lets the public ask so often from one address, and whoever signs in as they need', async () => {
    const track = (address: string) => world.ask('POST', '/v1/receipts:track', { body: { code: 'x', secret: 'y' }, address });
    const statuses = [];
    for (let round = 0; round < 4; round++) statuses.push((await track('198.51.100.1')).status);
    assert.deepEqual(statuses, [404, 404, 404, 429]);
    const refused = await track('198.51.100.1');
    assert.deepEqual([refused.body.type, refused.body.retry, refused.headers.get('retry-after')], ['urn:linli:problem:rate_limited', 'auto', '1']);
    assert.equal((await track('198.51.100.2')).status, 404);
    for (let round = 0; round < 4; round++) assert.notEqual((await world.submit(filing(county), { as: 'clerk', address: '198.51.100.3' })).status, 429);
  });

  it('counts each command of a batch as one', async () => {
    const commands = Array.from({ length: 5 }, () => ({ command: filing(county) }));
    const { status, body } = await world.ask('POST', '/v1/commands:batch', { body: { commands }, address: '198.51.100.4' });
    assert.equal(status, 200);
    assert.deepEqual(body.results.map(({ verdict, problem }: Loose) => verdict?.status ?? problem.type), ['applied', 'applied', ...Array.from({ length: 3 }, () => 'urn:linli:problem:rate_limited')]);
    const asClerk = await world.ask('POST', '/v1/commands:batch', { as: 'clerk', body: { commands: commands.slice(2) }, address: '198.51.100.4' });
    assert.ok(asClerk.body.results.every(({ verdict }: Loose) => verdict));
  });

  it('answers what is too much of Open311 as Open311 does', async () => {
    const few = await openWorld({ limits: { rates: { open311: { burst: 1, perMinute: 6 } } } });
    const ask = (format: string) => few.respond('GET', `/open311/v2/services.${format}`, { address: '198.51.100.5' });
    assert.equal((await ask('json')).status, 200);
    for (const [format, type] of [['json', 'application/json; charset=utf-8'], ['xml', 'text/xml; charset=utf-8']] as const) {
      const refused = await ask(format);
      assert.deepEqual([refused.status, refused.headers.get('content-type'), refused.headers.get('retry-after')], [429, type, '10']);
      assert.match(await refused.text(), format === 'xml' ? /<errors><error><code>429<\/code>/ : /^\[\{"code":429/);
    }
    assert.equal((await few.respond('GET', '/open311/v2/services.json', { address: '198.51.100.6' })).status, 200);
    assert.deepEqual(few.notes.map(({ route }) => route), Array.from({ length: 4 }, () => 'open311'));
  });

  it('reads of a form for a token no more than one can be', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array((sent += 1000) > 0 ? 1000 : 0)) }, { highWaterMark: 0 });
    const request = new Request('http://service.test/development/token', { method: 'POST', body, duplex: 'half' } as RequestInit);
    assert.equal((await world.service(request)).status, 413);
    assert.ok(sent < 10_000);
  });

  it('counts in buckets that fill again, for so many keys', async () => {
    let now = 0;
    const limiter = memoryRateLimiter(() => now);
    const rate = { burst: 2, perMinute: 6 };
    const take = () => limiter.take('one', rate);
    assert.deepEqual([await take(), await take(), await take()], [0, 0, 10]);
    now += 9_999;
    assert.equal(await take(), 1);
    now += 1;
    assert.deepEqual([await take(), await take()], [0, 10]);
    for (let index = 0; index < 60_000; index++) await limiter.take(`key ${index}`, rate);
    assert.equal(await take(), 0);
  });

  it('lets pages of the origins named ask, and no cookies', async () => {
    const preflight = await world.respond('OPTIONS', '/v1/commands', { headers: { origin: 'https://portal.example', 'access-control-request-method': 'POST' } });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-allow-credentials')], [204, 'https://portal.example', null]);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /idempotency-key/);
    const answer = await world.ask('GET', '/v1/meta', { headers: { origin: 'https://portal.example' } });
    assert.deepEqual([answer.headers.get('access-control-allow-origin'), /etag/.test(answer.headers.get('access-control-expose-headers') ?? '')], ['https://portal.example', true]);
    for (const origin of ['https://other.example', 'https://portal.example.evil', 'null']) {
      const refused = await world.respond('OPTIONS', '/v1/commands', { headers: { origin, 'access-control-request-method': 'POST' } });
      assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin'), refused.headers.get('access-control-allow-methods')], [204, null, null]);
      assert.equal((await world.ask('GET', '/v1/meta', { headers: { origin } })).headers.get('access-control-allow-origin'), null);
    }
  });

  it('marks every answer, good or not', async () => {
    for (const path of ['/v1/meta', '/v1/nothing', '/v1/cases', '/healthz', '/open311/v2/services.json']) {
      const { headers } = await world.respond('GET', path);
      assert.deepEqual([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('x-frame-options')], ['nosniff', 'no-referrer', 'DENY'], path);
      assert.match(headers.get('x-request-id') ?? '', /^[\w-]{36}$/);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
    assert.equal((await world.ask('GET', '/v1/meta', { headers: { 'x-request-id': 'abc-1' } })).headers.get('x-request-id'), 'abc-1');
    assert.notEqual((await world.ask('GET', '/v1/meta', { headers: { 'x-request-id': 'a b<script>' } })).headers.get('x-request-id'), 'a b<script>');
  });

  it('notes what was asked and what came of it, and nothing of whom', async () => {
    const { ref, receipt } = await world.file().catch(() => world.file());
    await world.ask('GET', `/v1/cases/${ref.region}/${ref.id}`, { as: 'clerk', headers: { 'x-request-id': 'noted' } });
    await world.ask('POST', '/v1/receipts:track', { body: receipt, address: '192.0.2.44' });
    const note = world.notes.find(({ requestId }) => requestId === 'noted');
    assert.deepEqual([note?.route, note?.method, note?.status, note?.role], ['readCase', 'GET', 200, 'clerk']);
    const told = JSON.stringify([world.notes, world.logged]);
    for (const secret of [ref.id, receipt.code, receipt.secret, '192.0.2.44', '欧阳', '13912345678', 'Bearer']) assert.ok(!told.includes(secret), secret);
  });
});
