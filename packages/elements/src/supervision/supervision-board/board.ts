import type { LinliClient } from '@linli/client';
import { caseLight, findCaseType, supervisionDue, supervisionLevels, type Case, type CaseRef, type CaseType, type SupervisionProposal, type SupervisionRule } from '@linli/model';
import type { BoardColumnId, BoardFilter } from './supervision-board.types.js';

/** A case on the board, with what rules propose for it: a level above the one that it is under. */
export interface BoardRow {
  item: Case;
  proposals: readonly SupervisionProposal[];
}

export interface BoardColumn {
  id: BoardColumnId;
  rows: readonly BoardRow[];
}

/** By what the board is worked out. */
export interface BoardContext extends Pick<LinliClient, 'calendar'> {
  caseTypes: readonly CaseType[];
  rules: readonly SupervisionRule[];
  now: string;
}

/**
 * Each case in one column: those under supervision by their level, before them those that rules only propose. At the head of a
 * column stands what is proposed for the highest level, then what is due first.
 */
export function boardOf(cases: readonly Case[], context: BoardContext): BoardColumn[] {
  const rows = cases.map((item) => ({ item, proposals: proposalsFor(item, context) }));
  const inOrder = byUrgency(context);
  return [
    { id: 'proposed', rows: rows.filter(({ item, proposals }) => !item.supervision && proposals.length > 0).sort(inOrder) },
    ...supervisionLevels.map((id) => ({ id, rows: rows.filter(({ item }) => item.supervision?.level === id).sort(inOrder) })),
  ];
}

/** What of the board a filter leaves. */
export function narrowedBoard(columns: readonly BoardColumn[], { lead, type, column }: BoardFilter): BoardColumn[] {
  const wanted = ({ item }: BoardRow) => (!lead || item.lead === lead) && (!type || item.type.id === type);
  return columns.filter(({ id }) => !column || id === column).map(({ id, rows }) => ({ id, rows: rows.filter(wanted) }));
}

/** The column that a case stands in, and its place there. */
export function placeOf(columns: readonly BoardColumn[], key: string): { id: BoardColumnId; index: number } | undefined {
  const places = columns.map(({ id, rows }) => ({ id, index: rows.findIndex(({ item }) => keyOf(item.ref) === key) }));
  return places.find(({ index }) => index >= 0);
}

export interface BoardCounts {
  supervised: number;
  /** Of those supervised: how many have a limit that passed, and for how many a higher level is proposed. */
  overdue: number;
  raise: number;
  proposed: number;
}

export function countsOf(columns: readonly BoardColumn[], { calendar, now }: BoardContext): BoardCounts {
  const rows = columns.flatMap((column) => column.rows);
  const supervised = rows.filter(({ item }) => item.supervision);
  return {
    supervised: supervised.length,
    overdue: supervised.filter(({ item }) => caseLight(item, calendar, now).light === 'red').length,
    raise: supervised.filter(({ proposals }) => proposals.length > 0).length,
    proposed: rows.length - supervised.length,
  };
}

export function keyOf({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}

/** Rules are asked again only of a case that changed, or once the hour has. */
const asked = new WeakMap<Case, { rules: readonly SupervisionRule[]; hour: string; proposals: readonly SupervisionProposal[] }>();

function proposalsFor(item: Case, { rules, calendar, now, caseTypes }: BoardContext): readonly SupervisionProposal[] {
  const hour = now.slice(0, 13);
  const known = asked.get(item);
  if (known && known.rules === rules && known.hour === hour) return known.proposals;
  const caseType = findCaseType(caseTypes, item.type);
  // The step to a level has its name. What no step leads to is not proposed.
  const isThere = ({ level }: SupervisionRule) => caseType?.transitions.some(({ action, from }) => action === level && from.includes(item.status));
  const proposals = supervisionDue(item, rules.filter(isThere), { caseType, calendar, now });
  asked.set(item, { rules, hour, proposals });
  return proposals;
}

function byUrgency({ calendar, now }: BoardContext): (one: BoardRow, other: BoardRow) => number {
  const known = new Map<Case, number>();
  const dueAt = (item: Case): number => {
    const due = known.get(item) ?? dueOf(item, calendar, now);
    known.set(item, due);
    return due;
  };
  const rank = ({ proposals: [first] }: BoardRow) => (first ? supervisionLevels.indexOf(first.level) : -1);
  return (one, other) => rank(other) - rank(one) || dueAt(one.item) - dueAt(other.item);
}

/** When the limit that supervision set runs out, or without one the worst limit of the case, in milliseconds. What has none comes last. */
function dueOf({ clocks }: Case, calendar: BoardContext['calendar'], now: string): number {
  const set = clocks.filter(({ id, stoppedAt }) => id === 'supervision' && stoppedAt === null);
  const { deadline } = caseLight({ clocks: set.length > 0 ? set : clocks }, calendar, now);
  return deadline?.known ? Date.parse(deadline.dueAt) : Number.MAX_SAFE_INTEGER;
}
