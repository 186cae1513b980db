import { LinliError } from '@linli/client';
import { expect } from '@open-wc/testing';
import { failure } from '../support/fixtures.js';
import { filing, states, step, stored } from './support/commands.js';
import { Setting } from './support/tabs.js';

describe('the order in which commands are sent', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  for (const inBatches of [true, false]) {
    it(`is that of each case, ${inBatches ? 'in batches' : 'one by one'}: what was done without a line builds on itself`, async () => {
      const { world, service } = setting;
      const { backend } = await setting.tab({ inBatches });
      service.script = () => ({ code: 'offline' });
      const filed = filing(world);
      const triaged = step(world, 'triage', filed, 1);
      const accepted = step(world, 'accept', filed, 2, { limitUnit: 'working' });
      await stored(world, backend, filed);
      await stored(world, backend, triaged);
      const { settled } = await stored(world, backend, accepted);
      service.script = () => undefined;
      await world.while(settled);
      expect(service.applied).to.deep.equal([filed.id, triaged.id, accepted.id]);
      expect([filed, triaged, accepted].map(({ id }) => service.came.get(id)?.base)).to.deep.equal([null, { after: filed.id }, { after: triaged.id }]);
      expect([filed, triaged, accepted].map(({ id }) => service.came.get(id)?.seq)).to.deep.equal([1, 2, 3]);
      expect(new Set([filed, triaged, accepted].map(({ id }) => service.came.get(id)?.device)).size).to.equal(1);
    });
  }

  it('sends up to four requests at a time, of twenty commands at most', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const all = Array.from({ length: 100 }, () => filing(world));
    const handles = all.map((command) => backend.enqueue(command, []));
    await world.while(Promise.all(handles.map(({ stored: each }) => each)));
    service.requests.length = 0;
    service.mostUnderWay = 0;
    service.script = () => undefined;
    backend.sync.now();
    await world.while(Promise.all(handles.map(({ settled }) => settled)));
    expect(Math.max(...service.requests.map(({ length }) => length))).to.equal(20);
    expect(service.mostUnderWay).to.be.within(2, 4);
    expect(service.requests.length).to.be.below(12);
    expect(service.applied).to.have.length(100);
    expect(service.times).to.deep.equal(new Set([1]));
  });

  const poisons: readonly [string, LinliError, 'stored' | 'dead'][] = [
    ['fails for ever', new LinliError('internal', 'It fails'), 'stored'],
    ['is dead', new LinliError('forbidden', 'Not allowed'), 'dead'],
  ];
  for (const [what, error, state] of poisons) {
    it(`does not keep 1,000 commands waiting behind one that ${what}`, async () => {
      const { world, service } = setting;
      const { backend } = await setting.tab({ kind: 'memory' });
      const poison = filing(world);
      const after = step(world, 'triage', poison, 1);
      service.each = ({ id }) => (id === poison.id ? error : undefined);
      backend.enqueue(poison, []);
      const held = backend.enqueue(after, []);
      const handles = Array.from({ length: 1000 }, () => backend.enqueue(filing(world), []));
      await world.while(held.stored);
      await world.while(Promise.all(handles.map(({ settled }) => settled)));
      expect(service.applied).to.have.length(1000);
      const found = await states(backend);
      expect(found).to.deep.equal({ [poison.id]: found[poison.id] === 'sending' ? 'sending' : state, [after.id]: state === 'dead' ? 'held' : 'stored' });
      expect(service.came.has(after.id) && service.applied.includes(after.id)).to.equal(false);
    }).timeout(60_000);
  }

  it('tries those of a batch that failed as a whole alone, and finds the one that it cannot take', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const all = Array.from({ length: 12 }, () => filing(world));
    const bad = all[5]?.id ?? '';
    const handles = all.map((command) => backend.enqueue(command, []));
    await world.while(Promise.all(handles.map(({ stored: each }) => each)));
    service.script = (commands) => (commands.some(({ id }) => id === bad) ? { code: 'too_large' } : undefined);
    await world.until(() => service.applied.length === 11, 'the others are carried out');
    await world.pass(1000);
    expect(await states(backend)).to.deep.equal({ [bad]: 'dead' });
  });

  it('holds what follows on a conflict, and goes on when that is made anew', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const filed = filing(world);
    await world.while((await stored(world, backend, filed)).settled);
    service.script = () => ({ code: 'offline' });
    const ahead = step(world, 'triage', filed, 9);
    const next = step(world, 'accept', filed, 10, { limitUnit: 'working' });
    const first = await stored(world, backend, ahead);
    const second = await stored(world, backend, next);
    service.script = () => undefined;
    expect(await world.while(first.settled)).to.include({ status: 'conflict', version: 1 });
    await world.pass(60_000);
    expect(await states(backend)).to.deep.equal({ [ahead.id]: 'conflict', [next.id]: 'held' });
    expect((await backend.find(next.id))?.entry.heldBy).to.equal(ahead.id);
    const anew = await world.while(backend.outbox.rebase(ahead.id));
    expect(await world.while(second.settled)).to.include({ status: 'applied', version: 3 });
    expect(service.applied).to.deep.equal([filed.id, anew, next.id]);
    expect(service.came.get(next.id)?.base).to.deep.equal({ after: anew });
    expect(await states(backend)).to.deep.equal({});
  });

  it('holds what builds on a refused one, and lets it build on what came before when that is taken away', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const filed = filing(world);
    await world.while((await stored(world, backend, filed)).settled);
    service.script = () => ({ code: 'offline' });
    const refused = step(world, 'close', filed, 1);
    const next = step(world, 'triage', filed, 1);
    const first = await stored(world, backend, refused);
    const second = await stored(world, backend, next);
    service.script = () => undefined;
    expect(await world.while(first.settled)).to.include({ status: 'rejected' });
    await world.pass(30_000);
    expect(await states(backend)).to.deep.equal({ [refused.id]: 'rejected', [next.id]: 'held' });
    await world.while(backend.outbox.discard(refused.id, 'It was a slip'));
    expect(await world.while(second.settled)).to.include({ status: 'applied', version: 2 });
  });

  it('waits for what a command depends on, in another case', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const first = filing(world);
    const then = { ...filing(world), dependsOn: [first.id] };
    service.each = ({ id }) => (id === first.id ? new LinliError('in_progress', 'Not yet') : undefined);
    const one = await stored(world, backend, first);
    const other = await stored(world, backend, then);
    await world.pass(20_000);
    expect((await states(backend))[then.id]).to.equal('held');
    service.each = () => undefined;
    backend.sync.now();
    await world.while(Promise.all([one.settled, other.settled]));
    expect(service.applied).to.deep.equal([first.id, then.id]);
  });

  it('sends a dead one again under its id, and what it held after it', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const filed = filing(world);
    service.each = () => new LinliError('forbidden', 'Not allowed');
    const { settled } = await stored(world, backend, filed);
    const next = await stored(world, backend, step(world, 'triage', filed, 1));
    expect(await failure(world.while(settled))).to.include({ code: 'forbidden' });
    expect(backend.sync.status()).to.include({ pending: 0, held: 1, dead: 1 });
    service.each = () => undefined;
    await world.while(backend.outbox.retry(filed.id));
    await world.while(next.settled);
    expect(service.applied[0]).to.equal(filed.id);
    expect(service.applied).to.have.length(2);
  });

  it('does not take away what is being sent', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    let answer = () => {};
    service.script = () => ({ isDone: true, until: new Promise((resolve) => (answer = resolve)) });
    const filed = filing(world);
    const { settled } = await stored(world, backend, filed);
    await world.until(() => service.requests.length === 1, 'it is sent');
    expect(await failure(world.while(backend.outbox.discard(filed.id, 'No more')))).to.include({ code: 'in_progress' });
    answer();
    await world.while(settled);
    expect(await states(backend)).to.deep.equal({});
  });

  it('tells whoever waits that a command was taken away before it was sent', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'rate_limited', options: { retryAfter: 600 } });
    const filed = filing(world);
    const { settled } = await stored(world, backend, filed);
    await world.until(() => service.requests.length > 0, 'it is sent');
    await world.pass(1000);
    await world.while(backend.outbox.discard(filed.id, 'No more'));
    expect(await failure(settled)).to.include({ code: 'aborted', commandId: filed.id });
    service.script = () => undefined;
    backend.sync.now();
    await world.pass(30_000);
    expect(service.applied).to.deep.equal([]);
  });

  it('keeps a command once, however often it is stored, and refuses another under its id', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    const filed = filing(world);
    const handles = [await stored(world, backend, filed), await stored(world, backend, filed)];
    const [one, other] = await world.while(Promise.all(handles.map(({ settled }) => settled)));
    expect(one).to.deep.equal(other);
    const later = await stored(world, backend, filed);
    expect(await world.while(later.settled)).to.deep.equal(one);
    expect(service.requests.flat()).to.deep.equal([filed.id]);
    const changed = backend.enqueue({ ...filed, args: { ...filed.args, subject: '另一件事情的说明' } }, []);
    expect(await failure(world.while(changed.stored))).to.include({ code: 'key_reused' });
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(await failure(world.while(backend.enqueue(filing(world, circle), []).stored))).to.include({ code: 'invalid' });
  });

  it('does not let another command under its id disturb who waits for the first', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const filed = filing(world);
    const first = await stored(world, backend, filed);
    const changed = backend.enqueue({ ...filed, args: { ...filed.args, subject: '另一件事情的说明' } }, []);
    for (const promise of [changed.stored, changed.settled]) expect(await failure(world.while<unknown>(promise))).to.include({ code: 'key_reused' });
    service.script = () => undefined;
    expect(await world.while(first.settled)).to.include({ status: 'applied' });
  });

  it('sends a dead one again that is stored once more', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.each = () => new LinliError('forbidden', 'Not allowed');
    const filed = filing(world);
    expect(await failure(world.while((await stored(world, backend, filed)).settled))).to.include({ code: 'forbidden' });
    service.each = () => undefined;
    const again = await stored(world, backend, filed);
    expect(await world.while(again.settled)).to.include({ status: 'applied' });
    expect(service.came.get(filed.id)?.seq).to.equal(1);
  });

  it('tries at once again what failed on its way while someone asked', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const { settled } = await stored(world, backend, filing(world));
    await world.pass(1_800_000);
    let answer = () => {};
    const until = new Promise<void>((resolve) => (answer = resolve));
    const before = service.requests.length;
    service.script = (_commands, attempt) => (attempt === before + 1 ? { code: 'offline', until } : undefined);
    await world.until(() => service.underWay === 1, 'it is on its way');
    const asked = world.now;
    backend.sync.now();
    await world.pass(100);
    answer();
    expect(await world.while(settled)).to.include({ status: 'applied' });
    expect(world.now - asked).to.be.below(2000);
  });

  it('is not put off for minutes by what was tried because someone did something', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    for (let count = 0; count < 30; count += 1) {
      await stored(world, backend, filing(world));
      await world.pass(100);
    }
    const [before, tried] = [world.now, service.requests.length];
    await world.until(() => service.requests.length > tried, 'it is tried again by itself');
    expect(world.now - before).to.be.below(10_000);
  });
});
