import { LinliError, localBackend } from '@linli/client';
import { appeal, receiptCode, rectification, type Command } from '@linli/model';
import { expect } from '@open-wc/testing';
import { entriesFor, seeded } from './support/entries.js';
import { applicant, area, clientFor, failure, file, freshName, matter, organisations, region, roads, staff } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

for (const { kind, options } of storageKinds) {
  describe(`commands, kept in ${kind}`, () => {
    let name: string;
    beforeEach(() => (name = freshName()));

    it('files a case and answers with its receipt', async () => {
      const client = await clientFor(applicant, { name, ...options });
      expect(client.storage.kind).to.equal(kind);
      const handle = client.commands.register('appeal', matter);
      await handle.stored;
      const verdict = await handle.settled;
      expect(verdict).to.include({ status: 'applied', version: 1, command: handle.id });
      expect(verdict).to.have.deep.property('receipt', handle.receipt);
      expect(handle.target).to.deep.equal({ region, id: handle.id });
    });

    it('files by whatever a kind of case calls its filing: a rectification is ordered', async () => {
      const client = await clientFor(staff('supervisor'), { name, ...options, caseTypes: [rectification] });
      const order = rectification.transitions.find(({ action }) => action === 'order');
      if (!order) throw new Error('There is no such step');
      const world = { organisations: [roads], cases: [], division: area, today: '2026-03-02' };
      const verdict = await client.commands.register('rectification', entriesFor(order, rectification, world, seeded(3))).settled;
      expect(verdict).to.include({ status: 'applied', version: 1 });
    });

    it('keeps what was filed for the next client of the same name', async () => {
      const before = await clientFor(applicant, { name, ...options });
      const { ref } = await file(before);
      await before.close();
      const after = await clientFor(staff('clerk'), { name, ...options });
      expect(await after.cases.get(ref)).to.include({ status: 'registered', version: 1, title: matter.subject });
    });

    it('carries a command out once, whoever sends it again', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { handle, receipt } = await file(client);
      const again = await client.commands.register('appeal', matter, { id: handle.id }).settled;
      expect(again).to.deep.equal(await handle.settled);

      const reopened = await clientFor(applicant, { name, ...options });
      const later = await reopened.commands.register('appeal', matter, { id: handle.id, receipt }).settled;
      expect(later).to.deep.equal(await handle.settled);
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      expect((await clerk.cases.page({})).items).to.have.length(1);
    });

    it('hands a receipt only to who has its secret already', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { handle, receipt } = await file(client);
      const other = await clientFor(applicant, { name, ...options });
      const guess = { code: receipt.code, secret: '00000-00000' };
      const verdict = await other.commands.register('appeal', matter, { id: handle.id, receipt: guess }).settled;
      expect(verdict).to.include({ status: 'applied' }).and.not.have.property('receipt');
    });

    it('refuses another content under an id that was used', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { handle } = await file(client);
      const changed = { ...matter, subject: '改了一句话的说明' };
      expect(await failure(client.commands.register('appeal', changed, { id: handle.id }).settled)).to.include({ code: 'key_reused' });
    });

    it('refuses a receipt code that another case has', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { receipt } = await file(client);
      expect(await failure(client.commands.register('appeal', matter, { receipt }).settled)).to.include({ code: 'key_reused' });
      expect((await client.receipts.track(receipt)).case.title).to.equal(matter.subject);
    });

    it('tells a refusal as a verdict, with what is wrong field by field', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const verdict = await client.commands.register('appeal', { ...matter, place: undefined, phone: '12345' }).settled;
      expect(verdict.status).to.equal('rejected');
      const issues = verdict.status === 'rejected' ? (verdict.refusal.issues ?? []) : [];
      expect(issues.map(({ field }) => field)).to.have.members(['place', 'phone']);
    });

    it('applies one of two like steps and refuses the other', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const clerks = await Promise.all([clientFor(staff('clerk'), { name, ...options }), clientFor(staff('clerk'), { name, ...options })]);
      const verdicts = await Promise.all(clerks.map(({ commands }) => commands.send('triage', ref, {}, { version: 1 }).settled));
      expect(verdicts.map(({ status }) => status)).to.have.members(['applied', 'rejected']);
      expect((await clerks[0]?.cases.record(ref))?.events.map(({ action }) => action)).to.deep.equal(['register', 'triage']);
    });

    it('takes steps in the order in which they were sent', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const sent = [clerk.commands.send('triage', ref, {}), clerk.commands.send('accept', ref, {})];
      expect((await Promise.all(sent.map(({ settled }) => settled))).map(({ status }) => status)).to.deep.equal(['applied', 'applied']);
    });

    it('takes an applicant\'s next step without waiting for the filing', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const filing = client.commands.register('appeal', matter);
      expect(await client.commands.send('withdraw', filing.target, {}).settled).to.include({ status: 'applied', version: 2 });
    });

    it('settles a command that outlasts its client', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const filing = client.commands.register('appeal', matter);
      await client.close();
      expect(await filing.settled).to.include({ status: 'applied' });
    });

    it('lets a step be taken on a case that moved on, where its status still permits it', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      await clerk.commands.send('triage', ref, {}, { version: 1 }).settled;
      expect(await clerk.commands.send('accept', ref, {}, { version: 1 }).settled).to.include({ status: 'applied', version: 3 });
    });

    it('answers conflict to a step that builds on what the record does not have', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      expect(await clerk.commands.send('triage', ref, {}, { version: 7 }).settled).to.include({ status: 'conflict', version: 1 });
    });

    it('tells nobody elsewhere how far a case has come', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      for (const stranger of [staff('clerk', '44'), applicant]) {
        const { commands } = await clientFor(stranger, { name, ...options });
        expect(await commands.send('triage', ref, {}, { version: 7 }).settled).to.include({ status: 'conflict', version: 0 });
      }
    });

    it('lets a step build on the step before it, by its command', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const backend = localBackend({ caseTypes: [appeal], organisations, actor: staff('clerk'), name, ...options });
      const envelope = { v: 1, target: ref, args: {}, at: '2026-03-02T01:00:00Z' } as const;
      const verdicts = await backend.submit([
        { ...envelope, id: 'a', type: 'case.triage', base: { version: 1 } },
        { ...envelope, id: 'b', type: 'case.accept', base: { after: 'a' } },
        { ...envelope, id: 'c', type: 'case.accept', base: { after: 'unknown' } },
      ]);
      expect(verdicts.map(({ status }) => status)).to.deep.equal(['applied', 'applied', 'conflict']);
    });

    it('takes an applicant by their receipt, and nobody without', async () => {
      const owner = await clientFor(applicant, { name, ...options });
      const { ref, receipt } = await file(owner);
      const stranger = await clientFor(applicant, { name, ...options });
      expect(await stranger.commands.send('withdraw', ref, {}).settled).to.include({ status: 'rejected' });
      await failure(stranger.receipts.track({ code: receipt.code, secret: '00000-00000' }));
      expect(await stranger.commands.send('withdraw', ref, {}).settled).to.include({ status: 'rejected' });
      await stranger.receipts.track(receipt);
      expect(await stranger.commands.send('withdraw', ref, {}).settled).to.include({ status: 'applied' });
    });

    it('tells an unknown case from an unknown action', async () => {
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const codes = ['triage', 'fly'].map(async (action) => {
        const verdict = await clerk.commands.send(action, { region, id: 'nowhere' }, {}).settled;
        return verdict.status === 'rejected' ? verdict.refusal.code : verdict.status;
      });
      expect(await Promise.all(codes)).to.deep.equal(['unknown-case', 'unknown-action']);
    });

    for (const [what, command] of Object.entries(malformed())) {
      it(`refuses ${what} with a typed error`, async () => {
        const backend = localBackend({ caseTypes: [appeal], organisations, actor: applicant, name, ...options });
        const error = await failure(backend.submit([command as Command]));
        expect(error).to.be.instanceOf(LinliError).and.include({ code: what === 'a command of another version' ? 'schema_unsupported' : 'invalid' });
      });
    }
  });
}

function malformed(): Record<string, unknown> {
  const target = { region, id: 'x' };
  const whole = { id: 'x', v: 1, type: 'case.register', target, args: matter, base: null, at: '2026-03-02T01:00:00Z', caseType: 'appeal' };
  const looped: Record<string, unknown> = {};
  looped['self'] = looped;
  return {
    nothing: null,
    'a command of another version': { ...whole, v: 3 },
    'a command without a target': { ...whole, target: undefined },
    'entries that are no record': { ...whole, args: 'text' },
    'entries that contain themselves': { ...whole, args: looped },
    'a receipt code that nobody could type': { ...whole, receipt: { code: '<script>', secret: '00000-00000' } },
    'a filing of no case type': { ...whole, receipt: { code: receiptCode('SQ', '2026-03-02', new Uint8Array(7)), secret: '00000-00000' }, caseType: undefined },
    'a case type that nobody has': { ...whole, caseType: 'dispute' },
  };
}
