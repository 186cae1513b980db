import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Actor } from '@linli/model';
import type { Stores } from '@linli/service';
import pg from 'pg';
import { kinds, postgres } from '../support/databases.js';
import { applicant, applied, clerk, counties, county, dispatcher, doing, failure, filing, handler, openDesk, staff } from './support/desk.js';

type OpenDesk = Awaited<ReturnType<typeof openDesk>>;
const [here, there] = counties;
const never = new AbortController().signal;

async function all(stores: Stores, region: string, reader: Actor = clerk, after = '0') {
  return (await stores.changes(region, after, 1000, reader)).rows;
}

for (const { name, open } of kinds) {
  describe(`The feed in ${name}`, () => {
    async function withDesk(work: (desk: OpenDesk) => Promise<void>): Promise<void> {
      const desk = await openDesk((await open()).sql, { lookEvery: 20 });
      try {
        await work(desk);
      } finally {
        await desk.stores.close();
      }
    }

    it('has each case once, where it changed last, and each region counts on its own', () => withDesk(async (desk) => {
      const { stores } = desk;
      const [one, two, other] = [await desk.file(here), await desk.file(here), await desk.file(there)];
      const verdict = applied(await desk.send(doing('triage', one), { actor: clerk }));
      const rows = await all(stores, here);
      assert.deepEqual(rows.map(({ id, seq, version, op, kind }) => [id, seq, version, op, kind]), [[two.id, '2', 1, 'put', 'case'], [one.id, '3', 2, 'put', 'case']]);
      assert.equal(verdict.seq, '3');
      assert.deepEqual(rows[1]?.item, (await desk.store().record(one))?.case);
      assert.deepEqual((await all(stores, there)).map(({ id, seq }) => [id, seq]), [[other.id, '1']]);
      const { epoch, seq } = await stores.head(here);
      assert.equal(seq, '3');
      assert.notEqual(epoch, (await stores.head(there)).epoch);
      assert.deepEqual(await all(stores, here, clerk, '3'), []);
      const page = await stores.changes(here, '0', 1, clerk);
      assert.deepEqual([page.rows.map(({ id }) => id), page.head.seq], [[two.id], '3']);
      assert.equal(await failure(stores.head('440106')), 'not_found');
    }));

    it('says nothing of a refused command', () => withDesk(async (desk) => {
      const ref = await desk.file();
      await desk.send(doing('sign', ref), { actor: handler });
      assert.equal((await desk.stores.head(county)).seq, '1');
    }));

    it('shows a reader what they may have seen: also what was theirs and is no more', () => withDesk(async (desk) => {
      const { stores } = desk;
      const [mine, theirs] = [await desk.file(here), await desk.file(here)];
      await desk.dispatch(mine);
      const seen = async (reader: Actor) => (await all(stores, here, reader)).map(({ id }) => id).sort();
      const kept = async (reader: Actor) => (await stores.snapshot(here, null, 10, reader)).map(({ ref }) => ref.id);
      const both = [mine.id, theirs.id].sort();
      assert.deepEqual(await seen(clerk), both);
      assert.deepEqual(await kept(clerk), both);
      assert.deepEqual(await seen(handler), [mine.id]);
      assert.deepEqual(await kept(handler), [mine.id]);
      assert.deepEqual(await seen(staff('clerk', 'elsewhere', '44')), []);
      assert.deepEqual(await seen(applicant), []);
      assert.deepEqual(await kept(applicant), []);
      assert.deepEqual(await kept({ role: 'applicant', holds: [theirs, { region: there, id: mine.id }] }), [theirs.id]);
      applied(await desk.send(doing('return', mine, { reason: '不属于本单位职责' }), { actor: handler }));
      applied(await desk.send(doing('dispatch', mine, { lead: 'water' }), { actor: dispatcher }));
      assert.deepEqual([await seen(handler), await kept(handler)], [[mine.id], []]);
      assert.deepEqual(await kept(staff('handler', 'water', here)), [mine.id]);
      const [row] = await all(stores, here, handler);
      assert.deepEqual([...(row?.touched ?? [])].sort(), [`${here}001001`, 'centre', 'roads', 'water']);
    }));

    it('is read page by page from a snapshot on', () => withDesk(async (desk) => {
      const refs = [];
      for (let count = 0; count < 5; count++) refs.push(await desk.file());
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await desk.stores.snapshot(county, after, 2, clerk);
        found.push(...page.map(({ ref }) => ref.id));
        after = page[page.length - 1]?.ref.id ?? null;
        if (page.length < 2) break;
      }
      assert.deepEqual(found, refs.map(({ id }) => id).sort());
    }));

    it('wakes who waits: at a change, when nothing changed for so long, and when they no longer want to', () => withDesk(async (desk) => {
      const { stores } = desk;
      const long = 3_600_000;
      const waiting = stores.changed([here, there], long, never);
      await desk.file(there);
      await waiting;
      // What changed before is told at once to who says how far they have read.
      await stores.changed([there], long, never, { [there]: '0' });
      let woken = false;
      const patient = stores.changed([here], long, never, { [here]: '0' }).then(() => (woken = true));
      await desk.file(there);
      await stores.changed([here], 60, never, { [here]: '0' });
      assert.equal(woken, false);
      await desk.file(here);
      await patient;
      const leaving = new AbortController();
      const left = stores.changed([here], long, leaving.signal);
      leaving.abort();
      await left;
      await stores.changed([here], long, AbortSignal.abort());
    }));
  });
}

