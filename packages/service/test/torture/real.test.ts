import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import type { Verdict } from '@linli/model';
import { newFolder } from '../node/support/folder.js';
import { recorded } from '../node/support/sender.js';
import { inFolder, ServiceProcess } from '../node/support/service-process.js';
import { startPostgres, type PostgresServer } from '../support/databases.js';
import { bundlePage } from './real/bundle.js';
import { Proxy } from './real/proxy.js';
import { Tabs } from './real/tabs.js';
import { Record, type Told } from './real/told.js';
import { check, told } from './support/check.js';
import type { History } from './support/history.js';
import { Dice } from './support/time.js';

/** How often something is killed; each time after so many verdicts. `TORTURE_ROUNDS` says more. */
const rounds = Number(process.env['TORTURE_ROUNDS'] ?? 3);
const between = 40;

/** A service in a process of its own, that is killed and started again; and its database. */
interface Place {
  name: string;
  start(context: TestContext): Promise<void>;
  service(context: TestContext): ServiceProcess;
  killDatabase?: () => Promise<void>;
  /** What is killed, in this order, again and again. */
  kills: readonly ('service' | 'database' | 'browser' | 'tab' | 'all')[];
  /** Everything, once the service is stopped. */
  rows(text: string): Promise<Row[]>;
}
type Row = { [column: string]: unknown };

function onPglite(): Place {
  const folder = newFolder();
  return {
    name: 'PGlite',
    kills: ['service', 'browser', 'all', 'tab'],
    start: async () => undefined,
    service: (context) => new ServiceProcess(context, inFolder(folder)),
    async rows(text) {
      const database = await PGlite.create(join(folder, 'database'));
      try {
        return (await database.query(text)).rows as Row[];
      } finally {
        await database.close();
      }
    },
  };
}

function onPostgres(): Place {
  const folder = newFolder();
  let server: PostgresServer;
  let name: string;
  return {
    name: 'PostgreSQL',
    kills: ['database', 'browser', 'all', 'service', 'tab'],
    async start(context) {
      server = await startPostgres({ durable: true });
      context.after(() => server.stop());
      name = await server.database({ empty: true });
    },
    service: (context) => new ServiceProcess(context, inFolder(folder), { DATABASE_URL: server.url(name) }),
    async killDatabase() {
      await server.kill();
      await server.restart();
    },
    rows: (text) => server.run(name, text),
  };
}

for (const [makePlace, locks] of [[onPglite, true], [onPostgres, false]] as const) {
  const place = makePlace();
  const with_ = locks ? 'with Web Locks' : 'without Web Locks';
  test(`real tabs ${with_}, a real service on ${place.name}, all of them killed: nothing lost, nothing twice, nothing out of order`, async (context) => {
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
      database: async () => place.killDatabase?.(),
      tab: () => tabs.replaceOne(dice.below(3)),
      all: async () => {
        await Promise.all([tabs.kill(), service.kill('SIGKILL'), place.killDatabase?.()]);
        service = await startService();
        await tabs.open();
      },
    };
    for (let round = 0; round < rounds; round += 1) {
      await record.more('settled', between);
      await kills[place.kills[round % place.kills.length] ?? 'all']();
    }
    await record.more('settled', between);

    await tabs.stopWork();
    proxy.isRough = false;
    const left = await settled(tabs, proxy.target);
    await tabs.kill();
    await service.kill('SIGTERM');
    const history = await historyOf(place, record, left);
    const { commands, applied, faults } = check(history);
    console.warn(`  ${place.name}, ${with_}: ${rounds} kills, ${commands} commands, ${applied} applied in ${proxy.attempts} attempts, ${proxy.cuts} answers cut, lost ${faults.lost.length}, doubled ${faults.doubled.length}, out of order ${faults.disordered.length}`);
    assert.deepEqual(told(faults), []);
    assert.ok(applied > rounds * between);
  });
}
/** What the first tab has, once nothing waits to be sent and everything has been fetched. */
async function settled(tabs: Tabs, port: number): Promise<Awaited<ReturnType<Tabs['left']>>> {
  let truth: Map<string, string[]> | undefined;
  for (;;) {
    const left = await tabs.left();
    const isSent = !left.entries.some(({ state }) => state === 'stored' || state === 'sending' || state === 'needs-auth');
    if (isSent) truth ??= await recorded(`http://127.0.0.1:${port}`);
    const versions = new Map(left.cases.map(({ ref, version }) => [ref.id, version]));
    if (truth && left.isWhole && [...truth].every(([id, commands]) => versions.get(id) === commands.length)) return left;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function historyOf(place: Place, record: Record, left: Awaited<ReturnType<Tabs['left']>>): Promise<History> {
  const events = await place.rows('select region, case_id, version, command_id from events order by region, case_id, version');
  const records = new Map<string, { command: string }[]>();
  for (const { region, case_id, command_id } of events) {
    const lane = `${String(region)}/${String(case_id)}`;
    records.set(lane, [...(records.get(lane) ?? []), { command: String(command_id) }]);
  }
  const verdicts = new Map<string, Verdict>();
  for (const { id, region, status, case_id, version, refusal } of await place.rows('select id, region, status, case_id, version, refusal from commands')) {
    const [command, ref] = [String(id), { region: String(region), id: String(case_id) }];
    if (status === 'applied') verdicts.set(command, { command, status, ref, version: Number(version) });
    else if (status === 'rejected') verdicts.set(command, { command, status, refusal: { code: String(refusal) } } as unknown as Verdict);
    else verdicts.set(command, { command, status, version: Number(version) } as unknown as Verdict);
  }
  const truth = (await place.rows('select region, id, version from cases')).map(({ region, id, version }) => ({ ref: { region: String(region), id: String(id) }, version: Number(version) }));
  return { sent: record.sent, records, verdictOf: (id) => verdicts.get(id), devices: [{ index: 0, entries: left.entries, cases: left.cases }], truth };
}
