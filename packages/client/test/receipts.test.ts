import { LinliError } from '@linli/client';
import { receiptCode } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, file, freshName, next, staff } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

for (const { kind, options } of storageKinds) {
  describe(`receipts, kept in ${kind}`, () => {
    let name: string;
    beforeEach(() => (name = freshName()));

    it('opens the case to its holder, as a person types it', async () => {
      const { ref, receipt } = await file(await clientFor(applicant, { name, ...options }));
      const client = await clientFor(applicant, { name, ...options });
      const typed = { code: receipt.code.toLowerCase().replace(/-/g, ' '), secret: receipt.secret.toLowerCase().replace('-', '') };
      const tracked = await client.receipts.track(typed);
      expect(tracked).to.deep.include({ ref, receipt });
      expect(tracked.case.actions.map(({ action }) => action)).to.deep.equal(['withdraw']);
    });

    it('says the same of a wrong secret, a wrong code and what is no code', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { receipt } = await file(client);
      const wrong = [
        { code: receipt.code, secret: '00000-00000' },
        { code: receiptCode('SQ', '2026-01-01', new Uint8Array(7)), secret: receipt.secret },
        { code: 'nonsense', secret: '' },
      ];
      const errors = await Promise.all(wrong.map((guess) => failure(client.receipts.track(guess))));
      const told = errors.map((error) => error instanceof LinliError && { code: error.code, message: error.message });
      expect(told[0]).to.include({ code: 'not_found' });
      expect(told).to.deep.equal([told[0], told[0], told[0]]);
    });

    it('keeps no secret', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { ref, receipt } = await file(client);
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const shown = [await clerk.cases.record(ref), (await client.receipts.track(receipt)).case];
      expect(JSON.stringify(shown)).not.to.contain(receipt.secret);
    });

    it('follows the case', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { ref, receipt } = await file(client);
      const watching = new AbortController();
      const tracked = client.receipts.watch(receipt, watching)[Symbol.asyncIterator]();
      expect((await next(tracked)).case.status).to.equal('registered');
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      await clerk.commands.send('triage', ref, {}).settled;
      expect((await next(tracked)).case.status).to.equal('triaged');
      watching.abort();
      expect(await tracked.next()).to.include({ done: true });
    });
  });
}
