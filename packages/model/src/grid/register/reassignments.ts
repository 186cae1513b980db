import { isInForce, type Grid } from '../grid.js';
import type { Case } from '../../case/case.js';
import type { CaseType } from '../../case/case-type.js';
import { findCaseType } from '../../case/find-case-type.js';
import type { CaseRef } from '../../identity/case-ref.js';
import { gridIndex } from '../locate/grid-index.js';
import type { GridRegister } from './grids-on.js';
import type { GridRevision } from './revision.js';
import { successorsOn } from './successors-on.js';

/** What of a case says where it belongs. */
export type PlacedCase = Pick<Case, 'ref' | 'version' | 'type' | 'status' | 'grid' | 'place'>;

/** A case that is to go to another grid, or of which someone has to see whether it does. */
export interface Reassignment {
  ref: CaseRef;
  /** Of the case that this was worked out on. */
  version: number;
  from: string;
  /** `null`: its grid was retired and none followed. */
  to: string | null;
  /** How that is known: by the point of the case, as the only grid that followed, or not. */
  by: 'point' | 'onlySuccessor' | 'guess';
  /** For a person to look at: there is no point in any of the grids that followed, and there are several of them, or none. */
  uncertain: boolean;
}

/**
 * What a revision means for open cases: where those of retired grids, and of grids that gave ground, belong on a day. Cases that stay
 * where they are and surely so are left out. @param register after the revision @param types with which it is known that a case is
 * over; without, all are taken as open
 */
export function reassignments(revision: GridRevision, register: GridRegister, cases: readonly PlacedCase[], day: string, types: readonly CaseType[] = []): Reassignment[] {
  const changed = new Set(revision.retired.filter(({ code, successors }) => successors.join() !== code).map(({ code }) => code));
  const affected = cases.filter((item) => item.grid !== null && changed.has(item.grid) && !isOver(item, types));
  const candidates = new Map([...new Set(affected.map(({ grid }) => grid as string))].map((code) => [code, candidatesFor(register, code, revision, day)]));
  return affected.flatMap((item) => {
    const from = item.grid as string;
    const found = placed(item, candidates.get(from) ?? noWhere);
    return found.to === from && !found.uncertain ? [] : [{ ref: item.ref, version: item.version, from, ...found }];
  });
}

interface Candidates {
  grids: readonly Grid[];
  at: (place: Case['place']) => Grid | undefined;
}

const noWhere: Candidates = { grids: [], at: () => undefined };

/** The grids that have the ground now: those of the revision, or what followed them if the day is later. */
function candidatesFor(register: GridRegister, code: string, { on, retired }: GridRevision, day: string): Candidates {
  const direct = retired.find((end) => end.code === code)?.successors ?? [];
  const grids = [...new Set(direct.flatMap((next) => successorsOn(register, next, day, on)))].filter((grid) => isInForce(grid, day));
  const { at } = gridIndex(grids);
  return { grids, at: ({ point }) => point && at(point) };
}

function placed(item: PlacedCase, { grids, at }: Candidates): Pick<Reassignment, 'to' | 'by' | 'uncertain'> {
  const there = at(item.place);
  if (there) return { to: there.code, by: 'point', uncertain: false };
  const [first, ...others] = grids;
  if (first && others.length === 0) return { to: first.code, by: 'onlySuccessor', uncertain: false };
  return { to: first?.code ?? null, by: 'guess', uncertain: true };
}

function isOver({ type, status }: PlacedCase, types: readonly CaseType[]): boolean {
  const statuses = findCaseType(types, type)?.statuses ?? [];
  return statuses.find(({ id }) => id === status)?.phase === 'ended';
}
