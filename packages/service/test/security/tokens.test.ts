import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { LinliError } from '@linli/model';
import { developmentIssuer, jwtAuth, type Auth } from '@linli/service';
import { readFlags, serve, UsageError } from '@linli/service/node';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair, type JWTPayload } from 'jose';
import { county, openWorld } from '../http/support/world.js';

const start = Date.parse('2026-03-02T01:00:00Z');
const seconds = start / 1000;
const issuer = 'https://id.example';
const audience = 'linli';
const claims = { iss: issuer, aud: audience, iat: seconds, exp: seconds + 600, sub: 's-1', linli_role: 'clerk', linli_organisation: 'centre', linli_area: county };
const part = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('A token', () => {
  let auth: Auth;
  let sign: (payload?: object, header?: object) => Promise<string>;
  let forged: Record<string, string>;
  const fetched: string[] = [];

  before(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const mine = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const pem = await exportSPKI(publicKey);
    auth = jwtAuth({ issuer, audience, jwks: { keys: [{ ...jwk, alg: 'RS256', kid: 'one' }] }, clock: () => start });
    sign = (payload = {}, header = {}) => new SignJWT({ ...claims, ...payload } as JWTPayload).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(privateKey);
    const by = (header: object, payload: object = {}) => new SignJWT({ ...claims, ...payload } as JWTPayload).setProtectedHeader({ alg: 'RS256', ...header }).sign(mine.privateKey);
    const own = { ...(await exportJWK(mine.publicKey)), alg: 'RS256' };
    const hmac = (key: string, alg: 'HS256' | 'HS512') => {
      const head = `${part({ alg, kid: 'one', typ: 'JWT' })}.${part(claims)}`;
      return `${head}.${createHmac(alg === 'HS256' ? 'sha256' : 'sha512', key).update(head).digest('base64url')}`;
    };
    const good = await sign();
    const [head = '', body = '', signature = ''] = good.split('.');
    forged = {
      'with no algorithm': `${part({ alg: 'none' })}.${part(claims)}.`, 'with no algorithm, in capitals': `${part({ alg: 'NONE', kid: 'one' })}.${part(claims)}.`, 'with no algorithm and a signature': `${part({ alg: 'none', kid: 'one' })}.${body}.${signature}`,
      'with an empty algorithm': `${part({ alg: '', kid: 'one' })}.${body}.${signature}`, 'with the public key as a secret': hmac(pem, 'HS256'), 'with the public key without its end as a secret': hmac(pem.trim(), 'HS256'), 'with the public JWK as a secret': hmac(JSON.stringify(jwk), 'HS512'),
      'with a key of its own in the head': await by({ kid: 'mine', jwk: own }), 'with an address of keys in the head': await by({ kid: 'one', jku: 'https://evil.example/jwks.json' }), 'with an address of a certificate in the head': await by({ kid: 'one', x5u: 'https://evil.example/cert.pem' }), 'with a certificate in the head': await by({ kid: 'one', x5c: ['MIIB'] }),
      'with an id of a key that is a path': await by({ kid: '../../../../dev/null' }), 'with an id of a key that is a statement': await by({ kid: `one' union select 'x` }), 'with an id of a key that is an object': `${part({ alg: 'RS256', kid: { a: 1 } })}.${body}.${signature}`, 'with the key of another': await by({ kid: 'one' }),
      'with what must be understood': `${part({ alg: 'RS256', kid: 'one', crit: ['exp'], exp: 1 })}.${body}.${signature}`, 'without its signature': `${head}.${body}.`, 'without its claims': `${head}..${signature}`, 'of four parts': `${good}.x`, 'of five parts': `${part({ alg: 'dir', enc: 'A128GCM' })}.x.x.x.x`,
      'with the signature of another token': `${head}.${part({ ...claims, linli_role: 'supervisor' })}.${signature}`, 'that is huge': `${head}.${part({ ...claims, x: 'x'.repeat(200_000) })}.${signature}`, 'whose head is no JSON': `${part('{')}.${body}.${signature}`, 'whose claims are a list': `${head}.${part([])}.${signature}`, 'whose head is nested deep': `${part('['.repeat(50_000))}.${body}.${signature}`,
    };
  });

  const asked = (authorization: string) => auth.authenticate(new Request('http://x/', { headers: { authorization } }));
  const refused = async (token: string, what: string) => {
    const original = globalThis.fetch;
    globalThis.fetch = ((address: string | URL | Request) => {
      fetched.push(String(address));
      return Promise.reject(new Error('nothing is fetched'));
    }) as typeof fetch;
    try {
      await assert.rejects(asked(`Bearer ${token}`), (error) => error instanceof LinliError && error.code === 'unauthenticated' && !error.message.includes(token.slice(0, 20)), what);
    } finally {
      globalThis.fetch = original;
    }
  };

  it('that is forged is not good, and nothing is fetched because it says so', async () => {
    assert.deepEqual((await asked(`Bearer ${await sign()}`))?.actor.role, 'clerk');
    for (const [what, token] of Object.entries(forged)) await refused(token, what);
    assert.deepEqual(fetched, []);
  });

  const wrong: readonly object[] = [
    { iss: 'https://id.example/' }, { iss: ['https://id.example'] }, { iss: undefined }, { aud: 'linli ' }, { aud: ['other'] }, { aud: undefined }, { aud: {} }, { exp: seconds - 31 }, { exp: String(seconds + 600) }, { exp: null }, { exp: undefined }, { exp: {} }, { nbf: seconds + 31 }, { nbf: 'now' }, { nbf: null },
    { sub: undefined }, { sub: '' }, { sub: 5 }, { sub: ['s-1'] }, { sub: { toString: 's-1' } }, { sub: null }, { sub: true }, { sub: 'x'.repeat(201) }, { sub: 'a\u0000b' }, { sub: 'a\nb' }, { sub: '\ud800' }, { linli_role: 'root' }, { linli_role: 'Clerk' }, { linli_role: ['clerk'] }, { linli_role: { role: 'clerk' } }, { linli_role: null }, { linli_role: '__proto__' }, { linli_role: 'constructor' },
    { linli_organisation: undefined }, { linli_organisation: '' }, { linli_organisation: 5 }, { linli_organisation: ['centre'] }, { linli_organisation: 'a\u0000' }, { linli_organisation: 'x'.repeat(201) }, { linli_area: undefined }, { linli_area: '' }, { linli_area: '3' }, { linli_area: 35 }, { linli_area: '%' }, { linli_area: ['35'] }, { linli_area: '35 ' }, { linli_area: '35\n' }, { linli_area: '٣٥' },
  ];
  it('whose claims are not what they should be is not good', async () => {
    for (const payload of wrong) await refused(await sign(payload), JSON.stringify(payload));
    // A member of the public needs no post, and no claim makes them hold a case.
    const holder = await asked(`Bearer ${await sign({ linli_role: 'applicant', holds: [{ region: county, id: 'x' }], linli_holds: [{ region: county, id: 'x' }] })}`);
    assert.deepEqual(holder?.actor, { role: 'applicant', holds: [] });
    for (const payload of [{ aud: ['other', audience] }, { exp: seconds - 29 }, { nbf: seconds + 29 }]) assert.ok(await asked(`Bearer ${await sign(payload)}`));
  });

  it('comes once, in its own header, in its own scheme', async () => {
    const token = await sign();
    for (const header of [`Bearer ${token}, Bearer ${token}`, `Bearer ${token} ${token}`, `Token ${token}`, `Basic ${part('clerk:x')}`, token, `Bearer "${token}"`, 'Bearer', `Bearer${token}`, `Bearer ${token};a=b`, 'DPoP x']) {
      await assert.rejects(asked(header), (error) => error instanceof LinliError && error.code === 'unauthenticated', header.slice(0, 20));
    }
    const world = await openWorld();
    const clerk = await world.token('clerk');
    for (const [method, path, sent] of [['GET', `/v1/cases?access_token=${clerk}`, {}], ['GET', '/v1/cases', { headers: { cookie: `token=${clerk}` } }], ['GET', '/v1/cases', { headers: { 'x-authorization': `Bearer ${clerk}` } }]] as const) assert.equal((await world.ask(method, path, sent)).status, 401, path);
    // Over a real connection two headers arrive as two.
    const server = await serve({ port: 0, service: (request, info) => world.service(request, info) });
    const statuses = await Promise.all([[clerk], [clerk, clerk], ['bad', clerk], [clerk, 'bad']].map((tokens) => statusOf(server.url, tokens)));
    await server.close(0);
    assert.deepEqual(statuses, [200, 401, 401, 401]);
  });
});

