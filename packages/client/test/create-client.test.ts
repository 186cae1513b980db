import { createClient, idbStore, LinliError, localBackend, memoryStore, type Backend, type SyncStore } from '@linli/client';
import { appeal } from '@linli/model';
import { expect } from '@open-wc/testing';
import { failure, file, freshName, organisations, staff } from './support/fixtures.js';

describe('A client that cannot be made', () => {
  it('leaves nothing at work that would keep another from sending', async () => {
    const name = freshName();
    const store = () => idbStore({ name, subject: 'clerk' });
    const closed: string[] = [];
    const refusing = { meta: async () => Promise.reject(new LinliError('unauthenticated', 'Nobody is signed in')), close: async () => void closed.push('refusing') } as unknown as Backend;
    expect(await failure(createClient({ backend: refusing, store: store() }))).to.include({ code: 'unauthenticated' });
    expect(closed).to.deep.equal(['refusing']);
    const freed = new Promise((resolve) => navigator.locks.request(`linli-outbox~${name}~clerk`, () => resolve('freed')));
    expect(await freed).to.equal('freed');
  });
});

describe('Drafts of a client with a store', () => {
  const clientOf = (store: SyncStore, name: string) => createClient({ backend: localBackend({ name, caseTypes: [appeal], organisations, actor: staff('clerk') }), store, logger: { warn: () => undefined } });

  it('are of one person, and go when what the device keeps for them is deleted', async () => {
    const name = freshName();
    const storeOf = (subject: string) => idbStore({ name, subject });
    const first = await clientOf(storeOf('first'), name);
    await first.drafts.save('intake.appeal', { name: '欧阳小明' });
    await first.close();
    const second = await clientOf(storeOf('second'), name);
    expect(await second.drafts.load('intake.appeal')).to.equal(undefined);
    await second.close();
    const again = await clientOf(storeOf('first'), name);
    expect((await again.drafts.load('intake.appeal'))?.values).to.deep.equal({ name: '欧阳小明' });
    await again.close();
    await storeOf('first').forget();
    const last = await clientOf(storeOf('first'), name);
    expect(await last.drafts.load('intake.appeal')).to.equal(undefined);
    await last.close();
  });

  it('are gone with the page where nothing may stay', async () => {
    const name = freshName();
    for (let turn = 0; turn < 2; turn++) {
      const client = await clientOf(memoryStore(), name);
      expect(await client.drafts.load('a')).to.equal(undefined);
      await client.drafts.save('a', { name: 'b' });
      expect((await client.drafts.load('a'))?.values).to.deep.equal({ name: 'b' });
      await client.close();
    }
  });
});

describe('A step that waits for a line', () => {
  it('is told with the name of its case, by a page that was never shown it', async () => {
    const name = freshName();
    const backend = localBackend({ name, caseTypes: [appeal], organisations, actor: staff('clerk') });
    const open = () => createClient({ backend, store: idbStore({ name, subject: 'clerk' }), logger: { warn: () => undefined } });
    const first = await open();
    const { ref } = await file(first);
    const { title, receipt, version } = await first.cases.get(ref);
    backend.submit = async () => Promise.reject(new LinliError('offline', 'No line'));
    await first.commands.send('triage', ref, { category: 'other' }, { version }).stored;
    backend.close = async () => undefined;
    await first.close();
    const second = await open();
    expect((await second.outbox.list()).map(({ about }) => about)).to.deep.equal([{ title, receipt, type: 'appeal' }]);
    const [exported] = JSON.parse(await (await second.outbox.export()).text()).entries as { about: unknown }[];
    expect(exported?.about).to.deep.equal({ title, receipt, type: 'appeal' });
    await second.close();
  });
});
