import { presentOf, type GridRegister } from './grids-on.js';
import { isUntouched } from './may-revise.js';
import { refusal, type RevisionRefusal } from './refusals.js';
import type { GridRevision, RevisionKind } from './revision.js';
import { edgesIn, sameGround } from './tiling.js';
import { edgeKey } from './topology.js';

type Ends = GridRevision['retired'];

/** What each kind of change looks like; neighbours that only get positions go on alone, and are not counted. */
const shapes: Readonly<Record<RevisionKind, (revision: GridRevision) => boolean>> = {
  found: ({ retired }) => retired.length === 0,
  split: ({ retired }) => changing(retired).length === 1 && changing(retired).every(({ code, successors }) => successors.length > 1 && !successors.includes(code)),
  merge: ({ retired }) => changing(retired).length > 1 && new Set(changing(retired).map(({ successors }) => successors.join())).size === 1 && changing(retired)[0]?.successors.length === 1,
  boundary: ({ retired, added }) => retired.length === added.length && retired.every(({ code, successors }) => successors.includes(code)),
  correct: ({ retired, added }) => retired.length === added.length && changing(retired).length === 0,
  retire: ({ retired, added }) => added.length === 0 && retired.every(({ successors }) => successors.length === 0),
  import: () => true,
};

function changing(retired: Ends): Ends {
  return retired.filter(({ code, successors }) => successors.join() !== code);
}

/** A revision does what its kind says: history is told by it. */
export function kindFault(revision: GridRevision): RevisionRefusal | undefined {
  return shapes[revision.kind](revision) ? undefined : refusal('wrong-kind', ...revision.retired.map(({ code }) => code), ...revision.added.map(({ code }) => code));
}

/** A grid goes on as it was only where a line that changes another puts positions on their common edge: else nothing would change for it. */
export function idleFault(register: GridRegister, { retired, added }: GridRevision): RevisionRefusal | undefined {
  const idle = new Set(added.filter((grid) => isIdle(register, retired, grid.code, grid)));
  if (idle.size === 0) return undefined;
  const codes = new Set([...idle].map(({ code }) => code));
  const moving = new Set(retired.filter(({ code }) => !codes.has(code)).flatMap(({ code }) => edgesOfPresent(register, code)));
  const idler = [...idle].find((grid) => {
    const before = presentOf(register, grid.code);
    const refined = [...((before && sameGround([before], [grid])) ?? new Map<string, never>()).values()];
    return refined.length === 0 || !refined.every(([a, b]) => moving.has(edgeKey(b, a)));
  });
  return idler && refusal('no-change', idler.code);
}

function isIdle(register: GridRegister, retired: Ends, code: string, grid: GridRevision['added'][0]): boolean {
  const before = presentOf(register, code);
  return before !== undefined && retired.some((end) => end.code === code && end.successors.join() === code) && isUntouched(before, grid);
}

function edgesOfPresent(register: GridRegister, code: string): string[] {
  const before = presentOf(register, code);
  return before ? edgesIn(before).map(([a, b]) => edgeKey(a, b)) : [];
}