describe('The development issuer', () => {
  it('is off where nobody asked for it, and its tokens are good for nobody else', async () => {
    const clock = () => start;
    const other = await developmentIssuer({ actors: { clerk: { role: 'clerk', organisation: 'centre', area: '35' } }, issuer: 'http://service.test/development', clock });
    const world = await openWorld({ developmentIssuer: undefined });
    for (const path of ['token', 'jwks.json', '.well-known/openid-configuration']) assert.equal((await world.ask(path === 'token' ? 'POST' : 'GET', `/development/${path}`)).status, 404);
    // Of the same name, with keys of its own.
    assert.equal((await world.ask('GET', '/v1/cases', { token: await other.token('clerk') })).status, 401);
    for (const name of ['__proto__', 'constructor', 'toString', 'root', '']) {
      const response = await other.fetch(new Request('http://service.test/development/token', { method: 'POST', body: new URLSearchParams({ actor: name }) }));
      assert.equal(response.status, 400, name);
    }
  });

  it('is refused where it would serve in earnest', () => {
    for (const environment of [{ NODE_ENV: 'production' }, { DATABASE_URL: 'postgres://x/y' }]) {
      for (const [args, more] of [[['--dev-issuer'], {}], [[], { LINLI_DEV_ISSUER: '1' }], [[], { LINLI_DEV_ISSUER: 'true' }]] as const) assert.throws(() => readFlags(args, { ...environment, ...more }), UsageError);
      const flags = readFlags([], environment);
      assert.ok(typeof flags === 'object' && !flags.devIssuer);
    }
    assert.throws(() => readFlags(['--dev-issuer', '--issuer', 'https://id.example', '--audience', 'x'], {}), UsageError);
    const flags = readFlags([], {});
    assert.ok(typeof flags === 'object' && !flags.devIssuer);
  });
});

async function statusOf(url: string, tokens: readonly string[]): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/v1/cases`, { headers: ['host', 'x', ...tokens.flatMap((token) => ['authorization', `Bearer ${token}`])] as never }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}
