import type { Grid } from '../grid.js';
import { cannotEnd } from './apply-revision.js';
import { drafted, versionAfter, type CodeTerms, type GridDetails, type RevisionTerms } from './draft.js';
import { presentOf, type GridRegister } from './grids-on.js';
import { nextCodes } from './next-code.js';
import type { Revised } from './refusals.js';
import type { GridRevision } from './revision.js';

/** A new grid, on ground that none covers yet. Its code comes with the revision. */
export function foundGrid(register: GridRegister, grid: Omit<Grid, 'code' | 'validFrom' | 'validTo' | 'predecessors' | 'successors'>, terms: RevisionTerms & CodeTerms): Revised<{ revision: GridRevision }> {
  const codes = nextCodes(register, grid.community, 1, terms.scheme);
  if ('code' in codes) return { ok: false, refusal: codes };
  const [code] = codes as [string];
  const added: Grid = { ...grid, code, validFrom: terms.on, validTo: null, predecessors: [], successors: [] };
  return drafted(register, terms, { kind: 'found', retired: [], added: [added] });
}

/** Ends a grid that nothing follows: its ground is covered by none afterwards. */
export function retireGrid(register: GridRegister, code: string, terms: RevisionTerms): Revised<{ revision: GridRevision }> {
  return drafted(register, terms, { kind: 'retire', retired: [{ code, successors: [] }], added: [] });
}

/** Puts right what is said of a grid; its ground and its code stay. */
export function correctGrid(register: GridRegister, code: string, details: GridDetails, terms: RevisionTerms): Revised<{ revision: GridRevision }> {
  const fault = cannotEnd(register, code, terms.on);
  if (fault) return { ok: false, refusal: fault };
  const added = versionAfter(presentOf(register, code) as Grid, terms.on, [code], details);
  return drafted(register, terms, { kind: 'correct', retired: [{ code, successors: [code] }], added: [added] });
}
