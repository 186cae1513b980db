import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { isMigrated, migrate, openStores, pgliteSql, pgSql, type Sql } from '@linli/service';
import pg from 'pg';
import { postgres } from '../support/databases.js';
import { applicant, county, failure } from './support/desk.js';

const shipped = new URL('../../sql/', import.meta.url);
const count = 3;

/** A copy of the migrations, to be changed. */
async function withCopy(work: (from: URL, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-migrations-'));
  try {
    await cp(shipped, folder, { recursive: true });
    await work(pathToFileURL(`${folder}/`), folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function empty(): Promise<{ sql: Sql; another: () => Sql }> {
  const server = await postgres();
  const database = await server.database({ empty: true });
  return { sql: server.open(database, 2), another: () => server.open(database, 2) };
}

describe('Migrations', () => {
  it('are applied once, however often they are run', async () => {
    const { sql } = await empty();
    assert.equal(await isMigrated(sql), false);
    assert.equal(await migrate(sql), count);
    assert.equal(await migrate(sql), 0);
    assert.equal(await isMigrated(sql), true);
    await sql.close();
  });

  it('are applied once by several processes at the same time', async () => {
    const { sql, another } = await empty();
    const others = [another(), another(), another()];
    const applied = await Promise.all([sql, ...others].map((each) => migrate(each)));
    assert.deepEqual(applied.sort(), [0, 0, 0, count]);
    for (const each of [sql, ...others]) await each.close();
  });

  it('are applied in several databases of one server at the same time', async () => {
    const all = await Promise.all([1, 2, 3].map(async () => (await empty()).sql));
    assert.deepEqual(await Promise.all(all.map((sql) => migrate(sql))), [count, count, count]);
    for (const sql of all) await sql.close();
  });

  it('that were changed after they were applied are refused', () => withCopy(async (from, folder) => {
    const { sql } = await empty();
    await migrate(sql);
    const first = join(folder, '001-tables.sql');
    const text = await readFile(first, 'utf8');
    await writeFile(first, text.replace(/\n/g, '\r\n'));
    assert.equal(await migrate(sql, { from }), 0);
    await writeFile(first, `${text}\n-- changed\n`);
    assert.equal(await failure(migrate(sql, { from })), 'schema_unsupported');
    await sql.close();
  }));

  it('of a newer release are not run over by an older one', () => withCopy(async (from, folder) => {
    const { sql } = await empty();
    await writeFile(join(folder, '004-more.sql'), 'create table more (region text primary key);');
    assert.equal(await migrate(sql, { from }), count + 1);
    assert.equal(await isMigrated(sql), true);
    assert.equal(await failure(migrate(sql)), 'schema_unsupported');
    await sql.close();
  }));

  it('that fail leave nothing of themselves', () => withCopy(async (from, folder) => {
    const { sql } = await empty();
    await writeFile(join(folder, '004-more.sql'), 'create table more (region text primary key); select nothing from nowhere;');
    await assert.rejects(migrate(sql, { from }), { code: '42P01' });
    assert.equal(await migrate(sql), count);
    const tables = await sql.owner((run) => run(`select 1 from pg_tables where tablename = 'more'`));
    assert.deepEqual(tables, [[]]);
    await sql.close();
  }));

  it('are numbered without a gap', () => withCopy(async (from, folder) => {
    const { sql } = await empty();
    await writeFile(join(folder, '005-late.sql'), 'select 1;');
    assert.equal(await failure(migrate(sql, { from })), 'internal');
    await sql.close();
  }));

  it('find the receipts that were given before there was an index of them, also where the owner is nobody special', () => withCopy(async (from, folder) => {
    const server = await postgres();
    const database = await server.database({ empty: true });
    await server.run('postgres', `create role plain login password 'plain'; grant linli_app to plain with set true; grant all on database ${database} to plain`);
    await server.run(database, 'alter schema public owner to plain');
    const url = new URL(server.url(database));
    [url.username, url.password] = ['plain', 'plain'];
    const sql = pgSql(new pg.Pool({ connectionString: url.href, max: 3 }));
    const index = await readFile(join(folder, '003-receipt-index.sql'));
    await rm(join(folder, '003-receipt-index.sql'));
    await migrate(sql, { from });
    const codes = ['SQ-20260302-AAAAAAA0', 'SQ-20260302-AAAAAAAZ', 'SQ-20260302-AAAAAAA8', 'of another kind', ''];
    for (const code of codes) await sql.tx(county, (query) => query(`insert into receipts (region, code, digest, case_id) values ($1, $2, '', 'one')`, [county, code]));
    await writeFile(join(folder, '003-receipt-index.sql'), index);
    assert.equal(await migrate(sql, { from }), 1);
    const stores = await openStores(sql, { regions: ['350101', county] });
    const store = stores.cases({ subject: null, actor: applicant });
    for (const code of codes) assert.deepEqual((await store.receipt(code))?.ref, { region: county, id: 'one' }, code);
    assert.equal(await store.receipt('SQ-20260302-AAAAAAA1'), undefined);
    await stores.close();
  }));

  it('that fail in PGlite leave it usable', () => withCopy(async (from, folder) => {
    const sql = pgliteSql(await PGlite.create());
    await writeFile(join(folder, '004-more.sql'), 'create table more (region text primary key); select nothing from nowhere;');
    await assert.rejects(migrate(sql, { from }), { code: '42P01' });
    assert.equal(await migrate(sql), count);
    const stores = await openStores(sql, { regions: [county] });
    assert.equal(await stores.ready(), true);
    await stores.close();
    assert.equal(await stores.ready(), false);
  }));
});
