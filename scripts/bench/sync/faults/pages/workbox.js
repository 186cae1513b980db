const region = '350102';
const mode = location.search.includes('careful') ? 'careful' : 'plain';

async function ask(what) {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    active.postMessage(what, [port2]);
  });
}

globalThis.sender = {
  async open() {
    await navigator.serviceWorker.register(`/worker.js?${mode}`);
    await navigator.serviceWorker.ready;
  },
  async send(commands) {
    for (const { n, lane } of commands) {
      const id = `${lane}-${n}`;
      const command = { id, v: 2, type: 'case.remark', target: { region, id: lane }, args: { n, note: '到现场看过，路灯不亮' }, base: null, at: new Date().toISOString() };
      await ask({ does: 'push', url: '/v1/commands', headers: { 'content-type': 'application/json', 'idempotency-key': `${region}.${id}` }, body: JSON.stringify({ command }) });
    }
    return commands.map(({ n }) => n);
  },
  async left() {
    return { pending: await ask({ does: 'size' }), shown: 0 };
  },
  nudge: () => ask({ does: 'sync' }),
};
