import { LinliError, idbStore, memoryStore, type Codec, type Feed } from '@linli/client';
import { expect } from '@open-wc/testing';
import { failure, region } from '../support/fixtures.js';
import { firstOutbox } from './support/first-outbox.js';
import { filing, states, step, stored } from './support/commands.js';
import { Setting } from './support/tabs.js';

/** Lets writes to one object store fail as on a full disk, so many times, while `work` runs. Answers how many did. */
async function onFullDisk(storeName: string, times: number, work: () => Promise<void>): Promise<number> {
  const { put } = IDBObjectStore.prototype;
  let failed = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (this.name === storeName && failed < times) {
      failed += 1;
      throw new DOMException('The disk is full', 'QuotaExceededError');
    }
    return put.apply(this, args);
  };
  try {
    await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  return failed;
}

function deleted(name: string): Promise<void> {
  const request = indexedDB.deleteDatabase(name);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = reject;
  });
}

async function rawText(name: string, from = 'entries'): Promise<string> {
  const request = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const found = database.transaction(from).objectStore(from).getAll();
  await new Promise((resolve) => (found.onsuccess = resolve));
  database.close();
  return JSON.stringify(found.result);
}

describe('what is kept on the device', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());
  const outboxName = () => `linli-outbox~${setting.name}~clerk-1`;

  it('is told as stored when the transaction is complete, on the disk', async () => {
    const { world } = setting;
    const { backend } = await setting.tab();
    const order: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (names, mode, choice) {
      const started = transaction.call(this, names, mode, choice);
      if (mode === 'readwrite' && [...names].includes('entries')) started.addEventListener('complete', () => order.push(`complete, ${choice?.durability ?? 'default'}`));
      return started;
    };
    try {
      const handle = backend.enqueue(filing(world), []);
      void handle.stored.then(() => order.push('stored'));
      await world.while(handle.stored);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(order.slice(0, 2)).to.deep.equal(['complete, strict', 'stored']);
  });

  it('finds room once where the disk is full, and else says so loudly and keeps nothing half', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const lucky = filing(world);
    expect(await onFullDisk('entries', 1, async () => void (await stored(world, backend, lucky)))).to.equal(1);
    const unlucky = filing(world);
    await onFullDisk('entries', 2, async () => {
      const handle = backend.enqueue(unlucky, []);
      expect(await failure(world.while(handle.stored))).to.be.instanceOf(LinliError).and.include({ code: 'storage_quota' });
      expect(await failure(handle.settled)).to.include({ code: 'storage_quota' });
    });
    const again = await stored(world, backend, unlucky);
    await world.while(again.settled);
    expect(service.applied).to.deep.equal([lucky.id, unlucky.id]);
    expect([lucky, unlucky].map(({ id }) => service.came.get(id)?.seq)).to.deep.equal([1, 2]);
  });

  it('is sent where the disk is full: room is made by files that were sent', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const sha256 = 'cd'.repeat(32);
    await world.while(backend.putBlob(sha256, new Blob([new Uint8Array(70_000)])));
    await world.until(() => service.files.includes(sha256), 'the file is sent');
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    await stored(world, backend, filed);
    await world.pass(1000);
    service.script = () => undefined;
    const before = world.now;
    const failed = await onFullDisk('entries', 1, async () => {
      backend.sync.now();
      await world.until(() => service.applied.includes(filed.id), 'it is carried out');
    });
    expect([failed, await rawText(outboxName(), 'chunks')]).to.deep.equal([1, '[]']);
    expect(world.now - before).to.be.below(1000);
  });

  it('asks the browser to keep it with the first command', async () => {
    const { world } = setting;
    let asked = 0;
    const storage = { persist: async () => (asked++, true), persisted: async () => asked > 0, estimate: async () => ({ usage: 10, quota: 100 }) } as unknown as StorageManager;
    const { backend } = await setting.tab({ storage });
    expect([asked, backend.sync.status().storage.persisted]).to.deep.equal([0, false]);
    await stored(world, backend, filing(world));
    await stored(world, backend, filing(world));
    await world.pass(100);
    expect(asked).to.equal(1);
    await world.pass(70_000);
    await stored(world, backend, filing(world));
    await world.pass(100);
    expect(backend.sync.status().storage).to.include({ kind: 'indexeddb', persisted: true, usage: 10, quota: 100, evicted: false });
  });

  it('is written again when the database is deleted under an open page, and nothing is lost', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const before = filing(world);
    const { settled } = await stored(world, backend, before);
    await world.while(deleted(outboxName()));
    const after = filing(world);
    const later = await stored(world, backend, after);
    expect(backend.sync.status().storage.evicted).to.equal(true);
    service.script = () => undefined;
    backend.sync.now();
    await world.while(Promise.all([settled, later.settled]));
    expect([before, after].map(({ id }) => service.came.get(id)?.seq)).to.deep.equal([1, 2]);
    expect(new Set([...service.came.values()].map(({ device }) => device)).size).to.equal(1);
  });

  it('is missed when the database is gone, and not after it was taken away on purpose', async () => {
    const { world, service } = setting;
    const first = await setting.tab();
    service.script = () => ({ code: 'offline' });
    await stored(world, first.backend, filing(world));
    await world.while(first.backend.close());
    await world.while(deleted(outboxName()));
    const second = await setting.tab();
    expect(second.backend.sync.status().storage.evicted).to.equal(true);
    expect(second.surroundings.warnings).to.have.length(1);
    service.script = () => undefined;
    await world.while((await stored(world, second.backend, filing(world))).settled);
    await world.while(second.store.forget());
    const third = await setting.tab();
    expect(third.backend.sync.status().storage.evicted).to.equal(false);
    expect(await third.backend.outbox.list()).to.deep.equal([]);
  });

  it('is not forgotten while something is not settled, unless it is in a file', async () => {
    const { world, service } = setting;
    const { backend, store } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    await stored(world, backend, filed);
    expect(await failure(world.while(store.forget()))).to.include({ code: 'rejected' });
    expect(Object.keys(await states(backend))).to.deep.equal([filed.id]);
    await world.while(backend.outbox.export());
    await world.while(store.forget());
    await world.pass(10_000);
    expect(await rawText(outboxName())).to.equal('[]');
  });

  it('is not forgotten while a file is to be sent, though no command names it yet, unless it is in a file', async () => {
    const { world, service } = setting;
    const { backend, store } = await setting.tab();
    service.upload = () => new LinliError('offline', 'No line');
    const sha256 = 'ee'.repeat(32);
    await world.while(backend.putBlob(sha256, new Blob(['photo'])));
    expect(await failure(world.while(store.forget()))).to.include({ code: 'rejected' });
    expect((await world.while(backend.getBlob(sha256))).size).to.equal(5);
    await world.while(backend.outbox.export());
    await world.while(store.forget());
    expect(await rawText(outboxName(), 'files')).to.equal('[]');
  });

  it('is forgotten by other tabs too: who waits there is told, and nothing is fetched again', async () => {
    const { world, service } = setting;
    let fetches = 0;
    const feed: Feed = {
      changes: async () => (fetches++, { items: [], next: 'here', more: false }),
      snapshot: async () => (fetches++, { items: [], page: null, next: 'here' }),
      reserveNumbers: () => Promise.reject(new LinliError('forbidden', 'None')),
      device: () => Promise.reject(new LinliError('not_found', 'None')),
      verdict: async () => undefined,
    };
    for (const channel of [true, false]) {
      service.script = () => ({ code: 'offline' });
      const { backend, store } = await setting.tab({ channel });
      const other = await setting.tab({ channel, scope: { regions: [region] }, remote: (remote) => ({ ...remote, feed }) });
      const { settled } = await stored(world, other.backend, filing(world));
      await world.pass(6000);
      await world.while(backend.outbox.export());
      await world.while(store.forget());
      expect(await failure(world.while(settled))).to.be.instanceOf(LinliError).and.include({ code: 'unavailable' });
      await world.pass(1000);
      fetches = 0;
      await world.pass(600_000);
      expect(fetches).to.equal(0);
      expect(await failure(other.backend.outbox.list())).to.include({ code: 'unavailable' });
      expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(`linli-replica~${setting.name}~clerk-1`);
    }
  });

  /** IndexedDB, for as long as the page may have it. */
  function someday(isThere: () => boolean): IDBFactory {
    return {
      open: (...args: [string]) => {
        if (!isThere()) throw new DOMException('Not now', 'InvalidStateError');
        return indexedDB.open(...args);
      },
      deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    } as IDBFactory;
  }

  it('is not forgotten where its database cannot be opened', async () => {
    const { world, service } = setting;
    let isThere = true;
    const store = idbStore({ name: setting.name, subject: 'clerk-1', indexedDB: someday(() => isThere) });
    const { backend } = await setting.tab({ store });
    service.script = () => ({ code: 'offline' });
    const { id } = filing(world);
    await stored(world, backend, { ...filing(world), id });
    const kept = [...world.kept];
    isThere = false;
    expect(await failure(world.while(store.forget()))).to.be.instanceOf(LinliError).and.include({ code: 'storage_unavailable' });
    expect([...world.kept]).to.deep.equal(kept);
    isThere = true;
    expect(await rawText(outboxName())).to.contain(id);
    expect(await failure(world.while(store.forget()))).to.include({ code: 'rejected' });
  });

  it('is not forgotten where it came to memory, while it is not settled', async () => {
    const { world, service } = setting;
    let isThere = false;
    const store = idbStore({ name: setting.name, subject: 'clerk-1', indexedDB: someday(() => isThere) });
    const { backend } = await setting.tab({ store });
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    const { settled } = await stored(world, backend, filed);
    isThere = true;
    expect(await failure(world.while(store.forget()))).to.include({ code: 'rejected' });
    expect(Object.keys(await states(backend))).to.deep.equal([filed.id]);
    service.script = () => undefined;
    backend.sync.now();
    await world.while(settled);
    await world.while(store.forget());
    const again = await setting.tab({ store });
    expect(await again.backend.find(filed.id)).to.equal(undefined);
  });

  it('stays for the next page when it is closed', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    const { settled } = await stored(world, backend, filed);
    await world.while(backend.close());
    expect(await failure(settled)).to.include({ code: 'unavailable' });
    expect(await failure(backend.enqueue(filing(world), []).stored)).to.be.instanceOf(LinliError);
    const next = await setting.tab();
    expect(Object.keys(await states(next.backend))).to.deep.equal([filed.id]);
  });

  it('is let go of when it is closed, whatever is under way: nothing opens its databases again', async () => {
    const { world, service } = setting;
    const answers: (() => void)[] = [];
    const later = () => new Promise<void>((resolve) => answers.push(resolve));
    const changes = { items: [], next: 'here', more: false };
    const feed: Feed = {
      changes: () => later().then(() => changes),
      snapshot: async () => ({ items: [], page: null, next: 'here' }),
      reserveNumbers: () => Promise.reject(new LinliError('forbidden', 'None')),
      device: () => Promise.reject(new LinliError('not_found', 'None')),
      verdict: async () => undefined,
    };
    const { backend } = await setting.tab({ scope: { regions: [region] }, remote: (remote) => ({ ...remote, feed }) });
    service.script = () => ({ isDone: true, until: later() });
    const { settled } = await stored(world, backend, filing(world));
    await world.until(() => answers.length === 2, 'it fetches and sends');
    await world.while(backend.close());
    expect(await failure(settled)).to.include({ code: 'unavailable' });
    const { open } = IDBFactory.prototype;
    const opened: string[] = [];
    IDBFactory.prototype.open = function (name, version) {
      opened.push(name);
      return open.call(this, name, version);
    };
    try {
      for (const answer of answers) answer();
      await world.pass(60_000);
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(opened.filter((name) => name.includes(setting.name))).to.deep.equal([]);
  });

  it('is in memory, says why, and touches nothing, where a newer release wrote the database', async () => {
    const { world, service } = setting;
    const request = indexedDB.open(outboxName(), 99);
    request.onupgradeneeded = () => request.result.createObjectStore('entries').add({ from: 'the future' }, 1);
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    const { backend } = await setting.tab();
    expect((await world.while(backend.meta())).storage).to.deep.equal({ kind: 'memory', reason: 'schema_unsupported' });
    expect(backend.sync.status().storage.kind).to.equal('memory');
    await world.while((await stored(world, backend, filing(world))).settled);
    expect(service.applied).to.have.length(1);
    expect(await rawText(outboxName())).to.equal('[{"from":"the future"}]');
  });

  it('is sent by this release where the first one wrote it', async () => {
    const { world, service } = setting;
    await firstOutbox(outboxName());
    const { backend } = await setting.tab();
    await world.until(() => service.applied.length === 2, 'both are carried out');
    expect([...service.came.values()].map(({ v, device, seq, base }) => ({ v, device, seq, base }))).to.deep.equal([
      { v: 2, device: '0f1e2d3c4b5a69788796a5b4c3d2e1f0', seq: 1, base: null },
      { v: 2, device: '0f1e2d3c4b5a69788796a5b4c3d2e1f0', seq: 2, base: { after: '019cac0f-0000-7000-8000-000000000001' } },
    ]);
    await world.until(async () => (await backend.outbox.list()).length === 0, 'both are settled');
    const next = filing(world);
    await world.while((await stored(world, backend, next)).settled);
    expect(service.came.get(next.id)?.seq).to.equal(3);
  });

  it('can be encrypted: what was entered is nowhere to be read', async () => {
    const { world, service } = setting;
    const turned = async (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
    const codec: Codec = { seal: turned, open: turned };
    const store = () => idbStore({ name: setting.name, subject: 'clerk-1', codec });
    const first = await setting.tab({ store: store() });
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    await stored(world, first.backend, filed);
    first.surroundings.kill();
    const raw = await rawText(outboxName());
    expect(raw).to.contain(filed.id).and.not.contain(String(filed.args.subject)).and.not.contain(String(filed.receipt?.secret));
    const second = await setting.tab({ store: store() });
    expect((await second.backend.find(filed.id))?.entry.command.args).to.deep.equal(filed.args);
    service.script = () => undefined;
    second.backend.sync.now();
    await world.until(() => service.applied.includes(filed.id), 'it is carried out');
  });

  it('is sent though something lies beside it that was sealed with another key: that is shown, holds its own case, and is kept', async () => {
    const { world, service } = setting;
    const keyed = (key: number): Codec => {
      const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ key);
      return {
        seal: async (bytes) => Uint8Array.from([key, ...turned(bytes)]),
        open: async (sealed) => {
          if (sealed[0] !== key) throw new DOMException('Another key', 'OperationError');
          return turned(sealed.slice(1));
        },
      };
    };
    const tab = (key: number) => setting.tab({ store: idbStore({ name: setting.name, subject: 'clerk-1', codec: keyed(key) }) });
    const first = await tab(1);
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    await stored(world, first.backend, filed);
    first.surroundings.kill();
    const second = await tab(2);
    const [step1, other] = [step(world, 'triage', filed, 1), filing(world)];
    for (const command of [step1, other]) await stored(world, second.backend, command);
    service.script = () => undefined;
    second.backend.sync.now();
    await world.until(() => service.applied.includes(other.id), 'the other is carried out');
    expect(await states(second.backend)).to.deep.equal({ [filed.id]: 'dead', [step1.id]: 'held' });
    const entry = (await second.backend.find(filed.id))?.entry;
    expect(entry?.problem).to.include({ code: 'storage_unavailable' });
    expect(entry?.command.target).to.deep.equal(filed.target);
    expect(second.backend.sync.status()).to.include({ dead: 1, held: 1, needsUpdate: false });
    expect(await failure(world.while(second.backend.outbox.rebase(filed.id)))).to.include({ code: 'rejected' });
    expect(await (await world.while(second.backend.outbox.export())).text()).not.to.contain(`"id":"${filed.id}","v"`);
    expect(await failure(world.while(second.store.forget()))).to.include({ code: 'rejected' });
    await world.while(second.backend.close());
    await tab(1);
    await world.until(() => service.applied.includes(filed.id), 'it is carried out with its own key');
  });

  it('is kept by a memory store for as long as that lives', async () => {
    const { world, service } = setting;
    const store = memoryStore();
    const first = await setting.tab({ store });
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    await stored(world, first.backend, filed);
    await world.while(first.backend.close());
    service.script = () => undefined;
    await setting.tab({ store });
    await world.until(() => service.applied.includes(filed.id), 'it is carried out');
  });

  it('sends again, in order, what a back end that was restored from a copy may have lost, and a week later no more', async () => {
    const { world, service } = setting;
    let isRestored = false;
    const feed: Feed = {
      changes: async () => {
        if (isRestored) throw new LinliError('cursor_expired', 'Another feed');
        return { items: [], next: 'here', more: false };
      },
      snapshot: async () => ((isRestored = false), { items: [], page: null, next: 'here' }),
      reserveNumbers: () => Promise.reject(new LinliError('forbidden', 'None')),
      device: () => Promise.reject(new LinliError('not_found', 'None')),
      verdict: async () => undefined,
    };
    const { backend } = await setting.tab({ scope: { regions: [region] }, remote: (remote) => ({ ...remote, feed }) });
    await world.pass(60_000);
    const filed = filing(world);
    const triaged = step(world, 'triage', filed, 1);
    for (const command of [filed, triaged]) await world.while((await stored(world, backend, command)).settled);
    expect(service.requests.flat()).to.deep.equal([filed.id, triaged.id]);
    for (const again of [[filed.id, triaged.id], []]) {
      service.requests.length = 0;
      isRestored = true;
      await world.until(() => !isRestored, 'it has fetched all anew');
      await world.pass(10_000);
      // This feed never shows them, so that they may be sent once more when they are missed there.
      expect([...new Set(service.requests.flat())]).to.deep.equal(again);
      expect(await states(backend)).to.deep.equal({});
      world.now += 8 * 86_400_000;
      await world.pass(30_000);
    }
    expect(service.times).to.deep.equal(new Set([1]));
  });
});
