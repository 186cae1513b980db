import type { SyncStatus } from '@linli/client';

/** What there may be to say of how this device and the back end stand. */
export type PointKind =
  | 'evicted' | 'update' | 'signIn' | 'attention' | 'memory' | 'nearlyFull' | 'stuck' | 'offline' | 'sending' | 'waiting' | 'loading' | 'stale' | 'sent';

/** How much it matters: `danger` and `warning` need a person, the others take care of themselves. */
export type PointTone = 'danger' | 'warning' | 'busy' | 'calm';

export const pointTones: Readonly<Record<PointKind, PointTone>> = {
  evicted: 'danger', update: 'warning', signIn: 'warning', attention: 'danger', memory: 'warning', nearlyFull: 'warning', stuck: 'warning', offline: 'busy', sending: 'busy', waiting: 'busy',
  loading: 'busy', stale: 'busy', sent: 'calm',
};

/** From this share of the room on there is little left. */
const nearlyAll = 0.9;

/** So far behind, in milliseconds, is not worth a word: pages of changes come and go. */
const freshEnough = 5 * 60_000;

/** What there is to say, what matters most first: the first one heads the line. Never empty. */
export function pointsOf(status: SyncStatus): PointKind[] {
  const { online, needsAuth, needsUpdate, dead, stuckSince, loading, lagMs, storage } = status;
  const waiting = waitingIn(status);
  const blocked = needsAuth || needsUpdate || online === false;
  const points: [PointKind, boolean][] = [
    ['evicted', storage.evicted],
    ['update', needsUpdate],
    ['signIn', needsAuth],
    ['attention', dead > 0],
    ['memory', storage.kind === 'memory' && waiting > 0],
    ['nearlyFull', usedShare(status) >= nearlyAll],
    ['stuck', stuckSince !== null && !blocked],
    ['offline', online === false],
    ['sending', waiting > 0 && !blocked && stuckSince === null && online === true],
    ['waiting', waiting > 0 && !blocked && stuckSince === null && online === null],
    ['loading', loading !== null],
    ['stale', lagMs !== null && lagMs >= freshEnough && loading === null],
  ];
  const found = points.flatMap(([kind, holds]) => (holds ? [kind] : []));
  // That all is sent is said where nothing is left: a person who waits for that must not look for it.
  return waiting === 0 && dead === 0 && !found.some((kind) => pointTones[kind] !== 'busy' || kind === 'offline') ? ['sent', ...found] : found;
}

/** What is not with the back end yet, and needs nobody. */
export function waitingIn({ pending, held }: SyncStatus): number {
  return pending + held;
}

/** How much of the room is used, 0 to 1; 0 where the browser does not say. */
export function usedShare({ storage: { usage, quota } }: SyncStatus): number {
  return usage !== null && quota ? usage / quota : 0;
}
