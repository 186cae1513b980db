import { isInForce, type Grid, type GridRegister, type GridRevision } from '@linli/model';
import type { Work } from '../../controls/map/slices.js';

export interface ImportTerms {
  on: string;
  organisation: string;
  reason: string;
  /** Whether grids that the file has not got, in communities that it has, are retired. */
  retireMissing: boolean;
}

/** Every so many grids the page is let through. */
const perStep = 50;

/**
 * The revision that takes over grids of a file: those that are there already get a new version, others are new. What is the same as it
 * is leaves no trace. `undefined` where nothing would change.
 */
export function* importRevision(grids: readonly Grid[], register: GridRegister, { on, organisation, reason, retireMissing }: ImportTerms): Work<GridRevision | undefined> {
  const wanted = new Map<string, Grid>();
  for (const grid of grids) if ((grid.validTo === null || grid.validTo > on) && !wanted.has(grid.code)) wanted.set(grid.code, grid);
  const present = new Map(register.filter((grid) => isInForce(grid, on)).map((grid) => [grid.code, grid]));
  const retired: GridRevision['retired'] = [];
  const added: Grid[] = [];
  let done = 0;
  for (const grid of wanted.values()) {
    const now = present.get(grid.code);
    if (!now || !isSame(now, grid)) {
      if (now) retired.push({ code: grid.code, successors: [grid.code] });
      added.push({ ...grid, validFrom: on, validTo: null, predecessors: now ? [grid.code] : [], successors: [] });
    }
    done += 1;
    if (done % perStep === 0) yield done / wanted.size;
  }
  if (retireMissing) retired.push(...missingFrom(grids, register, on).map(({ code }) => ({ code, successors: [] })));
  return retired.length + added.length === 0 ? undefined : { id: randomId(), kind: 'import', on, organisation, reason: reason.trim(), retired, added };
}

/** The grids in force of communities that a file has, which it has not got. */
export function missingFrom(grids: readonly Grid[], register: GridRegister, on: string): Grid[] {
  const codes = new Set(grids.map(({ code }) => code));
  const communities = new Set(grids.map(({ community }) => community));
  return register.filter((grid) => isInForce(grid, on) && communities.has(grid.community) && !codes.has(grid.code));
}

const said = ['name', 'community', 'kind', 'setting', 'households', 'population', 'extent', 'organisation', 'phone', 'supervisionPhone'] as const;

function isSame(one: Grid, other: Grid): boolean {
  return said.every((member) => one[member] === other[member]) && JSON.stringify(one.boundary) === JSON.stringify(other.boundary);
}

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
