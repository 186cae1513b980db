import type { OutboxEntry } from '@linli/client';
import type { Case, Verdict } from '@linli/model';
import type { History, Sent } from './history.js';

/** What is wrong, each with the command or case that shows it. */
export interface Faults {
  /** Stored, and neither decided nor in an outbox. */
  lost: string[];
  /** More than one event, or an event without a verdict that says applied; or a verdict that says applied and no event. */
  doubled: string[];
  /** Of one case and one device, in another order than it was sent. */
  disordered: string[];
  /** A replica that is not what the service has. */
  diverged: string[];
  /** A reading behind an acknowledged write, or of somebody else's. */
  stale: string[];
  /** Another verdict was shown than was stored. */
  misreported: string[];
  /** Can be sent, and was not, though all was well for an hour. */
  stuck: string[];
  /** Written as the one who sends by a tab that was it no more. */
  unfenced: string[];
  /** A wiped device that did not say so. */
  unnoticed: string[];
}

export interface Verdicts {
  /** That were told to be stored, and of these how many were applied. */
  commands: number;
  applied: number;
  faults: Faults;
}

export function check(history: History): Verdicts {
  const { sent, records, verdictOf, devices, restored = false } = history;
  const count = new Map<string, number>();
  for (const { command } of [...records.values()].flat()) count.set(command, (count.get(command) ?? 0) + 1);
  const waiting = new Map(devices.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));
  const stored = sent.filter((each) => each.stored);
  // A refusal that was shown has done its work, whether the service still knows of it or not.
  const isOver = ({ id, shown, wiped, dropped }: Sent) => wiped || dropped || verdictOf(id) !== undefined || waiting.has(id) || (restored && shown?.status === 'rejected');
  const isApplied = (id: string) => verdictOf(id)?.status === 'applied';
  return {
    commands: stored.length,
    applied: stored.filter(({ id }) => isApplied(id)).length,
    faults: {
      lost: stored.filter((each) => !isOver(each)).map(({ id }) => id),
      doubled: [...[...count].filter(([id, times]) => times > 1 || !isApplied(id)).map(([id]) => id), ...sent.filter(({ id }) => isApplied(id) && !count.has(id)).map(({ id }) => `${id} has no event`)],
      // What a backup did not have is sent again once its device hears of it: by then others may have come.
      disordered: restored ? [] : disordered(history),
      diverged: devices.flatMap(({ index, cases, entries }) => divergences(index, cases, entries, history)),
      stale: [...(history.stale ?? [])],
      misreported: restored ? [] : sent.filter(({ id, shown }) => shown && JSON.stringify(essence(shown)) !== JSON.stringify(essence(verdictOf(id)))).map(({ id }) => id),
      stuck: [...waiting.values()].filter(({ state }) => state === 'stored' || state === 'sending' || state === 'needs-auth').map(({ id, state }) => `${id} ${state}`),
      unfenced: [...(history.unfenced ?? [])],
      unnoticed: [...(history.unnoticed ?? [])],
    },
  };
}

/** The faults that there are, each with its first few; empty where all is well. */
export function told(faults: Faults): string[] {
  return Object.entries(faults as unknown as Record<string, string[]>).flatMap(([name, list]) => (list.length > 0 ? `${name}: ${list.slice(0, 3).join(', ')}${list.length > 3 ? ` and ${list.length - 3} more` : ''}` : []));
}

/** Pairs of one lane and one device, the first stored before the second was sent, whose events stand the other way round. */
function disordered({ sent, records }: History): string[] {
  const place = new Map([...records.values()].flatMap((events) => events.map(({ command }, index) => [command, index] as const)));
  const lanes = new Map<string, Sent[]>();
  for (const each of sent) lanes.set(`${each.lane} ${each.device}`, [...(lanes.get(`${each.lane} ${each.device}`) ?? []), each]);
  return [...lanes.values()].flatMap((lane) =>
    lane.flatMap((later) => {
      const at = place.get(later.id);
      // What a person took away, and what was lost with its device, may have been on its way for long.
      const earlier = at === undefined ? undefined : lane.find(({ id, dropped, wiped }) => !dropped && !wiped && later.storedBefore.has(id) && (place.get(id) ?? -1) > at);
      return earlier ? [`${earlier.id} after ${later.id}`] : [];
    }),
  );
}

/** What is pending still lies over it, so such cases are left out. */
function divergences(index: number, cases: readonly Case[], entries: readonly OutboxEntry[], { truth }: History): string[] {
  const isPending = new Set(entries.filter(({ state }) => state === 'stored' || state === 'sending' || state === 'held' || state === 'needs-auth').map(({ command }) => command.target.id));
  const there = new Map(cases.map((item) => [item.ref.id, item]));
  const missing = truth.filter(({ ref, version }) => !isPending.has(ref.id) && there.get(ref.id)?.version !== version).map(({ ref, version }) => `device ${index} has ${ref.id} at ${there.get(ref.id)?.version}, not at ${version}`);
  const known = new Set(truth.map(({ ref }) => ref.id));
  return [...missing, ...cases.filter(({ ref }) => !known.has(ref.id) && !isPending.has(ref.id)).map(({ ref }) => `device ${index} has ${ref.id}, which is nowhere`)];
}

/** What of a verdict must be the same wherever it is seen. */
function essence(verdict: Verdict | undefined): unknown {
  if (!verdict) return null;
  return verdict.status === 'applied' ? [verdict.status, verdict.version] : verdict.status === 'rejected' ? [verdict.status, verdict.refusal.code] : [verdict.status, verdict.version];
}
