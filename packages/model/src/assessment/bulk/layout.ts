import type { Assessed } from '../score.js';

/** The rows of one group in one period: they stand together, in the order in which organisations were given. */
export interface Segment {
  readonly group: string;
  readonly period: string;
  readonly from: number;
  readonly length: number;
}

/** The rows of one group in all periods, which one formula goes through. */
export interface GroupRows {
  readonly group: string;
  readonly from: number;
  readonly length: number;
  /** In the order of periods. */
  readonly segments: readonly Segment[];
  readonly members: readonly Assessed[];
}

/** Which row is whose: group by group, in each period by period, in each organisation by organisation. */
export interface Layout {
  readonly rows: number;
  readonly periods: readonly string[];
  readonly groups: readonly GroupRows[];
  /** @throws RangeError where it is not among the assessed, or there is no such period */
  rowOf(organisation: string, period: string): number;
  whose(row: number): { assessed: Assessed; segment: Segment };
  groupAt(row: number): GroupRows;
}

/** @throws RangeError where an organisation or a period stands there twice */
export function layOut(assessed: readonly Assessed[], periods: readonly string[]): Layout {
  if (new Set(periods).size < periods.length) throw new RangeError('A period is named twice');
  const members = new Map<string, Assessed[]>();
  for (const { group } of assessed) members.set(group, []);
  for (const one of assessed) members.get(one.group)?.push(one);
  let from = 0;
  const groups = [...members].map(([group, list]): GroupRows => {
    const start = from;
    from += list.length * periods.length;
    const segments = periods.map((period, index): Segment => ({ group, period, from: start + index * list.length, length: list.length }));
    return { group, from: start, length: list.length * periods.length, segments, members: list };
  });
  const places = new Map(groups.flatMap((rows) => rows.members.map(({ organisation }, index) => [organisation, { rows, index }] as const)));
  if (places.size < assessed.length) throw new RangeError('An organisation is named twice');
  const order = new Map(periods.map((period, index) => [period, index]));
  const groupAt = (row: number): GroupRows => {
    const found = groups.find((rows) => row >= rows.from && row < rows.from + rows.length);
    if (!found) throw new RangeError(`No such row: ${row}`);
    return found;
  };
  return {
    rows: from,
    periods,
    groups,
    groupAt,
    rowOf: (organisation, period) => {
      const place = places.get(organisation);
      const segment = place?.rows.segments[order.get(period) ?? -1];
      if (!place || !segment) throw new RangeError(`Not in the table: ${organisation} in ${period}`);
      return segment.from + place.index;
    },
    whose: (row) => {
      const rows = groupAt(row);
      const index = (row - rows.from) % rows.members.length;
      return { assessed: rows.members[index] as Assessed, segment: rows.segments[(row - rows.from - index) / rows.members.length] as Segment };
    },
  };
}
