import { compareExact, exactOf } from '../exact/exact.js';
import { addUp } from './adding-up.js';
import { comparisonOf, type Comparison } from './comparison.js';
import { exactTotal } from './exact-total.js';
import type { GroupRows, Segment } from './layout.js';
import { leafPlan, type LeafPlan } from './leaf-plan.js';
import { figureScope } from './leaf-scope.js';
import { isEventful, outcomes, type BulkLeaf } from './leaves.js';
import { chunkRows } from './operand.js';
import { Settling } from './settle.js';
import { SharingOut } from './share-out.js';
import { sharingOf } from './sharing.js';
import type { Shelf } from './shelf.js';
import type { Stored } from './stored.js';
import { attempt } from './term.js';
import { readFigures } from '../scoring/figures.js';
import { fullIn } from '../formulas/formula-of.js';
import { totalPlan, type TotalPlan } from './total-plan.js';
import { indicatorsOf } from '../indicators-of.js';

/** Indicators that a step scores in a chunk: the first time, when the exact way is asked for what is done about gaps, that takes longer. */
const perStep = 12;

interface Planned {
  readonly leaf: BulkLeaf;
  readonly plan: LeafPlan;
  readonly comparison: Comparison | null;
  /** Of the figures, when it was made. */
  readonly changes: number;
}

/** The scores of one group, in all periods. */
export class GroupScores {
  private readonly planned: Planned[] = [];
  private total: TotalPlan | undefined;
  private sharingOut: SharingOut | undefined;
  private vetoChanges = -1;
  private readonly loosen = (row: number): void => void this.shelf.loose.add(row);
  private readonly settling: Settling;
  private readonly sharing: ReturnType<typeof sharingOf>;
  private readonly coreLeaves: number;
  /** Whether some block never comes to 0: all of it left out is not the same as nothing. */
  private readonly raised: boolean;

  constructor(private readonly shelf: Shelf, readonly rows: GroupRows) {
    const { scheme, layout, exact, leaves } = shelf;
    this.settling = new Settling(layout, exact, this.loosen);
    this.sharing = sharingOf(scheme, rows.group);
    this.coreLeaves = leaves.filter(({ bonus }) => !bonus).length;
    this.raised = indicatorsOf(scheme).some(({ floor = 0, cap = 0 }) => compareExact(floor, 0) > 0 || compareExact(cap, 0) < 0);
  }

  /** Makes plans anew that figures have outgrown, and answers the indicators whose plans are new. */
  *prepare(): Generator<void, BulkLeaf[]> {
    const { leaves, vetoes, scheme, totals, asked, workspace } = this.shelf;
    const renewed: BulkLeaf[] = [];
    for (const leaf of leaves) {
      if (this.planned[leaf.index]?.changes === changesOf(leaf)) continue;
      this.planned[leaf.index] = this.planFor(leaf);
      renewed.push(leaf);
      yield;
    }
    if (renewed.length > 0 || vetoes.changes !== this.vetoChanges) {
      this.vetoChanges = vetoes.changes;
      this.total = totalPlan(scheme, this.rows.group, this.planned, vetoes, { totals, asked }, workspace);
      this.sharingOut = new SharingOut(this.planned, this.sharing, this.settling, this.loosen);
    }
    this.settling.forget();
    return renewed;
  }

  /** How points that decide between equals are kept. */
  get asked(): TotalPlan['asked'] {
    return this.total?.asked ?? new Map();
  }

  keptOf({ index }: BulkLeaf): Stored {
    return (this.planned[index] as Planned).plan.stored;
  }

  /** Works out what the rows of the group, and those of other periods, have to say to each other. */
  *compare(segments: readonly Segment[], only: readonly BulkLeaf[]): Generator<void> {
    for (const { leaf, comparison } of this.planned) {
      if (!comparison || !only.includes(leaf)) continue;
      for (const { from, length } of segments) {
        for (let row = from; row < from + length; row += chunkRows) comparison.measure(row, Math.min(chunkRows, from + length - row));
        yield;
      }
      for (const segment of segments) comparison.compare(segment);
      yield;
      for (const segment of this.rows.segments) comparison.lookBack(segment);
      yield;
    }
  }

  /** Scores rows, at most a chunk of them, from all their figures. */
  *score(from: number, length: number): Generator<void> {
    this.tighten(from, length);
    for (const planned of this.planned) {
      this.scoreLeaf(planned, from, length);
      if (planned.leaf.index % perStep === 0) yield;
    }
    yield* this.finish(from, length);
  }

