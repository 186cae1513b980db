import { LinliError, localBackend, type Backend, type CaseHint } from '@linli/client';
import { appeal, receiptCode, receiptSecret, uuidv7, type Case, type CaseRef, type Command, type FormValues } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, failure, file, freshName, matter, organisations, region, staff, start, ticking } from '../../support/fixtures.js';
import { closeAll, hintsOf, replicaOf, so, type Around } from './around.js';
import { FeedWorld, variant } from './feed-world.js';

const clerk = staff('clerk', region, 'centre');
let count = 0;

function command(action: string, target: CaseRef, args: FormValues = {}, more: Partial<Command> = {}): Command {
  count++;
  return { id: uuidv7(start + count, new Uint8Array(10).fill(count)), v: 2, type: `case.${action}`, target, args, base: null, at: new Date(start + 86_400_000 + count * 1000).toISOString(), ...more };
}

function filing(values: FormValues = {}): Command {
  const id = uuidv7(start + ++count, new Uint8Array(10).fill(count));
  return command('register', { region, id }, { ...matter, ...values }, { caseType: 'appeal', receipt: { code: receiptCode('SQ', '2026-03-03', new Uint8Array(7).fill(count)), secret: receiptSecret(new Uint8Array(10)) } });
}

/** A clerk's replica over a back end with these cases, decided by the model's rules. */
async function working(cases: number): Promise<Around & { world: FeedWorld; remote: Backend; refs: CaseRef[]; shown: (ref: CaseRef) => Promise<Case | undefined>; send: (command: Command) => Promise<void> }> {
  const name = freshName();
  const clock = ticking(start);
  const client = await clientFor(applicant, { name, indexedDB: null, clock });
  const world = new FeedWorld();
  world.actor = clerk;
  world.inner = localBackend({ caseTypes: [appeal], organisations, actor: clerk, name, indexedDB: null, clock });
  const refs: CaseRef[] = [];
  for (let index = 0; index < cases; index++) {
    const { ref } = await file(client, { subject: `路灯 ${index}` });
    refs.push(ref);
    world.put((await world.inner.read(ref)).case);
  }
  const remote = world.backend();
  const around = await replicaOf(remote);
  await around.fetched(() => around.replica.covers({}) && world.calls.includes('changes'));
  const shown = async (ref: CaseRef) => (await around.replica.query({ refs: [ref] })).items[0];
  const send = async (sent: Command) => around.pending.settle(sent, (await remote.submit([sent]))[0]);
  return { ...around, world, remote, refs, shown, send };
}

function only(refs: readonly CaseRef[]): CaseRef {
  const [ref] = refs;
  if (!ref) throw new Error('No case');
  return ref;
}

