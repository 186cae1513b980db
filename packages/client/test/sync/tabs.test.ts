import { idbStore } from '@linli/client';
import { expect } from '@open-wc/testing';
import { filing, states, step, stored } from './support/commands.js';
import { Setting, type Tab } from './support/tabs.js';

const ways = [
  { what: 'with locks', locks: true, channel: true },
  { what: 'without locks, as on plain HTTP', locks: false, channel: true },
  { what: 'with neither locks nor channels', locks: false, channel: false },
];

function leaders(tabs: readonly Tab[]): number[] {
  return tabs.flatMap(({ backend, surroundings }, index) => (surroundings.isAwake && backend.sync.status().leader ? [index] : []));
}

for (const { what, ...options } of ways) {
  describe(`several tabs, ${what}`, () => {
    let setting: Setting;
    beforeEach(() => (setting = new Setting()));
    afterEach(() => setting.close());

    async function tabs(count: number): Promise<Tab[]> {
      const opened: Tab[] = [];
      for (let index = 0; index < count; index += 1) opened.push(await setting.tab(options));
      await setting.world.pass(20_000);
      return opened;
    }

    it('one sends, whichever stored it, and who stored it is told', async () => {
      const { world, service } = setting;
      const all = await tabs(5);
      expect(leaders(all)).to.have.length(1);
      const handles = [];
      for (const { backend } of all) handles.push(await stored(world, backend, filing(world)));
      const verdicts = await world.while(Promise.all(handles.map(({ settled }) => settled)));
      expect(verdicts.map(({ status }) => status)).to.deep.equal(Array(5).fill('applied'));
      expect(service.times).to.deep.equal(new Set([1]));
      expect(service.requests.flat()).to.have.length(5);
      const seqs = [...service.came.values()].map(({ seq }) => seq).sort();
      expect(seqs).to.deep.equal([1, 2, 3, 4, 5]);
    });

    it('another takes over when the one that sends is closed, killed while an answer is under way, or says that it is frozen', async () => {
      const { world, service } = setting;
      const all = await tabs(4);
      const ends: ((tab: Tab) => unknown)[] = [({ backend }) => world.while(backend.close()), ({ surroundings }) => surroundings.kill(), ({ surroundings }) => (surroundings.tell('freeze'), surroundings.freeze())];
      for (const end of ends) {
        const [index = 0] = leaders(all);
        const leader = all[index] as Tab;
        const other = all.find((tab) => tab !== leader && tab.surroundings.isAwake) as Tab;
        let answer = () => {};
        const until = new Promise<void>((resolve) => (answer = resolve));
        service.script = () => (leader.backend.sync.status().leader ? { isDone: true, until } : undefined);
        const { settled } = await stored(world, other.backend, filing(world));
        await world.until(() => service.underWay > 0, 'it is sent');
        await end(leader);
        service.script = () => undefined;
        all.splice(index, 1);
        expect(await world.while(settled)).to.include({ status: 'applied' });
        answer();
        await world.pass(1000);
        expect(leaders(all)).to.have.length(1);
      }
      expect(service.times).to.deep.equal(new Set([1]));
    });

    for (const when of ['while the next one waits for its own answer', 'after the next one has written what came of it']) {
      it(`one that was frozen without a word and thaws ${when} writes nothing`, async () => {
        const { world, service } = setting;
        const all = await tabs(3);
        const [index = 0] = leaders(all);
        const frozen = all[index] as Tab;
        const other = all[(index + 1) % 3] as Tab;
        const answers: (() => void)[] = [];
        const later = () => new Promise<void>((resolve) => answers.push(resolve));
        service.script = (_commands, attempt) => (attempt === 1 ? { code: 'forbidden', until: later() } : { isDone: true, until: later() });
        const filed = filing(world);
        const { settled } = await stored(world, other.backend, filed);
        await world.until(() => answers.length === 1, 'it is sent');
        frozen.surroundings.freeze();
        await world.until(() => answers.length === 2, 'the next one sends it');
        const isEarly = when.startsWith('while');
        answers[isEarly ? 0 : 1]?.();
        if (!isEarly) await world.while(settled);
        answers[0]?.();
        frozen.surroundings.thaw();
        await world.pass(100);
        answers[1]?.();
        expect(await world.while(settled)).to.include({ status: 'applied' });
        await world.pass(30_000);
        expect(leaders(all)).to.have.length(1);
        for (const { backend } of all) expect((await backend.find(filed.id))?.entry).to.include({ state: 'applied' });
        expect(service.requests).to.have.length(2);
      });
    }

    it('one sends and no two where the database is deleted under them, whoever is the first to look', async () => {
      const { world, service } = setting;
      const all = await tabs(3);
      for (let time = 0; time < 5; time += 1) {
        await world.pass(1300);
        await setting.deleteOutbox();
        const { settled } = await stored(world, (all[time % 3] as Tab).backend, filing(world));
        await world.pass(20_000);
        expect(leaders(all), `after ${time + 1} times`).to.have.length(1);
        expect(await world.while(settled)).to.include({ status: 'applied' });
      }
      expect(service.times).to.deep.equal(new Set([1]));
    });

    it('another sends where the database is deleted while the one that sent is frozen without a word; thawed, that one sends no more', async () => {
      const { world, service } = setting;
      const all = await tabs(3);
      const [index = 0] = leaders(all);
      const frozen = all[index] as Tab;
      frozen.surroundings.freeze();
      await setting.deleteOutbox();
      const { settled } = await stored(world, (all[(index + 1) % 3] as Tab).backend, filing(world));
      expect(await world.while(settled)).to.include({ status: 'applied' });
      frozen.surroundings.thaw();
      await world.pass(20_000);
      expect(leaders(all)).to.have.length(1);
      expect(service.times).to.deep.equal(new Set([1]));
    });

    for (const first of ['one that knows less', 'a page that is new']) {
      it(`what each of them knows is sent where the database is deleted, though ${first} is the first to write it again`, async () => {
        const { world, service } = setting;
        const [one, other] = (await tabs(2)) as [Tab, Tab];
        service.script = () => ({ code: 'offline' });
        const handles = [await stored(world, other.backend, filing(world))];
        await world.pass(10_000);
        other.surroundings.freeze();
        for (let count = 0; count < 5; count += 1) handles.push(await stored(world, one.backend, filing(world)));
        await setting.deleteOutbox();
        if (first === 'one that knows less') other.surroundings.thaw();
        const writer = first === 'one that knows less' ? other : await setting.tab(options);
        for (let count = 0; count < 2; count += 1) handles.push(await stored(world, writer.backend, filing(world)));
        other.surroundings.thaw();
        service.script = () => undefined;
        one.backend.sync.now();
        const verdicts = await world.while(Promise.all(handles.map(({ settled }) => settled)));
        expect(verdicts.map(({ status }) => status)).to.deep.equal(Array(8).fill('applied'));
        expect(service.times).to.deep.equal(new Set([1]));
      });
    }

    it('goes on where a page was loaded again, between storing and sending, and between sending and the verdict', async () => {
      const { world, service } = setting;
      const first = await setting.tab(options);
      await world.pass(1000);
      service.script = () => ({ code: 'offline' });
      const filed = filing(world);
      await stored(world, first.backend, filed);
      first.surroundings.kill();
      const second = await setting.tab(options);
      const never = new Promise<void>(() => undefined);
      service.script = () => ({ isDone: true, until: never });
      const triaged = step(world, 'triage', filed, 1);
      await stored(world, second.backend, triaged);
      await world.until(() => service.applied.length === 2, 'the service has carried them out');
      second.surroundings.kill();
      service.script = () => undefined;
      const third = await setting.tab(options);
      const found = await third.backend.find(triaged.id);
      expect(found?.entry.command.args).to.deep.equal(triaged.args);
      expect(await world.while(found?.settled ?? Promise.reject(new Error('It is not there')))).to.include({ status: 'applied', version: 2 });
      expect(service.applied).to.deep.equal([filed.id, triaged.id]);
      expect(await third.backend.find('another')).to.equal(undefined);
    });
  });
}

