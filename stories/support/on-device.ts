import { LinliError, type LinliClient, type Outbox, type OutboxEntry, type OutboxState, type SyncStatus } from '@linli/client';
import { text, type CaseRef, type Command, type FormValues } from '@linli/model';
import { entries, intake, longIntake } from './entries.js';
import type { Person } from './people.js';
import { allRecords, now, recordOf } from './records.js';
import { sampleClient } from './sample-client.js';

type More = Partial<Omit<SyncStatus, 'storage'>> & { storage?: Partial<SyncStatus['storage']> };

const still: SyncStatus = {
  online: true, leader: true, needsAuth: false, needsUpdate: false, pending: 0, held: 0, dead: 0, stuckSince: null, lagMs: 0, loading: null,
  storage: { kind: 'indexeddb', persisted: true, usage: 126_000_000, quota: 4_000_000_000, evicted: false },
};

/** What a story's device has to send, and how it stands with the back end. */
export interface OnDevice {
  person?: Person;
  status?: More;
  entries?: readonly OutboxEntry[];
  /** What the outbox fails with when it is read, or never answers. */
  reading?: 'fails' | 'waits';
  /** What a file that is taken in comes to. Default: two are new. */
  importing?: LinliError;
}

/** A client whose device has these: what is asked of it is done in this page. */
export async function onDevice({ person = 'lead', status: { storage, ...more } = {}, entries: first = [], reading, importing }: OnDevice = {}): Promise<LinliClient> {
  const client = await sampleClient({ person, records: allRecords });
  const status: SyncStatus = { ...still, ...more, storage: { ...still.storage, ...storage } };
  let list = first;
  const waiting = new Set<() => void>();
  const set = (entries: readonly OutboxEntry[]): void => {
    list = entries;
    waiting.forEach((wake) => wake());
    waiting.clear();
  };
  const change = (id: string, to: (entry: OutboxEntry) => OutboxEntry): void => set(list.map((entry) => (entry.id === id ? to(entry) : entry)));
  const outbox: Outbox = {
    list: async () => list,
    async *watch({ signal }) {
      if (reading === 'fails') throw new LinliError('storage_unavailable', 'A story asked for it');
      if (reading === 'waits') await new Promise<never>(() => undefined);
      while (!signal.aborted) {
        yield list;
        await new Promise<void>((wake) => {
          waiting.add(wake);
          signal.addEventListener('abort', () => wake(), { once: true });
        });
      }
    },
    retry: async (id) => change(id, (entry) => ({ ...entry, state: 'sending', problem: undefined })),
    rebase: async (id, edit) => {
      const next = `${id}-next`;
      change(id, (entry) => ({ ...entry, id: next, state: 'stored', verdict: undefined, problem: undefined, command: { ...entry.command, id: next, args: { ...(edit?.args ?? entry.command.args) } } }));
      return next;
    },
    discard: async (id) => set(list.filter((entry) => entry.id !== id)),
    export: async () => new Blob([JSON.stringify(list)], { type: 'application/json' }),
    import: async () => {
      if (importing) throw importing;
      return { added: 2, known: 1 };
    },
  };
  const sync: LinliClient['sync'] = {
    status: () => status,
    async *watch({ signal }) {
      yield status;
      await new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
    },
    now: () => undefined,
    signedIn: () => undefined,
  };
  return { ...client, outbox, sync };
}

/** A story's loader. */
export function withDevice(given?: OnDevice): () => Promise<{ client: LinliClient }> {
  return async () => ({ client: await onDevice(given) });
}

let made = 0;

function entry(state: OutboxState, action: string, target: CaseRef, more: Partial<OutboxEntry> & { args?: FormValues } = {}): OutboxEntry {
  const { args = entries[action] ?? {}, ...rest } = more;
  const id = rest.id ?? `story-${(made += 1)}`;
  const at = rest.storedAt ?? '2026-06-17T09:12:00+08:00';
  const command: Command = { id, v: 2, type: `case.${action}`, target, args, base: null, at };
  return { id, command, state, storedAt: at, attempts: 0, ...rest };
}

