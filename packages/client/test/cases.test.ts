import { localBackend, type CaseQuery } from '@linli/client';
import { appeal, lights, type AllowedAction, type FormValues, type StaffRole } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, file, freshName, matter, next, roads, staff, start, ticking, until, organisations } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

/** Of what may be done, the steps of the trunk. */
const trunkOf = (allowed: readonly AllowedAction[]): string[] => allowed.filter(({ step }) => step !== undefined).map(({ action }) => action);

const elsewhere = { division: '350203001001', text: '西门' };

for (const { kind, options } of storageKinds) {
  describe(`cases, kept in ${kind}`, () => {
    let name: string;
    beforeEach(() => (name = freshName()));

    const titles = async (query: CaseQuery, within?: string) => {
      const clerk = await clientFor(staff('clerk', within), { name, ...options });
      return (await clerk.cases.page(query)).items.map(({ title }) => title);
    };

    async function fileThree() {
      const client = await clientFor(applicant, { name, ...options });
      await file(client, { subject: '第一件事情' });
      await file(client, { subject: '第二件事情', place: elsewhere });
      await file(client, { subject: '第三件事情', place: { division: '350102001002', text: '南门 Gate 3' } });
      return client;
    }

    it('shows staff their own area only', async () => {
      await fileThree();
      expect(await titles({}, '350102')).to.deep.equal(['第三件事情', '第一件事情']);
      expect(await titles({}, '44')).to.deep.equal([]);
    });

    it('says of a case outside the area what it says of none', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const stranger = await clientFor(staff('clerk', '44'), { name, ...options });
      expect(await failure(stranger.cases.get(ref))).to.include({ code: 'not_found' });
      expect(await failure(stranger.cases.get({ ...ref, id: 'nowhere' }))).to.include({ code: 'not_found' });
    });

    it('masks the applicant from who need not know them, in case, record and list', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const dispatcher = await clientFor(staff('dispatcher'), { name, ...options });
      const seen = JSON.stringify([await dispatcher.cases.record(ref), await dispatcher.cases.page({})]);
      expect(seen).to.contain('欧阳**').and.not.contain('小明').and.not.contain('13912345678');
    });

    it('opens no case to an applicant but by a receipt', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { ref } = await file(client);
      expect(await failure(client.cases.get(ref))).to.include({ code: 'not_found' });
      expect(await client.cases.page({})).to.deep.equal({ items: [], next: null });
    });

    const filters: [string, CaseQuery, string[]][] = [
      ['area', { area: '350203' }, ['第二件事情']],
      ['grid', { grid: 'none' }, []],
      ['status', { status: ['registered', 'closed'] }, ['第三件事情', '第二件事情', '第一件事情']],
      ['another status', { status: ['closed'] }, []],
      ['a word of the title', { text: '第二' }, ['第二件事情']],
      ['words of place and title, in any case', { text: ' gate  第三 ' }, ['第三件事情']],
      ['words that do not all occur', { text: 'gate 第二' }, []],
      ['light', { light: ['green'] }, ['第三件事情', '第二件事情', '第一件事情']],
      ['another light', { light: ['red', 'off'] }, []],
      ['order', { sort: 'createdAt' }, ['第一件事情', '第二件事情', '第三件事情']],
    ];
    it('filters and sorts', async () => {
      await fileThree();
      for (const [what, query, expected] of filters) expect(await titles(query), what).to.deep.equal(expected);
    });

    it('finds the cases that an organisation leads or assists', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }), { subject: '派给道路的事情' });
      await file(await clientFor(applicant, { name, ...options }));
      const steps: [StaffRole, string, FormValues][] = [['clerk', 'triage', {}], ['clerk', 'accept', {}], ['dispatcher', 'dispatch', { lead: roads, assists: ['water'] }]];
      for (const [role, action, args] of steps) {
        await (await clientFor(staff(role), { name, ...options })).commands.send(action, ref, args).settled;
      }
      expect(await titles({ organisation: roads })).to.deep.equal(['派给道路的事情']);
      expect(await titles({ organisation: 'water' })).to.deep.equal(['派给道路的事情']);
      expect(await titles({ organisation: 'centre' })).to.deep.equal([]);
    });

    it('finds a case by its receipt code, and never by the person', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { receipt } = await file(client);
      expect(await titles({ text: receipt.code.toLowerCase() })).to.have.length(1);
      expect(await titles({ text: '小明' })).to.have.length(0);
    });

    it('works lights out at the present moment', async () => {
      await fileThree();
      const later = await clientFor(staff('clerk'), { name, ...options, clock: ticking(start + 60 * 24 * 3600 * 1000) });
      expect((await later.cases.page({ light: ['red'] })).items).to.have.length(3);
      expect((await later.cases.page({ light: lights.filter((light) => light !== 'red') })).items).to.have.length(0);
    });

    for (const sort of ['-updatedAt', 'updatedAt', '-createdAt', 'createdAt'] as const) {
      it(`pages through ${sort} without gap or repetition`, async () => {
        await fileThree();
        const clerk = await clientFor(staff('clerk'), { name, ...options });
        const whole = (await clerk.cases.page({ sort })).items.map(({ ref }) => ref.id);
        const pages: string[] = [];
        let after: string | undefined;
        do {
          const page = await clerk.cases.page({ sort, limit: 1, after });
          pages.push(...page.items.map(({ ref }) => ref.id));
          after = page.next ?? undefined;
        } while (after !== undefined);
        expect(pages).to.have.length(3);
        expect(pages).to.deep.equal(whole);
      });
    }

    it('refuses a page key that it did not give', async () => {
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      expect(await failure(clerk.cases.page({ after: 'x' }))).to.include({ code: 'invalid' });
    });

    it('answers copies, so that no caller can change what is kept', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      (await clerk.cases.get(ref)).title = 'changed';
      (await clerk.cases.page({})).items.forEach((item) => (item.title = 'changed'));
      expect((await clerk.cases.get(ref)).title).to.equal(matter.subject);
    });

    it('ends a call whose signal is aborted', async () => {
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const aborted = new AbortController();
      aborted.abort();
      expect(await failure(clerk.cases.page({}, { signal: aborted.signal }))).to.include({ code: 'aborted' });
    });

    it('refuses to work once it is closed', async () => {
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      await clerk.close();
      expect(await failure(clerk.cases.page({}))).to.include({ code: 'unavailable' });
    });

    it('offers what the rules allow the actor', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const handler = await clientFor(staff('handler'), { name, ...options });
      const item = await clerk.cases.get(ref);
      expect(trunkOf(clerk.cases.allowed(item))).to.deep.equal(['triage']);
      expect(trunkOf(handler.cases.allowed(item))).to.deep.equal([]);
    });

    it('offers by the version of the rules that the case was filed under, as it is decided', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const next = { ...appeal, version: 2, transitions: appeal.transitions.filter(({ action }) => action !== 'triage') };
      const clerk = await clientFor(staff('clerk'), { name, ...options, caseTypes: [appeal, next] });
      expect(trunkOf(clerk.cases.allowed(await clerk.cases.get(ref)))).to.deep.equal(['triage']);
      expect(await clerk.commands.send('triage', ref, {}).settled).to.include({ status: 'applied' });
    });

    it('shows an applicant whom the host vouches for no internal remark', async () => {
      const { ref } = await file(await clientFor(applicant, { name, ...options }));
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      await clerk.commands.send('triage', ref, { note: '内部备注' }).settled;
      await clerk.commands.send('accept', ref, { note: '内部备注' }).settled;
      const holder = await clientFor({ role: 'applicant', holds: [ref] }, { name, ...options });
      const seen = [await holder.cases.record(ref), await holder.cases.page({})];
      expect(JSON.stringify(seen)).to.contain(matter.name).and.not.contain('内部备注');
    });

    it('watches a query: another client\'s case comes, moves up, and leaves', async () => {
      const client = await fileThree();
      const watching = new AbortController();
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const rows = clerk.cases.watch({ status: ['registered'] }, watching)[Symbol.asyncIterator]();
      expect((await next(rows)).map(({ title }) => title)).to.deep.equal(['第三件事情', '第二件事情', '第一件事情']);

      const { ref } = await file(client, { subject: '第四件事情' });
      expect((await until(rows, ({ length }) => length === 4))[0]).to.include({ title: '第四件事情' });

      const other = await clientFor(staff('clerk'), { name, ...options });
      await other.commands.send('triage', ref, {}).settled;
      expect((await until(rows, ({ length }) => length === 3)).map(({ title }) => title)).not.to.include('第四件事情');
      watching.abort();
      expect(await rows.next()).to.include({ done: true });
    });

    it('never loses the last of a burst of changes', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const watching = new AbortController();
      const rows = clerk.cases.watch({}, watching)[Symbol.asyncIterator]();
      await next(rows);
      const filed = Array.from({ length: 20 }, () => file(client));
      const seen = await until(rows, ({ length }) => length === 20);
      expect(seen.map(({ ref }) => ref.id)).to.have.members((await Promise.all(filed)).map(({ ref }) => ref.id));
      watching.abort();
    });

    it('watches one record, and not the others', async () => {
      const client = await clientFor(applicant, { name, ...options });
      const { ref } = await file(client);
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const watching = new AbortController();
      const records = clerk.cases.watchRecord(ref, watching)[Symbol.asyncIterator]();
      expect((await next(records)).events).to.have.length(1);
      const following = next(records);
      await file(client);
      await clerk.commands.send('triage', ref, {}).settled;
      expect((await following).events.map(({ action }) => action)).to.deep.equal(['register', 'triage']);
      watching.abort();
    });

    it('ends a watch that waits, when it is aborted and when the client is closed', async () => {
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      for (const end of [(watching: AbortController) => watching.abort(), () => clerk.close()]) {
        const watching = new AbortController();
        const rows = clerk.cases.watch({}, watching)[Symbol.asyncIterator]();
        await next(rows);
        const waiting = rows.next();
        await end(watching);
        expect(await waiting).to.include({ done: true });
      }
    });

    it('tells a watcher why it could not read', async () => {
      const clerk = await clientFor(staff('clerk'), { name, ...options });
      const watching = new AbortController();
      const records = clerk.cases.watchRecord({ region: '350102', id: 'nowhere' }, watching)[Symbol.asyncIterator]();
      expect(await failure(records.next())).to.include({ code: 'not_found' });
    });

    it('asks the host at every call who acts', async () => {
      await fileThree();
      let within = '350102';
      const backend = localBackend({ caseTypes: [appeal], organisations, actor: () => staff('clerk', within), name, ...options });
      expect((await backend.query({})).items).to.have.length(2);
      within = '350203';
      expect((await backend.query({})).items).to.have.length(1);
    });
  });
}
