import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { PGlite } from '@electric-sql/pglite';
import { openStores, pgliteSql, pgSql, type Sql, type Stores } from '@linli/service';
import pg from 'pg';
import { freshPglite, postgres } from '../support/databases.js';
import { clerk, counties, county, openDesk, start } from '../sql/support/desk.js';

const [, other] = counties;
const withoutRole = (text: string) => text.replace(/set local role linli_app;?/, '');
const withoutRegion = (text: string) => text.replace(/set local linli\.regions = '\d+';?/, '');

/** One database with something in it, worked on by an adapter of which a line was forgotten. */
interface Broken {
  name: string;
  open: (forget: (text: string) => string) => Promise<{ sql: Sql; close: () => Promise<void> }>;
}

const databases: readonly Broken[] = [
  {
    name: 'PGlite',
    async open(forget) {
      const pglite = await freshPglite();
      await openDesk(pgliteSql(pglite)).then((desk) => desk.file());
      const exec = pglite.exec.bind(pglite) as PGlite['exec'];
      const sql = pgliteSql({ query: (text, params) => pglite.query(text, params), exec: (text) => exec(forget(text)), close: () => pglite.close() });
      return { sql, close: () => sql.close() };
    },
  },
  {
    name: 'PostgreSQL',
    async open(forget) {
      const server = await postgres();
      const name = await server.database();
      const whole = server.open(name, 3);
      const desk = await openDesk(whole);
      await desk.file();
      await desk.stores.close();
      const pool = new pg.Pool({ connectionString: server.url(name), max: 3 });
      pool.on('connect', (client) => {
        const query = client.query.bind(client) as (...args: unknown[]) => unknown;
        client.query = ((asked: string | { text: string }, ...rest: unknown[]) =>
          query(typeof asked === 'string' ? forget(asked) : { ...asked, text: forget(asked.text) }, ...rest)) as typeof client.query;
      });
      const sql = pgSql(pool);
      return { sql, close: () => sql.close() };
    },
  },
];

const storesOver = async (sql: Sql): Promise<Stores> => openStores(sql, { regions: counties, clock: () => start, lookEvery: 50 });

for (const { name, open } of databases) {
  describe(`The walls in ${name}`, () => {
    it('stand when nothing is forgotten', async (context) => {
      const { sql, close } = await open((text) => text);
      context.after(close);
      assert.equal((await (await storesOver(sql)).snapshot(county, null, 10, clerk)).length, 1);
    });

    it('let nothing through when the role is forgotten, although the connection is a superuser’s', async (context) => {
      let isForgotten = false;
      const { sql, close } = await open((text) => (isForgotten ? withoutRole(text) : text));
      context.after(close);
      const stores = await storesOver(sql);
      isForgotten = true;
      const entry = { region: county, id: 'x', at: '2026-03-02T01:00:00Z', subject: null, role: 'clerk', organisation: null, route: 'readCase', cases: [] };
      for (const work of [
        () => stores.snapshot(county, null, 10, clerk), () => stores.changes(county, '0', 10, clerk), () => stores.head(county), () => stores.audit(entry), () => stores.reserveNumbers({ region: county, type: 'appeal', count: 1, device: 'd', subject: null }),
        () => stores.cases({ subject: null, actor: clerk }).receipt('x'), () => stores.cases({ subject: null, actor: clerk }).cases([{ region: county, id: 'x' }]),
      ]) await assert.rejects(work, { code: '22012' });
      await assert.rejects(storesOver(sql));
      isForgotten = false;
      assert.equal((await stores.snapshot(county, null, 10, clerk)).length, 1);
    });

    it('show nothing when the region is forgotten', async (context) => {
      let isForgotten = false;
      const { sql, close } = await open((text) => (isForgotten ? withoutRegion(text) : text));
      context.after(close);
      const stores = await storesOver(sql);
      isForgotten = true;
      assert.deepEqual(await stores.snapshot(county, null, 10, clerk), []);
      await assert.rejects(stores.head(county));
      await assert.rejects(stores.reserveNumbers({ region: county, type: 'appeal', count: 1, device: 'd', subject: null }), { code: '42501' });
    });

    it('keep a transaction to one region, whatever it is asked', async (context) => {
      const { sql, close } = await open((text) => text);
      context.after(close);
      const stores = await storesOver(sql);
      assert.equal((await stores.snapshot(other, null, 10, clerk)).length, 0);
      await assert.rejects(sql.tx(county, (query) => query('select id from cases where region = $1', [other])), { code: 'internal' });
      await assert.rejects(sql.tx(county, (query) => query('select id from cases', [county])), { code: 'internal' });
      // Past our own check, row-level security is what is left.
      const seen = await sql.tx(other, (query) => query<{ count: string }>('select count(*)::text as count from cases where $1::text is not null', [other]));
      assert.deepEqual(seen, [{ count: '0' }]);
      for (const region of ["350102'; reset role; --", '350102,350103', '', '35010２']) await assert.rejects(sql.tx(region, async () => 'in'), { code: 'invalid' });
    });
  });
}

