import type { Polygon, Position } from '../../geo/boundary.js';
import type { Grid } from '../grid.js';
import { cut, type Cut } from './cut.js';
import { drafted, groundOf, neighboursWith, reversed, toleranceOf, versionAfter, type DrawnTerms, type GridDetails } from './draft.js';
import type { GridRegister } from './grids-on.js';
import { innerPosition } from './inner-position.js';
import { refuse, type Revised } from './refusals.js';
import type { GridRevision } from './revision.js';
import { isSame } from './segments.js';
import { areaOf, edgeKey, edgesOf, polygonsFrom, rimOf, whereIn, withPositions } from './topology.js';

export interface MoveTerms extends DrawnTerms {
  /** What is known of the two afterwards. Without: their households and population are not counted yet. */
  from?: GridDetails;
  to?: GridDetails;
}

/**
 * Moves ground from a grid to its neighbour. Both keep their codes. What moves is what a line encloses that closes; one that does not
 * cuts `from`, and of its pieces the smallest moves that lies along `to`. A third grid is touched by nothing but positions on its
 * edges. @param line in the coordinate reference of the grids
 */
export function moveBoundary(register: GridRegister, from: string, to: string, line: readonly Position[], terms: MoveTerms): Revised<{ revision: GridRevision }> {
  const giving = groundOf(register, from, terms.on);
  if ('code' in giving) return { ok: false, refusal: giving };
  const taking = groundOf(register, to, terms.on);
  if ('code' in taking) return { ok: false, refusal: taking };
  if (from === to) return refuse('too-few', from);
  if (giving.grid.community !== taking.grid.community) return refuse('other-community', from, to);
  if (giving.boundary.crs !== taking.boundary.crs) return refuse('mixed-crs', from, to);

  const made = facesOf(giving.boundary.polygons, line, toleranceOf(terms));
  if (typeof made === 'string') return refuse(made, from);
  const toBefore = withPositions(taking.boundary.polygons, turned(made.inserted));
  const moved = movedOf(made.faces, line, toBefore);
  if (moved.length === 0) return refuse('nothing-to-move', from, to);
  const stays = union(made.faces.filter((face) => !moved.includes(face)));
  const grown = union([...toBefore, ...moved]);
  if (stays?.length === 0) return refuse('nothing-left', from);
  if (!stays || stays.length > giving.boundary.polygons.length) return refuse('cut-in-two', from);
  if (!grown || grown.length > taking.boundary.polygons.length) return refuse('not-adjacent', from, to);

  const uncounted = { households: null, population: null };
  const after = (grid: Grid, polygons: Polygon[], predecessors: string[], details?: GridDetails) =>
    versionAfter(grid, terms.on, predecessors, { ...uncounted, ...details, boundary: { ...giving.boundary, polygons } });
  const neighbours = neighboursWith(register, terms.on, giving.grid, made.inserted, [from, to]);
  return drafted(register, terms, {
    kind: 'boundary',
    retired: [{ code: from, successors: [from, to] }, { code: to, successors: [to] }, ...neighbours.retired],
    added: [after(giving.grid, stays, [from], terms.from), after(taking.grid, grown, [to, from], terms.to), ...neighbours.added],
  });
}

/** What lies across a whole grid or more cuts it nowhere: then it is one face. */
function facesOf(polygons: readonly Polygon[], line: readonly Position[], tolerance: number): Cut | Exclude<ReturnType<typeof cut>, Cut> {
  const made = cut(polygons, line, tolerance);
  return made === 'line-does-not-cut' && isClosed(line) ? { faces: [...polygons], inserted: new Map() } : made;
}

function isClosed(line: readonly Position[]): boolean {
  const [first] = line;
  const last = line[line.length - 1];
  return line.length > 3 && first !== undefined && last !== undefined && isSame(first, last);
}

function movedOf(faces: readonly Polygon[], line: readonly Position[], to: readonly Polygon[]): Polygon[] {
  if (isClosed(line)) return faces.filter((face) => whereIn(innerPosition(face), [[[...line]]]) > 0);
  const edges = new Set(edgesOf(to).map(([a, b]) => edgeKey(b, a)));
  const alongside = faces.filter((face) => edgesOf([face]).some(([a, b]) => edges.has(edgeKey(a, b))));
  return alongside.sort((one, other) => areaOf([one]) - areaOf([other])).slice(0, 1);
}

function union(polygons: readonly Polygon[]): Polygon[] | undefined {
  return polygonsFrom(rimOf(edgesOf(polygons)));
}

/** The same positions, for whoever has these edges the other way round. */
function turned(inserted: Cut['inserted']): Map<string, Position[]> {
  return new Map([...inserted].map(([key, positions]) => [key.split('>').reverse().join('>'), reversed(positions)]));
}
