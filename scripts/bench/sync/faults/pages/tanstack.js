import { createCollection, localOnlyCollectionOptions } from '@tanstack/db';
import { startOfflineExecutor } from '@tanstack/offline-transactions';

const region = '350102';
const isCareful = location.search.includes('careful');
let token = 0;
let executor;
let collection;

function post(command, idempotencyKey) {
  return fetch('/v1/commands', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey, authorization: `Bearer token-${token}` }, body: JSON.stringify({ command }) });
}

/** As its documentation has it: what is not good is thrown, in the words of the server. */
async function plain({ transaction, idempotencyKey }) {
  const response = await post(transaction.mutations[0].modified, idempotencyKey);
  const answer = await response.text();
  if (!response.ok) throw new Error(`The server answered ${response.status}: ${JSON.parse(answer).detail}`);
}

/** As one does who has read its source: tokens are renewed here, nothing that it could take for a number is in a message, and only our own JSON counts as an answer. */
async function careful({ transaction, idempotencyKey }) {
  const command = transaction.mutations[0].modified;
  let response = await post(command, idempotencyKey);
  if (response.status === 401) {
    token += 1;
    response = await post(command, idempotencyKey);
  }
  await response.text();
  if (!response.ok || !(response.headers.get('content-type') ?? '').startsWith('application/json')) throw new Error('Not now');
}

globalThis.sender = {
  async open() {
    collection = createCollection(localOnlyCollectionOptions({ id: 'commands', getKey: ({ id }) => id }));
    executor = startOfflineExecutor({ collections: { commands: collection }, mutationFns: { send: isCareful ? careful : plain } });
    await executor.waitForInit();
    while (!executor.isOfflineEnabled) await new Promise((resolve) => setTimeout(resolve, 200));
  },
  async send(commands) {
    const sent = commands.map(({ n, lane }) => {
      const transaction = executor.createOfflineTransaction({ mutationFnName: 'send', autoCommit: false });
      transaction.mutate(() => collection.insert({ id: `${lane}-${n}`, v: 2, type: 'case.remark', target: { region, id: lane }, args: { n, note: '到现场看过，路灯不亮' }, base: null, at: new Date().toISOString() }));
      transaction.commit().catch(() => undefined);
      return n;
    });
    // There is no promise for what is on the device; what was written before a reading is in it.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await executor.peekOutbox();
    return sent;
  },
  async left() {
    return { pending: (await executor.peekOutbox()).length, shown: 0 };
  },
  async nudge() {},
};
