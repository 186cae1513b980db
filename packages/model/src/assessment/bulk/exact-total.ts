import { exactOf, type Fraction } from '../exact/exact.js';
import { countName, scoreName } from '../formulas/total.js';
import { work } from '../formulas/work.js';
import type { LeafPlan } from './leaf-plan.js';
import { outcomes, type BulkLeaf } from './leaves.js';
import type { Settling } from './settle.js';
import type { SharingOut } from './share-out.js';
import { keptIn } from './stored.js';
import { valueAt } from './term.js';
import type { TotalPlan } from './total-plan.js';
import type { VetoCounts } from './veto-counts.js';

/** What the total of a row is made from. */
export interface ExactTotalParts {
  planned: readonly { leaf: BulkLeaf; plan: LeafPlan }[];
  settling: Settling;
  sharingOut: SharingOut;
  total: TotalPlan;
  vetoes: VetoCounts;
}

/** The total of a row that has one, from points that are exact whatever the columns could keep of them. */
export function exactTotal({ planned, settling, sharingOut, total, vetoes }: ExactTotalParts, row: number, leftOut: readonly string[]): Fraction {
  const scope = new Map<string, Fraction>();
  for (const { leaf, plan } of planned) {
    const shared = leftOut.length > 0 && !leaf.bonus ? sharingOut.pointsAfter(leaf, row, leftOut) : null;
    const { id } = leaf.indicator;
    const points = shared ?? pointsIn(leaf, plan, row, settling);
    const lines = total.lines.leaves.get(id) ?? [];
    // Most have no coefficient, and a line less to work through.
    scope.set(scoreName(id), lines.length === 1 ? points : (work(lines, new Map([['@kept', points]])).pop()?.value as Fraction));
  }
  for (const { veto, counts } of vetoes.columns) scope.set(countName(veto.id), exactOf(counts[row] as number));
  const isZeroed = vetoes.columns.some(({ veto, counts }) => veto.effect.kind === 'zero' && (counts[row] as number) > 0);
  work(isZeroed ? total.lines.zeroed : total.lines.plain, scope);
  return scope.get('@total') as Fraction;
}

/** Where nothing was shared out to the indicator. */
function pointsIn(leaf: BulkLeaf, { stored, passes }: LeafPlan, row: number, settling: Settling): Fraction {
  const outcome = leaf.outcomes[row];
  if (outcome === outcomes.nothing || outcome === outcomes.leftOut) return exactOf(0);
  const kept = keptIn(stored, row);
  if (kept) return kept;
  if (outcome === outcomes.scored && passes) {
    const before = leaf.points[row] as number;
    passes.points.run(row, 1);
    const value = passes.points.doubts.length > 0 ? null : valueAt(passes.term, 0, row);
    leaf.points[row] = before;
    if (value) return value;
  }
  return settling.value(leaf, row);
}
