import type { Backend } from '@linli/client';
import { LinliError, type Actor, type Command } from '@linli/model';
import type { Ledger } from './ledger.js';
import type { Dice, VirtualTime } from './time.js';

/** What can happen to a request on its way there and back. */
export const faults = [
  'request lost', 'answer lost', 'request late', 'request overtaken', 'delivered twice', 'delivered twice at once', 'answers in another order', 'no sound answer', 'no sound answer after all', 'busy', 'busy, wait', 'too many', 'sign in again', 'signed out midway', 'being decided', 'crash before', 'crash after',
] as const;
export type Fault = (typeof faults)[number];

/** How it is on the way, for one device. */
export interface Weather {
  down: boolean;
  /** Of requests that something happens to. */
  share: number;
  /** The token is good. */
  signedIn: boolean;
  /** The role was taken away. */
  barred: boolean;
  /** The person works in another county, and sees and does nothing of this one. */
  away: boolean;
  /** Commands over which the service fails, and all that came with them. */
  poison: ReadonlySet<string>;
}

/** After so long a client gives up waiting. */
const patience = 20_000;

export interface Wire {
  time: VirtualTime;
  dice: Dice;
  ledger: Ledger;
  weather: Weather;
  /** Counts what happened. */
  happened: Map<string, number>;
  /** Told of everything that happened on it, in order. */
  trace: (what: string) => void;
  /** Lets the answer through once the tab runs; never, where it is gone. */
  toTab: () => Promise<void>;
}

/** The ledger's port as a tab has it: over a line on which anything may happen. */
export function backendOver(wire: Wire, actorOf: () => Actor): Backend {
  const there = wire.ledger.backend(actorOf);
  const call = <T>(name: string, perform: () => Promise<T>, special?: Special<T>): Promise<T> => overLine(wire, name, perform, special);
  return {
    ...there,
    meta: (options) => call('meta', () => there.meta(options)),
    submit: (batch, options) => call('submit', async () => (bear(wire.weather, batch), there.submit(batch, options))),
    submitEach: (batch, options) =>
      call('submit', async () => (bear(wire.weather, batch.map(({ command }) => command)), (await there.submitEach?.(batch, options)) ?? []), {
        midway: async () => {
          const first = batch.slice(0, wire.dice.below(batch.length));
          const answers = (await there.submitEach?.(first, options)) ?? [];
          return [...answers, ...batch.slice(first.length).map(({ command }) => new LinliError('unauthenticated', 'The token has run out', { commandId: command.id }))];
        },
        shuffled: async () => [...((await there.submitEach?.(batch, options)) ?? [])].reverse(),
      }),
    read: (ref, options) => call('read', () => there.read(ref, options)),
    query: (query, options) => call('query', () => there.query(query, options)),
    organisations: (area, options) => call('organisations', () => there.organisations(area, options)),
    feed: there.feed && {
      ...there.feed,
      changes: async (query, options) => {
        const feed = there.feed;
        if (!feed) throw new LinliError('forbidden', 'No feed');
        const page = await call('changes', () => feed.changes(query, options));
        if (page.items.length === 0 && query.wait) await wire.time.sleep(query.wait * 1000);
        return page;
      },
      snapshot: (query, options) => call('snapshot', () => there.feed?.snapshot(query, options) ?? Promise.reject(new LinliError('forbidden', 'No feed'))),
    },
  };
}

/** @throws LinliError `internal` */
function bear({ poison }: Weather, commands: readonly Command[]): void {
  if (commands.some(({ id }) => poison.has(id))) throw new LinliError('internal', 'The service failed', { status: 500 });
}

/** What can happen to a batch alone. */
interface Special<T> {
  midway: () => Promise<T>;
  shuffled: () => Promise<T>;
}

const ignored = () => undefined;

async function overLine<T>({ time, dice, ledger, weather, happened, trace, toTab }: Wire, name: string, perform: () => Promise<T>, special?: Special<T>): Promise<T> {
  const count = (what: string) => {
    happened.set(what, (happened.get(what) ?? 0) + 1);
    trace(what);
  };
  count(`call ${name}`);
  const run = async (work = perform): Promise<T> => {
    const end = time.begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
  const fail = async (after: number, error: LinliError): Promise<never> => {
    await time.sleep(after);
    await toTab();
    trace(`${name} ${error.code}`);
    throw error;
  };
  const timeout = () => fail(patience, new LinliError('timeout', 'No answer came'));
  if (weather.down) return fail(dice.below(200), new LinliError('offline', 'There is no line'));
  await time.sleep(5 + dice.below(400));
  if (weather.down) return fail(dice.below(200), new LinliError('offline', 'The line is gone'));
  if (!weather.signedIn) return fail(10, new LinliError('unauthenticated', 'The token has run out', { status: 401 }));
  if (weather.barred && name === 'submit') return fail(10, new LinliError('forbidden', 'The role was taken away', { status: 403 }));
  let work = perform;
  const { life } = ledger;
  const fault = dice.chance(weather.share) ? dice.pick(faults) : undefined;
  if (fault) count(fault);
  switch (fault) {
    case 'request lost': return timeout();
    case 'answer lost': await run().catch(ignored); return timeout();
    case 'request late': time.at(patience + dice.below(120_000), () => void run().catch(ignored)); return timeout();
    case 'request overtaken': await time.sleep(dice.below(patience / 2)); break;
    case 'delivered twice': time.at(dice.below(60_000), () => void run().catch(ignored)); break;
    case 'delivered twice at once': void run().catch(ignored); break;
    case 'answers in another order': work = special?.shuffled ?? perform; break;
    case 'no sound answer': return fail(20, new LinliError('unavailable', 'The answer is a page of a captive portal'));
    case 'no sound answer after all': await run().catch(ignored); return fail(20, new LinliError('unavailable', 'The answer was cut off'));
    case 'busy': return fail(20, new LinliError('unavailable', 'Busy', { status: 503 }));
    case 'busy, wait': return fail(20, new LinliError('unavailable', 'Busy', { status: 503, retryAfter: 1 + dice.below(60) }));
    case 'too many': return fail(20, new LinliError('rate_limited', 'Too many', { status: 429, retryAfter: 1 + dice.below(30) }));
    case 'sign in again': weather.signedIn = false; return fail(10, new LinliError('unauthenticated', 'The token has run out', { status: 401 }));
    case 'signed out midway': weather.signedIn = special === undefined; work = special?.midway ?? perform; break;
    case 'being decided': return fail(10, new LinliError('in_progress', 'It is being decided', { status: 409, retryAfter: 1 }));
    case 'crash before': return fail(20, new LinliError('unavailable', 'The service is gone', { status: 502 }));
    case 'crash after': await run().catch(ignored); return fail(20, new LinliError('unavailable', 'The service is gone', { status: 502 }));
    default:
  }
  try {
    const answer = await run(work);
    await time.sleep(dice.below(300));
    await toTab();
    // Nobody answers for a service that was taken down to be restored.
    if (ledger.life !== life) throw new LinliError('unavailable', 'The service is gone');
    trace(`${name} answered`);
    return answer;
  } catch (error) {
    await toTab();
    trace(`${name} ${(error as Partial<LinliError>).code}`);
    throw error;
  }
}
