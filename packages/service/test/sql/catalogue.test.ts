import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PGlite } from '@electric-sql/pglite';
import { freshPglite } from '../support/databases.js';

/** What is not kept by region: for reference, and how far the database was migrated. */
const apart = ['regions', 'linli_migrations'];

const tables = 'select relname as name, relrowsecurity as secured, relforcerowsecurity as forced from pg_class where relkind = \'r\' and relnamespace = \'public\'::regnamespace order by 1';
const keys = `
  select class.relname as name, indexed.relname as index, array_agg(attname order by place) filter (where place <= indnkeyatts) as columns, bool_and(indimmediate) as immediate
  from pg_index join pg_class class on class.oid = indrelid join pg_class indexed on indexed.oid = indexrelid
  cross join lateral unnest(indkey) with ordinality as key (number, place) join pg_attribute on attrelid = indrelid and attnum = number
  where class.relnamespace = 'public'::regnamespace and (indisunique or indisprimary or indisexclusion) group by 1, 2`;
const generated = `
  select relname || '.' || attname as name from pg_attribute join pg_class on pg_class.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and (attidentity <> '' or attgenerated <> '' or adbin is not null)`;
const others = `
  select 'sequence ' || relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
  union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
  union all select 'constraint ' || conname from pg_constraint where connamespace = 'public'::regnamespace and (condeferrable or contype in ('x', 'f', 't'))
  union all select 'type ' || attname from pg_attribute join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace and attnum > 0 and atttypid in ('xid'::regtype, 'xid8'::regtype)`;

describe('The tables', () => {
  let pglite: PGlite;
  const read = async <Row>(text: string) => (await pglite.query<Row>(text)).rows;

  /** What of the catalogue a distributed PostgreSQL could not keep apart by region. */
  async function faults(): Promise<string[]> {
    const found: string[] = [];
    for (const { name, secured, forced } of await read<{ name: string; secured: boolean; forced: boolean }>(tables)) {
      if (!apart.includes(name) && !(secured && forced)) found.push(`${name} has no row-level security for everyone`);
    }
    for (const { name, index, columns, immediate } of await read<{ name: string; index: string; columns: string[]; immediate: boolean }>(keys)) {
      if (!apart.includes(name) && columns[0] !== 'region') found.push(`${index} does not begin with the region`);
      if (!immediate) found.push(`${index} is deferred`);
    }
    for (const { name } of [...(await read<{ name: string }>(generated)), ...(await read<{ name: string }>(others))]) found.push(name);
    return found.sort();
  }

  before(async () => {
    pglite = await freshPglite();
  });
  after(() => pglite.close());

  it('are the ones that are meant', async () => {
    const names = (await read<{ name: string }>(tables)).map(({ name }) => name);
    assert.deepEqual(names, [
      'audit', 'case_files', 'cases', 'commands', 'events', 'feed', 'feed_head', 'linli_migrations', 'number_blocks', 'numbers', 'proceedings', 'receipt_index', 'receipts', 'regions',
      'revisions', 'seals', 'secrets', 'seeds',
    ]);
  });

  it('can be kept apart by region: every key begins with it, nothing counts or acts by itself, and all are secured', async () => {
    assert.deepEqual(await faults(), []);
  });

  it('that could not are found', async () => {
    await pglite.exec(`
      begin;
      create table planted (region text, no serial, id bigint generated always as identity, code text unique, primary key (region, no), unique (region, code) deferrable);
      create function nothing() returns trigger language plpgsql as 'begin return null; end';
      create trigger planted_trigger after insert on planted for each row execute function nothing();
      alter table cases no force row level security`);
    const found = await faults();
    await pglite.exec('rollback');
    assert.deepEqual(found, [
      'cases has no row-level security for everyone', 'constraint planted_region_code_key', 'planted has no row-level security for everyone', 'planted.id', 'planted.no',
      'planted_code_key does not begin with the region', 'planted_region_code_key is deferred', 'sequence planted_id_seq', 'sequence planted_no_seq', 'trigger planted_trigger',
    ]);
  });

  it('are worked on by a role that owns and bypasses nothing', async () => {
    const [role] = await read(`select rolsuper, rolbypassrls, rolcanlogin, rolcreatedb, rolcreaterole from pg_roles where rolname = 'linli_app'`);
    assert.deepEqual(role, { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreatedb: false, rolcreaterole: false });
    const granted = await read<{ name: string; may: string }>(`
      select table_name as name, string_agg(lower(privilege_type), ' ' order by privilege_type) as may
      from information_schema.table_privileges where grantee = 'linli_app' group by 1 order by 1`);
    const [add, readAdd, all] = ['insert', 'insert select', 'insert select update'];
    assert.deepEqual(Object.fromEntries(granted.map(({ name, may }) => [name, may])), {
      audit: add, case_files: readAdd, cases: all, commands: all, events: readAdd, feed: all, feed_head: all, number_blocks: readAdd, numbers: all, proceedings: all, receipt_index: readAdd, receipts: readAdd,
      regions: readAdd, revisions: readAdd, seals: readAdd, secrets: readAdd, seeds: all,
    });
  });
});
