import { isPeriod } from '../period.js';
import { periodKinds } from '../scheme.js';
import type { Exact } from '../score.js';
import type { Bulletin } from './bulletin.js';
import type { PublicBulletin } from './public-schema.js';

/** One organisation in one period. */
export interface SeriesPoint {
  period: string;
  /** `null`: no total then. */
  total: Exact | null;
  grade: string | null;
  /** `null`: no place was given. */
  place: number | null;
  /** How many had a place beside it, itself included; `null` where no place was given. */
  among: number | null;
  /** What the total is by: where the version changes, totals are not of one measure any more. */
  scheme: { id: string; version: number };
}

export interface BulletinSeries {
  organisation: string;
  /** From the earliest on. A period in which it is in no bulletin is left out. */
  points: SeriesPoint[];
}

/**
 * What became of each organisation over the last periods (default 12). Of two bulletins of one period the one published later counts.
 * All must be by schemes of one id and for periods of one kind. @throws RangeError when they are not
 */
export function bulletinSeries(bulletins: readonly (Bulletin | PublicBulletin)[], last = 12): BulletinSeries[] {
  const byPeriod = new Map<string, Bulletin | PublicBulletin>();
  for (const bulletin of [...bulletins].sort((one, other) => Date.parse(one.publication.at) - Date.parse(other.publication.at))) byPeriod.set(bulletin.period, bulletin);
  // Names of one kind sort by time.
  const periods = [...byPeriod.keys()].sort().slice(-last);
  if (new Set(periods.map((period) => periodKinds.find((kind) => isPeriod(period, kind)))).size > 1) throw new RangeError('Bulletins of months, quarters and years make no one series');
  const series = new Map<string, SeriesPoint[]>();
  const schemes = new Set<string>();
  for (const period of periods) {
    const { cards = [], rankings = [] } = byPeriod.get(period) ?? {};
    const places = new Map(rankings.flatMap((ranking) => ranking.places.map(({ organisation, place }) => [organisation, { place, among: ranking.places.length }])));
    for (const { organisation, total, grade, scheme } of cards) {
      schemes.add(scheme.id);
      const { place = null, among = null } = places.get(organisation) ?? {};
      series.set(organisation, [...(series.get(organisation) ?? []), { period, total, grade, place, among, scheme }]);
    }
  }
  if (schemes.size > 1) throw new RangeError(`Bulletins by ${[...schemes].join(', ')} make no one series`);
  return [...series].map(([organisation, points]) => ({ organisation, points }));
}
