import type { Grid } from '../grid.js';
import type { Text } from '../../text/text-schema.js';
import { versionsOf, type GridRegister } from './grids-on.js';
import { stepText } from './history-text.js';
import { earlierVersions, nextVersions, orderOf, reachedFrom } from './lineage.js';
import type { GridRevision } from './revision.js';
import { isSameShape } from './tiling.js';

/** `points`: a neighbour was changed, and the common edge got positions; the ground is the same. */
export const historyStepKinds = ['found', 'split', 'merge', 'boundary', 'points', 'correct', 'renumber', 'retire'] as const;
export type HistoryStepKind = (typeof historyStepKinds)[number];

/** One thing that happened to the grid, to what it came from, or to what followed it. */
export interface HistoryStep {
  kind: HistoryStepKind;
  /** The first day on which it was so. */
  on: string;
  /** The grids before and after; either may be empty. */
  from: readonly Pick<Grid, 'code' | 'name'>[];
  to: readonly Pick<Grid, 'code' | 'name'>[];
  /** What happened, in a sentence. */
  text: Text;
  /** Who decided, and why; where the revision is known. */
  decision?: Pick<GridRevision, 'id' | 'organisation' | 'reason'>;
}

export interface GridHistory {
  code: string;
  /** The versions of the code itself, the first one first. */
  versions: Grid[];
  /** Codes of the grids whose ground it has, or had; and of those that got ground of its. Without itself, nearest first. */
  ancestors: string[];
  descendants: string[];
  /** The earliest first. */
  steps: HistoryStep[];
}

/** What became of a grid, and what it came from. @param revisions those whose reasons are to be told */
export function historyOf(grids: GridRegister, code: string, revisions: readonly GridRevision[] = []): GridHistory {
  const versions = [...versionsOf(grids, code)];
  const before = reachedFrom(versions, (grid) => earlierVersions(grids, grid));
  const after = reachedFrom(versions, (grid) => nextVersions(grids, grid));
  const order = orderOf(grids);
  const lineage = [...new Set([...before, ...after])].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  return {
    code,
    versions,
    ancestors: codesOf(before, code),
    descendants: codesOf(after, code),
    steps: withReasons(stepsOf(grids, lineage), revisions),
  };
}

function codesOf(grids: readonly Grid[], except: string): string[] {
  return [...new Set(grids.map(({ code }) => code))].filter((code) => code !== except);
}

function stepsOf(grids: GridRegister, lineage: readonly Grid[]): HistoryStep[] {
  const seen = new Set<string>();
  const steps = lineage.flatMap((grid) => {
    const found = grid.predecessors.length === 0 ? [step('found', grid.validFrom, [], [grid])] : [];
    return grid.validTo === null ? found : [...found, endOf(grids, grid, grid.validTo)];
  });
  const unique = steps.filter(({ kind, on, from, to }) => {
    const key = [kind, on, ...from.map(({ code }) => code), '→', ...to.map(({ code }) => code)].join();
    return !seen.has(key) && seen.add(key);
  });
  return unique.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** What a version ended by. */
function endOf(grids: GridRegister, grid: Grid, on: string): HistoryStep {
  const to = nextVersions(grids, grid);
  // Always in the same order, from whichever of them it is told.
  const came = [...new Set(to.flatMap((next) => earlierVersions(grids, next)))];
  const from = came.includes(grid) ? came : [grid];
  const [only] = to;
  if (!only) return step('retire', on, [grid], []);
  if (to.length > 1) return step(to.some(({ code }) => code === grid.code) ? 'boundary' : 'split', on, [grid], to);
  if (only.code !== grid.code) return from.length > 1 ? step('merge', on, from, to) : step('renumber', on, [grid], to);
  // It got ground: what is to be told is where that came from.
  const [giver] = from.filter((other) => other !== grid);
  if (giver) return step('boundary', on, [giver], nextVersions(grids, giver));
  return step(isSameLine(grid, only) ? 'correct' : isSameShape(grid, only) ? 'points' : 'boundary', on, [grid], to);
}

function isSameLine(one: Grid, other: Grid): boolean {
  return one.boundary === other.boundary || JSON.stringify(one.boundary) === JSON.stringify(other.boundary);
}

function step(kind: HistoryStepKind, on: string, from: readonly Grid[], to: readonly Grid[]): HistoryStep {
  const named = (grids: readonly Grid[]) => grids.map(({ code, name }) => ({ code, name }));
  return { kind, on, from: named(from), to: named(to), text: stepText(kind, on, from, to) };
}

function withReasons(steps: readonly HistoryStep[], revisions: readonly GridRevision[]): HistoryStep[] {
  return steps.map((each) => {
    const made = revisions.find(({ on, retired, added }) => on === each.on && areAmong(each.from, retired) && areAmong(each.to, added));
    return made ? { ...each, decision: { id: made.id, organisation: made.organisation, reason: made.reason } } : each;
  });
}

function areAmong(named: readonly { code: string }[], all: readonly { code: string }[]): boolean {
  return named.every(({ code }) => all.some((other) => other.code === code));
}
