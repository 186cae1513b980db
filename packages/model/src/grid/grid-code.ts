import type { DivisionCode } from '../division/division.js';
import { GridCodeError } from './grid-code-error.js';
import type { GridCodeRange, GridCodeScheme, GridCodeSegment } from './grid-code-scheme.js';

/** What a code says. */
export interface GridCodeReading {
  /** The digits of each segment, by its name. */
  segments: Readonly<Record<string, string>>;
  /** The narrowest division that it names. */
  division: DivisionCode;
  /** Its community of 12 digits; `null` where the scheme does not go down to it, or the number stands for several merged communities. */
  community: DivisionCode | null;
  /** The number of the grid in its community; `null` where the community is one grid. */
  sequence: number | null;
}

/** Why something is no code of a scheme. */
export interface GridCodeIssue {
  code: 'not-digits' | 'wrong-length' | 'not-allowed';
  value: string;
  /** How many digits the code has to have. */
  length: number;
  /** Of `not-allowed`: the segment, by its name. */
  segment?: string;
}

export type ParsedGridCode = ({ ok: true } & GridCodeReading) | { ok: false; issue: GridCodeIssue };

/** Reads a code by its scheme. Whether there is such a division is not looked at: see `checkDivisionCode`. Never throws. */
export function parseGridCode(code: string, scheme: GridCodeScheme): ParsedGridCode {
  const length = lengthOf(scheme);
  if (!/^\d+$/.test(code)) return { ok: false, issue: { code: 'not-digits', value: code, length } };
  if (code.length !== length) return { ok: false, issue: { code: 'wrong-length', value: code, length } };
  const segments = new Map<string, string>();
  let from = 0;
  for (const segment of scheme.segments) {
    const value = code.slice(from, (from += segment.digits));
    if (!isAllowed(segment, value)) return { ok: false, issue: { code: 'not-allowed', value, length, segment: segment.name } };
    segments.set(segment.name, value);
  }
  const division = divisionIn(scheme, segments);
  return {
    ok: true,
    segments: Object.fromEntries(segments),
    division,
    community: division.length === 12 && !standsFor(scheme, segments, 'community', 'merged') ? division : null,
    sequence: standsFor(scheme, segments, 'sequence', 'whole') ? null : sequenceIn(scheme, segments),
  };
}

/** What a code is made of: the division, the number in it (`null`: the community is one grid), and the segments that these do not give. */
export interface GridCodeOf {
  community: DivisionCode;
  sequence: number | null;
  segments?: Readonly<Record<string, string>>;
}

/** Writes a code by its scheme. Throws a {@link GridCodeError} where the scheme does not allow it. */
export function formatGridCode({ community, sequence, segments }: GridCodeOf, scheme: GridCodeScheme): string {
  checkCommunity(community, scheme);
  const given = new Map(Object.entries(segments ?? {}));
  return scheme.segments.map((segment) => {
    const value = valueOf(segment, community, sequence) ?? given.get(segment.name);
    if (value === undefined) throw new GridCodeError('missing-segment', community, segment.name);
    if (value.length !== segment.digits || !/^\d+$/.test(value) || !isAllowed(segment, value)) throw new GridCodeError('not-allowed', value, segment.name);
    return value;
  }).join('');
}

/**
 * A code for one more grid of a community: the number after the highest that was ever given there, and only where that is the last one, the lowest
 * that never was. Throws a {@link GridCodeError}: `sequence-full`, where there is none.
 * @param taken every code that was ever given, of grids that are no more as well; those of other communities may be among them
 */
export function nextGridCode(taken: Iterable<string>, community: DivisionCode, scheme: GridCodeScheme, segments?: GridCodeOf['segments']): string {
  checkCommunity(community, scheme);
  const used = new Set<number>();
  let highest = 0;
  for (const code of taken) {
    const parsed = parseGridCode(code, scheme);
    if (parsed.ok && parsed.sequence !== null && parsed.division === community) {
      used.add(parsed.sequence);
      highest = Math.max(highest, parsed.sequence);
    }
  }
  const sequence = scheme.segments.find(({ part }) => part === 'sequence');
  const most = sequence ? 10 ** sequence.digits - 1 : 0;
  for (const start of [highest + 1, 1]) {
    for (let number = start; number <= most; number++) {
      if (!used.has(number) && sequence && isGiven(sequence, number)) return formatGridCode({ community, sequence: number, ...(segments && { segments }) }, scheme);
    }
  }
  throw new GridCodeError('sequence-full', community);
}

function lengthOf(scheme: GridCodeScheme): number {
  return scheme.segments.reduce((sum, { digits }) => sum + digits, 0);
}

function rangeOf({ ranges }: GridCodeSegment, value: string): GridCodeRange | undefined {
  return ranges?.find(({ from, to }) => from <= value && value <= to);
}

function isAllowed(segment: GridCodeSegment, value: string): boolean {
  return segment.ranges === undefined || rangeOf(segment, value) !== undefined;
}

function isGiven(sequence: GridCodeSegment, number: number): boolean {
  const value = String(number).padStart(sequence.digits, '0');
  return isAllowed(sequence, value) && rangeOf(sequence, value)?.standsFor !== 'whole';
}

function standsFor(scheme: GridCodeScheme, segments: ReadonlyMap<string, string>, part: GridCodeSegment['part'], what: GridCodeRange['standsFor']): boolean {
  return scheme.segments.some((segment) => segment.part === part && rangeOf(segment, segments.get(segment.name) ?? '')?.standsFor === what);
}

const levels = ['county', 'township', 'community'] as const;
const ends = { county: 6, township: 9, community: 12 } as const;

/** From the county on, as far down as the segments lead without a gap. */
function divisionIn(scheme: GridCodeScheme, segments: ReadonlyMap<string, string>): DivisionCode {
  let code = '';
  for (const level of levels) {
    const segment = scheme.segments.find(({ part }) => part === level);
    if (segment && code.length + segment.digits === ends[level]) code += segments.get(segment.name) ?? '';
  }
  return code;
}

function sequenceIn(scheme: GridCodeScheme, segments: ReadonlyMap<string, string>): number | null {
  const segment = scheme.segments.find(({ part }) => part === 'sequence');
  return segment ? Number(segments.get(segment.name)) : null;
}

function checkCommunity(community: DivisionCode, scheme: GridCodeScheme): void {
  if (!/^\d{12}$/.test(community) || !scheme.segments.some(({ part }) => part === 'community')) throw new GridCodeError('no-community', community);
}

function valueOf(segment: GridCodeSegment, community: DivisionCode, sequence: number | null): string | undefined {
  const { part, digits } = segment;
  if (part === 'sequence') return sequence === null ? segment.ranges?.find((range) => range.standsFor === 'whole')?.from : String(sequence).padStart(digits, '0');
  return part === 'object' || part === 'other' ? undefined : community.slice(ends[part] - digits, ends[part]);
}
