import { formatLimit, partStates, type Clock, type Instant, type Locale, type Part, type PartState } from '@linli/model';

/** One step of a part. `at`: when it was done. */
export interface PartStep {
  id: PartState;
  state: 'done' | 'current' | 'ahead';
  at: Instant | null;
}

/** The way of a part. Who assists is asked and finishes; the steps between are theirs only where they were taken. */
export function stepsOf(part: Part): PartStep[] {
  const times: Record<PartState, Instant | null> = { asked: part.askedAt, responded: part.respondedAt, attended: part.attendedAt, done: part.doneAt };
  const reached = partStates.indexOf(part.state);
  const ids = partStates.filter((id) => part.as === 'called' || id === 'asked' || id === 'done' || times[id] !== null);
  const current = ids.find((id) => partStates.indexOf(id) > reached);
  return ids.map((id) => ({ id, state: id === current ? 'current' : partStates.indexOf(id) <= reached ? 'done' : 'ahead', at: times[id] }));
}

/** The clocks of one part: an organisation may have had another part of the case before. */
export function clocksOf({ organisation, askedAt, doneAt }: Part, clocks: readonly Clock[]): Clock[] {
  const [from, to] = [Date.parse(askedAt), doneAt === null ? Infinity : Date.parse(doneAt)];
  return clocks.filter((clock) => clock.organisation === organisation && Date.parse(clock.startedAt) >= from && Date.parse(clock.startedAt) <= to);
}

const minute = 60_000;

/** How long something took: minutes, from an hour on hours, from two days on days. */
export function formatDuration(from: Instant, to: Instant, locale: Locale): string {
  const minutes = Math.ceil((Date.parse(to) - Date.parse(from)) / minute);
  if (minutes < 60) return formatLimit({ amount: minutes, unit: 'minute' }, locale);
  if (minutes < 48 * 60) return formatLimit({ amount: tenths(minutes / 60), unit: 'hour' }, locale);
  return formatLimit({ amount: tenths(minutes / (24 * 60)), unit: 'day' }, locale);
}

function tenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}
