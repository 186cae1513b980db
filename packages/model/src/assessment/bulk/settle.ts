import type { Fraction } from '../exact/exact.js';
import { endLines } from '../formulas/total.js';
import { numberOf } from '../formulas/parts.js';
import { work } from '../formulas/work.js';
import type { FormulaLine } from '../formula.js';
import type { Leaf } from '../scoring/leaf.js';
import type { ExactWay } from './exact-way.js';
import type { Layout, Segment } from './layout.js';
import type { LeafPlan } from './leaf-plan.js';
import { isEventful, outcomes, setOutcome, type BulkLeaf } from './leaves.js';
import { keepOne } from './stored.js';

/** What a row comes to that passes cannot do. Of an absent figure it is the same in all rows of the group, or, where the mean is given, of a segment. */
interface Settled {
  outcome: number;
  lines: readonly FormulaLine[];
  reads: ReadonlyMap<string, Fraction>;
  value: Fraction | null;
}

/** Sets the rows of one indicator right that passes cannot: where figures are missing or impossible, and where doubles could not decide. */
export class Settling {
  private readonly absent = new Map<string, Settled>();
  private readonly averaged = new Map<string, Settled>();

  constructor(private readonly layout: Layout, private readonly exact: ExactWay, private readonly loosen: (row: number) => void) {}

  /** Means may have changed. */
  forget(): void {
    this.averaged.clear();
  }

  /** Passes have run over a chunk: what they tell of is looked at. */
  settle(leaf: BulkLeaf, plan: LeafPlan, from: number, length: number): void {
    const { passes, stored } = plan;
    if (isEventful(leaf, from, length)) leaf.outcomes.fill(outcomes.scored, from, from + length);
    if (!passes) {
      this.exactly(leaf, plan, Array.from({ length }, (_, index) => from + index));
      return;
    }
    const { checks: { plain, bases }, points } = passes;
    if (plain.doubts.length + bases.doubts.length + points.doubts.length === 0) return;
    const seen = new Set<number>();
    const open: number[] = [];
    for (const row of plain.doubts) {
      if (seen.has(row)) continue;
      seen.add(row);
      if (leaf.figures.isEmpty(row)) this.absentIn(leaf, plan, row, 'missing');
      else open.push(row);
    }
    for (const row of bases.doubts) {
      if (seen.has(row)) continue;
      seen.add(row);
      this.absentIn(leaf, plan, row, 'noBase');
    }
    for (const row of points.doubts) {
      if (seen.has(row)) continue;
      seen.add(row);
      open.push(row);
    }
    if (open.length > 0) this.exactly(leaf, { stored }, open);
  }

  /** The points of a row that has some, and that passes did not make: before anything is shared out. */
  value(leaf: BulkLeaf, row: number): Fraction {
    const { value } = this.settledIn(leaf, row);
    if (!value) throw new RangeError(`No points for ${leaf.indicator.id} in row ${row}`);
    return value;
  }

  /** The same, after points were shared out to it. */
  valueAfter(leaf: BulkLeaf, row: number, own: Fraction, to: Fraction): Fraction | null {
    const { lines, reads } = this.settledIn(leaf, row);
    return valueOf(endLines(lines, { from: numberOf(own), to: numberOf(to) }, undefined), reads);
  }

  private settledIn(leaf: BulkLeaf, row: number): Settled {
    const { segment } = this.layout.whose(row);
    const kind = leaf.figures.isEmpty(row) ? 'missing' : 'noBase';
    const known = leaf.outcomes[row] === outcomes.given ? this.memoryOf(leaf).get(keyOf(leaf, segment, kind)) : undefined;
    return known ?? settledBy(this.exact.leaves(leaf, segment, [row])[0] as Leaf);
  }

  private absentIn(leaf: BulkLeaf, { stored, mean }: Pick<LeafPlan, 'stored' | 'mean'>, row: number, kind: Kind): void {
    const { segment } = this.layout.whose(row);
    const memory = this.memoryOf(leaf);
    const key = keyOf(leaf, segment, kind);
    const known = memory.get(key) ?? this.work(leaf, mean, segment, row, kind);
    if (known.outcome !== outcomes.exactly) memory.set(key, known);
    this.put(leaf, stored, row, known);
  }

  private work(leaf: BulkLeaf, mean: LeafPlan['mean'], segment: Segment, row: number, kind: Kind): Settled {
    const lines = leaf.policies[kind] === 'peer-mean' ? mean(segment) : null;
    if (lines) return { outcome: outcomes.given, lines, reads: new Map(), value: valueOf(lines, new Map()) };
    const { rule } = leaf.indicator;
    // Nothing that others have to say changes what is done, unless it is their mean, or their mean is what there is no base by.
    const alone = leaf.policies[kind] !== 'peer-mean' && (kind === 'missing' || rule?.op !== 'relative' || rule.base !== 'peer-mean');
    return settledBy(this.exact.leaves(leaf, segment, [row], alone)[0] as Leaf);
  }

  private memoryOf({ averages }: BulkLeaf): Map<string, Settled> {
    return averages ? this.averaged : this.absent;
  }

  private exactly(leaf: BulkLeaf, { stored }: Pick<LeafPlan, 'stored'>, rows: readonly number[]): void {
    const segments = new Map<Segment, number[]>();
    for (const row of rows) {
      const { segment } = this.layout.whose(row);
      segments.set(segment, [...(segments.get(segment) ?? []), row]);
    }
    for (const [segment, list] of segments) {
      this.exact.leaves(leaf, segment, list).forEach((found, index) => {
        const settled = settledBy(found);
        // What was given to this row alone is not what others get.
        this.put(leaf, stored, list[index] as number, settled.outcome === outcomes.given ? { ...settled, outcome: outcomes.exactly } : settled);
      });
    }
  }

  private put(leaf: BulkLeaf, stored: LeafPlan['stored'], row: number, { outcome, value }: Pick<Settled, 'outcome' | 'value'>): void {
    setOutcome(leaf, row, outcome);
    if (outcome === outcomes.leftOut) stored.cells[row] = 0;
    else if (!value) stored.cells[row] = NaN;
    else if (!keepOne(stored, row, value)) this.loosen(row);
  }
}

type Kind = keyof BulkLeaf['policies'];

function keyOf({ averages, index }: BulkLeaf, { from }: Segment, kind: Kind): string {
  return averages ? `${index} ${kind} ${from}` : `${index} ${kind}`;
}

function settledBy({ state, policy, lines, reads }: Leaf): Settled {
  return { outcome: outcomeOf(state, policy, lines.length > 0), lines, reads, value: valueOf(lines, reads) };
}

function outcomeOf(state: Leaf['state'], policy: Leaf['policy'], hasPoints: boolean): number {
  if (state === 'invalid') return outcomes.invalid;
  if (hasPoints) return state === 'scored' ? outcomes.exactly : policy === 'zero' ? outcomes.nothing : outcomes.given;
  return policy === 'leave-out' ? outcomes.leftOut : policy === 'apart' ? outcomes.apart : outcomes.hold;
}

function valueOf(lines: readonly FormulaLine[], reads: ReadonlyMap<string, Fraction>): Fraction | null {
  const worked = work(lines, new Map(reads));
  return worked[worked.length - 1]?.value ?? null;
}
