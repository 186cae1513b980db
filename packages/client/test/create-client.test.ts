import { createClient, idbStore, LinliError, type Backend } from '@linli/client';
import { expect } from '@open-wc/testing';
import { failure, freshName } from './support/fixtures.js';

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