  /** Scores rows, at most a chunk of them, of which the figures of some indicators have changed, or what these are compared with. */
  *rescore(from: number, length: number, only: readonly BulkLeaf[]): Generator<void> {
    const apart = new Set([...this.leftOutIn(from, length).keys(), ...[...this.shelf.loose].filter((row) => row >= from && row < from + length)]);
    for (const planned of this.planned) if (only.includes(planned.leaf)) this.scoreLeaf(planned, from, length);
    for (const row of this.leftOutIn(from, length).keys()) apart.add(row);
    for (const row of this.shelf.loose) if (row >= from && row < from + length) apart.add(row);
    yield* this.finish(from, length);
    for (const row of apart) yield* this.score(row, 1);
  }

  private planFor(leaf: BulkLeaf): Planned {
    const { scheme, layout, workspace } = this.shelf;
    const comparison = leaf.compares && !this.isMeasuredOddly(leaf) ? attempt(() => comparisonOf(scheme, leaf, this.rows, layout.rows, workspace)) : null;
    const scope = leaf.compares ? (comparison?.scope ?? null) : attempt(() => figureScope(scheme, leaf, this.rows.group));
    const full = this.sharing.own.get(leaf.indicator.id) ?? exactOf(leaf.indicator.full);
    const plan = leafPlan(scheme, leaf, this.rows.group, scope, { full, most: this.sharing.whole }, workspace);
    return { leaf, plan, comparison, changes: changesOf(leaf) };
  }

  /** Whether some measure of the group cannot be in a column. */
  private isMeasuredOddly({ figures, indicator }: BulkLeaf): boolean {
    const { layout, scheme } = this.shelf;
    return figures.oddRows.some((row) => {
      const { assessed: { organisation, group }, segment: { period } } = layout.whose(row);
      const observation = figures.observation(row, { organisation, period, indicator: indicator.id });
      return group === this.rows.group && readFigures(scheme, indicator, fullIn(scheme, indicator, group), observation).state === 'known';
    });
  }

  private scoreLeaf({ leaf, plan }: Planned, from: number, length: number): void {
    if (plan.passes) {
      plan.passes.points.run(from, length);
      plan.passes.checks.plain.run(from, length);
      plan.passes.checks.bases.run(from, length);
    }
    this.settling.settle(leaf, plan, from, length);
  }

  private *finish(from: number, length: number): Generator<void> {
    const leftOut = this.leftOutIn(from, length);
    if (leftOut.size > 0 && this.sharingOut) yield* this.sharingOut.share(leftOut);
    this.judge(from, length, leftOut);
    const { total, sharingOut, planned, settling } = this;
    if (!total || !sharingOut) return;
    const parts = { planned, settling, sharingOut, total, vetoes: this.shelf.vetoes };
    addUp(this.shelf, total, from, length, { totalOf: (row) => exactTotal(parts, row, leftOut.get(row) ?? []), carded: this.raised ? leftOut.keys() : [] });
  }

  private tighten(from: number, length: number): void {
    const { loose } = this.shelf;
    if (loose.size > 0) for (let row = from; row < from + length; row += 1) loose.delete(row);
  }

  /** What is left out of the tree in each row where something is. */
  private leftOutIn(from: number, length: number): Map<number, string[]> {
    const found = new Map<number, string[]>();
    for (const leaf of this.shelf.leaves) {
      const { outcomes: came, bonus, indicator } = leaf;
      if (bonus || !isEventful(leaf, from, length)) continue;
      for (let row = from; row < from + length; row += 1) {
        if (came[row] !== outcomes.leftOut) continue;
        const list = found.get(row);
        if (list) list.push(indicator.id);
        else found.set(row, [indicator.id]);
      }
    }
    return found;
  }

  /** Whether rows have a total: what cannot be comes before what stands apart, and that before what is waited for. */
  private judge(from: number, length: number, leftOut: ReadonlyMap<number, readonly string[]>): void {
    const { without, leaves } = this.shelf;
    without.fill(0, from, from + length);
    for (const leaf of leaves) {
      const { outcomes: came } = leaf;
      if (!isEventful(leaf, from, length)) continue;
      for (let row = from; row < from + length; row += 1) {
        const outcome = came[row] as number;
        if (outcome >= outcomes.hold && outcome > (without[row] as number)) without[row] = outcome;
      }
    }
    for (const [row, ids] of leftOut) {
      if (ids.length === this.coreLeaves && without[row] === 0) without[row] = outcomes.hold;
    }
  }
}

function changesOf({ figures, compares }: BulkLeaf): number {
  return compares ? figures.changes + figures.oddChanges : figures.changes;
}
