import { LinliError, type Backend } from '@linli/client';
import { conformance, ConformanceFailure } from '@linli/client/conformance';
import { uuidv7, type Actor } from '@linli/model';
import { expect } from '@open-wc/testing';
import { localWorld } from './support/local-world.js';

/** A back end with one thing done otherwise. */
function but(backend: Backend, changes: Partial<Backend>): Backend {
  return new Proxy(backend, {
    get(target, name) {
      const changed: unknown = Reflect.get(changes, name);
      const value: unknown = changed ?? Reflect.get(target, name);
      return typeof value === 'function' && !changed ? (value as (...given: unknown[]) => unknown).bind(target) : value;
    },
  });
}

const anyId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** What a back end may do wrong, and the case of the kit that must find it. */
const faults: readonly (readonly [string, string, (backend: Backend, actor: Actor) => Partial<Backend>])[] = [
  ['carries a command out anew each time', 'A command is answered alike long after', (backend) => ({ submit: async (batch, options) => (await backend.submit(batch.map((command) => (command.type === 'case.file' ? command : { ...command, id: anyId() })), options)).map((verdict, index) => ({ ...verdict, command: batch[index]?.id ?? '' })) })],
  ['takes twins for two', 'A command is carried out once where twins come at the same time', (backend) => ({ submit: async (batch, options) => (await backend.submit(batch.map((command) => (command.type === 'case.remark' ? { ...command, id: anyId() } : command)), options)).map((verdict, index) => ({ ...verdict, command: batch[index]?.id ?? '' })) })],
  ['lets an id come back with other content', 'A command is refused as key_reused when its id comes back with other entries', (backend) => ({ submit: (batch, options) => backend.submit(batch, options).catch(() => []) })],
  ['loses a verdict', 'A command is carried out in the order given', (backend) => ({ submit: async (batch, options) => (await backend.submit(batch, options)).slice(0, 4) })],
  ['writes over what another wrote', 'A command that comes late is a conflict where another made something else of the same field', (backend) => ({ submit: (batch, options) => backend.submit(batch.map((command) => (command.type === 'case.describe' ? { ...command, base: null } : command)), options) })],
  ['tells strangers how far a case is', 'A command that comes late tells who may not see the case nothing', (backend) => ({ submit: async (batch, options) => (await backend.submit(batch, options)).map((verdict) => (verdict.status === 'conflict' ? { ...verdict, version: 1 } : verdict)) })],
  ['tells a wrong secret from a wrong code', 'A receipt of a wrong secret is answered like one of a wrong code', (backend) => ({ track: (receipt, options) => backend.track(receipt, options).catch(() => Promise.reject(new LinliError('not_found', `No case for ${receipt.code}`))) })],
  ['tells what is hidden from what is not there', 'A case that one may not see is answered like one that there is not', (backend) => ({ read: (ref, options) => backend.read(ref, options).catch((error: unknown) => Promise.reject(ref.id === 'none' ? error : new LinliError('forbidden', 'Not yours'))) })],
  ['shows an applicant unmasked', 'A case shows a dispatcher the applicant as far as they need to know them', (backend) => ({ query: async (query, options) => { const page = await backend.query(query, options); return { ...page, items: page.items.map((item) => ({ ...item, applicant: { name: '欧阳小明', phone: '13912345678', confidential: false } })) }; } })],
  ['forgets a filter', 'A query finds cases by a status', (backend) => ({ query: (query, options) => backend.query({ ...query, status: undefined }, options) })],
  ['does not know names', 'A query finds cases by names, and something else', (backend) => ({ query: (query, options) => backend.query({ ...query, refs: undefined }, options) })],
  ['begins every page a case too early', 'A page follows another without a gap or a repetition, by createdAt', (backend) => {
    const before = new Map<string, string>();
    return { query: async (query, options) => { const after = query.after === undefined ? undefined : (before.get(query.after) ?? query.after); const page = await backend.query({ ...query, after }, options); const [first] = page.items; if (page.next !== null && first) before.set(page.next, `${Date.parse(first.createdAt)}~${first.ref.region}~${first.ref.id}`); return page; } };
  }],
  ['leaves the end of an export out', 'An export of a case has every event, sealed, and verifies', (backend) => ({ async *records(wanted, options) { let last: string | undefined; for await (const line of backend.records(wanted, options)) { if (last !== undefined) yield last; last = line; } } })],
  ['exports to strangers', 'An export of a case that one may not see is refused', (backend) => ({ async *records(wanted, options) { try { yield* backend.records(wanted, options); } catch { yield ''; } } })],
  ['does not heed a signal', 'A back end ends query with "aborted" where its signal is', (backend) => ({ query: (query) => backend.query(query) })],
  ['throws what it likes', 'A file that there is not is "not_found"', () => ({ getBlob: () => Promise.reject(new Error('not_found')) })],
  ['follows hints for ever', 'A hint is followed until the signal aborts, and no longer', () => ({ hints: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) }) })],
  ['tells of no change', 'A hint tells that the grids of a county changed', (backend) => ({ async *hints({ signal }) { for await (const hint of backend.hints({ signal })) if ('ref' in hint) yield hint; } })],
  ['lets everyone revise', 'A register is not revised by who may not', (backend) => ({ revise: (revision, options) => backend.revise?.(revision, options).catch(() => ({ status: 'applied' as const })) ?? Promise.reject(new Error('None')) })],
];

describe('The conformance kit', () => {
  for (const [what, finding, change] of faults) {
    it(`finds a back end that ${what}`, async () => {
      const makeWorld = (setup: Parameters<typeof localWorld>[0]) => localWorld(setup, { indexedDB: null }, (backend, actor) => but(backend, change(backend, actor)));
      const cases = conformance(makeWorld, { capabilities: ['clock', 'held', 'registers', 'proceedings'] }).filter(({ group, name }) => `${group} ${name}`.startsWith(finding));
      expect(cases.length, finding).to.be.above(0);
      for (const { run } of cases) {
        const failure = await run().then(() => undefined, (error: unknown) => error);
        expect(failure, finding).to.be.instanceOf(ConformanceFailure);
      }
    }).timeout(60_000);
  }

  it('names each case once, and says what it needs by leaving it out', () => {
    const never = () => Promise.reject(new Error('Not to be made'));
    const all = conformance(never, { capabilities: ['clock', 'held', 'shared', 'batches', 'registers', 'proceedings', 'feed', 'numbers'] }).map(({ group, name }) => `${group} ${name}`);
    const least = conformance(never).map(({ group, name }) => `${group} ${name}`);
    expect(new Set(all).size).to.equal(all.length);
    expect(all).to.include.members(least);
    expect(least.length).to.be.within(150, all.length - 1);
  });
});
