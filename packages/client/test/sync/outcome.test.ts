import { LinliError, errorCodes, type ErrorCode, type OutboxState } from '@linli/client';
import type { Retry } from '@linli/model';
import { expect } from '@open-wc/testing';
import { failure } from '../support/fixtures.js';
import { filing, states, step, stored } from './support/commands.js';
import { Setting, type Tab } from './support/tabs.js';

/** What becomes of a command for which nothing but this error ever comes back. */
const after: Readonly<Record<ErrorCode, { state: OutboxState; counted: boolean }>> = {
  offline: { state: 'stored', counted: false },
  aborted: { state: 'stored', counted: false },
  timeout: { state: 'stored', counted: true },
  unavailable: { state: 'stored', counted: true },
  in_progress: { state: 'stored', counted: true },
  rate_limited: { state: 'stored', counted: true },
  internal: { state: 'stored', counted: true },
  cursor_expired: { state: 'stored', counted: true },
  storage_quota: { state: 'stored', counted: true },
  storage_blocked: { state: 'stored', counted: true },
  storage_evicted: { state: 'stored', counted: true },
  storage_unavailable: { state: 'stored', counted: true },
  unauthenticated: { state: 'needs-auth', counted: false },
  schema_unsupported: { state: 'stored', counted: false },
  forbidden: { state: 'dead', counted: true },
  invalid: { state: 'dead', counted: true },
  rejected: { state: 'dead', counted: true },
  conflict: { state: 'dead', counted: true },
  key_reused: { state: 'dead', counted: true },
  base_unknown: { state: 'dead', counted: true },
  too_large: { state: 'dead', counted: true },
  not_found: { state: 'dead', counted: true },
  gone: { state: 'dead', counted: true },
};