const handling = recordOf('handling').case.ref;
const overdue = recordOf('overdue').case.ref;
const dispatched = recordOf('dispatched').case.ref;
const elsewhere: CaseRef = { region: '360102', id: 'not-on-this-device' };

const notThere = text('这件事项已经办结，不能再记录进展。', '這件事項已經辦結，不能再記錄進展。', 'The case is closed: progress can no longer be noted.');

/** A day without a line: all of it waits. */
export const waitingEntries: readonly OutboxEntry[] = [
  entry('stored', 'sign', dispatched, { id: 'w1' }),
  entry('held', 'handle', dispatched, { id: 'w2', heldBy: 'w1' }),
  entry('held', 'reply', handling, { id: 'w3', heldBy: `blob:${'a'.repeat(64)}` }),
  entry('stored', 'handle', elsewhere, { id: 'w4', attempts: 3, nextAt: '2026-06-17T10:04:00+08:00', storedAt: '2026-06-16T17:40:00+08:00' }),
];

/** One of each that a person must look at. */
export const troubledEntries: readonly OutboxEntry[] = [
  entry('dead', 'handle', handling, { id: 't1', attempts: 4, problem: { code: 'internal', message: '', retry: 'user' } }),
  entry('held', 'reply', handling, { id: 't2', heldBy: 't1' }),
  entry('rejected', 'handle', overdue, { id: 't3', verdict: { command: 't3', status: 'rejected', refusal: { code: 'ended', message: notThere } } }),
  entry('conflict', 'regrid', dispatched, {
    id: 't4',
    args: { grid: '360102001001002', reason: '路口以东已划入第二网格。' },
    verdict: { command: 't4', status: 'conflict', version: 6, fields: [{ field: 'grid', base: '360102001001001', mine: '360102001001002', theirs: '360102001001003' }] },
  }),
  entry('conflict', 'sign', elsewhere, { id: 't5', verdict: { command: 't5', status: 'conflict', version: 9 } }),
  entry('stored', 'handle', recordOf('signed').case.ref, { id: 't6' }),
];

/** What a citizen filed without a line, as long as it may be. */
export const filedEntries: readonly OutboxEntry[] = [filed('stored', 'f1', intake), filed('sending', 'f2', longIntake), filed('needs-auth', 'f3', { ...intake, subject: '楼道感应灯坏了' })];

/** Commands that wait for the person to sign in. */
export const signedOutEntries: readonly OutboxEntry[] = waitingEntries.map((each) => (each.state === 'stored' ? { ...each, state: 'needs-auth' } : each));

/** So many matters that they are drawn a part at a time. */
export const manyEntries: readonly OutboxEntry[] = Array.from({ length: 120 }, (_, index) => entry('stored', 'sign', { region: '360102', id: `many-${index}` }, { id: `many-${index}` }));

function filed(state: OutboxState, id: string, args: FormValues): OutboxEntry {
  const made = entry(state, 'register', { region: '360102', id }, { id, args, storedAt: now });
  return { ...made, command: { ...made.command, caseType: 'appeal', receipt: { code: `SQ-20260617-7K3M9PQ${id.slice(1)}`, secret: 'ABCDEFGHJK' } } };
}

/** A client with a store and without a line: commands are stored, and no verdict comes. */
export async function withoutLine(person: Person): Promise<LinliClient> {
  const client = await onDevice({ person, status: { online: false, pending: 1 } });
  const never = new Promise<never>(() => undefined);
  const receipt = { code: 'SQ-20260617-7K3M9PQR', secret: '7K3M9PQRST' };
  const commands: LinliClient['commands'] = {
    get: async () => undefined,
    sendAll: client.commands.sendAll.bind(client.commands),
    register: (_type, _values, options) => {
      const id = options?.id ?? 'kept';
      return { id, target: { region: '360102', id }, stored: Promise.resolve(), outcome: never, settled: never, receipt };
    },
    send: (_action, target) => ({ id: 'kept', target, stored: Promise.resolve(), outcome: never, settled: never }),
  };
  return { ...client, commands };
}
