import { crsNames } from '../geo/crs.js';
import { type Grid, gridKinds, gridSettings } from '../grid/grid.js';
import { type GridRevision, revisionKinds } from '../grid/register/revision.js';
import { type Check, type Members, faultsOf, isNumber, isText, listOf, matches, oneOf, only, orAbsent, orNull } from './member-checks.js';

/**
 * A revision as `GridRevisionSchema` of the model reads it, or the members that are not as it says; a test holds the two to each other.
 * What has no place in a revision is left out: registers are public.
 */
export function readRevision(value: unknown): { revision: GridRevision } | { faults: string[] } {
  const outer = faultsOf(value, members);
  if (outer.length > 0) return { faults: outer };
  const revision = value as GridRevision;
  const faults = [
    ...revision.retired.flatMap((end, index) => faultsOf(end, endMembers, `retired/${index}/`)),
    ...revision.added.flatMap((grid, index) => faultsOf(grid, gridMembers, `added/${index}/`)),
  ];
  if (faults.length > 0) return { faults };
  return { revision: { ...only(revision, members), retired: revision.retired.map((end) => only(end, endMembers)), added: revision.added.map(gridOf) } };
}

const isDay: Check = (value) => matches(value, /^\d{4}-\d{2}-\d{2}$/);
const isDivision: Check = (value) => matches(value, /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/);
const isPosition: Check = (value) => listOf(isNumber)(value) && (value as unknown[]).length === 2;
const boundaryMembers: Members = { crs: oneOf(crsNames), polygons: listOf(listOf(listOf(isPosition))) };
const isBoundary: Check = (value) => faultsOf(value, boundaryMembers).length === 0;

const members: Members = { id: isText, kind: oneOf(revisionKinds), on: isDay, organisation: isText, reason: isText, retired: Array.isArray, added: Array.isArray };
const endMembers: Members = { code: isText, successors: listOf(isText), versions: orAbsent(isNumber) };
const gridMembers: Members = {
  code: isText,
  name: isText,
  community: isDivision,
  kind: oneOf(gridKinds),
  setting: oneOf(gridSettings),
  households: orNull(isNumber),
  population: orNull(isNumber),
  extent: isText,
  boundary: orNull(isBoundary),
  organisation: isText,
  phone: orNull(isText),
  supervisionPhone: orNull(isText),
  validFrom: isDay,
  validTo: orNull(isDay),
  predecessors: listOf(isText),
  successors: listOf(isText),
};

function gridOf(grid: Grid): Grid {
  return { ...only(grid, gridMembers), boundary: grid.boundary && only(grid.boundary, boundaryMembers) };
}
