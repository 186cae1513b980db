import { LinliError, idbStore, type Codec } from '@linli/client';
import { expect } from '@open-wc/testing';
import { failure } from '../support/fixtures.js';
import { filing, states, step, stored } from './support/commands.js';
import { Setting } from './support/tabs.js';

const sha256 = 'ab'.repeat(32);
const content = new Uint8Array(1_000_000).map((_, index) => (index * 31) >>> 3);
const photo = new Blob([content], { type: 'image/jpeg' });
const attached = { attachments: [{ sha256, name: '现场.jpg', type: 'image/jpeg', bytes: photo.size }] };

async function bytesOf(blob: Blob): Promise<string> {
  return `${blob.type} ${String(new Uint8Array(await blob.arrayBuffer()))}`;
}

describe('files without a line', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  for (const [what, codec] of [['as they are', undefined], ['through a codec', { seal: async (bytes) => bytes.map((byte) => byte ^ 1), open: async (bytes) => bytes.map((byte) => byte ^ 1) }]] satisfies [string, Codec | undefined][]) {
    it(`are there at once, ${what}, and again after a reload; commands that need them wait for them`, async () => {
      const { world, service } = setting;
      const store = () => idbStore({ name: setting.name, subject: 'clerk-1', codec });
      const first = await setting.tab({ store: store() });
      service.upload = () => new LinliError('offline', 'No line');
      await world.while(first.backend.putBlob(sha256, photo));
      const filed = filing(world, attached);
      await stored(world, first.backend, filed);
      await world.pass(30_000);
      expect(await states(first.backend)).to.deep.equal({ [filed.id]: 'held' });
      expect((await first.backend.find(filed.id))?.entry.heldBy).to.equal(`blob:${sha256}`);
      first.surroundings.kill();
      const second = await setting.tab({ store: store() });
      expect(await bytesOf(await world.while(second.backend.getBlob(sha256)))).to.equal(await bytesOf(photo));
      service.upload = () => undefined;
      second.backend.sync.now();
      await world.until(() => service.came.has(filed.id), 'it is sent');
      expect(service.files).to.deep.equal([sha256]);
      expect(service.came.get(filed.id)?.dependsOn).to.deep.equal([`blob:${sha256}`]);
      await world.until(async () => (await second.backend.outbox.list()).length === 0, 'it is settled');
    });
  }

  it('are not waited for by commands that come when they are there', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    await world.while(backend.putBlob(sha256, photo));
    await world.until(() => service.files.length === 1, 'it is there');
    await world.pass(100);
    await world.while(backend.putBlob(sha256, photo));
    const filed = filing(world, attached);
    await world.while((await stored(world, backend, filed)).settled);
    expect(service.came.get(filed.id)).to.not.have.property('dependsOn');
    expect(service.files).to.have.length(1);
  });

  it('that the back end does not take let what needs them be made anew without them, and what follows go on', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.upload = () => new LinliError('too_large', 'Too large');
    await world.while(backend.putBlob(sha256, photo));
    const filed = filing(world, attached);
    await stored(world, backend, filed);
    const followed = step(world, 'triage', filed, 1);
    await stored(world, backend, followed);
    await world.pass(20_000);
    expect(await states(backend)).to.deep.equal({ [filed.id]: 'dead', [followed.id]: 'held' });
    expect((await backend.find(followed.id))?.entry).to.include({ heldBy: filed.id }).and.not.to.have.property('problem');
    expect(backend.sync.status()).to.include({ pending: 0, held: 1, dead: 1, stuckSince: null });
    const id = await world.while(backend.outbox.rebase(filed.id, { args: { ...filed.args, attachments: [] } }));
    await world.until(() => service.applied.includes(id), 'it is carried out');
    await world.pass(1000);
    expect(service.came.get(id)?.dependsOn ?? []).to.deep.equal([]);
  });

  it('are there once more where keeping them again failed', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.upload = () => new LinliError('forbidden', 'Not now');
    await world.while(backend.putBlob(sha256, photo));
    const filed = filing(world, attached);
    await stored(world, backend, filed);
    await world.until(async () => (await states(backend))[filed.id] === 'dead', 'the file is refused');
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'files') throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    try {
      expect(await failure(world.while(backend.putBlob(sha256, photo)))).to.include({ code: 'storage_quota' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await bytesOf(await world.while(backend.getBlob(sha256)))).to.equal(await bytesOf(photo));
    service.upload = () => undefined;
    await world.while(backend.outbox.retry(filed.id));
    await world.until(() => service.applied.includes(filed.id), 'it is carried out');
  });

  it('that are gone from this device are no fault of the line', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.upload = () => new LinliError('offline', 'No line');
    service.script = () => ({ code: 'offline' });
    await world.while(backend.putBlob(sha256, photo));
    const request = indexedDB.open(`linli-outbox~${setting.name}~clerk-1`);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const tx = request.result.transaction('chunks', 'readwrite');
    tx.objectStore('chunks').clear();
    await new Promise((resolve) => (tx.oncomplete = resolve));
    request.result.close();
    const filed = filing(world, attached);
    await stored(world, backend, filed);
    service.upload = () => undefined;
    service.script = () => undefined;
    backend.sync.now();
    await world.until(async () => (await states(backend))[filed.id] === 'dead', 'it is found to be gone');
    expect((await backend.find(filed.id))?.entry.problem).to.include({ code: 'storage_evicted' });
    const before = world.now;
    const others = [filing(world), filing(world)];
    for (const other of others) await stored(world, backend, other);
    await world.until(() => others.every(({ id }) => service.applied.includes(id)), 'the others are carried out');
    expect(world.now - before).to.be.below(1000);
  });

  it('that the back end does not take hold what needs them, say why, and are sent again when someone says so', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.upload = () => new LinliError('too_large', 'Too large');
    await world.while(backend.putBlob(sha256, photo));
    const filed = filing(world, attached);
    const { settled } = await stored(world, backend, filed);
    await world.pass(20_000);
    const [entry] = await backend.outbox.list();
    expect(entry).to.include({ state: 'dead', heldBy: `blob:${sha256}` });
    expect(entry?.problem).to.include({ code: 'too_large' });
    service.upload = () => undefined;
    await world.while(backend.outbox.retry(filed.id));
    expect(await world.while(settled)).to.include({ command: filed.id });
  });

  it('go on after a sign-in, with what waits for them', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.upload = () => new LinliError('unauthenticated', 'Sign in');
    await world.while(backend.putBlob(sha256, photo));
    const filed = filing(world, attached);
    const { settled } = await stored(world, backend, filed);
    await world.until(() => backend.sync.status().needsAuth, 'someone has to sign in');
    service.upload = () => undefined;
    const before = world.now;
    backend.sync.signedIn();
    await world.while(settled);
    expect(world.now - before).to.be.below(10_000);
    expect(backend.sync.status().needsAuth).to.equal(false);
  });

  it('that are not here come from the back end', async () => {
    const { world } = setting;
    const { backend } = await setting.tab();
    expect(await failure(world.while(backend.getBlob('cd'.repeat(32))))).to.include({ code: 'not_found' });
  });

  it('that are empty are kept too', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.upload = () => new LinliError('offline', 'No line');
    await world.while(backend.putBlob(sha256, new Blob([], { type: 'text/plain' })));
    expect((await world.while(backend.getBlob(sha256))).size).to.equal(0);
  });
});
