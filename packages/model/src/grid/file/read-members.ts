import type { Day } from '../../clock/clock.js';
import { isDay } from '../../clock/day.js';
import type { DivisionCode } from '../../division/division.js';
import { divisionKind } from '../../division/division-kind.js';
import { parseGridCode } from '../grid-code.js';
import type { GridCodeScheme } from '../grid-code-scheme.js';
import type { Grid, GridKind, GridSetting } from '../grid.js';
import { shownValue, type FeatureReport } from './import-report.js';

export type GridMembers = Omit<Grid, 'boundary'>;

export interface ReadMembersOptions {
  scheme: GridCodeScheme;
  day: Day;
  /** For members that a feature has not got. */
  defaults?: Partial<GridMembers> | undefined;
  /** What the file calls them, where it is not their own name: `{ code: 'WGDM', name: '网格名称' }`. */
  members?: Partial<Readonly<Record<keyof GridMembers, string>>> | undefined;
}

/** A grid from the properties of a feature, but for its boundary; `null` where that cannot be, and the report says why. */
export function readMembers(properties: unknown, report: FeatureReport, options: ReadMembersOptions): GridMembers | null {
  const read = new MemberReader(properties, report, options);
  const coded = read.code();
  if (!coded) return null;
  const { code, community: ofCode } = coded;
  const community = read.community(ofCode);
  const validFrom = read.day('validFrom') ?? options.day;
  const validTo = read.day('validTo');
  if (validTo !== null && validTo <= validFrom) report.add('error', 'bad-days', { params: { value: validFrom, found: validTo } });
  const grid: GridMembers = {
    code, name: read.name(code), community,
    kind: read.choice('kind', kinds) ?? 'general',
    setting: read.choice('setting', settings) ?? (divisionKind(community)?.startsWith('village') ? 'country' : 'town'),
    households: read.count('households'), population: read.count('population'),
    extent: read.text('extent') ?? '', organisation: read.needed('organisation'),
    phone: read.text('phone'), supervisionPhone: read.text('supervisionPhone'),
    validFrom, validTo,
    predecessors: read.codes('predecessors'), successors: read.codes('successors'),
  };
  return report.failed ? null : grid;
}

/** What files say, beside our own words. */
const kinds: ReadonlyMap<string, GridKind> = new Map([
  ['general', 'general'], ['综合', 'general'], ['综合网格', 'general'], ['基础网格', 'general'], ['dedicated', 'dedicated'], ['专属', 'dedicated'], ['专属网格', 'dedicated'], ['专项网格', 'dedicated'],
]);
const settings: ReadonlyMap<string, GridSetting> = new Map([['town', 'town'], ['城镇', 'town'], ['城市', 'town'], ['country', 'country'], ['农村', 'country'], ['乡村', 'country']]);

class MemberReader {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(
    properties: unknown,
    private readonly report: FeatureReport,
    private readonly options: ReadMembersOptions,
  ) {
    this.#values = new Map(typeof properties === 'object' && properties !== null ? Object.entries(properties) : []);
  }

  code(): { code: string; community: DivisionCode | null } | null {
    const raw = this.#raw('code');
    if (typeof raw === 'number' && !Number.isSafeInteger(raw)) {
      this.report.add('error', 'lost-digits', { member: this.#called('code'), params: { value: String(raw) } });
      return null;
    }
    const code = (this.text('code') ?? '').trim();
    const parsed = parseGridCode(code, this.options.scheme);
    if (!parsed.ok) {
      this.report.add('error', 'grid-code', { member: this.#called('code'), gridCode: parsed.issue });
      return null;
    }
    this.report.grid = code;
    return { code, community: parsed.community };
  }

  community(ofCode: DivisionCode | null): DivisionCode {
    const stated = this.text('community')?.trim() ?? null;
    const member = this.#called('community');
    if (stated === null && ofCode === null) this.report.add('error', 'missing-member', { member });
    else if (stated !== null && !/^\d{12}$/.test(stated)) this.#bad('error', 'community', stated);
    else if (stated !== null && ofCode !== null && stated !== ofCode) this.report.add('error', 'wrong-community', { member, params: { value: stated, found: ofCode } });
    return stated ?? ofCode ?? '';
  }

  name(code: string): string {
    const name = this.text('name');
    if (name !== null && name.trim() !== '') return name;
    this.report.add('repaired', 'missing-member', { member: this.#called('name') });
    return code;
  }

  /** Left out where there is none, and without a natural stand-in. */
  needed(member: keyof GridMembers): string {
    const value = this.text(member);
    if (value === null || value.trim() === '') this.report.add('error', 'missing-member', { member: this.#called(member) });
    return value ?? '';
  }

  text(member: keyof GridMembers): string | null {
    const raw = this.#raw(member);
    if (raw === undefined || raw === null) return null;
    if (typeof raw === 'number' && Number.isFinite(raw)) {
      this.report.add('repaired', 'text-number', { member: this.#called(member) });
      return String(raw);
    }
    if (typeof raw !== 'string') {
      this.#bad(member === 'phone' || member === 'supervisionPhone' || member === 'extent' ? 'repaired' : 'error', member, raw);
      return null;
    }
    if (raw.includes('\ufffd')) this.report.add('warning', 'bad-characters', { member: this.#called(member), params: { value: shownValue(raw) } });
    return raw;
  }

  count(member: 'households' | 'population'): number | null {
    const raw = this.#raw(member);
    if (raw === undefined || raw === null || raw === '') return null;
    const isText = typeof raw === 'string' && /^\s*\d{1,9}\s*$/.test(raw);
    const count = isText ? Number(raw) : raw;
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
      this.#bad('repaired', member, raw);
      return null;
    }
    if (isText) this.report.add('repaired', 'text-number', { member: this.#called(member) });
    return count;
  }

  day(member: 'validFrom' | 'validTo'): Day | null {
    const raw = this.#raw(member);
    if (raw === undefined || raw === null || raw === '') return null;
    // Tools of the trade write 2026/01/31.
    const day = typeof raw === 'string' ? raw.trim().replace(/\//g, '-') : '';
    if (isDay(day)) return day;
    this.#bad('error', member, raw);
    return null;
  }

  choice<T extends string>(member: 'kind' | 'setting', words: ReadonlyMap<string, T>): T | null {
    const raw = this.#raw(member);
    if (raw === undefined || raw === null || raw === '') return null;
    const word = typeof raw === 'string' ? words.get(raw.trim()) : undefined;
    if (word === undefined) this.#bad('error', member, raw);
    return word ?? null;
  }

  codes(member: 'predecessors' | 'successors'): string[] {
    const raw = this.#raw(member) ?? [];
    if (raw === '') return [];
    if (Array.isArray(raw) && raw.every((code) => typeof code === 'string')) return [...raw];
    this.#bad('error', member, raw);
    return [];
  }

  #raw(member: keyof GridMembers): unknown {
    const value = this.#values.get(this.#called(member));
    return value ?? this.options.defaults?.[member];
  }

  #called(member: keyof GridMembers): string {
    return this.options.members?.[member] ?? member;
  }

  #bad(severity: 'error' | 'repaired', member: keyof GridMembers, value: unknown): void {
    this.report.add(severity, 'bad-member', { member: this.#called(member), params: { value: shownValue(value) } });
  }
}
