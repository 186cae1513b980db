import type { Fraction } from '../exact/exact.js';
import type { LeafPlan, SharedPlan } from './leaf-plan.js';
import { outcomes, type BulkLeaf } from './leaves.js';
import type { Settling } from './settle.js';
import type { Share, Sharing } from './sharing.js';
import { keepOne } from './stored.js';
import { valueAt } from './term.js';

type Planned = { leaf: BulkLeaf; plan: LeafPlan };

/** Shares points out in the rows of a group in which some are left out. */
export class SharingOut {
  private readonly plans = new Map<BulkLeaf, { largest: number; plan: SharedPlan | null }>();
  private readonly byId: ReadonlyMap<string, Planned>;

  constructor(leaves: readonly Planned[], private readonly sharing: Sharing, private readonly settling: Settling, private readonly loosen: (row: number) => void) {
    this.byId = new Map(leaves.map((planned) => [planned.leaf.indicator.id, planned]));
  }

  /** @param rows with the ids of what is left out in each, in the order of leaves */
  *share(rows: ReadonlyMap<number, readonly string[]>): Generator<void> {
    const wanted = new Map<Planned, { rows: number[]; shares: Share[] }>();
    for (const [row, leftOut] of rows) {
      for (const share of this.sharing.sharesFor(leftOut)) {
        const planned = this.byId.get(share.id);
        if (!planned || this.sharing.own.get(share.id)?.n === 0n) continue;
        const outcome = planned.leaf.outcomes[row];
        if (outcome === outcomes.given || outcome === outcomes.exactly) this.shareExactly(planned, row, share);
        if (outcome !== outcomes.scored) continue;
        const list = wanted.get(planned) ?? { rows: [], shares: [] };
        list.rows.push(row);
        list.shares.push(share);
        wanted.set(planned, list);
      }
    }
    for (const [planned, list] of wanted) {
      // Making a plan takes longer than going by it.
      if (!this.plans.has(planned.leaf)) yield;
      this.shareChunk(planned, list.rows, list.shares);
    }
  }

  /** The points of one row after sharing, exactly. `null`: nothing is shared out to it. */
  pointsAfter(leaf: BulkLeaf, row: number, leftOut: readonly string[]): Fraction | null {
    const share = this.sharing.sharesFor(leftOut).find(({ id }) => id === leaf.indicator.id);
    const own = this.sharing.own.get(leaf.indicator.id);
    const outcome = leaf.outcomes[row];
    if (!share || !own || own.n === 0n || outcome === outcomes.nothing || outcome === outcomes.leftOut) return null;
    const largest = Math.max(Math.abs(share.top), share.below);
    const shared = outcome === outcomes.scored && largest < Infinity ? this.planFor(this.byId.get(share.id) as Planned, largest) : null;
    if (shared) this.run(shared, [row], [share]);
    const value = shared && shared.points.doubts.length === 0 ? valueAt(shared.term, 0, row) : null;
    return value ?? this.settling.valueAfter(leaf, row, own, share.to);
  }

  private shareChunk(planned: Planned, rows: readonly number[], shares: readonly Share[]): void {
    const { leaf, plan } = planned;
    const largest = shares.reduce((most, { top, below }) => Math.max(most, Math.abs(top), below), 1);
    const shared = largest < Infinity ? this.planFor(planned, largest) : null;
    const exactly = (at: number): void => this.shareExactly(planned, rows[at] as number, shares[at] as Share);
    if (!shared) return rows.forEach((_, at) => exactly(at));
    const { points, stored } = shared;
    if (!stored) return rows.forEach(this.loosen);
    this.run(shared, rows, shares);
    const limit = plan.stored.size * (plan.stored.unit ?? 1);
    rows.forEach((row, at) => {
      const value = stored.cells[at] as number;
      leaf.points[row] = value;
      if (!(Math.abs(value) <= limit)) this.loosen(row);
    });
    for (const at of new Set(points.doubts)) exactly(at);
  }

  private run({ gather, points, to }: SharedPlan, rows: readonly number[], shares: readonly Share[]): void {
    gather.load(rows);
    shares.forEach(({ top, below }, at) => {
      to.tops[at] = top;
      to.belows[at] = below;
    });
    points.run(0, rows.length);
  }

  private shareExactly({ leaf, plan }: Planned, row: number, { id, to }: Share): void {
    const value = this.settling.valueAfter(leaf, row, this.sharing.own.get(id) as Fraction, to);
    if (value && !keepOne(plan.stored, row, value)) this.loosen(row);
  }

  private planFor({ leaf, plan }: Planned, largest: number): SharedPlan | null {
    const known = this.plans.get(leaf);
    if (known && known.largest >= largest) return known.plan;
    const power = 2 ** Math.ceil(Math.log2(largest));
    const made = { largest: power, plan: plan.shared(power) };
    this.plans.set(leaf, made);
    return made.plan;
  }
}
