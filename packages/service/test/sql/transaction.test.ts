import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LinliError } from '@linli/model';
import { pgliteSql, pgSql, shardedSql, type Query, type Sql } from '@linli/service';
import pg from 'pg';
import { freshPglite, kinds, postgres } from '../support/databases.js';
import { applied, clerk, counties, county, doing, failure, filing, openDesk } from './support/desk.js';
import { lineTo } from './support/line.js';

const [here, there] = counties;
const addNumbers = (query: Query, region: string = here) => query('insert into numbers (region, type, next) values ($1, $2, 1)', [region, 'appeal']);
const numbers = async (sql: Sql, region: string = here) => (await sql.tx(region, (query) => query('select type from numbers where region = $1', [region]))).length;

async function withSql(open: () => Promise<{ sql: Sql; close(): Promise<void> }>, work: (sql: Sql) => Promise<void>): Promise<void> {
  const { sql, close } = await open();
  try {
    await work(sql);
  } finally {
    await close();
  }
}

for (const { name, open } of kinds) {
  describe(`A transaction in ${name}`, () => {
    it('works as the role of the application, with sight of one region', () => withSql(open, async (sql) => {
      const text = `select current_user as role, current_setting('linli.regions') as regions, current_setting('lock_timeout') as patience where $1::text is not null`;
      assert.deepEqual(await sql.tx(here, (query) => query(text, [here])), [{ role: 'linli_app', regions: here, patience: '2s' }]);
      await sql.tx(here, (query) => addNumbers(query));
      await sql.tx(there, (query) => addNumbers(query, there));
      const all = await sql.tx(there, (query) => query('select region from numbers where $1::text is not null', [there]));
      assert.deepEqual(all, [{ region: there }]);
    }));

    it('refuses a statement that does not name its region first', () => withSql(open, async (sql) => {
      const rows: [string, readonly unknown[]][] = [
        ['select count(*) from cases', []], ['select count(*) from cases where region = $1', [there]], ['select count(*) from cases', [here]],
        ['select count(*) from cases where region = $10', [here]],
      ];
      for (const [text, params] of rows) assert.equal(await failure(sql.tx(here, (query) => query(text, params))), 'internal', text);
      assert.equal(await failure(sql.tx(`${here}'; drop table cases; --`, async () => undefined)), 'invalid');
    }));

    it('leaves nothing when the work fails, nor when the work hides that a statement failed', () => withSql(open, async (sql) => {
      await assert.rejects(sql.tx(here, async (query) => {
        await addNumbers(query);
        throw new Error('Changed my mind');
      }), /Changed my mind/);
      await assert.rejects(sql.tx(here, async (query) => {
        await addNumbers(query);
        await query('select nothing from nowhere where region = $1', [here]).catch(() => undefined);
      }), { code: '42P01' });
      assert.equal(await numbers(sql), 0);
    }));

    it('is done again when the database asks for it, a few times', () => withSql(open, async (sql) => {
      let runs = 0;
      const overtaken = Object.assign(new Error('Overtaken'), { code: '40001' });
      const work = (failing: number) => async (query: Query) => {
        runs++;
        await addNumbers(query);
        if (runs <= failing) throw overtaken;
      };
      await sql.tx(here, work(2));
      assert.deepEqual([runs, await numbers(sql)], [3, 1]);
      runs = 0;
      assert.equal(await failure(sql.tx(there, async () => Promise.reject(overtaken))), 'unavailable');
    }));

    it('that only reads cannot write', () => withSql(open, async (sql) => {
      await assert.rejects(sql.tx(here, (query) => addNumbers(query), { readOnly: true }));
      assert.equal(await numbers(sql), 0);
    }));

    it('takes no text that cannot be stored', () => withSql(open, async (sql) => {
      assert.equal(await failure(sql.tx(here, (query) => query('insert into numbers (region, type, next) values ($1, $2, 1)', [here, 'a\0b']))), 'invalid');
    }));
  });
}

