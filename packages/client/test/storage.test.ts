import { LinliError, createClient, localBackend, memoryDrafts, type LocalBackendOptions } from '@linli/client';
import { appeal } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, file, freshName, matter, next, staff } from './support/fixtures.js';

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
  const backend = localBackend({ caseTypes: [appeal], actor: applicant, name: freshName(), ...options });
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

  it('uses no storage of another name', async () => {
    const { ref } = await file(await clientFor(applicant, { name: freshName() }));
    const other = await clientFor(staff('clerk'), { name: freshName() });
    expect(await failure(other.cases.get(ref))).to.include({ code: 'not_found' });
  });
});
