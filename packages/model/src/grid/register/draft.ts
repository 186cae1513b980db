import type { Boundary, Position } from '../../geo/boundary.js';
import { hashMembers, sha256 } from '../../record/digest.js';
import type { Grid } from '../grid.js';
import type { GridCodeScheme } from '../grid-code-scheme.js';
import { applyRevision, cannotEnd } from './apply-revision.js';
import type { Cut } from './cut.js';
import { gridsOn, presentOf, versionsOf, type GridRegister } from './grids-on.js';
import { refuse, type Revised, type RevisionRefusal } from './refusals.js';
import type { GridRevision } from './revision.js';
import { acrossFrom, edgesIn } from './tiling.js';
import { edgeKey, withPositions } from './topology.js';

/** What every revision says of itself. */
export interface RevisionTerms {
  /** The first day on which it holds, `YYYY-MM-DD`. */
  on: string;
  /** The organisation that decided. */
  organisation: string;
  reason: string;
  /** Default: made from what the revision says and how long the register is, so that the same revision of it has the same id. */
  id?: string;
}

/** For what gives new codes. */
export interface CodeTerms {
  /** Default: 12 digits of the community and 3 of the grid's own. */
  scheme?: GridCodeScheme;
}

/** For what is drawn by hand. */
export interface DrawnTerms extends RevisionTerms {
  /** In metres: a line that comes so near to a position of a boundary goes through it. Default 1. */
  tolerance?: number;
}

/** What someone may say of a grid that a revision makes; of its ground and its code, the revision says it. */
export type GridDetails = Partial<Pick<Grid, 'name' | 'kind' | 'setting' | 'households' | 'population' | 'extent' | 'organisation' | 'phone' | 'supervisionPhone'>>;

const metresADegree = 111_320;

/** In degrees. */
export function toleranceOf({ tolerance = 1 }: DrawnTerms): number {
  return tolerance / metresADegree;
}

/** A version that follows others on a day. */
export function versionAfter(grid: Grid, on: string, predecessors: string[], changes: Partial<Grid>): Grid {
  return { ...grid, ...changes, validFrom: on, validTo: null, predecessors, successors: [] };
}

/** Its present version, which a revision on that day may end, and its boundary; or why not. */
export function groundOf(register: GridRegister, code: string, on: string): { grid: Grid; boundary: Boundary } | RevisionRefusal {
  const fault = cannotEnd(register, code, on);
  if (fault) return fault;
  const grid = presentOf(register, code) as Grid;
  return grid.boundary ? { grid, boundary: grid.boundary } : refuse('no-boundary', code).refusal;
}

type Ends = Pick<GridRevision, 'retired' | 'added'>;

/** The neighbours of a grid that share an edge on which a line has put a position: the same ground, with that position. */
export function neighboursWith(register: GridRegister, on: string, grid: Grid, inserted: Cut['inserted'], except: readonly string[]): Ends {
  const edges = edgesIn(grid).filter(([a, b]) => inserted.has(edgeKey(a, b)));
  const others = gridsOn(register, on).filter((other) => !except.includes(other.code) && other.boundary?.crs === grid.boundary?.crs);
  const added = [...acrossFrom(others, edges)].map(([neighbour, shared]) => {
    const more = new Map(shared.map(([a, b]) => [edgeKey(a, b), reversed(inserted.get(edgeKey(b, a)))]));
    return versionAfter(neighbour, on, [neighbour.code], { boundary: neighbour.boundary && { ...neighbour.boundary, polygons: withPositions(neighbour.boundary.polygons, more) } });
  });
  return { retired: added.map(({ code }) => ({ code, successors: [code] })), added };
}

export function reversed(positions: readonly Position[] = []): Position[] {
  return [...positions].reverse();
}

/** The revision, if the register takes it. */
export function drafted(register: GridRegister, { on, organisation, reason, id }: RevisionTerms, made: Ends & Pick<GridRevision, 'kind'>): Revised<{ revision: GridRevision }> {
  const retired = made.retired.map((end) => ({ ...end, versions: versionsOf(register, end.code).length }));
  const said = { on, organisation, reason, ...made, retired };
  // Ground may go there and back on one day: that is the same again, and yet another revision.
  const revision: GridRevision = { id: id ?? hashMembers('grid-revision', { ...said, after: register.length }, sha256).slice(0, 32), ...said };
  const applied = applyRevision(register, revision);
  return applied.ok ? { ok: true, revision } : applied;
}