describe('tabs', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  it('keep the commands of one person from another', async () => {
    const { world, service } = setting;
    const mine = await setting.tab({ subject: 'clerk-1' });
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    await stored(world, mine.backend, filed);
    await world.while(mine.backend.close());
    const theirs = await setting.tab({ subject: 'clerk-2' });
    expect(await theirs.backend.outbox.list()).to.deep.equal([]);
    service.script = () => undefined;
    await world.pass(60_000);
    expect(service.applied).to.deep.equal([]);
    await world.while(theirs.backend.close());
    const again = await setting.tab({ subject: 'clerk-1' });
    await world.until(() => service.applied.includes(filed.id), 'it is sent');
    expect(await states(again.backend)).to.deep.equal({});
  });

  it('go on after a sign-in in any of them', async () => {
    const { world, service } = setting;
    const tabs = [await setting.tab(), await setting.tab()];
    await world.pass(6000);
    const [index = 0] = leaders(tabs);
    const other = tabs[1 - index] as Tab;
    service.script = () => ({ code: 'unauthenticated' });
    const { settled } = await stored(world, other.backend, filing(world));
    await world.until(() => other.backend.sync.status().needsAuth, 'someone has to sign in');
    expect(Object.values(await states(other.backend))).to.deep.equal(['needs-auth']);
    const sent = service.requests.length;
    await world.pass(120_000);
    expect(service.requests).to.have.length(sent);
    service.script = () => undefined;
    const before = world.now;
    other.backend.sync.signedIn();
    expect(await world.while(settled)).to.include({ status: 'applied' });
    expect(world.now - before).to.be.below(10_000);
    await world.pass(6000);
    expect(tabs.map(({ backend }) => backend.sync.status().needsAuth)).to.deep.equal([false, false]);
  });

  it('show what changed in another of them', async () => {
    const { world, service } = setting;
    const [one, other] = [await setting.tab(), await setting.tab()];
    service.script = () => ({ code: 'offline' });
    const watching = new AbortController();
    const seen: string[][] = [];
    const done = (async () => {
      for await (const entries of other.backend.outbox.watch(watching)) seen.push(entries.map(({ id }) => id));
    })();
    const filed = filing(world);
    await stored(world, one.backend, filed);
    await world.until(() => seen.some((ids) => ids.includes(filed.id)), 'the other shows it');
    service.script = () => undefined;
    one.backend.sync.now();
    await world.until(() => seen[seen.length - 1]?.length === 0, 'the other shows that it is done');
    watching.abort();
    await done;
  });

  it('lead by the locks of the browser', async () => {
    const { world, service } = setting;
    const opened: Tab[] = [];
    for (let index = 0; index < 3; index += 1) {
      const surroundings = Object.assign(world.tab(), { locks: navigator.locks });
      const store = idbStore({ name: setting.name, subject: 'clerk-1' });
      const backend = store.attach(service.reached(surroundings), surroundings);
      await world.while(backend.meta());
      opened.push({ surroundings, store, backend });
    }
    for (let left = 3; left > 0; left -= 1) {
      await world.until(() => leaders(opened).length === 1, 'one leads');
      const [index = 0] = leaders(opened);
      const handle = await stored(world, (opened[opened.length - 1] as Tab).backend, filing(world));
      await world.while(handle.settled);
      await world.while((opened.splice(index, 1)[0] as Tab).backend.close());
    }
    expect(service.times).to.deep.equal(new Set([1]));
  });
});