describe('what becomes of a command', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  for (const code of errorCodes) {
    const { state, counted } = after[code];
    it(`${code} leaves it ${state}, and the attempt ${counted ? 'counts' : 'does not count'}`, async () => {
      const { world, service } = setting;
      const { backend } = await setting.tab({ kind: 'memory' });
      service.script = () => ({ code });
      const command = filing(world);
      const { settled } = await stored(world, backend, command);
      await world.until(() => service.requests.length > 0, 'it is sent');
      await world.pass(20);
      const found = await backend.find(command.id);
      expect(found?.entry).to.include({ state });
      expect(found?.entry.problem).to.include({ code });
      expect((found?.entry.attempts ?? 0) > 0).to.equal(counted);
      if (state === 'dead') expect(await failure(settled)).to.be.instanceOf(LinliError).and.include({ code, commandId: command.id });
      else {
        service.script = () => undefined;
        backend.sync.signedIn();
        expect(await world.while(settled)).to.include({ status: 'applied' });
        expect(service.times).to.deep.equal(new Set([1]));
      }
    });
  }

  const overridden: readonly [ErrorCode, Retry, OutboxState][] = [
    ['forbidden', 'auto', 'stored'], ['invalid', 'auto', 'stored'], ['unavailable', 'never', 'dead'], ['timeout', 'user', 'dead'],
    ['internal', 'never', 'stored'], ['forbidden', 'auth', 'needs-auth'],
  ];
  for (const [code, retry, state] of overridden) {
    it(`${code} with a word of the back end that retrying is "${retry}" leaves it ${state}`, async () => {
      const { world, service } = setting;
      const { backend } = await setting.tab({ kind: 'memory' });
      service.script = () => ({ code, options: { retry } });
      const command = filing(world);
      await stored(world, backend, command);
      await world.until(() => service.requests.length > 0, 'it is sent');
      await world.pass(20);
      expect(await states(backend)).to.deep.equal({ [command.id]: state });
    });
  }

  const garbage: readonly [string, unknown][] = [
    ['nothing', undefined], ['an empty list', []], ['the page of a captive portal', '<html>Log in</html>'], ['a verdict on another command', [{ command: 'other', status: 'applied', ref: {}, version: 1 }]],
    ['a verdict of no kind', [{ status: 'done' }]],
  ];
  for (const [what, answer] of garbage) {
    it(`sends it again when what comes back is ${what}`, async () => {
      const { world, service } = setting;
      const { backend } = await setting.tab({ kind: 'memory' });
      service.script = (_commands, attempt) => (attempt === 1 ? { answer } : undefined);
      const { settled } = await stored(world, backend, filing(world));
      expect(await world.while(settled)).to.include({ status: 'applied' });
      expect(service.requests).to.have.length(2);
    });
  }

  /** A refusal that nobody was told of: the page that asked for it was gone before. */
  async function refusedUnseen(): Promise<{ tab: Tab; id: string }> {
    const { world, service } = setting;
    const gone = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const { id } = filing(world);
    await stored(world, gone.backend, { ...filing(world, { subject: undefined }), id });
    gone.surroundings.kill();
    service.script = () => undefined;
    const tab = await setting.tab();
    await world.until(async () => (await states(tab.backend))[id] === 'rejected', 'it is refused');
    return { tab, id };
  }

  it('keeps a refusal that nobody was told of to be seen, and lets the case go on', async () => {
    const { world, service } = setting;
    const { tab: { backend }, id } = await refusedUnseen();
    await world.pass(60_000);
    expect(await states(backend)).to.deep.equal({ [id]: 'rejected' });
    expect(backend.sync.status()).to.include({ pending: 0, held: 0, dead: 1 });
    await backend.outbox.discard(id, 'seen');
    expect(await states(backend)).to.deep.equal({});
    expect(service.applied).to.deep.equal([]);
  });

  it('shows a refusal no more once whoever asks for it is told', async () => {
    const { world } = setting;
    const { tab, id } = await refusedUnseen();
    const found = await tab.backend.find(id);
    expect(await world.while(found?.settled ?? Promise.reject(new Error('It is not there')))).to.include({ status: 'rejected' });
    await world.until(async () => !(id in (await states(tab.backend))), 'it is seen');
  });

  it('keeps a refusal to be seen where the page waited only for it to be stored, and went on', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = () => ({ code: 'offline' });
    const command = filing(world, { subject: undefined });
    const handle = backend.enqueue(command, []);
    await world.while(handle.stored);
    service.script = () => undefined;
    backend.sync.now();
    await world.until(async () => (await states(backend))[command.id] === 'rejected', 'it is refused');
    await world.pass(60_000);
    expect(await states(backend)).to.deep.equal({ [command.id]: 'rejected' });
    expect(await world.while(handle.outcome)).to.include({ status: 'rejected' });
    const found = await backend.find(command.id);
    expect(await world.while(found?.outcome ?? Promise.reject(new Error('It is not there')))).to.include({ status: 'rejected' });
    await world.pass(60_000);
    expect(await states(backend), 'whoever looks at the outcome may not show it').to.deep.equal({ [command.id]: 'rejected' });
    expect(await world.while(handle.settled)).to.include({ status: 'rejected' });
    await world.until(async () => !(command.id in (await states(backend))), 'it is seen');
  });

  for (const drains of ['the tab that asks', 'another tab']) {
    it(`does not show a refusal again that the page was told of that waited for it, sent by ${drains}`, async () => {
      const { world } = setting;
      const first = await setting.tab();
      const asking = drains === 'another tab' ? await setting.tab() : first;
      await world.pass(6000);
      expect(asking.backend.sync.status().leader).to.equal(drains !== 'another tab');
      const command = filing(world, { subject: undefined });
      const { settled } = await stored(world, asking.backend, command);
      expect(await world.while(settled)).to.include({ status: 'rejected' });
      await world.until(async () => Object.keys(await states(first.backend)).length === 0, 'it is seen');
      await world.until(() => asking.backend.sync.status().dead === 0, 'it is not counted');
      expect((await asking.backend.find(command.id))?.entry).to.include({ state: 'rejected' });
      for (const { backend } of new Set([first, asking])) await world.while(backend.close());
      const next = await setting.tab();
      expect(await states(next.backend)).to.deep.equal({});
      expect((await next.backend.find(command.id))?.entry.verdict).to.include({ status: 'rejected' });
      world.now += 8 * 86_400_000;
      await world.until(async () => (await next.backend.find(command.id)) === undefined, 'it is let go');
    });
  }

  it('goes on showing what is dead or came to a conflict, whoever was told', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.each = () => new LinliError('forbidden', 'Not allowed');
    const command = filing(world);
    expect(await failure(world.while((await stored(world, backend, command)).settled))).to.include({ code: 'forbidden' });
    service.each = () => undefined;
    const filed = filing(world);
    await world.while((await stored(world, backend, filed)).settled);
    const stale = step(world, 'triage', filed, 7);
    expect(await world.while((await stored(world, backend, stale)).settled)).to.include({ status: 'conflict' });
    world.now += 8 * 86_400_000;
    await world.pass(60_000);
    expect(await states(backend)).to.deep.equal({ [command.id]: 'dead', [stale.id]: 'conflict' });
  });

  it('waits as long as the back end asks, and not before that', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab({ kind: 'memory' });
    service.script = (_commands, attempt) => (attempt === 1 ? { code: 'rate_limited', options: { retryAfter: 90 } } : undefined);
    const { settled } = await stored(world, backend, filing(world));
    await world.until(() => service.requests.length === 1, 'it is sent');
    const asked = world.now;
    await world.pass(85_000);
    expect(service.requests).to.have.length(1);
    await world.while(settled);
    expect(world.now - asked).to.be.within(89_000, 100_000);
  });

  it('waits longer each time, never beyond five minutes, and never gives up', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab({ kind: 'memory' });
    const sent: number[] = [];
    service.script = () => (sent.push(world.now), sent.length < 30 ? { code: 'internal' } : undefined);
    const { settled } = await stored(world, backend, filing(world));
    let isSettled = false;
    void settled.then(() => (isSettled = true));
    while (!isSettled) await world.pass(5000);
    const waits = sent.slice(1).map((at, index) => at - (sent[index] ?? 0));
    expect(Math.max(...waits)).to.be.within(30_000, 310_000);
    expect(Math.max(...waits.slice(0, 3))).to.be.below(10_000);
    expect(sent).to.have.length(30);
  });

  it('is not put off by a clock that is set back a day, nor by one that is set forward', async () => {
    const { world, service } = setting;
    const { backend } = await setting.tab();
    service.script = (_commands, attempt) => (attempt < 4 ? { code: 'in_progress', options: { retryAfter: 200 } } : undefined);
    const { settled } = await stored(world, backend, filing(world));
    await world.until(() => service.requests.length === 1, 'it is sent');
    world.skew = -86_400_000;
    await world.until(() => service.requests.length === 2, 'it is sent again', 600_000);
    world.skew = 86_400_000;
    expect(await world.while(settled)).to.include({ status: 'applied' });
  });
});