describe('A reader who polls while ten write', () => {
  const writers = 10;
  const each = 12;

  it('misses nothing', async () => {
    const server = await postgres();
    const desk = await openDesk(server.open(await server.database(), writers + 4));
    const { stores } = desk;
    const expected = new Set<string>();
    const seen = new Set<string>();
    let writing = true;
    const write = async () => {
      for (let count = 0; count < each; count++) {
        const command = filing(county);
        applied(await desk.send(command));
        expected.add(command.target.id);
      }
    };
    const read = async () => {
      for (let after = '0'; ;) {
        const last = !writing;
        const { rows } = await stores.changes(county, after, 7, clerk);
        for (const { id } of rows) seen.add(id);
        after = rows[rows.length - 1]?.seq ?? after;
        if (last && rows.length === 0) return;
      }
    };
    const reading = read();
    await Promise.all(Array.from({ length: writers }, write)).finally(() => (writing = false));
    await reading;
    assert.equal(expected.size, writers * each);
    assert.deepEqual([...expected].filter((id) => !seen.has(id)), []);
    assert.equal((await stores.head(county)).seq, String(writers * each));
    await stores.close();
  });

  /** Two transactions, of which the first to take its number is the last to commit; a reader looks in between, and once more. Which changes they saw. */
  async function overtaking(setUp: string, write: string, look: string): Promise<string[]> {
    const server = await postgres();
    const database = await server.database({ empty: true });
    const clients = await Promise.all([1, 2, 3].map(async () => {
      const client = new pg.Client(server.url(database));
      await client.connect();
      return client;
    }));
    const [slow, quick, reader] = clients as [pg.Client, pg.Client, pg.Client];
    await reader.query(setUp);
    const seen: string[] = [];
    let cursor = '0';
    const read = async () => {
      for (const { seq, what } of (await reader.query(look, [cursor])).rows as { seq: string; what: string }[]) {
        seen.push(what);
        cursor = seq;
      }
    };
    await slow.query('begin');
    await slow.query(write, ['slow']);
    const quickly = quick.query(write, ['quick']);
    // Either it is through, or it waits for the slow one.
    await Promise.race([quickly, new Promise((resolve) => setTimeout(resolve, 300))]);
    await read();
    await slow.query('commit');
    await quickly;
    await read();
    for (const client of clients) await client.end();
    return seen.sort();
  }

  it('would miss what is numbered by a sequence', async () => {
    const seen = await overtaking(
      'create table changes (seq bigint generated always as identity, what text)',
      'insert into changes (what) values ($1)',
      'select seq::text as seq, what from changes where seq > $1::bigint order by seq',
    );
    assert.deepEqual(seen, ['quick']);
  });

  it('does not miss what is numbered by a row that is held', async () => {
    const seen = await overtaking(
      'create table head (seq bigint); insert into head values (0); create table changes (seq bigint, what text)',
      'with next as (update head set seq = seq + 1 returning seq) insert into changes select seq, $1 from next',
      'select seq::text as seq, what from changes where seq > $1::bigint order by seq',
    );
    assert.deepEqual(seen, ['quick', 'slow']);
  });
});
