import type { CaseHint, Receipt } from '@linli/model';
import type { Hint } from '../backend.js';
import { isHint } from '../local/bus.js';
import type { Timers } from '../sync/types.js';
import { asLinliError } from '../errors.js';
import { backoff } from './backoff.js';
import { ServerSentEvents } from './server-sent-events.js';
import { readHints } from './shapes.js';
import type { Wire } from './wire.js';

export interface HintTerms {
  wire: Wire;
  signal: AbortSignal;
  receipts: readonly Receipt[];
  surroundings: HintSurroundings;
  /** The counties that the service streams of, to who is acting; `null` for those whom it answers about their receipts. */
  regions: () => Promise<readonly string[] | null>;
}

export interface HintSurroundings {
  timers: Timers;
  /** From 0 up to and without 1. */
  chance: () => number;
}

const doing = 'Following changes';

/** Seconds that the service may keep a question open. */
const wait = 25;

/** A stream is dead when not even a heartbeat came for so long. */
const silenceMs = 45_000;

/** The longest that the service may ask to wait, in milliseconds. */
const longestAsked = 3_600_000;

/**
 * What changed in the sight of who is acting, for as long as the signal lets, opened again whenever it ends or fails: what fails here costs a screen its
 * freshness and nothing else. Members of staff are streamed to; others are answered about the cases of their receipts.
 */
export async function* followHints({ wire, signal, receipts, surroundings, regions }: HintTerms): AsyncGenerator<Hint> {
  const { timers, chance } = surroundings;
  const seen = new Map<string, CaseHint>();
  let failures = 0;
  const came = () => void (failures = 0);
  while (!signal.aborted) {
    await visible(signal);
    let asked = 0;
    try {
      const counties = await regions();
      if (counties) yield* streamed(wire, signal, counties, came);
      else yield* answered(wire, signal, { receipts, seen, came });
    } catch (error) {
      asked = asLinliError(error, doing).retryAfter ?? 0;
      failures += 1;
    }
    await pause(Math.max(backoff(Math.max(failures, 1), chance()), Math.min(asked * 1000, longestAsked)), signal, timers);
  }
}

/** From one stream, to its end. */
async function* streamed(wire: Wire, signal: AbortSignal, regions: readonly string[], came: () => void): AsyncGenerator<Hint> {
  const stream = await wire.stream({ doing, path: '/v1/hints', query: { scope: regions.join(',') }, accept: 'text/event-stream', signal, patienceMs: silenceMs }, /^text\/event-stream\b/i);
  const events = new ServerSentEvents();
  // What changed before the stream was open, nobody is told.
  yield { missed: true };
  try {
    for (let bytes = await stream.next(); bytes; bytes = await stream.next()) {
      came();
      for (const { data } of events.push(bytes)) {
        const hint = read(data);
        if (isHint(hint)) yield hint;
      }
    }
  } finally {
    stream.drop();
  }
}

/** From one question, which is kept open until there is something new or its time is over. Without a receipt there is nothing to ask about. */
async function* answered(wire: Wire, signal: AbortSignal, { receipts, seen, came }: { receipts: readonly Receipt[]; seen: Map<string, CaseHint>; came: () => void }): AsyncGenerator<Hint> {
  if (receipts.length === 0) return untilAborted(signal);
  const body = { receipts, seen: [...seen.values()], wait };
  const hints = await wire.ask({ doing, method: 'POST', path: '/v1/hints:wait', body, signal, patienceMs: wait * 1000 }, readHints);
  came();
  for (const { ref, version } of hints) {
    const key = `${ref.region}/${ref.id}`;
    if (seen.get(key)?.version === version) continue;
    seen.set(key, { ref, version });
    yield { ref, version };
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
}

function read(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}

/** Resolves when the time is over or the signal aborts. */
function pause(ms: number, signal: AbortSignal, timers: Timers): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      timers.clear(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = timers.set(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Resolves while the page is in sight, at once outside of one: nobody looks at a hidden page, and a line for each of many tabs would be too many. */
function visible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (typeof document === 'undefined' || document.visibilityState !== 'hidden' || signal.aborted) return resolve();
    const look = () => {
      if (document.visibilityState === 'hidden' && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
  });
}
