import { LinliError, createClient, localBackend, memoryDrafts, type LocalBackendOptions } from '@linli/client';
import { appeal, verifyRecord, type CaseRef } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, file, freshName, matter, next, staff, start, ticking, organisations } from './support/fixtures.js';
import { prepared } from './support/prepared.js';

/** A browser whose `open` does what the test says. */
function openingWith(open: () => IDBOpenDBRequest): IDBFactory {
  return { open, deleteDatabase: open, cmp: () => 0, databases: async () => [] };
}

/** A request that fires one event and nothing else. */
function firing(event: 'onblocked' | 'onerror', error: DOMException | null = null): IDBOpenDBRequest {
  const request = { error } as IDBOpenDBRequest;
  setTimeout(() => request[event]?.(new Event(event) as IDBVersionChangeEvent));
  return request;
}

/** Lets every write to one object store fail as on a full disk, while `work` runs. */
async function onFullDisk<T>(storeName: string, work: () => Promise<T>): Promise<T> {
  const { put, add } = IDBObjectStore.prototype;
  const full = (write: typeof put) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === storeName) throw new DOMException('The disk is full', 'QuotaExceededError');
      return write.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, { put: full(put), add: full(add) });
  try {
    return await work();
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, add });
  }
}

/** A client, and what its operator was warned of. */
async function warned(options: Pick<LocalBackendOptions, 'indexedDB'>) {
  const warnings: unknown[] = [];
  const backend = localBackend({ caseTypes: [appeal], organisations, actor: applicant, name: freshName(), ...options });
  const client = await createClient({ backend, logger: { warn: (warning: unknown) => warnings.push(warning) }, drafts: memoryDrafts(() => '') });
  return { client, warnings };
}

/** Whoever waits for long while `work` runs, waits no time at all. */
async function impatiently<T>(work: () => Promise<T>): Promise<T> {
  const { setTimeout } = globalThis;
  Object.assign(globalThis, { setTimeout: (late: () => void) => setTimeout(late, 20) });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { setTimeout });
  }
}

/** Opens a database as the browser does. */
function opened(name: string, version?: number, upgrade: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade(request.result);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
}

/** A database as version 1 kept it, with one case in it. */
async function firstVersion(name: string): Promise<CaseRef> {
  const [record] = prepared(1);
  if (!record) throw new Error('Nothing was prepared');
  const { case: item, events } = record;
  const { region, id } = item.ref;
  const database = await opened(name, 1, (made) => {
    const cases = made.createObjectStore('cases', { keyPath: ['region', 'id'] });
    cases.createIndex('updated', ['updated', 'region', 'id']);
    cases.createIndex('created', ['created', 'region', 'id']);
    cases.add({ region, id, updated: Date.parse(item.updatedAt), created: Date.parse(item.createdAt), item });
    made.createObjectStore('records', { keyPath: ['region', 'id'] }).add({ region, id, events });
    made.createObjectStore('verdicts', { keyPath: 'command' });
    made.createObjectStore('receipts', { keyPath: 'code' });
    made.createObjectStore('blobs').add(new Blob(['a file']), 'a'.repeat(64));
    made.createObjectStore('seeds', { keyPath: 'seed' });
  });
  database.close();
  return item.ref;
}

