import { isDay } from '../../clock/day.js';
import type { Finding } from '../../text/finding.js';
import type { Grid } from '../grid.js';
import { versionsOf, type GridRegister } from './grids-on.js';
import { earlierVersions, nextVersions } from './lineage.js';

/**
 * What is wrong with a register, for who keeps it. Codes: `no-such-day`, `ends-before-it-begins`, `two-in-force` on one day, `code-used-again`
 * after the grid was retired, `unknown-successor`, `unknown-predecessor`, `one-sided`, where only one of two versions names the
 * other, `holds-with-successors`, of one that has not ended, and `other-community`, where ground went from one community to another.
 */
export function lintRegister(grids: GridRegister): Finding[] {
  const found: Finding[] = [];
  const past = new Map<string, Grid[]>();
  grids.forEach((grid, index) => {
    const before = past.get(grid.code) ?? [];
    found.push(...datesOf(grid, `/${index}`), ...codeOf(grid, before, `/${index}`), ...successorsOf(grids, grid, `/${index}`), ...predecessorsOf(grids, grid, `/${index}`));
    past.set(grid.code, [...before, grid]);
  });
  return found;
}

function fault(code: string, at: string, message: string): Finding {
  return { code, at, message };
}

function datesOf({ code, validFrom, validTo, successors }: Grid, at: string): Finding[] {
  const wrong = [!isDay(validFrom) && 'validFrom', validTo !== null && !isDay(validTo) && 'validTo'].filter((name) => name !== false);
  return [
    ...wrong.map((name) => fault('no-such-day', `${at}/${name}`, `Give a day as YYYY-MM-DD on which “${code}” ${name === 'validTo' ? 'ends' : 'begins'}.`)),
    ...(validTo !== null && validTo < validFrom ? [fault('ends-before-it-begins', `${at}/validTo`, `“${code}” ends on ${validTo}, before it begins on ${validFrom}: put the days right.`)] : []),
    ...(validTo === null && successors.length > 0 ? [fault('holds-with-successors', `${at}/validTo`, `“${code}” names successors and still holds: say when it ended.`)] : []),
  ];
}

/** A code goes on from one version to the next, without a gap and without two at a time; what was retired never comes back. */
function codeOf(grid: Grid, before: readonly Grid[], at: string): Finding[] {
  const last = before[before.length - 1];
  const both = before.find((other) => overlaps(other, grid));
  if (both) return [fault('two-in-force', at, `“${grid.code}” is there twice from ${grid.validFrom > both.validFrom ? grid.validFrom : both.validFrom}: end one version where the other begins.`)];
  const goesOn = last?.successors.includes(grid.code) || grid.predecessors.includes(grid.code);
  return last && !goesOn ? [fault('code-used-again', `${at}/code`, `“${grid.code}” ended on ${last.validTo ?? '?'}: a code is never given again.`)] : [];
}

function overlaps(one: Grid, other: Grid): boolean {
  const isEmpty = (grid: Grid) => grid.validTo !== null && grid.validTo <= grid.validFrom;
  return !isEmpty(one) && !isEmpty(other) && (one.validTo === null || other.validFrom < one.validTo) && (other.validTo === null || one.validFrom < other.validTo);
}

function successorsOf(grids: GridRegister, grid: Grid, at: string): Finding[] {
  const next = new Map(nextVersions(grids, grid).map((other) => [other.code, other]));
  return grid.successors.flatMap((code, index) => {
    const follows = next.get(code);
    if (follows) return follows.community === grid.community ? [] : [fault('other-community', `${at}/successors/${index}`, `“${grid.code}” of ${grid.community} is followed by “${code}” of ${follows.community}: a grid stays in its community.`)];
    return [unmatched(grids, code, grid, `${at}/successors/${index}`, 'unknown-successor', 'came from it')];
  });
}

function predecessorsOf(grids: GridRegister, grid: Grid, at: string): Finding[] {
  const before = new Set(earlierVersions(grids, grid).map(({ code }) => code));
  return grid.predecessors.flatMap((code, index) => (before.has(code) ? [] : [unmatched(grids, code, grid, `${at}/predecessors/${index}`, 'unknown-predecessor', 'went over into it')]));
}

function unmatched(grids: GridRegister, code: string, grid: Grid, at: string, unknown: string, relation: string): Finding {
  if (versionsOf(grids, code).length === 0) return fault(unknown, at, `Nothing is in the register as “${code}”, which “${grid.code}” names.`);
  return fault('one-sided', at, `“${grid.code}” names “${code}”, but no version of that says on the same day that it ${relation}.`);
}
