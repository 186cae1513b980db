import { areaOf, type Grid, type GridRegister, type GridRevision } from '@linli/model';

/** One grid before and after a revision; absent where it was not there before, or is not afterwards. */
export interface GridChange {
  code: string;
  before?: Grid;
  after?: Grid;
}

export interface RevisionChanges {
  changes: GridChange[];
  /** Grids of which nothing changed but that a common edge got positions. */
  refined: number;
}

/** What a revision changes, grid by grid: what ends, what goes on otherwise, what is new. @param register before it */
export function changesOf({ retired, added }: GridRevision, register: GridRegister): RevisionChanges {
  const wanted = new Set(retired.map(({ code }) => code));
  // The version that was written last is the one that a revision ends.
  const before = new Map(register.filter(({ code }) => wanted.has(code)).map((grid) => [grid.code, grid]));
  const after = new Map(added.map((grid) => [grid.code, grid]));
  const codes = [...new Set([...before.keys(), ...after.keys()])];
  const all = codes.map((code): GridChange => ({ code, ...(before.has(code) && { before: before.get(code) }), ...(after.has(code) && { after: after.get(code) }) }) as GridChange);
  const changes = all.filter((change) => !isRefined(change));
  return { changes, refined: all.length - changes.length };
}

const said = ['name', 'kind', 'setting', 'households', 'population', 'extent', 'organisation', 'phone', 'supervisionPhone'] as const;

function isRefined({ before, after }: GridChange): boolean {
  if (!before?.boundary || !after?.boundary || before.boundary === after.boundary) return false;
  const area = areaOf(before.boundary);
  // A position more on an edge changes the area of an ellipsoid's surface a little.
  return said.every((member) => before[member] === after[member]) && Math.abs(area - areaOf(after.boundary)) < Math.max(0.5, area * 1e-6);
}