async function exported(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

describe('storage', () => {
  const denied = () => {
    throw new DOMException('Not here', 'SecurityError');
  };
  const browsers: [string, IDBFactory, string][] = [
    ['forbids IndexedDB', openingWith(denied), 'storage_unavailable'],
    ['fails to open', openingWith(() => firing('onerror', new DOMException('Private window', 'InvalidStateError'))), 'storage_unavailable'],
    ['has a full disk', openingWith(() => firing('onerror', new DOMException('Full', 'QuotaExceededError'))), 'storage_quota'],
    ['is blocked by an older page', openingWith(() => firing('onblocked')), 'storage_blocked'],
    ['never answers', openingWith(() => ({}) as IDBOpenDBRequest), 'storage_unavailable'],
    ['has a newer database', openingWith(() => firing('onerror', new DOMException('Newer', 'VersionError'))), 'schema_unsupported'],
  ];
  for (const [what, indexedDB, reason] of browsers) {
    it(`works in memory, and says why, where the browser ${what}`, async () => {
      const { client, warnings } = await impatiently(() => warned({ indexedDB }));
      expect(client.storage).to.deep.equal({ kind: 'memory', reason });
      expect(warnings).to.have.length(1);
      await file(client);
    });
  }

  it('works in memory, and says why, where the browser has no IndexedDB', async () => {
    const browsers = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    try {
      const { client, warnings } = await warned({});
      expect(client.storage).to.deep.equal({ kind: 'memory', reason: 'storage_unavailable' });
      expect(warnings).to.have.length(1);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', browsers ?? {});
    }
  });

  it('works in memory without a word where the host asked for that', async () => {
    const { client, warnings } = await warned({ indexedDB: null });
    expect(client.storage).to.deep.equal({ kind: 'memory' });
    expect(warnings).to.deep.equal([]);
    await file(client);
  });

  for (const storeName of ['verdicts', 'cases', 'records', 'receipts']) {
    it(`keeps nothing half-written when the disk is full at ${storeName}`, async () => {
      const client = await clientFor(applicant, { name: freshName() });
      const handle = await onFullDisk(storeName, async () => {
        const attempt = client.commands.register('appeal', matter);
        expect(await failure(attempt.stored)).to.be.instanceOf(LinliError).and.include({ code: 'storage_quota', retry: 'user' });
        return attempt;
      });
      expect(await failure(client.receipts.track(handle.receipt ?? { code: '', secret: '' }))).to.include({ code: 'not_found' });
      const again = await client.commands.register('appeal', matter, { id: handle.id }).settled;
      expect(again).to.include({ status: 'applied', version: 1 }).and.have.deep.property('receipt', handle.receipt);
    });
  }

  it('tells a command as stored when its transaction is complete, on the disk', async () => {
    const name = freshName();
    const { ref } = await file(await clientFor(applicant, { name }));
    const clerk = await clientFor(staff('clerk'), { name });
    const order: string[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (names, mode, choice) {
      const started = transaction.call(this, names, mode, choice);
      if (mode === 'readwrite') started.addEventListener('complete', () => order.push(`complete, ${choice?.durability ?? 'default'}`));
      return started;
    };
    try {
      await clerk.commands.send('triage', ref, {}).stored;
      order.push('stored');
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(order).to.deep.equal(['complete, strict', 'stored']);
  });

  it('tells other clients of the page of a change where the browser has no BroadcastChannel', async () => {
    const { BroadcastChannel } = globalThis;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const name = freshName();
      const [client, clerk] = await Promise.all([clientFor(applicant, { name }), clientFor(staff('clerk'), { name })]);
      const watching = new AbortController();
      const rows = clerk.cases.watch({}, watching)[Symbol.asyncIterator]();
      await next(rows);
      await file(client);
      expect(await next(rows)).to.have.length(1);
      watching.abort();
    } finally {
      Object.assign(globalThis, { BroadcastChannel });
    }
  });

  it('keeps drafts in memory too where the browser forbids IndexedDB', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = denied;
    try {
      const client = await clientFor(applicant, { name: freshName() });
      await client.drafts.save('intake', matter);
      expect((await client.drafts.load('intake'))?.values).to.deep.equal(matter);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('gives way to a page that deletes the database, and starts anew', async () => {
    const name = freshName();
    const client = await clientFor(applicant, { name });
    await file(client);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
      request.onblocked = reject;
    });
    await file(client);
    const clerk = await clientFor(staff('clerk'), { name });
    expect((await clerk.cases.page({})).items).to.have.length(1);
  });

  it('keeps what a database of the first version has, and seals it when it is first needed', async () => {
    const name = freshName();
    const ref = await firstVersion(name);
    const clerk = await clientFor(staff('clerk'), { name, clock: ticking(start + 86_400_000) });
    expect(await (await clerk.blobs.get('a'.repeat(64))).text()).to.equal('a file');
    const first = verifyRecord(await exported(clerk.cases.exportRecord(ref)));
    await clerk.commands.send('triage', ref, {}).settled;
    const then = verifyRecord(await exported(clerk.cases.exportRecord(ref)), { known: first.ok ? first.heads : [] });
    expect([first.ok && first.events, then.ok && then.events]).to.deep.equal([1, 2]);
  });

  it('keeps each event with its seal, so that one changed in the database is found', async () => {
    const name = freshName();
    const { ref } = await file(await clientFor(applicant, { name }));
    const clerk = await clientFor(staff('clerk'), { name });
    await clerk.commands.send('triage', ref, { note: '请尽快' }).settled;
    const database = await opened(name);
    const store = database.transaction('records', 'readwrite').objectStore('records');
    const request = store.get([ref.region, ref.id]);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const row = request.result as { events: { args: object }[]; seals: unknown[] };
    expect([row.events.length, row.seals.length]).to.deep.equal([2, 2]);
    if (row.events[1]) row.events[1].args = { note: '不急' };
    store.put(row);
    database.close();
    expect(verifyRecord(await exported(clerk.cases.exportRecord(ref)))).to.include({ ok: false, at: 3, problem: 'changed' });
  });

  it('seals with a secret of each database, which no export has', async () => {
    const secrets: string[] = [];
    for (const name of [freshName(), freshName()]) {
      const { ref } = await file(await clientFor(applicant, { name }));
      const clerk = await clientFor(staff('clerk'), { name });
      const database = await opened(name);
      const request = database.transaction('secrets').objectStore('secrets').getAll();
      await new Promise((resolve) => (request.onsuccess = resolve));
      database.close();
      const [secret] = request.result as Uint8Array[];
      const hex = Array.from(secret ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('');
      expect(hex).to.have.length(64);
      expect((await exported(clerk.cases.exportRecord(ref))).join('')).not.to.include(hex.slice(0, 16));
      secrets.push(hex);
    }
    expect(secrets[0]).not.to.equal(secrets[1]);
  });

  it('says that the disk is full when what was prepared cannot be sealed, and does it another time', async () => {
    const clerk = await clientFor(staff('clerk'), { name: freshName(), seed: async () => prepared(30) });
    expect(await onFullDisk('records', () => failure(exported(clerk.cases.exportRecords({}))))).to.include({ code: 'storage_quota', retry: 'user' });
    expect(verifyRecord(await exported(clerk.cases.exportRecords({})))).to.include({ ok: true, cases: 30 });
  });

  it('uses no storage of another name', async () => {
    const { ref } = await file(await clientFor(applicant, { name: freshName() }));
    const other = await clientFor(staff('clerk'), { name: freshName() });
    expect(await failure(other.cases.get(ref))).to.include({ code: 'not_found' });
  });
});
