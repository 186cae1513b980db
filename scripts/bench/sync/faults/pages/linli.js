import { createClient, httpBackend, idbStore } from '@linli/client';

const region = '350102';
let token = 0;
let client;

globalThis.sender = {
  async open() {
    const backend = httpBackend({ baseUrl: location.origin, getToken: () => `token-${token++}`, regions: [] });
    client = await createClient({ backend, store: idbStore({ name: 'bench', subject: 'clerk' }), drafts: {}, logger: { warn: () => undefined } });
  },
  /** Resolves once all are handed over; answers those that were. */
  async send(commands) {
    const handles = commands.map(({ n, lane }) => client.commands.send('remark', { region, id: lane }, { n, note: '到现场看过，路灯不亮' }));
    const stored = await Promise.all(handles.map(({ stored }) => stored.then(() => true, () => false)));
    return commands.filter((_, index) => stored[index]).map(({ n }) => n);
  },
  /** How many are on their way, and how many a person is to look at. */
  async left() {
    const entries = await client.outbox.list();
    const shown = entries.filter(({ state }) => ['dead', 'rejected', 'conflict', 'held'].includes(state)).length;
    return { pending: entries.length - shown, shown };
  },
  /** What the browser does by itself. */
  async nudge() {},
};
