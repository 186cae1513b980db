import { LinliError } from '@linli/client';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, freshName } from '../support/fixtures.js';
import { filing, states, step, stored } from './support/commands.js';
import { Setting } from './support/tabs.js';

describe('commands in a file', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  it('go to another device with their order, their files and their receipts, and are carried out once even if both send them', async () => {
    const { world, service } = setting;
    const here = await setting.tab({ name: `${setting.name}-here` });
    service.script = () => ({ code: 'offline' });
    service.upload = () => new LinliError('offline', 'No line');
    const sha256 = 'ef'.repeat(32);
    const photo = new Blob([new Uint8Array(900_001).fill(7)], { type: 'image/png' });
    await world.while(here.backend.putBlob(sha256, photo));
    const filed = filing(world, { attachments: [{ sha256, name: 'a.png', type: 'image/png', bytes: photo.size }] });
    const triaged = step(world, 'triage', filed, 1);
    const other = filing(world);
    for (const command of [filed, triaged, other]) await stored(world, here.backend, command);
    const file = await world.while(here.backend.outbox.export());
    const there = await setting.tab({ name: `${setting.name}-there` });
    expect(await world.while(there.backend.outbox.import(file))).to.deep.equal({ added: 3, known: 0 });
    expect(await world.while(there.backend.outbox.import(file))).to.deep.equal({ added: 0, known: 3 });
    expect((await there.backend.outbox.list()).map(({ id }) => id)).to.deep.equal([filed.id, triaged.id, other.id]);
    const first = (await there.backend.find(filed.id))?.entry;
    expect(first?.command).to.deep.equal((await here.backend.find(filed.id))?.entry.command);
    expect((await world.while(there.backend.getBlob(sha256))).size).to.equal(900_001);
    service.script = () => undefined;
    service.upload = () => undefined;
    for (const { backend } of [here, there]) backend.sync.now();
    for (const { backend } of [here, there]) await world.until(async () => (await backend.outbox.list()).every(({ state }) => state === 'rejected'), 'all is settled');
    expect([...service.times]).to.deep.equal([1]);
    expect(service.applied).to.include(other.id);
  });

  it('keep what became of them', async () => {
    const { world, service } = setting;
    const here = await setting.tab({ name: `${setting.name}-here` });
    service.each = () => new LinliError('forbidden', 'Not allowed');
    const filed = filing(world);
    const { settled } = await stored(world, here.backend, filed);
    await failure(world.while(settled));
    const file = await world.while(here.backend.outbox.export());
    const there = await setting.tab({ name: `${setting.name}-there` });
    await world.while(there.backend.outbox.import(file));
    expect(await states(there.backend)).to.deep.equal({ [filed.id]: 'dead' });
    expect((await there.backend.find(filed.id))?.entry.problem).to.include({ code: 'forbidden' });
  });

  it('are not another person\'s to send', async () => {
    const { world, service } = setting;
    const mine = await setting.tab({ subject: 'clerk-1' });
    service.script = () => ({ code: 'offline' });
    await stored(world, mine.backend, filing(world));
    const file = await world.while(mine.backend.outbox.export());
    const theirs = await setting.tab({ subject: 'clerk-2' });
    expect(await failure(world.while(theirs.backend.outbox.import(file)))).to.be.instanceOf(LinliError).and.include({ code: 'forbidden' });
    expect(await theirs.backend.outbox.list()).to.deep.equal([]);
  });

  const wrong = ['', '{', '[]', 'null', '{"format":"linli-outbox","version":2,"subject":"clerk-1","entries":[],"files":[]}', '{"format":"linli-outbox","version":1,"subject":"clerk-1","entries":[{}],"files":[]}', '{"format":"linli-outbox","version":1,"subject":"clerk-1","entries":[{"command":{"id":1}}],"files":[]}'];
  for (const text of wrong) {
    it(`are not read from ${text || 'an empty file'}`, async () => {
      const { backend } = await setting.tab({ kind: 'memory' });
      expect(await failure(backend.outbox.import(new Blob([text])))).to.be.instanceOf(LinliError).and.include({ code: 'invalid' });
    });
  }

  it('are not read from a file that was edited so that they could not be kept, shown or sent', async () => {
    const { world, service } = setting;
    service.script = () => ({ code: 'offline' });
    const here = await setting.tab();
    await stored(world, here.backend, filing(world));
    const text = await (await world.while(here.backend.outbox.export())).text();
    const there = await setting.tab({ name: `${setting.name}-there` });
    const edits: Record<string, unknown>[] = [
      { dependsOn: [5] }, { dependsOn: 'x' }, { base: 'x' }, { base: {} }, { base: { version: 'x' } }, { base: { after: 5 } }, { base: [] }, { base: undefined }, { receipts: [null] }, { receipts: [{ code: 5 }] },
      { seq: '1' }, { tried: 1 }, { storedAt: 'x' }, { state: 'applied' }, { ending: [] }, { ending: { verdict: 5 } }, { ending: { problem: {} } }, { command: null }, { command: { id: 'a', type: 'b', args: {}, target: 'x' } },
    ];
    for (const edit of edits) {
      const file = JSON.parse(text) as { entries: object[] };
      file.entries.push({ ...file.entries[0], ...edit });
      expect(await failure(world.while(there.backend.outbox.import(new Blob([JSON.stringify(file)])))), JSON.stringify(edit)).to.be.instanceOf(LinliError).and.include({ code: 'invalid' });
      expect(await there.backend.outbox.list(), JSON.stringify(edit)).to.deep.equal([]);
    }
    expect(await world.while(there.backend.outbox.import(new Blob([text])))).to.deep.equal({ added: 1, known: 0 });
  });

  it('are none of a client that keeps none', async () => {
    const client = await clientFor(applicant, { name: freshName(), indexedDB: null });
    expect(await client.outbox.list()).to.deep.equal([]);
    expect(await failure(client.outbox.export())).to.be.instanceOf(LinliError).and.include({ code: 'storage_unavailable' });
    await client.close();
  });

  it('are made anew with changed entries in place of a refused one', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const filed = filing(world, { phone: '12345' });
    expect(await world.while((await stored(world, backend, filed)).settled)).to.include({ status: 'rejected' });
    const id = await world.while(backend.outbox.rebase(filed.id, { args: { ...filed.args, phone: '13912345678' } }));
    const found = await backend.find(id);
    expect(await world.while(found?.settled ?? Promise.reject(new Error('It is not there')))).to.include({ status: 'applied' });
    expect(service.applied).to.deep.equal([id]);
    expect(await states(backend)).to.deep.equal({});
    expect(await failure(world.while(backend.outbox.rebase(id)))).to.include({ code: 'rejected' });
    expect(await failure(world.while(backend.outbox.retry('another')))).to.include({ code: 'not_found' });
  });
});
