import { refKey, type Case, type Narrow } from '@linli/model';
import { timesOf } from './schema.js';

export interface Sizes {
  /** As many cases as one record has: a replica of a hundred thousand cases loads nine times as fast as with a record each. */
  segment: number;
  /** So many cases, those that changed last, get a row each: what people look at first is found without reading a segment. */
  workingSet: number;
}

export const usualSizes: Sizes = { segment: 500, workingSet: 2000 };

/** Cases, each as JSON: one is read without the others. */
export interface Segment {
  set: number;
  no: number;
  texts: readonly string[];
}

/** By what the cases of a segment are found, in their order. */
export interface SegmentKeys {
  set: number;
  no: number;
  /** The names of the cases, each on a line of its own; the first and the last as they sort. */
  refs: string;
  first: string;
  last: string;
  versions: Uint32Array;
  updated: Float64Array;
  created: Float64Array;
  /** What can be asked for before a case is read: each combination once, as JSON, and which of them each case has. */
  facets: readonly string[];
  facet: Uint16Array;
  /** About as many as the segment takes on disk. */
  bytes: number;
}

type Facet = [area: string, grid: string | null, type: string, status: string, ...organisations: string[]];

export function segmentOf(set: number, no: number, items: readonly Case[]): { keys: SegmentKeys; segment: Segment } {
  const texts = items.map((item) => JSON.stringify(item));
  const names = items.map(({ ref }) => refKey(ref));
  const sorted = [...names].sort();
  const times = items.map(timesOf);
  const facets = new Map<string, number>();
  const facet = Uint16Array.from(items, (item) => numberOf(facets, JSON.stringify(facetOf(item))));
  const keys: SegmentKeys = {
    set, no, facet,
    refs: `\n${names.join('\n')}\n`,
    first: sorted[0] ?? '',
    last: sorted[sorted.length - 1] ?? '',
    versions: Uint32Array.from(items, ({ version }) => version),
    updated: Float64Array.from(times, ({ updated }) => updated),
    created: Float64Array.from(times, ({ created }) => created),
    facets: [...facets.keys()],
    bytes: texts.reduce((sum, text) => sum + text.length * 2, 0),
  };
  return { keys, segment: { set, no, texts } };
}

function facetOf({ area, grid, type, status, lead, parts }: Case): Facet {
  return [area, grid, type.id, status, ...(lead === null ? [] : [lead]), ...parts.map(({ organisation }) => organisation)];
}

function numberOf(numbers: Map<string, number>, value: string): number {
  const number = numbers.get(value) ?? numbers.size;
  numbers.set(value, number);
  return number;
}

/** Of each combination of a segment, whether a case that has it may be wanted. */
export function fitting({ facets }: SegmentKeys, wanted: Narrow): boolean[] {
  const { area = '', grid, type, status, organisation } = wanted;
  return facets.map((text) => {
    const [itsArea, itsGrid, itsType, itsStatus, ...organisations] = JSON.parse(text) as Facet;
    return (
      itsArea.startsWith(area) &&
      (grid === undefined || itsGrid === grid) &&
      (type === undefined || type.includes(itsType)) &&
      (status === undefined || status.includes(itsStatus)) &&
      (organisation === undefined || organisations.includes(organisation))
    );
  });
}
