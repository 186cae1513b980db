import type { Day } from '../../clock/clock.js';
import { isInForce, type Grid } from '../grid.js';
import type { FeatureReport } from './import-report.js';
import type { GridMembers } from './read-members.js';

type Days = Pick<Grid, 'validFrom' | 'validTo'>;
type Version = Days & Pick<Grid, 'successors'>;

/** The codes that there are, in the file and before it. */
export class KnownCodes {
  readonly #inFile = new Map<string, (Days & { feature: number })[]>();
  readonly #before = new Map<string, Version[]>();

  constructor(existing: readonly Grid[]) {
    for (const grid of existing) this.#before.set(grid.code, [...(this.#before.get(grid.code) ?? []), grid]);
  }

  /** Versions of one grid may follow each other; on one day there is only one. */
  add(grid: GridMembers, report: FeatureReport): void {
    const versions = this.#inFile.get(grid.code) ?? [];
    const twin = versions.find((version) => overlap(version, grid));
    if (twin) {
      report.add('error', 'duplicate-code', { params: { other: twin.feature } });
      return;
    }
    const before = this.#before.get(grid.code);
    if (before?.some((version) => isInForce(version, grid.validFrom) || version.validFrom >= grid.validFrom || version.successors.includes(grid.code))) report.add('warning', 'known-code');
    else if (before) report.add('error', 'retired-code', { params: { value: lastDay(before) } });
    if (!report.failed) this.#inFile.set(grid.code, [...versions, { validFrom: grid.validFrom, validTo: grid.validTo, feature: report.feature }]);
  }
}

function overlap(one: Days, other: Days): boolean {
  return (other.validTo === null || one.validFrom < other.validTo) && (one.validTo === null || other.validFrom < one.validTo);
}

function lastDay(versions: readonly Days[]): Day {
  return versions.reduce((last, { validTo }) => (validTo !== null && validTo > last ? validTo : last), '');
}
