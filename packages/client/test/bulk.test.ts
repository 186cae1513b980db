import { LinliError, createClient, localBackend, type Backend, type BulkProgress, type BulkRow, type LinliClient, type Verdict } from '@linli/client';
import { appeal, type Case, type Command } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, file, freshName, organisations, staff } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

/** What became of a case, in a word. */
function wordOf(row: BulkRow): string {
  if ('skipped' in row) return 'skipped';
  if ('error' in row) return row.error.code;
  if ('kept' in row) return 'kept';
  return row.verdict.status === 'rejected' ? row.verdict.refusal.code : row.verdict.status;
}

for (const { kind, options } of storageKinds) {
  describe(`the same action on many cases, kept in ${kind}`, () => {
    let name: string;
    let clerk: LinliClient;

    /** Files so many cases, and answers them in the order in which they were filed. */
    async function filed(count: number): Promise<Case[]> {
      const client = await clientFor(applicant, { name, ...options });
      for (let number = 0; number < count; number += 1) await file(client, { subject: `第 ${number} 件事情` });
      return (await clerk.cases.page({ sort: 'createdAt' })).items;
    }

    beforeEach(async () => {
      name = freshName();
      clerk = await clientFor(staff('clerk'), { name, ...options });
    });

    it('is taken on each, and answers a row for each in their order', async () => {
      const items = (await filed(11)).reverse();
      const rows = await clerk.commands.sendAll('triage', items, { note: '一并分办' });
      expect(rows.map(({ ref }) => ref)).to.deep.equal(items.map(({ ref }) => ref));
      expect(new Set(rows.map(wordOf))).to.deep.equal(new Set(['applied']));
      expect((await clerk.cases.page({ status: ['triaged'] })).items).to.have.length(11);
      const record = await clerk.cases.record((items[0] as Case).ref);
      expect(record.events[1]).to.deep.include({ action: 'triage', args: { note: '一并分办' } });
    });

    it('is refused where the rules refuse it, and taken on the others', async () => {
      const items = await filed(3);
      await clerk.commands.send('triage', (items[1] as Case).ref, {}).settled;
      const rows = await clerk.commands.sendAll('triage', items, {});
      expect(rows.map(wordOf)).to.deep.equal(['applied', 'not-in-state', 'applied']);
    });

    it('is refused on all where what was entered is wrong, with what is wrong', async () => {
      const items = await filed(2);
      const rows = await clerk.commands.sendAll('triage', items, { category: 'nothing.like.it' });
      expect(rows.map(wordOf)).to.deep.equal(['invalid', 'invalid']);
      const [row] = rows;
      const issues = row && 'verdict' in row && row.verdict.status === 'rejected' ? row.verdict.refusal.issues : [];
      expect(issues?.map(({ field }) => field)).to.deep.equal(['category']);
    });

    it('goes by the version that was seen of each', async () => {
      const [item] = await filed(1);
      const rows = await clerk.commands.sendAll('triage', [{ ref: (item as Case).ref, version: 9 }], {});
      expect(rows.map(wordOf)).to.deep.equal(['conflict']);
    });

    it('tells how far it has come, up to the last, and no row twice', async () => {
      const items = await filed(20);
      const seen: BulkProgress[] = [];
      await clerk.commands.sendAll('triage', items, {}, { onProgress: ({ done, total, rows }) => seen.push({ done, total, rows: [...rows] }) });
      const last = seen[seen.length - 1];
      expect(seen.length).to.be.above(1);
      expect(last).to.include({ done: 20, total: 20 });
      expect(last?.rows.map(({ ref }) => ref.id)).to.deep.equal(items.map(({ ref }) => ref.id));
      seen.forEach(({ done, rows }) => expect(rows).to.have.length(done));
      expect(seen.map(({ done }) => done)).to.deep.equal([...new Set(seen.map(({ done }) => done))].sort((one, other) => one - other));
    });

    it('skips what was not begun when it is stopped; what was begun has its verdict', async () => {
      const items = await filed(20);
      const stopping = new AbortController();
      const rows = await clerk.commands.sendAll('triage', items, {}, { signal: stopping.signal, onProgress: () => stopping.abort() });
      expect(rows).to.have.length(20);
      const words = rows.map(wordOf);
      const begun = words.lastIndexOf('applied') + 1;
      expect(begun).to.be.within(1, 19);
      expect(words).to.deep.equal([...Array<string>(begun).fill('applied'), ...Array<string>(20 - begun).fill('skipped')]);
      expect((await clerk.cases.page({ status: ['triaged'] })).items).to.have.length(begun);
    });

    it('sends nothing when it was stopped before it began', async () => {
      const items = await filed(3);
      const stopped = new AbortController();
      stopped.abort();
      const rows = await clerk.commands.sendAll('triage', items, {}, { signal: stopped.signal });
      expect(rows.map(wordOf)).to.deep.equal(['skipped', 'skipped', 'skipped']);
      expect((await clerk.cases.page({ status: ['triaged'] })).items).to.have.length(0);
    });

    it('never rejects: a case that no verdict could be had on has the reason in its row', async () => {
      const items = await filed(4);
      const lost = (items[2] as Case).ref.id;
      const client = await clientOver((backend) => losing(backend, lost));
      const rows = await client.commands.sendAll('triage', items, {});
      expect(rows.map(wordOf)).to.deep.equal(['applied', 'applied', 'offline', 'applied']);
    });

    it('answers nothing for no cases', async () => {
      expect(await clerk.commands.sendAll('triage', [], {})).to.deep.equal([]);
    });

    function clientOver(behaviour: (backend: Backend) => Backend): Promise<LinliClient> {
      return createClient({ backend: behaviour(localBackend({ caseTypes: [appeal], organisations, actor: staff('clerk'), name, ...options })) });
    }
  });
}

/** A back end that cannot be reached whenever it is asked about one case. */
function losing(backend: Backend, id: string): Backend {
  const submit = async (batch: readonly Command[]): Promise<Verdict[]> => {
    if (batch.some(({ target }) => target.id === id)) throw new LinliError('offline', 'The network is down');
    return backend.submit(batch);
  };
  return new Proxy(backend, {
    get(target, property) {
      const value: unknown = property === 'submit' ? submit : Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
