import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FolderInUseError, openPglite } from '@linli/service/node';
import { newFolder } from './support/folder.js';
import { Process, script } from './support/process.js';

test('a database in a thread answers, rolls back, notifies and dumps', async (context) => {
  const database = await openPglite(null);
  context.after(() => database.close());
  await database.exec('create table things (id integer primary key, body jsonb, bytes bytea, at timestamptz)');

  await context.test('values come and go as PGlite reads them', async () => {
    const at = new Date('2026-11-21T06:30:00Z');
    await database.query('insert into things values ($1, $2, $3, $4)', [1, { a: ['b'] }, Uint8Array.of(1, 2), at]);
    const { rows } = await database.query('select * from things where id = $1', [1]);
    assert.deepEqual(rows, [{ id: 1, body: { a: ['b'] }, bytes: Uint8Array.of(1, 2), at }]);
  });

  await context.test('an error keeps its SQLSTATE and constraint', async () => {
    await assert.rejects(database.query('insert into things (id) values (1)'), { code: '23505', constraint: 'things_pkey' });
  });

  await context.test('work that rejects leaves nothing behind', async () => {
    const refused = database.transaction(async ({ query }) => {
      await query('insert into things (id) values (2)');
      throw new Error('no');
    });
    await assert.rejects(refused, { message: 'no' });
    const { rows } = await database.query<{ n: number }>('select count(*)::integer as n from things');
    assert.deepEqual(rows, [{ n: 1 }]);
  });

  await context.test('work that overlooks a failed statement is told that nothing was kept', async () => {
    const overlooked = database.transaction(async ({ query }) => {
      await query('insert into things (id) values (3)');
      await query('insert into things (id) values (1)').catch(() => undefined);
    });
    await assert.rejects(overlooked);
    assert.deepEqual((await database.query('select id from things')).rows, [{ id: 1 }]);
  });

  await context.test('of transactions at the same time each sees what the one before it did', async () => {
    await database.exec('create table counter (n integer); insert into counter values (0)');
    const add = () =>
      database.transaction(async ({ query }) => {
        const { rows } = await query<{ n: number }>('select n from counter');
        await query('update counter set n = $1', [(rows[0]?.n ?? 0) + 1]);
      });
    await Promise.all(Array.from({ length: 20 }, add));
    assert.deepEqual((await database.query('select n from counter')).rows, [{ n: 20 }]);
  });

  await context.test('a statement after the end of its transaction is refused', async () => {
    const late = await database.transaction(async ({ query }) => () => query('select 1'));
    await assert.rejects(late());
  });

  await context.test('who listens is told, once the transaction is through, until it ends', async () => {
    const heard: string[] = [];
    const stop = await database.listen('changed', (payload) => heard.push(payload));
    await database.transaction(({ query }) => query(`select pg_notify('changed', '350102')`));
    await database.query('select 1');
    await stop();
    await database.query(`select pg_notify('changed', '350103')`);
    await database.query('select 1');
    assert.deepEqual(heard, ['350102']);
  });

  await context.test('another one begins with what it dumped', async () => {
    const twin = await openPglite(null, { template: await database.dump() });
    const { rows } = await twin.query('select id from things');
    await twin.close();
    assert.deepEqual(rows, [{ id: 1 }]);
  });
});

test('a folder is for one at a time, and keeps what was written', async () => {
  const folder = join(newFolder(), 'data');
  const first = await openPglite(folder);
  await first.exec('create table things (id integer); insert into things values (1)');
  await assert.rejects(openPglite(folder), (error) => error instanceof FolderInUseError && error.holder?.pid === process.pid);
  await first.close();
  await assert.rejects(first.query('select 1'), { code: 'unavailable' });
  const second = await openPglite(folder);
  assert.deepEqual((await second.query('select id from things')).rows, [{ id: 1 }]);
  await second.close();
});

test('what was acknowledged outlives SIGKILL, three times over', async (context) => {
  const folder = newFolder();
  let last = 0;
  for (const round of [1, 2, 3]) {
    const writer = new Process(context, script('write-rows.js'), [folder]);
    await writer.line(new RegExp(`^${last + 100 * round}$`));
    await writer.kill('SIGKILL');
    const acknowledged = Number(writer.out.at(-1));
    const database = await openPglite(folder);
    const { rows } = await database.query<{ n: number; last: number }>('select count(*)::integer as n, max(number) as last from written');
    await database.close();
    assert.ok(rows[0] && rows[0].last >= acknowledged, `${rows[0]?.last} of ${acknowledged}`);
    assert.equal(rows[0].n, rows[0].last);
    last = rows[0].last;
  }
});

test('SIGKILL while the database is being made leaves a folder that opens', async (context) => {
  const folder = newFolder();
  const writer = new Process(context, script('write-rows.js'), [folder]);
  while (!existsSync(join(folder, 'database.new', 'PG_VERSION'))) await new Promise(setImmediate);
  await writer.kill('SIGKILL');
  assert.equal(existsSync(join(folder, 'database')), false);
  const database = await openPglite(folder);
  assert.deepEqual((await database.query('select 1 as one')).rows, [{ one: 1 }]);
  await database.close();
});

test('a database whose folder another process has taken all the same says that it is lost', async (context) => {
  const folder = newFolder();
  const database = await openPglite(folder);
  context.after(() => database.close());
  writeFileSync(join(folder, 'lock', '2'), '{}');
  await assert.rejects(database.lost, { code: 'storage_unavailable' });
});