describe('The audit', () => {
  it('is read by a role that bypasses the policies and has that table alone, and not by the owner', async () => {
    const { sql, close } = await (databases[0] as Broken).open((text) => text);
    const stores = await storesOver(sql);
    for (const region of counties) await stores.audit({ region, id: 'x', at: '2026-03-02T01:00:00Z', subject: null, role: 'clerk', organisation: null, route: 'readCase', cases: [] });
    await sql.owner((run) => run(`create role plain_owner; alter table audit owner to plain_owner; create role linli_auditor login bypassrls; grant select on audit to linli_auditor`));
    const asRole = async (role: string, text: string) => {
      const [answer] = await sql.owner(async (run) => {
        await run(`begin; set local role ${role}`);
        const found = await run(text).then((rows) => rows.length, (error: { code?: string }) => error.code);
        await run('rollback');
        return found;
      });
      return answer;
    };
    assert.equal(await asRole('plain_owner', 'select * from audit'), 0);
    assert.equal(await asRole('linli_auditor', 'select * from audit'), counties.length);
    for (const text of ['select * from cases', 'delete from audit', 'update audit set subject = null']) assert.equal(await asRole('linli_auditor', text), '42501', text);
    await close();
  });
});

describe('The role of the application', () => {
  let sql: Sql;
  before(async () => {
    ({ sql } = await (databases[0] as Broken).open((text) => text));
  });

  const forbidden = [
    'alter table cases add column x text', 'drop table cases', 'truncate cases', 'create table mine (a text)', 'create schema mine', 'alter table cases disable row level security', 'drop policy own_region on cases', 'create policy all_rows on cases using (true)',
    'delete from events', 'update events set data = data', 'delete from cases', 'delete from commands', 'delete from audit', 'select * from audit', 'update audit set subject = null', 'update seals set data = data', 'update receipts set digest = digest', 'delete from receipts', 'update secrets set value = value',
    'update revisions set doc = doc', 'update regions set name = null', 'update number_blocks set last = 0', 'delete from feed', 'select * from linli_migrations', 'delete from linli_migrations', 'alter role linli_app superuser', 'create role another', 'alter role linli_app bypassrls',
    `copy cases to '/tmp/out'`, `copy cases to program 'id'`, `select pg_read_file('/etc/passwd')`, `select lo_import('/etc/passwd')`, 'create extension dblink', 'create function f() returns int language sql security definer as $$ select 1 $$',
    'select rolpassword from pg_authid',
  ];
  for (const text of forbidden) {
    it(`may not: ${text}`, async () => {
      const [refusal] = await sql.owner(async (run) => {
        await run(`begin; set local role linli_app; set local linli.regions = '${county}'`);
        const error: unknown = await run(text).then(() => undefined, (reason: unknown) => reason);
        await run('rollback');
        return (error as { code?: string } | undefined)?.code;
      });
      assert.ok(['42501', '42P07', '0A000'].includes(refusal ?? ''), `${text}: ${String(refusal)}`);
    });
  }
});
