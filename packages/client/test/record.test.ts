import { recordBlob, type LinliClient, type SeedRecord } from '@linli/client';
import { verifyRecord, type CaseRef, type Head, type VerifiedRecord } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, file, freshName, matter, roads, staff, start, ticking } from './support/fixtures.js';
import { prepared } from './support/prepared.js';
import { storageKinds } from './support/storage-kinds.js';

const assisting = staff('handler', '35', 'water');
const note = '请夜间到场';

async function linesOf(export_: AsyncIterable<string>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of export_) lines.push(line);
  return lines;
}

/** An export that is as it should be. */
function sound(lines: readonly string[], known: readonly Head[] = []): VerifiedRecord {
  const verified = verifyRecord(lines, { known });
  if (!verified.ok) throw new Error(`Line ${verified.at}: ${verified.problem}`);
  return verified;
}

async function take(client: LinliClient, action: string, ref: CaseRef, args = {}): Promise<void> {
  const verdict = await client.commands.send(action, ref, args).settled;
  expect(verdict).to.include({ status: 'applied' });
}

for (const { kind, options } of storageKinds) {
  describe(`the record of a case, kept in ${kind}`, () => {
    let name: string;
    let clerk: LinliClient;
    let citizen: LinliClient;
    beforeEach(async () => {
      name = freshName();
      [clerk, citizen] = await Promise.all([clientFor(staff('clerk'), { name, ...options }), clientFor(applicant, { name, ...options })]);
    });

    /** Filed, triaged, accepted, dispatched: two steps have a remark that no applicant reads. */
    async function handled(): Promise<CaseRef> {
      const { ref } = await file(citizen);
      await take(clerk, 'triage', ref, { note });
      await take(clerk, 'accept', ref);
      const dispatcher = await clientFor(staff('dispatcher'), { name, ...options });
      await take(dispatcher, 'dispatch', ref, { lead: roads, assists: ['water'], note });
      return ref;
    }

    it('is exported from header to end, and verifies', async () => {
      const ref = await handled();
      const lines = await linesOf(clerk.cases.exportRecord(ref));
      const verified = sound(lines);
      expect(verified).to.deep.include({ cases: 1, events: 4, withheld: [] });
      expect(verified.heads.map((head) => [head.ref, head.version])).to.deep.equal([[ref, 4]]);
      const { events } = await clerk.cases.record(ref);
      expect(lines.slice(1, -1).map((line) => (JSON.parse(line) as { event: unknown }).event)).to.deep.equal(JSON.parse(JSON.stringify(events)));
    });

    it('shows that a byte was changed, and where', async () => {
      const lines = await linesOf(clerk.cases.exportRecord(await handled()));
      for (const [index, line] of lines.entries()) {
        const at = Math.floor((line.length * (index + 1)) / (lines.length + 2));
        const changed = [...lines];
        changed[index] = line.slice(0, at) + (line[at] === '0' ? '1' : '0') + line.slice(at + 1);
        expect(verifyRecord(changed)).to.include({ ok: false, at: index + 1 });
      }
    });

    it('withholds from each what they may not see, and is one record all the same', async () => {
      const ref = await handled();
      const heads = sound(await linesOf(clerk.cases.exportRecord(ref))).heads;
      const personal = '/changes/0/create/applicant';
      const readers: [LinliClient, Record<number, string[]>, string[]][] = [
        [await clientFor(staff('handler'), { name, ...options }), {}, []],
        [await clientFor(assisting, { name, ...options }), { 1: [personal] }, ['欧阳小明', '13912345678']],
        [citizen, { 2: [''], 4: ['/args/note', '/changes'] }, [note, '"triage"', 'objection']],
      ];
      for (const [reader, withheld, hidden] of readers) {
        const lines = await linesOf(reader.cases.exportRecord(ref));
        const verified = sound(lines, heads);
        expect(Object.fromEntries(verified.withheld.map(({ version, members }) => [version, members]))).to.deep.equal(withheld);
        expect(verified.heads).to.deep.equal(heads);
        for (const word of hidden) expect(lines.filter((line) => line.includes(word)), word).to.deep.equal([]);
      }
    });

    it('is sealed as it is written: what was exported before stands in what is exported later', async () => {
      const ref = await handled();
      const before = sound(await linesOf(clerk.cases.exportRecord(ref))).heads;
      await Promise.all([clerk.close(), citizen.close()]);
      const lead = await clientFor(staff('handler'), { name, ...options });
      expect(sound(await linesOf(lead.cases.exportRecord(ref))).heads).to.deep.equal(before);
      await take(lead, 'sign', ref);
      const later = sound(await linesOf(lead.cases.exportRecord(ref)), before);
      expect(later.events).to.equal(5);
    });

    it('is one chain when two clients write at once', async () => {
      const ref = await handled();
      const lead = await clientFor(staff('handler'), { name, ...options });
      const other = await clientFor(staff('handler'), { name, ...options });
      await take(lead, 'sign', ref);
      const writers = [lead, other, lead, other, lead, other];
      await Promise.all(writers.map((writer, index) => take(writer, 'handle', ref, { progress: `第 ${index} 次到场` })));
      expect(sound(await linesOf(other.cases.exportRecord(ref)))).to.deep.include({ events: 11, withheld: [] });
    });

    it('is exported with those of all cases that are asked for, in their order, and nothing for none', async () => {
      const [first, second, third] = [await file(citizen), await file(citizen), await file(citizen)];
      await take(clerk, 'triage', second.ref);
      const all = sound(await linesOf(clerk.cases.exportRecords({ sort: 'createdAt' })));
      expect(all.heads.map(({ ref }) => ref)).to.deep.equal([first.ref, second.ref, third.ref]);
      const some = sound(await linesOf(clerk.cases.exportRecords({ status: ['triaged'] })));
      expect(some.heads.map(({ ref, version }) => [ref, version])).to.deep.equal([[second.ref, 2]]);
      expect(sound(await linesOf(clerk.cases.exportRecords({ area: '99' })))).to.include({ cases: 0, events: 0 });
    });

    it('ends with what there was when the export began', async () => {
      const { ref } = await file(citizen);
      const lines: string[] = [];
      for await (const line of clerk.cases.exportRecord(ref)) {
        if (lines.length === 0) await take(clerk, 'triage', ref);
        lines.push(line);
      }
      expect(sound(lines).heads.map(({ version }) => version)).to.deep.equal([1]);
    });

    it('shows no more of a case than that it is there to who loses sight of it meanwhile', async () => {
      const ref = await handled();
      const [lead, far] = await Promise.all(['35', '36'].map((within) => clientFor(staff('handler', within, roads), { name, ...options })));
      if (!lead || !far) throw new Error('No clients');
      const lines: string[] = [];
      for await (const line of far.cases.exportRecord(ref)) {
        if (lines.length === 0) await take(lead, 'return', ref, { reason: '不属于本单位职责' });
        lines.push(line);
      }
      expect(sound(lines).withheld.map(({ members }) => members)).to.deep.equal([[''], [''], [''], ['']]);
    });

    it('is not for those who may not see the case, nor without its receipt', async () => {
      const { ref, receipt } = await file(citizen);
      const elsewhere = await clientFor(staff('clerk', '36'), { name, ...options });
      const stranger = await clientFor(applicant, { name, ...options });
      for (const client of [elsewhere, stranger]) {
        expect(await failure(linesOf(client.cases.exportRecord(ref)))).to.include({ name: 'LinliError', code: 'not_found' });
        expect(sound(await linesOf(client.cases.exportRecords({}))).cases).to.equal(0);
      }
      await stranger.receipts.track(receipt);
      expect(sound(await linesOf(stranger.cases.exportRecord(ref))).cases).to.equal(1);
    });

    it('stops when the signal aborts, and when the client is closed', async () => {
      await file(citizen);
      const stopping = new AbortController();
      const reading = linesOf(clerk.cases.exportRecords({}, stopping));
      stopping.abort();
      expect(await failure(reading)).to.include({ name: 'LinliError', code: 'aborted' });
      const lines = clerk.cases.exportRecords({})[Symbol.asyncIterator]();
      await lines.next();
      await clerk.close();
      expect(await failure(lines.next())).to.include({ name: 'LinliError', code: 'unavailable' });
    });

    it('is a file, where it fits', async () => {
      await file(citizen);
      const lines = await linesOf(clerk.cases.exportRecords({}));
      const blob = await recordBlob(clerk.cases.exportRecords({}));
      expect(await blob.text()).to.equal(lines.join(''));
      expect(await failure(recordBlob(clerk.cases.exportRecords({}), { maxBytes: blob.size - 1 }))).to.include({ code: 'too_large', retry: 'user' });
    });

    it('was prepared: it is sealed when it is first exported or written to, for good', async () => {
      const seeded = await clientFor(staff('clerk'), { name, ...options, seed: async () => prepared(45), clock: ticking(start + 86_400_000) });
      const [item] = (await seeded.cases.page({ sort: 'createdAt', limit: 1 })).items;
      if (!item) throw new Error('Nothing was planted');
      await take(seeded, 'triage', item.ref);
      const once = sound(await linesOf(seeded.cases.exportRecords({})));
      expect(once).to.include({ cases: 45, events: 46 });
      const again = await clientFor(staff('dispatcher'), { name, ...options });
      expect(sound(await linesOf(again.cases.exportRecords({})), once.heads).heads).to.deep.equal(once.heads);
    });

    it('was prepared without its first event: the case is worked on, and an export says what is missing', async () => {
      const lacking = prepared(1).map((record): SeedRecord => ({ ...record, events: [] }));
      const seeded = await clientFor(staff('clerk'), { name, ...options, seed: async () => lacking, clock: ticking(start + 86_400_000) });
      const [item] = (await seeded.cases.page({})).items;
      if (!item) throw new Error('Nothing was planted');
      expect(await failure(linesOf(seeded.cases.exportRecord(item.ref)))).to.include({ name: 'LinliError', code: 'invalid' });
      await take(seeded, 'triage', item.ref);
      expect(await failure(linesOf(seeded.cases.exportRecord(item.ref)))).to.include({ name: 'LinliError', code: 'invalid' });
    });

    it('tells its applicant nothing of supervision, whichever way they ask', async () => {
      const ref = await handled();
      const supervisor = await clientFor(staff('supervisor'), { name, ...options });
      await take(supervisor, 'urge', ref, { reason: '临近到期', limit: '2' });
      const holder = await clientFor({ role: 'applicant', holds: [ref] }, { name, ...options });
      expect((await holder.cases.page({ supervised: true })).items).to.deep.equal([]);
      expect((await holder.cases.page({ supervised: false })).items.map(({ supervision }) => supervision)).to.deep.equal([null]);
      expect((await supervisor.cases.page({ supervised: true })).items).to.have.length(1);
      expect(JSON.stringify(await holder.cases.record(ref))).not.to.include('临近到期');
    });

    it('is kept of what was sent with half a character, which is left out', async () => {
      const { ref } = await file(citizen, { detail: `${matter.detail}\ud83d` });
      expect((await clerk.cases.get(ref)).content.detail).to.equal(matter.detail);
      expect(sound(await linesOf(clerk.cases.exportRecord(ref))).cases).to.equal(1);
    });
  });
}
