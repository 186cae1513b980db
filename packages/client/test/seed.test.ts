import { localBackend, type SeedRecord } from '@linli/client';
import { appeal } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, freshName, staff, start, ticking, organisations } from './support/fixtures.js';
import { prepared, preparedReceipt } from './support/prepared.js';
import { storageKinds } from './support/storage-kinds.js';

async function* breakingAfter(records: readonly SeedRecord[], count: number): AsyncGenerator<SeedRecord> {
  yield* records.slice(0, count);
  throw new TypeError('The page was closed');
}

for (const { kind, options } of storageKinds) {
  describe(`prepared records, kept in ${kind}`, () => {
    const records = prepared(1200);
    let name: string;
    beforeEach(() => (name = freshName()));

    const total = async () => {
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const watching = new AbortController();
      for await (const rows of clerk.cases.watch({}, watching)) return rows.length;
      return 0;
    };

    it('are there when the client is', async () => {
      const progress: number[] = [];
      const client = await clientFor(staff('clerk'), { name, ...options, seed: async () => records, onSeedProgress: (done) => progress.push(done) });
      expect((await client.cases.page({ limit: 2 })).items.map(({ title }) => title)).to.deep.equal(['样例事项 1199', '样例事项 1198']);
      expect(progress).to.deep.equal([500, 1000, 1200]);
      expect(await total()).to.equal(1200);
      expect((await client.receipts.track(preparedReceipt)).case.title).to.equal('样例事项 0');
    });

    it('are loaded once for each version', async () => {
      let loads = 0;
      const seed = async () => (loads++, records.slice(0, 3));
      await clientFor(applicant, { name, ...options, seed });
      await clientFor(applicant, { name, ...options, seed });
      await clientFor(applicant, { name, ...options, seed, seedVersion: '2' });
      expect(loads).to.equal(2);
      expect(await total()).to.equal(3);
    });

    it('go on from the last whole batch after a page was closed midway', async () => {
      const first = localBackend({ caseTypes: [appeal], organisations, actor: applicant, name, ...options, seed: async () => breakingAfter(records, 700) });
      expect(await failure(first.meta())).to.include({ name: 'LinliError' });
      expect(await total()).to.equal(500);
      await clientFor(applicant, { name, ...options, seed: async () => records });
      expect(await total()).to.equal(1200);
    });

    it('are asked for again after a failure', async () => {
      let online = false;
      const backend = localBackend({ caseTypes: [appeal], organisations, actor: applicant, name, ...options, seed: async () => (online ? records : breakingAfter([], 0)) });
      await failure(backend.meta());
      online = true;
      await backend.meta();
      expect(await total()).to.equal(1200);
    });

    it('are shared between two pages that load them together', async () => {
      const seed = async () => records;
      await Promise.all([clientFor(applicant, { name, ...options, seed }), clientFor(staff('clerk'), { name, ...options, seed })]);
      expect(await total()).to.equal(1200);
    });

    it('never write over a case that has moved on', async () => {
      const seed = async () => records.slice(0, 1);
      const clerk = await clientFor(staff('clerk'), { name, ...options, seed, clock: ticking(start + 3_600_000) });
      const [item] = (await clerk.cases.page({})).items;
      if (item) await clerk.commands.send('triage', item.ref, {}).settled;
      const later = await clientFor(staff('clerk'), { name, ...options, seed, seedVersion: '2' });
      expect((await later.cases.page({})).items[0]?.status).to.equal('triaged');
    });

    it('say so when a version has lost records', async () => {
      const broken = localBackend({ caseTypes: [appeal], organisations, actor: applicant, name, ...options, seed: async () => breakingAfter(records, 600) });
      await failure(broken.meta());
      const shorter = localBackend({ caseTypes: [appeal], organisations, actor: applicant, name, ...options, seed: async () => records.slice(0, 10) });
      expect(await failure(shorter.meta())).to.include({ code: 'invalid' });
    });
  });
}
