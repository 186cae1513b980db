import { createClient, httpBackend, idbStore, type CommandHandle, type LinliClient, type OutboxEntry } from '@linli/client';
import { LinliError, type Case, type CaseRef } from '@linli/model';
import { matter, region } from '../../node/support/definitions.js';
import type { Told } from './told.js';

/** What the test asks of a page. */
export interface TorturedPage {
  /** Sends no more. Resolves once all that was sent is stored, and told. */
  stop(): Promise<void>;
  now(): void;
  left(): Promise<{ entries: readonly OutboxEntry[]; cases: readonly Case[]; isWhole: boolean }>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const below = (end: number) => Math.floor(Math.random() * end);
let isStopped = false;

/** Reported as soon as it is known, beside the line that is cut: what does not arrive any more was known to nobody. */
async function tell(what: Told): Promise<void> {
  await fetch('/told', { method: 'POST', body: JSON.stringify(what), keepalive: true }).catch(() => undefined);
}

/** A person signs in again, however long that takes. */
async function getToken({ signal }: { signal?: AbortSignal | undefined }): Promise<string> {
  for (;;) {
    if (signal?.aborted) throw new LinliError('aborted', 'Nobody waits for it');
    const answer = await fetch('/development/token', { method: 'POST', body: new URLSearchParams({ actor: 'clerk' }) }).catch(() => undefined);
    const { access_token } = answer?.ok ? ((await answer.json().catch(() => ({}))) as { access_token?: string }) : {};
    if (access_token !== undefined) return access_token;
    await pause(200);
  }
}

async function open(): Promise<LinliClient> {
  for (;;) {
    try {
      return await createClient({ backend: httpBackend({ baseUrl: '', getToken, timeoutMs: 8000 }), store: idbStore({ name: 'torture', subject: 'clerk' }), scope: { regions: [region] } });
    } catch {
      await pause(300);
    }
  }
}

/** By case, what this page knows to be stored. */
const stored = new Map<string, string[]>();

async function follow({ id, target, stored: kept, settled }: CommandHandle): Promise<void> {
  const lane = `${target.region}/${target.id}`;
  const before = [...(stored.get(lane) ?? [])];
  settled.then((verdict) => tell({ kind: 'settled', id, verdict }), (error: LinliError) => tell({ kind: 'failed', id, code: error.code }));
  await kept;
  stored.set(lane, [...before, id]);
  await tell({ kind: 'stored', id, lane, before });
}

async function work(client: LinliClient): Promise<void> {
  const known: CaseRef[] = [];
  while (!isStopped) {
    const target = known.length > 0 && below(5) > 0 ? known[below(known.length)] : undefined;
    // Several at once, as from a list: they must keep their order.
    const handles = target ? Array.from({ length: 1 + below(3) }, (_, index) => client.commands.send('remark', target, { note: `w${index}` })) : [client.commands.register('appeal', matter)];
    await Promise.all(handles.map((handle) => follow(handle).catch(() => undefined)));
    if (!target && handles[0]) known.push(handles[0].target);
    // And on what other tabs have filed.
    if (below(10) === 0) {
      const { items } = await client.cases.page({ area: region, limit: 20 }).catch(() => ({ items: [] }));
      for (const { ref } of items) if (!known.some(({ id }) => id === ref.id)) known.push(ref);
    }
    await pause(100 + below(300));
  }
}

/** Where nobody is signed in, somebody does sooner or later. */
async function signIn(client: LinliClient): Promise<void> {
  for (;;) {
    await pause(1000);
    if (client.sync.status().needsAuth) client.sync.signedIn();
  }
}

const opening = open();
const working = opening.then(work);
void opening.then(signIn);

const page: TorturedPage = {
  stop: () => {
    isStopped = true;
    return working;
  },
  now: () => void opening.then((client) => client.sync.now()),
  async left() {
    const client = await opening;
    const { lagMs, loading } = client.sync.status();
    const [entries, { items }] = [await client.outbox.list(), await client.cases.page({ area: region, limit: 20_000 })];
    return { entries, cases: items, isWhole: lagMs !== null && loading === null };
  },
};
Object.assign(window, { torture: page });
