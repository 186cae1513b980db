import { covers, type DivisionCode } from '../../division/division.js';
import type { Actor, StaffActor } from '../../identity/actor.js';
import { canonicalJson } from '../../record/canonical-json.js';
import type { Grid } from '../grid.js';
import { presentOf, type GridRegister } from './grids-on.js';
import type { GridRevision } from './revision.js';
import { isSameShape } from './tiling.js';

/** Whether the actor may change the grids of a community: posts of a centre that dispatch or supervise, within their own area. */
export function mayRevise(actor: Actor, community: DivisionCode): boolean {
  return decides(actor) && covers(actor.area, community);
}

function decides(actor: Actor): actor is StaffActor {
  return actor.role === 'dispatcher' || actor.role === 'supervisor';
}

/** Whether the actor may make a revision: for their own organisation, in every community that it is about. @param register before it */
export function mayMakeRevision(actor: Actor, register: GridRegister, revision: GridRevision): boolean {
  if (!decides(actor) || revision.organisation !== actor.organisation) return false;
  return revisedCommunities(register, revision).every((community) => mayRevise(actor, community));
}

/**
 * The communities that a revision is about: where it holds, {@link mayRevise} is to be asked for each. One in which common edges only
 * get positions is not among them. @param register before the revision
 */
export function revisedCommunities(register: GridRegister, { retired, added }: GridRevision): DivisionCode[] {
  const touched = new Set<DivisionCode>();
  for (const grid of added) {
    const before = presentOf(register, grid.code);
    if (!before || !isUntouched(before, grid)) touched.add(grid.community);
  }
  for (const { code, successors } of retired) {
    const before = presentOf(register, code);
    if (before && successors.join() !== code) touched.add(before.community);
  }
  return [...touched].sort();
}

/** Whether a version says what the one before said, but for more positions on the same lines. */
export function isUntouched(before: Grid, after: Grid): boolean {
  return canonicalJson(said(before)) === canonicalJson(said(after)) && before.boundary?.crs === after.boundary?.crs && isSameShape(before, after);
}

function said(grid: Grid): Partial<Grid> {
  return { ...grid, boundary: null, validFrom: '', validTo: null, predecessors: [], successors: [] };
}
