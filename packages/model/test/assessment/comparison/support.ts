import { text, type Scheme, type SchemeGroup, type Scorecard } from '@linli/model';

const named = (id: string) => text(id, id, id);
const rounding = { digits: 2, mode: 'half-up' } as const;

/** A scheme of blocks whose points are given, so that a test says what they are. */
export function schemeOf(weights: Readonly<Record<string, number>>, more: Partial<Scheme> = {}): Scheme {
  return {
    id: 'given', version: 1, title: named('given'), level: 'township', period: 'month', full: Object.values(weights).reduce((sum, each) => sum + each, 0),
    indicators: Object.entries(weights).map(([id, full]) => ({ id, title: named(id), full, rule: { op: 'manual' }, inputs: [{ id: 'n', title: named('n'), source: { from: 'entered' } }] })),
    groups: [{ id: 'A', title: named('A') }, { id: 'B', title: named('B') }] satisfies SchemeGroup[],
    absence: { missing: 'hold', noBase: 'apart' }, rounding: { rate: null, item: null, block: null, total: rounding }, ranking: { ties: 'min', within: 'group' },
    ...more,
  };
}

/** A card with these points, and a total that says so or is given. */
export function cardOf(scheme: Scheme, organisation: string, points: readonly (number | null)[], more: Partial<Scorecard> = {}): Scorecard {
  const sum = points.reduce<number>((total, each) => total + Math.round((each ?? 0) * 1e6), 0) / 1e6;
  return {
    scheme: { id: scheme.id, version: scheme.version }, organisation, group: 'A', period: '2026-08', core: String(sum), bonus: '0', vetoes: [], total: String(sum), grade: null, without: null,
    scores: scheme.indicators.map(({ id, full }, index) => ({
      indicator: id, full: String(full), state: 'scored', points: points[index] === null ? null : String(points[index]), measure: null, base: null, small: false, interval: null, policy: null,
    })),
    ...more,
  };
}