describe('what was done on this device', () => {
  afterEach(closeAll);

  it('is shown at once, and without a flicker until the page with it is in', async () => {
    const { replica, world, refs, pending, shown, send, fetched } = await working(2);
    const ref = only(refs);
    let isHeld = true;
    world.gate = (call) => (call === 'changes' ? so(() => !isHeld) : undefined);
    const watching = new AbortController();
    const seen: unknown[] = [];
    const looking = (async () => {
      for await (const hint of replica.hints(watching)) {
        const item = 'ref' in hint && (await shown(hint.ref));
        if (item && item.ref.id === ref.id) seen.push([item.status, item.version]);
      }
    })();
    const before = await shown(ref);
    const triage = command('triage', ref, { note: '请尽快' });
    pending.store(triage);
    await so(() => seen.length === 1);
    await send(triage);
    await so(() => seen.length === 2);
    world.fault = (call) => (call === 'changes' ? new LinliError('offline', 'No line') : undefined);
    isHeld = false;
    await so(() => replica.status().online === false);
    seen.push([(await shown(ref))?.status, (await shown(ref))?.version]);
    world.fault = () => undefined;
    await fetched(() => seen.length >= 4);
    pending.settle(triage, undefined);
    await so(() => seen.length >= 5);
    expect([before?.status, before?.version]).to.deep.equal(['registered', 1]);
    expect([...new Set(seen.map((each) => JSON.stringify(each)))]).to.deep.equal([JSON.stringify(['triaged', 2])]);
    watching.abort();
    await looking;
  });

  it('stays where pages beyond its place are in and the one with the case is not: it has changed again since', async () => {
    const { world, refs: [ref, other], pending, shown, send, fetched } = await working(2);
    if (!ref || !other) throw new Error('No cases');
    const triage = command('triage', ref);
    pending.store(triage);
    world.pageSize = 1;
    let allowed = 0;
    let answered = 0;
    world.gate = (call) => (call === 'changes' ? so(() => answered < allowed).then(() => void answered++) : undefined);
    await send(triage);
    world.put({ ...((await shown(other)) as Case), version: 9 });
    world.put({ ...((await shown(ref)) as Case), version: 3 });
    allowed = 1;
    await fetched(async () => (await shown(other))?.version === 9);
    expect(await shown(ref)).to.include({ status: 'triaged', version: 2 });
    allowed = 2;
    await fetched(async () => (await shown(ref))?.version === 3);
    expect(await shown(ref)).to.include({ status: 'triaged' });
    allowed = Infinity;
  });

  it('never goes back in version while others change the case too', async () => {
    const { replica, world, refs, pending, shown, send, fetched, remote } = await working(1);
    const ref = only(refs);
    const versions: number[] = [];
    const look = async () => void versions.push((await shown(ref))?.version ?? 0);
    let isHeld = true;
    world.gate = (call) => (call === 'changes' ? so(() => !isHeld) : undefined);
    await remote.submit([command('tagProject', ref, { project: 'P' })]);
    const triage = command('triage', ref);
    await look();
    pending.store(triage);
    await look();
    await send(triage);
    await look();
    isHeld = false;
    replica.wake();
    await fetched(async () => {
      await look();
      return (await shown(ref))?.project === 'P';
    });
    expect(versions.slice(0, 3)).to.deep.equal([1, 2, 3]);
    expect(versions).to.deep.equal([...versions].sort((a, b) => a - b));
    expect(await shown(ref)).to.include({ version: 3, status: 'triaged', project: 'P' });
  });

  it('changes nothing here where the rules refuse it, and is gone when the back end has', async () => {
    const { refs, pending, shown } = await working(1);
    const ref = only(refs);
    const before = await shown(ref);
    const refused = command('close', ref, {});
    pending.store(refused);
    expect(await shown(ref)).to.deep.equal(before);
    const triage = command('triage', ref);
    pending.store(triage);
    expect(await shown(ref)).to.include({ status: 'triaged' });
    pending.settle(triage, { command: triage.id, status: 'rejected', refusal: { code: 'x', message: { 'zh-Hans': '', 'zh-Hant': '', en: '' } as never } });
    expect(await shown(ref)).to.deep.equal(before);
  });

  it('includes a case that was filed without a line, in its place and with what was done to it since', async () => {
    const { replica, world, pending, shown, send, fetched } = await working(3);
    world.fault = () => new LinliError('offline', 'No line');
    const filed = filing({ subject: '井盖丢失' });
    pending.store(filed);
    pending.store(command('triage', filed.target, {}, { base: { after: filed.id } }));
    const page = await replica.query({ limit: 2 });
    expect(page.items[0]).to.deep.include({ ref: filed.target, title: '井盖丢失', status: 'triaged', version: 2, channel: 'phone' });
    expect((await replica.query({ limit: 2, after: page.next ?? '' })).items).to.have.length(2);
    expect((await replica.query({ status: ['registered'] })).items).to.have.length(3);
    expect((await replica.query({ text: '井盖', sort: 'createdAt' })).items).to.have.length(1);
    const record = await replica.read(filed.target);
    expect(record.events.map(({ action }) => action)).to.deep.equal(['register', 'triage']);
    world.fault = () => undefined;
    await send(filed);
    expect(await shown(filed.target)).to.include({ status: 'triaged', version: 2 });
    await fetched(async () => (await replica.read(filed.target)).events.length === 2);
    expect(await shown(filed.target)).to.include({ status: 'triaged', version: 2 });
  });

  for (const code of ['unavailable', 'in_progress'] as const) {
    it(`is not left out as though it were nothing where the directory could not be had yet (${code})`, async () => {
      const world = new FeedWorld();
      world.actor = clerk;
      const offline = new LinliError('offline', 'No line');
      world.fault = (call) => (call === 'organisations' ? new LinliError(code, 'Later') : call.startsWith('snapshot') ? offline : undefined);
      const { replica, pending, fetched } = await replicaOf(world.backend());
      const filed = filing();
      pending.store(filed);
      await so(() => replica.status().problem !== null);
      world.fault = () => offline;
      expect(await failure(replica.query({}))).to.include({ code: 'offline' });
      world.fault = () => undefined;
      await fetched(() => replica.covers({}));
      expect((await replica.query({})).items.map(({ ref }) => ref)).to.deep.equal([filed.target]);
    });
  }

  it('does not keep from fetching who is refused the directory', async () => {
    const world = new FeedWorld();
    world.actor = clerk;
    world.put(variant(1));
    world.fault = (call) => (call === 'organisations' ? new LinliError('forbidden', 'Not for you') : undefined);
    const { replica, fetched } = await replicaOf(world.backend());
    await fetched(() => replica.covers({}));
    expect((await replica.query({})).items).to.have.length(1);
    expect(world.calls.filter((call) => call === 'organisations')).to.have.length(1);
  });

  it('lies over a record that is read, with and without a line', async () => {
    const { replica, world, refs, pending, remote } = await working(1);
    const ref = only(refs);
    const triage = command('triage', ref);
    await replica.read(ref);
    pending.store(triage);
    for (const fault of [undefined, new LinliError('offline', 'No line')]) {
      world.fault = () => fault;
      const record = await replica.read(ref);
      expect([record.case.status, record.events.map(({ action }) => action)]).to.deep.equal(['triaged', ['register', 'triage']]);
    }
    world.fault = () => undefined;
    const [verdict] = await remote.submit([triage]);
    pending.settle(triage, verdict);
    expect((await replica.read(ref)).events.map(({ action }) => action)).to.deep.equal(['register', 'triage']);
  });

  it('lies over what the back end answers to a query beyond the scope', async () => {
    const { replica, refs, pending } = await working(2);
    pending.store(command('triage', only(refs)));
    const { items } = await replica.query({ area: '35' });
    expect(items.map(({ status }) => status).sort()).to.deep.equal(['registered', 'triaged']);
  });

  it('is gone, with the case, once that is no more theirs to see', async () => {
    const { replica, world, refs, pending, send, fetched, shown } = await working(2);
    const filed = filing();
    pending.store(filed);
    await send(filed);
    expect(await shown(filed.target)).to.not.equal(undefined);
    world.remove(filed.target, 'revoked');
    await fetched(async () => (await shown(filed.target)) === undefined);
    expect((await replica.query({})).items).to.have.length(refs.length);
    expect(await failure(replica.read(filed.target))).to.include({ code: 'not_found' });
  });

  it('is gone too where the case was taken from sight before it was ever fetched', async () => {
    const { replica, world, refs, pending, send, fetched, shown } = await working(1);
    let isHeld = true;
    world.gate = (call) => (call === 'changes' ? so(() => !isHeld) : undefined);
    const filed = filing();
    pending.store(filed);
    await send(filed);
    expect(await shown(filed.target)).to.not.equal(undefined);
    world.remove(filed.target, 'revoked');
    isHeld = false;
    await fetched(async () => (await shown(filed.target)) === undefined);
    expect((await replica.query({})).items).to.have.length(refs.length);
  });

  it('is told of as a change', async () => {
    const { replica, refs, pending } = await working(2);
    const watching = new AbortController();
    const heard = hintsOf(replica, watching.signal) as CaseHint[];
    pending.store(command('triage', only(refs)));
    await so(() => heard.length > 0);
    expect(heard).to.deep.equal([{ ref: only(refs), version: 2 }]);
    watching.abort();
  });

  it('is replayed over the snapshot that takes the place of what there was', async () => {
    const { world, refs, pending, send, shown, fetched, replica } = await working(2);
    const ref = only(refs);
    const triage = command('triage', ref);
    pending.store(triage);
    const before = await shown(ref);
    const old = (await replica.query({ refs })).items;
    await send(triage);
    world.restore();
    for (const item of old.filter(({ ref: other }) => other.id !== ref.id)) world.put(item);
    world.put({ ...(before as Case), version: 1, status: 'registered' });
    await fetched(() => pending.resent.length > 0 && replica.status().loading === null);
    expect(pending.of(ref)[0]?.applied, 'it is to be sent again').to.equal(undefined);
    expect(await shown(ref)).to.include({ status: 'triaged' });
  });
});
