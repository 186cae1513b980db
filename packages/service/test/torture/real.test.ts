import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recorded } from '../node/support/sender.js';
import { bundlePage } from './real/bundle.js';
import { historyOf } from './real/history.js';
import { onPglite, onPostgres } from './real/places.js';
import { Proxy } from './real/proxy.js';
import { Tabs, type Left } from './real/tabs.js';
import { Record, type Told } from './real/told.js';
import { check, told } from './support/check.js';
import { Dice } from './support/time.js';

/** How often each kind of thing is killed, every time after so many verdicts. `TORTURE_ROUNDS` says more. */
const rounds = Number(process.env['TORTURE_ROUNDS'] ?? 1);
const between = 30;

/** Between two looks at whether it is all over, in milliseconds. */
const pause = 500;

for (const [makePlace, locks] of [[onPglite, true], [onPostgres, false]] as const) {
  const place = makePlace();
  const how = locks ? 'with Web Locks' : 'without Web Locks';
  test(`real tabs ${how}, a real service on ${place.name}, all of them killed: nothing lost, nothing twice, nothing out of order`, { timeout: 900_000 }, async (context) => {
    const record = new Record();
    const dice = new Dice(locks ? 1 : 2);
    const script = await bundlePage();
    const own = ({ path, body }: { path: string; body: string }) => {
      if (path === '/') return { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Torture</title><script type="module" src="/page.js"></script>' };
      if (path === '/page.js') return { type: 'text/javascript', body: script };
      if (path !== '/told') return undefined;
      record.hear(JSON.parse(body) as Told);
      return { type: 'text/plain', body: '' };
    };
    const proxy = new Proxy({ dice, lost: 0.02, cut: 0.05, own });
    const url = await proxy.listen();
    context.after(() => proxy.close());
    await place.start(context);
    const startService = async () => {
      const service = place.service(context);
      proxy.target = Number(new URL(await service.url()).port);
      return service;
    };
    let service = await startService();
    const tabs = new Tabs(url, { count: 3, locks });
    context.after(() => tabs.close());
    await tabs.open();

    const kills = {
      browser: async () => {
        await tabs.kill();
        await tabs.open();
      },
      service: async () => {
        await service.kill('SIGKILL');
        // Work goes on without it.
        await record.more('stored', 5);
        service = await startService();
      },
      database: () => place.killDatabase(),
      tab: () => tabs.replaceOne(dice.below(3)),
      all: async () => {
        await Promise.all([tabs.kill(), service.kill('SIGKILL'), place.killDatabase()]);
        service = await startService();
        await tabs.open();
      },
    };
    const killed = Array.from({ length: rounds }, () => place.kills).flat();
    for (const what of killed) {
      await record.more('settled', between);
      await kills[what]();
    }
    await record.more('settled', between);

    await tabs.stopWork();
    proxy.isRough = false;
    const left = await calm(tabs, proxy.target);
    await tabs.kill();
    await service.kill('SIGTERM');
    const { commands, applied, faults } = check(await historyOf(place, record, left));
    console.warn(`  ${place.name}, ${how}: ${killed.length} kills, ${commands} commands, ${applied} applied in ${proxy.attempts} attempts, ${proxy.cuts} answers cut, lost ${faults.lost.length}, doubled ${faults.doubled.length}, out of order ${faults.disordered.length}`);
    assert.deepEqual(told(faults), []);
    assert.ok(applied > killed.length * between);
  });
}

/** What the first tab has, once nothing waits to be sent and everything has been fetched. */
async function calm(tabs: Tabs, port: number): Promise<Left> {
  let truth: Map<string, string[]> | undefined;
  for (;;) {
    const left = await tabs.left();
    const isSent = !left.entries.some(({ state }) => state === 'stored' || state === 'sending' || state === 'needs-auth');
    if (isSent) truth ??= await recorded(`http://127.0.0.1:${port}`);
    const versions = new Map(left.cases.map(({ ref, version }) => [ref.id, version]));
    if (truth && left.isWhole && [...truth].every(([id, commands]) => versions.get(id) === commands.length)) return left;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
