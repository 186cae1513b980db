import type { Grid } from '../grid.js';
import { drafted, groundOf, versionAfter, type CodeTerms, type GridDetails, type RevisionTerms } from './draft.js';
import type { GridRegister } from './grids-on.js';
import { nextCodes } from './next-code.js';
import { outlineOf } from './outline-of.js';
import { refuse, type Revised } from './refusals.js';
import type { GridRevision } from './revision.js';
import { areaIn } from './tiling.js';

export interface MergeTerms extends RevisionTerms, CodeTerms {
  /** What is known of the new grid. Without: as the largest of the old ones has it, households and population added up. */
  grid?: GridDetails;
}

/** Makes one grid, under a new code, of several that lie side by side in one community. */
export function mergeGrids(register: GridRegister, codes: readonly string[], terms: MergeTerms): Revised<{ revision: GridRevision }> {
  const wanted = [...new Set(codes)];
  if (wanted.length < 2) return refuse('too-few', ...wanted);
  const grids: Grid[] = [];
  for (const code of wanted) {
    const ground = groundOf(register, code, terms.on);
    if ('code' in ground) return { ok: false, refusal: ground };
    grids.push(ground.grid);
  }
  const [largest] = [...grids].sort((one, other) => areaIn(other) - areaIn(one)) as [Grid];
  if (grids.some(({ community }) => community !== largest.community)) return refuse('other-community', ...wanted);
  if (grids.some(({ boundary }) => boundary?.crs !== largest.boundary?.crs)) return refuse('mixed-crs', ...wanted);
  const polygons = outlineOf(grids);
  if (polygons?.length !== 1 || !largest.boundary) return refuse('not-adjacent', ...wanted);
  const given = nextCodes(register, largest.community, 1, terms.scheme, largest.code);
  if ('code' in given) return { ok: false, refusal: given };
  const [code] = given as [string];
  const summed = {
    households: sum(grids.map(({ households }) => households)),
    population: sum(grids.map(({ population }) => population)),
    extent: [...new Set(grids.map(({ extent }) => extent))].filter((extent) => extent !== '').join('；'),
  };
  const added = versionAfter(largest, terms.on, wanted, { ...summed, ...terms.grid, code, boundary: { ...largest.boundary, polygons } });
  return drafted(register, terms, { kind: 'merge', retired: wanted.map((each) => ({ code: each, successors: [code] })), added: [added] });
}

/** Of what was not counted there is no sum. */
function sum(counts: readonly (number | null)[]): number | null {
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
}