describe('Without a role, or without a region', () => {
  type Run = (text: string) => Promise<Record<string, unknown>[]>;

  async function cannot(run: Run): Promise<void> {
    const asRole = async (text: string, regions?: string) => {
      await run(`begin; set local role linli_app; ${regions === undefined ? '' : `set local linli.regions = '${regions}'`}`);
      try {
        return await run(text);
      } finally {
        await run('rollback');
      }
    };
    const denied = { code: '42501' };
    // Both connect as a superuser, whom no policy binds: the role does it.
    assert.deepEqual(await run('select count(*)::integer as count from cases'), [{ count: 1 }]);
    for (const regions of [undefined, '', '350199']) {
      assert.deepEqual(await asRole('select id from cases', regions), []);
      assert.deepEqual(await asRole('update cases set version = 9 returning id', regions), []);
      await assert.rejects(asRole(`insert into numbers (region, type, next) values ('${here}', 'appeal', 1)`, regions), denied);
      await assert.rejects(asRole(`insert into audit (region, id, at, role, route, cases) values ('${here}', 'a', now(), 'clerk', 'read', '{}')`, regions), denied);
    }
    assert.deepEqual(await asRole('select version from cases', here), [{ version: 1 }]);
    const forbidden = ['update events set version = 2', 'delete from events', 'delete from cases', 'update seals set version = 2', 'select * from audit', 'truncate cases', 'drop table cases', 'alter table cases disable row level security', `update receipts set case_id = 'x'`];
    for (const text of forbidden) await assert.rejects(asRole(text, here), denied, text);
  }

  it('nothing is seen and nothing written in PGlite', async () => {
    const pglite = await freshPglite();
    const desk = await openDesk(pgliteSql(pglite));
    await desk.file(here);
    await cannot(async (text) => ((await pglite.exec(text)).pop()?.rows ?? []) as Record<string, unknown>[]);
    await desk.stores.close();
  });

  it('nothing is seen and nothing written in PostgreSQL', async () => {
    const server = await postgres();
    const database = await server.database();
    const desk = await openDesk(server.open(database));
    await desk.file(here);
    const client = new pg.Client(server.url(database));
    await client.connect();
    await cannot(async (text) => {
      const answer = await client.query(text);
      return (Array.isArray(answer) ? answer.pop() : answer).rows as Record<string, unknown>[];
    });
    await client.end();
    await desk.stores.close();
  });
});

describe('Several databases as one', () => {
  it('keep a region always in the same one, and know when none is assigned', async () => {
    const asked: string[] = [];
    const shard = (name: string): Sql => ({
      tx: async (region) => void asked.push(`${name} ${region}`) as never,
      owner: async (work) => [await work(async () => [{ name }])],
      close: async () => undefined,
    });
    const sql = shardedSql(['a', 'b', 'c', 'd'].map(shard));
    for (const region of [...counties, here]) await sql.tx(region, async () => undefined);
    assert.deepEqual(asked, ['c 350102', 'd 350103', 'a 350104', 'b 350105', 'c 350102']);
    assert.deepEqual(await sql.owner(async (run) => (await run('select'))[0]?.['name']), ['a', 'b', 'c', 'd']);
    assert.equal(await failure(shardedSql([shard('a')], () => 3).tx(here, async () => undefined)), 'internal');
  });
});

