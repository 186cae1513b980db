import { setTimeout as later } from 'node:timers/promises';
import { appeal, chinaCalendar } from '@linli/model';
import { launchBrowser } from '../../../lib/launch.mjs';
import { asShipped, asUsual } from '../../lib/bundle.mjs';
import { here, modulesOf } from '../lib/peers.mjs';
import { Ledger } from './ledger.mjs';
import { scheduleOf } from './schedule.mjs';

const seed = 20_260_302;
/** Commands of one case, handed over one right after the other. */
const perCase = 10;
const chunk = 50;
/** So many of the chunks are handed over while there is no line, and the page is killed before there is one. */
const everyWhich = 5;
/** Milliseconds of the real clock; the pages' runs twenty times as quick. */
const patience = 180_000;

/** Who sends, in the order of the report. */
export const senders = [
  { name: 'linli', label: 'Linli', page: 'linli', query: '' },
  { name: 'tanstack', label: 'TanStack offline-transactions', page: 'tanstack', query: '' },
  { name: 'tanstack-careful', label: 'TanStack, with care', page: 'tanstack', query: '?careful' },
  { name: 'workbox', label: 'Workbox queue', page: 'workbox', query: '' },
  { name: 'workbox-careful', label: 'Workbox queue, with care', page: 'workbox', query: '?careful' },
];

/** The same commands, with the same faults on their way, handed to each. */
export async function measureFaults({ count = Number(process.env.COMMANDS ?? 1000), only } = {}) {
  const schedule = scheduleOf(seed, count);
  const files = await build();
  const results = {};
  for (const sender of senders.filter(({ name }) => !only || only.includes(name))) {
    results[sender.name] = await drive(sender, { schedule, files, count });
    const { lost, doubled, ...rest } = results[sender.name];
    console.log(`  ${sender.name} ${JSON.stringify({ lost: lost.length, doubled: doubled.length, ...rest })}`);
  }
  const met = schedule.flat().reduce((all, fault) => ({ ...all, [fault]: (all[fault] ?? 0) + 1 }), {});
  return { count, seed, met, results };
}

async function build() {
  const clock = await asUsual(here('faults', 'pages', 'clock.js'), here());
  const script = (body) => ({ type: 'text/javascript', body });
  const page = (name) => ({ type: 'text/html', body: `<!doctype html><meta charset="utf-8"><title>${name}</title><script src="/clock.js"></script><script src="/${name}.js"></script>` });
  return {
    '/clock.js': script(clock),
    '/linli.js': script(await asShipped(here('faults', 'pages', 'linli.js'))),
    '/tanstack.js': script(await asUsual(here('faults', 'pages', 'tanstack.js'), await modulesOf('tanstack'))),
    '/workbox.js': script(await asUsual(here('faults', 'pages', 'workbox.js'), here())),
    '/worker.js': script(`${clock}\n${await asUsual(here('faults', 'pages', 'worker.js'), await modulesOf('workbox'))}`),
    ...Object.fromEntries(['linli', 'tanstack', 'workbox'].map((name) => [`/${name}`, page(name)])),
    '/favicon.ico': { type: 'image/x-icon', body: '' },
  };
}

/** What is done although nobody is told so. */
const doublers = ['delivered twice', 'answer lost', 'killed after it was done'];

const meta = {
  schema: { min: 1, max: 2 }, actor: { role: 'clerk', organisation: 'centre', area: '35' }, caseTypes: [appeal], calendar: chinaCalendar, storage: { kind: 'remote' },
};

async function drive({ page, query }, { schedule, files, count }) {
  const ledger = new Ledger({ schedule, files, meta });
  const url = await ledger.listen();
  const browser = await launchBrowser({ protocolTimeout: patience * 2 });
  const tab = new Tab(browser, `${url}/${page}${query}`);
  ledger.kill = () => tab.kill();
  const handed = new Set();
  try {
    for (let from = 0; from < count; from += chunk) {
      const commands = Array.from({ length: Math.min(chunk, count - from) }, (_, at) => ({ n: from + at, lane: `case-${Math.floor((from + at) / perCase)}` }));
      const isCut = (from / chunk) % everyWhich === everyWhich - 1;
      ledger.isDown = isCut;
      for (const n of await tab.send(commands)) handed.add(n);
      if (isCut) {
        await tab.kill();
        for (const { n } of commands) ledger.note(n, 'killed before it was sent');
        ledger.isDown = false;
      }
      await tab.nudge();
      await later(500);
    }
    const left = await tab.idle();
    return { ...countUp(ledger, handed, count), left, kills: tab.kills, requests: ledger.requests };
  } finally {
    await browser.close();
    await ledger.close();
  }
}

function countUp({ done, met }, handed, count) {
  const firsts = new Map();
  const times = new Map();
  const keys = new Map();
  for (const [place, { n, key }] of done.entries()) {
    if (!firsts.has(n)) firsts.set(n, place);
    times.set(n, (times.get(n) ?? 0) + 1);
    keys.set(n, (keys.get(n) ?? new Set()).add(key));
  }
  const cause = (n) => [...(met.get(n) ?? ['nothing'])].pop();
  const lost = [...handed].filter((n) => !firsts.has(n)).map(cause);
  const doubled = [...times].filter(([, number]) => number > 1).map(([n]) => (met.get(n) ?? []).find((fault) => doublers.includes(fault)) ?? cause(n));
  return {
    handed: handed.size, refused: count - handed.size, arrived: firsts.size, lost, doubled,
    doubledDespiteKeys: [...keys].filter(([, of]) => of.size > 1).length,
    outOfOrder: outOfOrder(firsts),
  };
}

/** Commands of a case that were done for the first time after a later one of the same case. */
function outOfOrder(firsts) {
  const isOvertaken = (n, place) => {
    const last = n - (n % perCase) + perCase - 1;
    for (let later = n + 1; later <= last; later += 1) if ((firsts.get(later) ?? Infinity) < place) return true;
    return false;
  };
  return [...firsts].filter(([n, place]) => isOvertaken(n, place)).length;
}

/** A page that may be killed at any moment, with its worker, and is opened again. */
class Tab {
  kills = 0;
  #browser;
  #url;
  #opening;
  #ending;
  #handing;

  constructor(browser, url) {
    this.#browser = browser;
    this.#url = url;
  }

  async send(commands) {
    const page = await this.#open();
    this.#handing = page.evaluate((given) => globalThis.sender.send(given), commands);
    return this.#handing;
  }

  async nudge() {
    const page = await this.#open();
    void page.evaluate(() => void globalThis.sender.nudge()).catch(() => undefined);
  }

  async idle() {
    const until = Date.now() + patience;
    for (let quiet = 0; ; ) {
      const page = await this.#open();
      const left = await page.evaluate(() => globalThis.sender.left()).catch(() => undefined);
      quiet = left?.pending === 0 ? quiet + 1 : 0;
      if (left && (quiet === 4 || Date.now() > until)) return left;
      await this.nudge();
      await later(500);
    }
  }

  kill() {
    this.#ending ??= this.#end().finally(() => (this.#ending = undefined));
    return this.#ending;
  }

  async #end() {
    const page = await this.#opening;
    // Of who is killed while handing over nobody knows what was handed over.
    await this.#handing;
    this.#opening = undefined;
    this.kills += 1;
    if (!page) return;
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.close();
  }

  #open() {
    this.#opening ??= this.#make();
    return this.#opening;
  }

  async #make() {
    await this.#ending;
    const page = await this.#browser.newPage();
    await page.goto(this.#url);
    await page.evaluate(() => globalThis.sender.open());
    return page;
  }
}
