import { createClient, idbStore, LinliError } from '@linli/client';

const pageSize = 500;
const offline = async () => {
  throw new LinliError('offline', 'There is no line');
};

/** Ends at once, or when the signal aborts. */
async function* nothing(signal) {
  if (signal) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  yield* [];
}

/** Gives pages as the service does, in the size that it does; of what was given already there are no changes. */
function scripted(cases) {
  const unused = Object.fromEntries(['submit', 'read', 'query', 'track', 'putBlob', 'getBlob', 'divisions'].map((name) => [name, offline]));
  return {
    ...unused,
    meta: async () => ({ schema: { min: 1, max: 2 }, actor: { role: 'clerk', organisation: 'centre', area: '35' }, caseTypes: [globalThis.appeal], calendar: globalThis.chinaCalendar, storage: { kind: 'remote' }, features: ['feed'] }),
    organisations: async () => [],
    records: () => nothing(),
    hints: ({ signal }) => nothing(signal),
    feed: {
      snapshot: async ({ page = '0' }) => {
        const from = Number(page);
        const items = cases.slice(from, from + pageSize);
        return { items, page: from + pageSize < cases.length ? String(from + pageSize) : null, next: '1' };
      },
      changes: async ({ after }, { signal } = {}) => {
        await new Promise((resolve) => {
          const timer = setTimeout(resolve, 25_000);
          signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
        });
        return { items: [], next: after, more: false };
      },
      reserveNumbers: offline, device: offline, verdict: async () => undefined,
    },
    close: async () => undefined,
  };
}

let client;
const open = async (cases = []) => {
  client = await createClient({ backend: scripted(cases), store: idbStore({ name: 'bench', subject: 'clerk' }), scope: { regions: ['350102'] }, drafts: {}, logger: { warn: () => undefined } });
};
const idsOf = ({ items }) => items.map(({ ref }) => `${ref.region}/${ref.id}`);

globalThis.bench = {
  async load(cases) {
    await open(cases);
    while (client.sync.status().lagMs === null) await new Promise((resolve) => setTimeout(resolve, 10));
  },
  open,
  newest: async () => idsOf(await client.cases.page({ limit: 50 })),
  newestOf: async (status) => idsOf(await client.cases.page({ status: [status], limit: 50 })),
  byId: async (ref) => idsOf(await client.cases.page({ refs: [ref] })),
};