describe('A PostgreSQL that fails', () => {
  /** Over a line that can be cut. */
  async function onLine(work: (desk: Awaited<ReturnType<typeof openDesk>>, line: Awaited<ReturnType<typeof lineTo>>, run: (text: string) => Promise<unknown>) => Promise<void>): Promise<void> {
    const server = await postgres();
    const database = await server.database();
    const line = await lineTo(server.port);
    const url = new URL(server.url(database));
    url.port = String(line.port);
    const desk = await openDesk(pgSql(new pg.Pool({ connectionString: url.href, max: 4 })));
    try {
      await work(desk, line, (text) => server.run(database, text));
    } finally {
      await desk.stores.close();
      line.close();
    }
  }

  it('before it commits has done nothing, and says so', () => onLine(async (desk, line) => {
    const ref = await desk.file();
    const command = doing('triage', ref);
    line.cut('commit', 'before');
    assert.equal(await failure(desk.send(command, { actor: clerk })), 'unavailable');
    assert.equal(await desk.stores.verdict({ region: county, id: command.id }), undefined);
    assert.equal(applied(await desk.send(command, { actor: clerk })).version, 2);
  }));

  it('as it commits has never been said to succeed, and what it did is done once', () => onLine(async (desk, line) => {
    const ref = await desk.file();
    const command = doing('triage', ref);
    line.cut('commit', 'after');
    assert.equal(await failure(desk.send(command, { actor: clerk })), 'unavailable');
    assert.equal((await desk.stores.verdict({ region: county, id: command.id }))?.verdict.status, 'applied');
    assert.equal(applied(await desk.send(command, { actor: clerk })).version, 2);
    assert.equal((await desk.store().record(ref))?.events.length, 2);
  }));

  it('ends its connections without ending ours, and is used again when it is back', () => onLine(async (desk, _line, run) => {
    await desk.file();
    await run('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => desk.stores.head(county)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal((outcome.reason as LinliError).code, 'unavailable');
    assert.equal(applied(await desk.send(filing(county))).version, 1);
  }));

  it('that is not there at all is unavailable', async () => {
    const line = await lineTo(1);
    const sql = pgSql(new pg.Pool({ host: '127.0.0.1', port: line.port }));
    line.close();
    assert.equal(await failure(sql.tx(county, async () => undefined)), 'unavailable');
    assert.equal(await failure(openDesk(sql)), 'unavailable');
    await sql.close();
  });

  it('while others hold all connections is waited for, for longer than a connection may take to be made', async () => {
    const server = await postgres();
    const sql = pgSql(new pg.Pool({ connectionString: server.url(await server.database()), max: 2, connectionTimeoutMillis: 250 }));
    const slow = (query: Query) => query('select pg_sleep(0.1) where $1::text is not null', [here]);
    const all = Array.from({ length: 20 }, () => sql.tx(here, slow));
    await Promise.race(all);
    assert.ok(sql.waiting > 0);
    // Whoever asks whether it is there is told before them.
    const owner = sql.owner(async () => sql.waiting);
    const [waiting = 0] = await owner;
    assert.ok(waiting > 0);
    await Promise.all(all);
    await sql.close();
  });

  it('and is gone is told of at once to all who wait for a connection', async () => {
    const server = await postgres();
    const line = await lineTo(server.port);
    const url = new URL(server.url(await server.database()));
    url.port = String(line.port);
    // Who is not told would wait for as long as this test may take.
    const sql = pgSql(new pg.Pool({ connectionString: url.href, max: 1 }), { patience: 600_000 });
    const desk = await openDesk(pgSql(new pg.Pool({ connectionString: url.href, max: 3 })));
    assert.equal(await desk.stores.ready(), true);
    let go: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const isOver = new Promise<void>((resolve) => (go = resolve));
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const holding = failure(sql.tx(here, async (query) => {
      begun();
      await isOver;
      await addNumbers(query);
    }));
    await hasBegun;
    const waiting = Array.from({ length: 50 }, () => failure(sql.tx(here, (query) => addNumbers(query))));
    assert.equal(sql.waiting, 50);
    line.close();
    go();
    assert.equal(await holding, 'unavailable');
    assert.deepEqual(new Set(await Promise.all(waiting)), new Set(['unavailable']));
    assert.equal(await desk.stores.ready(), false);
    await Promise.all([sql.close(), desk.stores.close()]);
  });

  it('and does not answer is not waited for', async () => {
    const server = await postgres();
    const sql = server.open(await server.database());
    await assert.rejects(sql.owner((run) => run('select pg_sleep(600)'), { within: 100 }));
    assert.equal(await numbers(sql), 0);
    await sql.close();
  });

  it('ends a connection in the midst of a transaction: nothing of it stays', () => onLine(async ({ sql }, _line, run) => {
    const work = sql.tx(here, async (query) => {
      await addNumbers(query);
      const [row] = await query<{ pid: number }>('select pg_backend_pid() as pid where $1::text is not null', [here]);
      await run(`select pg_terminate_backend(${row?.pid})`);
      await query('select type from numbers where region = $1', [here]);
    });
    assert.equal(await failure(work), 'unavailable');
    assert.equal(await numbers(sql), 0);
  }));
});

describe('Who waits for another in PostgreSQL', () => {
  it('for longer than two seconds is told to come again', async () => {
    const server = await postgres();
    const desk = await openDesk(server.open(await server.database()));
    const command = filing(county);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let began: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (began = resolve));
    const holding = desk.sql.tx(county, async (query) => {
      await query(`insert into commands (region, id, fp, status, at) values ($1, $2, '', 'settling', now())`, [county, command.id]);
      began();
      await held;
      throw new Error('It was not to be');
    });
    await begun;
    const error: unknown = await desk.send(command).then(() => undefined, (reason: unknown) => reason);
    release();
    await assert.rejects(holding, /not to be/);
    assert.ok(error instanceof LinliError);
    assert.deepEqual([error.code, error.retryAfter, error.retry], ['in_progress', 1, 'auto']);
    assert.equal(applied(await desk.send(command)).version, 1);
    await desk.stores.close();
  });
});
