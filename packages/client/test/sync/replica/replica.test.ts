import { LinliError, createClient, memoryDrafts, type CaseHint } from '@linli/client';
import type { CaseRef, Command } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, failure, freshName, next, region, staff } from '../../support/fixtures.js';
import { ScriptedLeadership, ScriptedOutbox, VirtualTime, closeAll, hintsOf, replicaOf, so } from './around.js';
import { FeedWorld, variant } from './feed-world.js';

const offline = () => new LinliError('offline', 'No line');

function worldOf(count: number): FeedWorld {
  const world = new FeedWorld();
  for (let index = 0; index < count; index++) world.put(variant(index));
  return world;
}

/** A browser whose databases do what the test says. */
function openingWith(open: () => IDBOpenDBRequest): IDBFactory {
  return { open, deleteDatabase: open, cmp: () => 0, databases: async () => [] };
}

function firing(event: 'onblocked' | 'onerror', error: DOMException | null = null): IDBOpenDBRequest {
  const request = { error } as IDBOpenDBRequest;
  setTimeout(() => request[event]?.(new Event(event) as IDBVersionChangeEvent));
  return request;
}

describe('a replica', () => {
  afterEach(closeAll);

  for (const [kind, indexedDB] of [['indexeddb', globalThis.indexedDB], ['memory', null]] as const) {
    it(`answers as the back end would once a snapshot is in, and follows what changes (${kind})`, async () => {
      const world = worldOf(1200);
      world.actor = staff('clerk', region, 'centre');
      const { replica, fetched } = await replicaOf(world.backend(), { indexedDB });
      await replica.meta();
      expect(replica.covers({})).to.equal(false);
      await fetched(() => replica.covers({}));
      for (const query of [{}, { sort: 'createdAt', limit: 700 }, { text: '事项 77，' }, { refs: [variant(3).ref, variant(9999).ref] }] as const) {
        expect(await replica.query(query)).to.deep.equal(await world.query(query));
      }
      expect(world.calls).not.to.include('query');
      world.put(variant(5, 2, { status: 'closed' }));
      world.put(variant(1300));
      world.remove(variant(6).ref, 'revoked');
      await fetched(async () => (await replica.query({ refs: [variant(6).ref] })).items.length === 0);
      expect(await replica.query({ limit: 1000 })).to.deep.equal(await world.query({ limit: 1000 }));
      expect(replica.status()).to.include({ whole: true, online: true, needsAuth: false, loading: null });
      expect(replica.status().storage).to.deep.equal({ kind });
    });
  }

  it('finds by words what changed long ago, as the back end would, whatever is in the words', async () => {
    const world = worldOf(2600);
    world.actor = staff('clerk', region, 'centre');
    for (const [index, title] of ['“东门” "A\\B" 路灯', 'Ärger am Tor', '路灯'].entries()) world.put(variant(index * 40 + 3, 1, { title }));
    const { replica, fetched } = await replicaOf(world.backend());
    await replica.meta();
    await fetched(() => replica.covers({}));
    for (const [text, count] of [['路灯', 2], ['路灯 "a\\b"', 1], ['ÄRGER', 1], ['\\"', 0], ['title', 0]] as const) {
      const found = await replica.query({ text });
      expect(found.items, text).to.have.length(count);
      expect(found).to.deep.equal(await world.query({ text }));
    }
    expect(world.calls).not.to.include('query');
  });

  const areas: [query: object, isCovered: boolean][] = [
    [{}, true], [{ area: region }, true], [{ area: `${region}001001` }, true], [{ refs: [{ region, id: 'a' }] }, true],
    [{ area: '3501' }, false], [{ area: '350103' }, false], [{ refs: [{ region, id: 'a' }, { region: '350103', id: 'a' }] }, false],
  ];
  for (const [query, isCovered] of areas) {
    it(`${isCovered ? 'covers' : 'leaves to the back end'} ${JSON.stringify(query)}`, async () => {
      const world = worldOf(3);
      world.actor = staff('clerk', region, 'centre');
      const { replica, fetched } = await replicaOf(world.backend(), { indexedDB: null });
      await fetched(() => replica.covers({}));
      expect(replica.covers(query)).to.equal(isCovered);
      await replica.query(query);
      expect(world.calls.includes('query')).to.equal(!isCovered);
    });
  }

  it('leaves to the back end what lies beyond its scope, where the person works in more than that', async () => {
    const { replica, fetched } = await replicaOf(worldOf(3).backend(), { indexedDB: null });
    await fetched(() => replica.covers({ area: region }));
    expect(replica.covers({})).to.equal(false);
  });

  it('answers what is there where there is no line, and says how old it is', async () => {
    const world = worldOf(3);
    const { replica, fetched, time } = await replicaOf(world.backend());
    await fetched(() => replica.covers({ area: region }));
    await replica.read(variant(1).ref);
    world.fault = offline;
    time.pass(120_000);
    expect((await replica.query({ area: '35' })).items).to.have.length(3);
    expect(await replica.read(variant(1).ref)).to.deep.equal({ case: variant(1), events: [] });
    expect(await replica.read(variant(2).ref), 'never opened').to.deep.equal({ case: variant(2), events: [] });
    expect(await failure(replica.read({ region, id: 'nowhere' }))).to.include({ code: 'offline' });
    expect(replica.status()).to.include({ online: false, whole: true });
    expect(replica.status().lagMs).to.be.greaterThanOrEqual(120_000);
  });

  it('works after a reload without a line', async () => {
    const world = worldOf(1200);
    const name = freshName();
    const first = await replicaOf(world.backend(), { name });
    await first.replica.meta();
    await first.fetched(() => first.replica.covers({ area: region }));
    await first.replica.stop();
    world.fault = offline;
    const { replica } = await replicaOf(world.backend(), { name });
    expect((await replica.meta()).actor).to.deep.equal(world.actor);
    expect(await replica.kept('organisations/35', () => Promise.reject(offline()))).to.have.length(4);
    expect(replica.covers({ area: region })).to.equal(true);
    expect(await replica.query({ area: region })).to.deep.equal(await world.query({ area: region }));
  });

  it('says that nothing is there where it was never filled', async () => {
    const world = worldOf(3);
    world.fault = offline;
    const { replica } = await replicaOf(world.backend());
    expect(await failure(replica.meta())).to.include({ code: 'offline' });
    expect(await failure(replica.query({}))).to.include({ code: 'offline' });
    expect(replica.status()).to.include({ whole: false, lagMs: null });
  });

  it('goes on with an interrupted snapshot where it was', async () => {
    const world = worldOf(20);
    world.pageSize = 5;
    const name = freshName();
    const first = await replicaOf(world.backend(), { name });
    world.fault = (call) => (world.calls.filter((each) => each.startsWith('snapshot')).length > 2 && call.startsWith('snapshot') ? offline() : undefined);
    await first.fetched(() => first.replica.status().online === false);
    expect(first.replica.status().loading).to.deep.equal({ done: 10 });
    await first.replica.stop();
    world.fault = () => undefined;
    const asked = world.calls.length;
    const { replica, fetched } = await replicaOf(world.backend(), { name });
    await fetched(() => replica.covers({ area: region }));
    expect(world.calls.slice(asked).filter((call) => call.startsWith('snapshot'))).to.have.length(2);
    expect(await replica.query({ area: region })).to.deep.equal(await world.query({ area: region }));
  });

  it('begins a snapshot anew whose page the back end has forgotten', async () => {
    const world = worldOf(20);
    world.pageSize = 5;
    let forgotten = false;
    world.fault = (call) => {
      if (forgotten || !call.startsWith('snapshot [')) return undefined;
      forgotten = true;
      return new LinliError('cursor_expired', 'Forgotten');
    };
    const { replica, time } = await replicaOf(world.backend());
    await so(() => forgotten && time.next < 1000);
    time.pass(1000);
    await so(() => replica.covers({ area: region }));
    expect(world.calls.filter((call) => call === 'snapshot ')).to.have.length(2);
  });

  it('makes a new snapshot of another feed, and has everything sent again that it may have lost', async () => {
    const world = worldOf(5);
    const { replica, fetched, pending } = await replicaOf(world.backend());
    await fetched(() => replica.covers({ area: region }));
    world.put(variant(2, 9));
    await fetched(async () => (await replica.query({ refs: [variant(2).ref] })).items[0]?.version === 9);
    expect(pending.resent).to.deep.equal([]);
    await replica.read(variant(4).ref);
    world.restore();
    world.remove(variant(4).ref);
    world.put(variant(2, 3));
    await fetched(async () => (await replica.query({ refs: [variant(2).ref] })).items[0]?.version === 3);
    expect(pending.resent).to.deep.equal([[region, '0']]);
    expect(await replica.query({ area: region })).to.deep.equal(await world.query({ area: region }));
    world.fault = offline;
    expect(await failure(replica.read(variant(4).ref))).to.include({ code: 'offline' });
  });

  it('keeps no record of a case that nobody would tell it was taken away', async () => {
    const world = worldOf(2);
    const elsewhere = { region: '350103', id: 'there' };
    world.put(variant(7, 1, { ref: elsewhere, area: '350103001001' }));
    const { replica, fetched } = await replicaOf(world.backend());
    await replica.meta();
    await fetched(() => replica.covers({ area: region }));
    for (const ref of [elsewhere, variant(1).ref]) await replica.read(ref);
    world.fault = offline;
    expect((await replica.read(variant(1).ref)).case.ref).to.deep.equal(variant(1).ref);
    expect(await failure(replica.read(elsewhere))).to.include({ code: 'offline' });
  });

  it('has all sent again that was applied before its first snapshot: of a restore before that nobody tells, and what was fetched may have been done by others since', async () => {
    const world = worldOf(5);
    const pending = new ScriptedOutbox();
    const applied = (target: CaseRef, seq: string) => {
      const command: Command = { id: `of ${target.id}`, v: 2, type: 'case.triage', target, args: {}, base: null, at: '2026-03-02T01:00:00.000Z' };
      pending.store(command);
      pending.settle(command, { command: command.id, status: 'applied', ref: target, version: 1, seq });
    };
    applied(variant(2).ref, '3');
    applied({ region, id: 'lost' }, '12');
    applied({ region, id: 'lost too' }, '9');
    await replicaOf(world.backend(), { pending });
    await so(() => pending.resent.length > 0);
    expect(pending.resent).to.deep.equal([[region, '2']]);
  });

  it('fetches another scope beside what it has, and shows it once it is whole', async () => {
    const world = worldOf(6);
    world.put(variant(7, 1, { ref: { region: '350103', id: 'there' }, area: '350103001001' }));
    const name = freshName();
    const first = await replicaOf(world.backend(), { name });
    await first.fetched(() => first.replica.covers({ area: region }));
    await first.replica.stop();
    let go = () => undefined as void;
    world.gate = (call) => (call.startsWith('snapshot') ? new Promise<void>((resolve) => (go = resolve)) : undefined);
    const { replica, fetched } = await replicaOf(world.backend(), { name, scope: { regions: ['350103', region] } });
    await fetched(() => replica.status().loading !== null);
    expect([replica.covers({ area: region }), replica.covers({ area: '350103' })]).to.deep.equal([true, false]);
    go();
    await so(() => replica.covers({ area: '350103' }));
    expect(await replica.query({ area: '350103' })).to.deep.equal(await world.query({ area: '350103' }));
  });

  it('lets go of everything at once when the person has another post', async () => {
    const world = worldOf(6);
    const name = freshName();
    const first = await replicaOf(world.backend(), { name });
    await first.fetched(() => first.replica.covers({ area: region }));
    await first.replica.read(variant(1).ref);
    await first.replica.stop();
    world.actor = staff('supervisor');
    world.fault = (call) => (call.startsWith('snapshot') || call === 'read' || call === 'query' ? offline() : undefined);
    const { replica, fetched } = await replicaOf(world.backend(), { name });
    await fetched(() => replica.status().loading !== null);
    expect(await failure(replica.query({ area: region }))).to.include({ code: 'offline' });
    expect(await failure(replica.read(variant(1).ref))).to.include({ code: 'offline' });
  });

  it('forgets a record that was read when the case is no more theirs to see', async () => {
    const world = worldOf(3);
    const { replica, fetched } = await replicaOf(world.backend());
    await fetched(() => replica.covers({ area: region }));
    await replica.read(variant(1).ref);
    world.remove(variant(1).ref, 'revoked');
    await fetched(async () => (await replica.query({ refs: [variant(1).ref] })).items.length === 0);
    world.fault = offline;
    expect(await failure(replica.read(variant(1).ref))).to.include({ code: 'offline' });
  });

  it('tells of a change once it can be read', async () => {
    const world = worldOf(3);
    const { replica, fetched } = await replicaOf(world.backend());
    await fetched(() => replica.covers({ area: region }) && world.calls.includes('changes'));
    const watching = new AbortController();
    const hints = replica.hints(watching)[Symbol.asyncIterator]();
    const first = next(hints);
    world.put(variant(1, 2));
    const hint = (await first) as CaseHint;
    expect(hint).to.deep.equal({ ref: variant(1).ref, version: 2 });
    expect((await replica.query({ refs: [hint.ref] })).items).to.deep.equal([variant(1, 2)]);
    watching.abort();
  });

  it('keeps a live query of the client up to date', async () => {
    const world = worldOf(3);
    world.actor = staff('clerk', region, 'centre');
    const { replica, fetched } = await replicaOf(world.backend());
    await fetched(() => replica.covers({}) && world.calls.includes('changes'));
    const backend = { ...world.backend(), query: replica.query.bind(replica), hints: replica.hints.bind(replica) };
    const client = await createClient({ backend, drafts: memoryDrafts(() => '') });
    const watching = new AbortController();
    const rows = client.cases.watch({}, watching)[Symbol.asyncIterator]();
    expect(await next(rows)).to.have.length(3);
    world.put(variant(8));
    expect((await next(rows))[0]?.ref).to.deep.equal(variant(8).ref);
    watching.abort();
  });

  it('is one for two tabs: one fetches, both read and hear', async () => {
    const world = worldOf(1200);
    const name = freshName();
    const leader = await replicaOf(world.backend(), { name });
    const follower = await replicaOf(world.backend(), { name, leadership: new ScriptedLeadership(false) });
    await follower.replica.meta();
    const watching = new AbortController();
    const heard = hintsOf(follower.replica, watching.signal);
    await leader.fetched(() => leader.replica.covers({ area: region }));
    await so(() => follower.replica.covers({ area: region }) && heard.length >= 1200);
    heard.length = 0;
    world.put(variant(4, 2));
    await so(() => heard.length > 0);
    expect(heard).to.deep.equal([{ ref: variant(4).ref, version: 2 }]);
    for (const { replica } of [leader, follower]) expect(await replica.query({ area: region })).to.deep.equal(await world.query({ area: region }));
    leader.leadership.isLeader = false;
    follower.leadership.isLeader = true;
    heard.length = 0;
    world.put(variant(4, 3));
    await so(() => heard.length > 0);
    for (const { replica } of [leader, follower]) await so(async () => (await replica.query({ refs: [variant(4).ref] })).items[0]?.version === 3);
    watching.abort();
  });

  it('finds out by itself what another tab has fetched, where tabs cannot speak to each other', async () => {
    const world = worldOf(10);
    const name = freshName();
    const leader = await replicaOf(world.backend(), { name, channel: false });
    const follower = await replicaOf(world.backend(), { name, channel: false, leadership: new ScriptedLeadership(false) });
    await follower.replica.meta();
    await leader.fetched(() => leader.replica.covers({ area: region }));
    const watching = new AbortController();
    const heard = hintsOf(follower.replica, watching.signal);
    await so(() => {
      follower.time.pass(10_000);
      // That it is told has to be through, or what comes late would be taken for what is to come.
      return follower.replica.covers({ area: region }) && heard.some((hint) => 'ref' in hint && hint.ref.id === variant(4).ref.id);
    });
    heard.length = 0;
    world.put(variant(4, 2));
    await so(() => {
      follower.time.pass(10_000);
      return heard.some((hint) => 'ref' in hint && hint.ref.id === variant(4).ref.id);
    });
    expect((await follower.replica.query({ refs: [variant(4).ref] })).items).to.deep.equal([variant(4, 2)]);
    watching.abort();
  });

  it('two that both think they fetch do no harm', async () => {
    const world = worldOf(700);
    world.pageSize = 100;
    const name = freshName();
    const both = await Promise.all([replicaOf(world.backend(), { name }), replicaOf(world.backend(), { name })]);
    for (let index = 0; index < 50; index++) world.put(variant(index, 2));
    for (const { replica, fetched } of both) await fetched(() => replica.covers({ area: region }));
    world.remove(variant(3).ref);
    for (const { replica, fetched } of both) await fetched(async () => (await replica.query({ refs: [variant(3).ref] })).items.length === 0);
    for (const { replica } of both) expect(await replica.query({ area: region, limit: 1000 })).to.deep.equal(await world.query({ area: region, limit: 1000 }));
  });

  it('drops the oldest where room is wanted, says so, and has it again a day later', async () => {
    const world = worldOf(3500);
    const { replica, fetched, time } = await replicaOf(world.backend());
    await fetched(() => replica.covers({ area: region }));
    const freed = await replica.evict(1_000_000);
    expect(freed).to.be.greaterThanOrEqual(1_000_000);
    expect(replica.status()).to.include({ whole: false });
    expect(replica.covers({ area: region })).to.equal(false);
    expect((await replica.query({ area: region, sort: 'createdAt', limit: 1 })).items[0]?.ref).to.deep.equal(variant(0).ref);
    world.fault = offline;
    expect((await replica.query({ area: region, limit: 1 })).items[0]?.ref).to.deep.equal(variant(3499).ref);
    expect((await replica.query({ area: region, sort: 'createdAt', limit: 1 })).items[0]?.ref).not.to.deep.equal(variant(0).ref);
    world.fault = () => undefined;
    time.pass(86_400_001);
    await fetched(() => replica.covers({ area: region }));
    expect((await replica.query({ area: region, sort: 'createdAt', limit: 1 })).items[0]?.ref).to.deep.equal(variant(0).ref);
  });

  it('waits for someone to sign in, and goes on then', async () => {
    const world = worldOf(3);
    world.fault = () => new LinliError('unauthenticated', 'Sign in');
    const { replica, fetched, time } = await replicaOf(world.backend());
    await so(() => replica.status().needsAuth);
    const asked = world.calls.length;
    time.pass(3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(world.calls.filter((call) => call !== 'meta').length, world.calls.slice(asked).join()).to.equal(0);
    world.fault = () => undefined;
    await fetched(() => replica.covers({ area: region }));
    expect(replica.status()).to.include({ needsAuth: false, problem: null });
  });

  it('waits as long as the back end asks', async () => {
    const world = worldOf(3);
    world.fault = (call) => (call.startsWith('snapshot') ? new LinliError('rate_limited', 'Wait', { retryAfter: 7 }) : undefined);
    const { replica, time } = await replicaOf(world.backend());
    await so(() => replica.status().problem?.code === 'rate_limited' && time.next > 1000);
    expect(time.next).to.be.within(7000, 7001);
    world.fault = () => undefined;
    time.pass(7001);
    await so(() => replica.covers({ area: region }));
  });

  it('begins anew when its database is deleted under it', async () => {
    const world = worldOf(5);
    const { replica, fetched, name } = await replicaOf(world.backend());
    await fetched(() => replica.covers({ area: region }));
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`linli-replica~${name}~worker`);
      request.onsuccess = resolve;
      request.onerror = request.onblocked = reject;
    });
    world.put(variant(9));
    await fetched(async () => (await replica.query({ area: region })).items.length === 6 && replica.covers({ area: region }));
    expect(world.calls.filter((call) => call === 'snapshot ')).to.have.length(2);
  });

  const browsers: [string, IDBFactory, string][] = [
    ['forbids databases', openingWith(() => { throw new DOMException('Not here', 'SecurityError'); }), 'storage_unavailable'],
    ['is blocked by an older page', openingWith(() => firing('onblocked')), 'storage_blocked'],
    ['has a newer database', openingWith(() => firing('onerror', new DOMException('Newer', 'VersionError'))), 'schema_unsupported'],
  ];
  for (const [what, indexedDB, reason] of browsers) {
    it(`works from memory, and says why, where the browser ${what}`, async () => {
      const world = worldOf(5);
      const { replica, fetched } = await replicaOf(world.backend(), { indexedDB });
      await fetched(() => replica.covers({ area: region }));
      expect(replica.status().storage).to.deep.equal({ kind: 'memory', reason });
      expect(await replica.query({ area: region })).to.deep.equal(await world.query({ area: region }));
    });
  }

  it('only passes through for applicants and without a scope', async () => {
    for (const [actor, scope] of [[applicant, { regions: [region] }], [staff('clerk'), undefined]] as const) {
      const world = worldOf(3);
      world.actor = actor;
      const { replica } = await replicaOf(world.backend(), { scope, time: new VirtualTime() });
      await replica.meta();
      replica.wake();
      const watching = new AbortController();
      const hints = hintsOf(replica, watching.signal);
      await replica.query({ area: region });
      world.put(variant(1, 2));
      await so(() => hints.length > 0);
      expect(world.calls.filter((call) => call.startsWith('snapshot') || call === 'changes')).to.deep.equal([]);
      expect([replica.covers({ area: region }), replica.covers({ refs: [] })]).to.deep.equal([false, false]);
      world.fault = offline;
      expect(await failure(replica.query({ area: region }))).to.include({ code: 'offline' });
      watching.abort();
    }
  });
});
