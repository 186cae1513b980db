import type { Place } from '../form/definition.js';
import type { CaseType } from './case-type.js';
import type { Command } from './command.js';

/** Whether cases of a type belong to grids: some step of it can put them in one. */
export function hasGrid({ transitions }: Pick<CaseType, 'transitions'>): boolean {
  return transitions.some(({ effects }) => effects.some((effect) => 'set' in effect && effect.set === 'grid'));
}

/**
 * Where a case is that a command files, if it is to be put in the grid there: whoever decides looks the grid up, and hands its code to
 * `decide`. `undefined` for any other command, and for a type whose cases belong to no grid.
 */
export function placeFiled({ type, args }: Pick<Command, 'type' | 'args'>, caseType: CaseType): Place | undefined {
  const filing = caseType.transitions.some(({ action, from, inherits }) => type === `case.${action}` && from.length === 0 && !inherits);
  const place = args[caseType.projection.place];
  return filing && hasGrid(caseType) && isPlace(place) ? place : undefined;
}

/** What came with a command is not checked yet. */
function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('division' in value) || typeof value.division !== 'string') return false;
  if (!('point' in value) || value.point === undefined) return true;
  const { point } = value;
  return typeof point === 'object' && point !== null && 'crs' in point && 'lon' in point && 'lat' in point && Number.isFinite(point.lon) && Number.isFinite(point.lat);
}
