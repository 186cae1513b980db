import type { GroupScores } from './group-scores.js';
import type { Segment } from './layout.js';
import { earlierIndex, type BulkLeaf } from './leaves.js';
import { chunkRows } from './operand.js';
import type { Ranks } from './ranks.js';
import type { Shelf } from './shelf.js';
import type { ScoreChange, ScoreProgress } from './table.types.js';

type Rows = Pick<Segment, 'from' | 'length'>;

/** Scores and ranks everything, step by step. */
export function* runAll({ layout, leaves }: Shelf, groups: readonly GroupScores[], ranks: Ranks): Generator<ScoreProgress, void> {
  let done = 0;
  const told = function* (steps: Generator<void, unknown>): Generator<ScoreProgress, void> {
    while (!steps.next().done) yield { done, of: layout.rows };
  };
  for (const group of groups) {
    yield* told(group.prepare());
    yield* told(group.compare(group.rows.segments, leaves));
    for (const { from, length } of chunksOf([group.rows])) {
      yield* told(group.score(from, length));
      done += length;
    }
  }
  yield* told(ranks.rankAll());
  yield { done, of: layout.rows };
}

/** Brings everything up to date after the figures of an indicator (`null`: of a veto) changed in a row. */
export function runChange(shelf: Shelf, groups: readonly GroupScores[], ranks: Ranks, row: number, leaf: BulkLeaf | null): ScoreChange {
  const totals: number[] = [];
  const scored: number[] = [];
  for (const group of groups) {
    const renewed = finish(group.prepare());
    const { from, length, segments } = group.rows;
    const within = row >= from && row < from + length;
    if (!within && renewed.length === 0) continue;
    // A plan that is new may keep its points in another unit.
    const stretches = renewed.length > 0 ? segments : within ? touched(group, shelf.layout.whose(row).segment, row, leaf) : [];
    const concerned = leaf && !renewed.includes(leaf) ? [...renewed, leaf] : renewed;
    finish(group.compare(renewed.length > 0 ? segments : [shelf.layout.whose(row).segment], concerned));
    for (const chunk of chunksOf(stretches)) {
      const before = shelf.totals.slice(chunk.from, chunk.from + chunk.length);
      finish(group.rescore(chunk.from, chunk.length, concerned));
      before.forEach((total, index) => {
        if (!Object.is(total, shelf.totals[chunk.from + index])) totals.push(chunk.from + index);
      });
    }
    scored.push(...stretches.map((stretch) => stretch.from));
  }
  // Where totals are equal, points decide that may have changed while the total did not.
  return { totals, ranks: ranks.rankWith(shelf.asked.size > 0 ? scored : totals) };
}

/** The rows that a row's figures have a say in. */
function touched({ rows: { segments } }: GroupScores, own: Segment, row: number, leaf: BulkLeaf | null): Rows[] {
  if (!leaf?.compares && !leaf?.averages) return [{ from: row, length: 1 }];
  const periods = segments.map(({ period }) => period);
  return segments.filter((segment, index) => segment === own || periods[earlierIndex(leaf.indicator.rule, periods, index)] === own.period);
}

function chunksOf(stretches: readonly Rows[]): Rows[] {
  return stretches.flatMap(({ from, length }) =>
    Array.from({ length: Math.ceil(length / chunkRows) }, (_, index) => ({ from: from + index * chunkRows, length: Math.min(chunkRows, length - index * chunkRows) })),
  );
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
