import type { Polygon, Position } from '../../geo/boundary.js';
import type { Grid } from '../grid.js';
import { cut } from './cut.js';
import { drafted, groundOf, neighboursWith, toleranceOf, versionAfter, type CodeTerms, type DrawnTerms, type GridDetails } from './draft.js';
import type { GridRegister } from './grids-on.js';
import { nextCodes } from './next-code.js';
import { refuse, type Revised } from './refusals.js';
import type { GridRevision } from './revision.js';

export interface SplitTerms extends DrawnTerms, CodeTerms {
  /** What is known of each part, in the order of the parts. Without: numbered names, households and population not counted yet. */
  parts?: readonly GridDetails[];
}

/**
 * Splits a grid along a line that is drawn from edge to edge, or around what becomes a grid of its own; in as many parts as the line
 * makes, from west to east, and of two alike from north to south. The parts get new codes. Where the line meets a common edge, the
 * neighbour gets the same position, on the same day and without any change of its ground.
 * @param line in the coordinate reference of the grid
 */
export function splitGrid(register: GridRegister, code: string, line: readonly Position[], terms: SplitTerms): Revised<{ revision: GridRevision }> {
  const ground = groundOf(register, code, terms.on);
  if ('code' in ground) return { ok: false, refusal: ground };
  const { grid, boundary } = ground;
  const made = cut(boundary.polygons, line, toleranceOf(terms));
  if (typeof made === 'string') return refuse(made, code);
  const codes = nextCodes(register, grid.community, made.faces.length, terms.scheme, code);
  if ('code' in codes) return { ok: false, refusal: codes };
  const added = made.faces.sort(fromWest).map((face, index): Grid => {
    const numbered = { name: `${grid.name}（${index + 1}）`, households: null, population: null };
    return versionAfter(grid, terms.on, [code], { ...numbered, ...terms.parts?.[index], code: codes[index] as string, boundary: { ...boundary, polygons: [face] } });
  });
  const neighbours = neighboursWith(register, terms.on, grid, made.inserted, [code]);
  return drafted(register, terms, { kind: 'split', retired: [{ code, successors: codes }, ...neighbours.retired], added: [...added, ...neighbours.added] });
}

function fromWest(one: Polygon, other: Polygon): number {
  const [a, b] = [middleOf(one), middleOf(other)];
  return a[0] - b[0] || b[1] - a[1];
}

/** The middle of the box around it. */
function middleOf([outer = []]: Polygon): Position {
  const [lons, lats] = [outer.map(([lon]) => lon), outer.map(([, lat]) => lat)];
  return [Math.min(...lons) + Math.max(...lons), Math.min(...lats) + Math.max(...lats)];
}
