import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFlags, UsageError, type Flags } from '@linli/service/node';

type Environment = Record<string, string>;

const usual: Flags = {
  port: 8080, host: '127.0.0.1', data: './linli-data', databaseUrl: undefined, definitions: undefined, oidc: undefined, devIssuer: false,
  migrateOnly: false, restored: false, trustProxy: 0, logLevel: 'info', linger: 0, drain: 20, connections: 10, origins: [],
};
const database = { DATABASE_URL: 'postgres://linli:secret@db/linli' };
const oidc = ['--issuer', 'https://id.example', '--audience', 'linli'];

const sound: [args: string[], environment: Environment, flags: Partial<Flags>][] = [
  [[], {}, {}],
  [['--port', '0', '--host', '0.0.0.0', '--data', '/data'], {}, { port: 0, host: '0.0.0.0', data: '/data' }],
  [[], { LINLI_PORT: '81', LINLI_HOST: '::', LINLI_TRUST_PROXY: '2', LINLI_DRAIN: '5' }, { port: 81, host: '::', trustProxy: 2, drain: 5 }],
  [[], { PORT: '82' }, { port: 82 }],
  [['--port', '83'], { LINLI_PORT: '81', PORT: '82' }, { port: 83 }],
  [[], { LINLI_PORT: '' }, {}],
  [[], database, { databaseUrl: database.DATABASE_URL }],
  [[...oidc, '--jwks', 'https://id.example/keys'], {}, { oidc: { issuer: 'https://id.example', audience: 'linli', jwks: 'https://id.example/keys' } }],
  [['--dev-issuer'], {}, { devIssuer: true }],
  [[], { LINLI_DEV_ISSUER: '1' }, { devIssuer: true }],
  [['--force-dev-issuer'], { ...database, NODE_ENV: 'production' }, { devIssuer: true, databaseUrl: database.DATABASE_URL }],
  [['--migrate-only', '--log-level', 'silent'], {}, { migrateOnly: true, logLevel: 'silent' }],
  [['--origins', 'https://portal.example, http://10.0.0.1:8080', '--connections', '2'], { LINLI_LINGER: '5' }, { origins: ['https://portal.example', 'http://10.0.0.1:8080'], connections: 2, linger: 5 }],
  [['--restored'], {}, { restored: true }],
];
for (const [args, environment, flags] of sound) {
  test(`${JSON.stringify(args)} with ${JSON.stringify(environment)} is understood`, () => assert.deepEqual(readFlags(args, environment), { ...usual, ...flags }));
}

test('help and version are asked for whatever else there is', () => {
  assert.equal(readFlags(['--port', 'x', '--help'], {}), 'help');
  assert.equal(readFlags(['-h'], {}), 'help');
  assert.equal(readFlags(['--version'], {}), 'version');
});

const unsound: [args: string[], environment: Environment, says: RegExp][] = [
  [['--prot', '80'], {}, /--prot/],
  [['serve'], {}, /serve/],
  [['--port'], {}, /--port/],
  [['--port', '65536'], {}, /--port .*65535.*"65536"/],
  [['--port', '80x'], {}, /"80x"/],
  [['--port', ''], {}, /--port/],
  [['--drain', '-1'], {}, /--drain/],
  [['--connections', '1'], {}, /--connections .*from 2 to/],
  [['--origins', 'https://portal.example/page'], {}, /"https:\/\/portal.example\/page"/],
  [['--log-level', 'loud'], {}, /"loud"/],
  [['--issuer', 'https://id.example'], {}, /--audience/],
  [['--jwks', 'https://id.example/keys'], {}, /--issuer/],
  [['--issuer', 'id.example', '--audience', 'linli'], {}, /"id.example"/],
  [['--dev-issuer'], { NODE_ENV: 'production' }, /NODE_ENV=production/],
  [['--dev-issuer'], database, /DATABASE_URL/],
  [[], { ...database, LINLI_DEV_ISSUER: '1' }, /DATABASE_URL/],
  [['--force-dev-issuer', ...oidc], {}, /--issuer/],
  [[], { DATABASE_URL: 'mysql://linli:secret@db/linli' }, /postgres:\/\//],
];
for (const [args, environment, says] of unsound) {
  test(`${JSON.stringify(args)} with ${JSON.stringify(environment)} is refused`, () => {
    assert.throws(() => readFlags(args, environment), (error) => error instanceof UsageError && says.test(error.message) && !error.message.includes('secret'));
  });
}
