import { exactOf, exactText, type Fraction } from '../exact/exact.js';
import type { Scheme } from '../scheme.js';
import type { Scorecard } from '../score.js';
import { observedIn } from '../scoring/observed.js';
import { gradeFor } from '../scoring/vetoes.js';
import { explainScore } from '../trace/explain-score.js';
import { betweenEquals } from './between-equals.js';
import { exactWay } from './exact-way.js';
import { GroupScores } from './group-scores.js';
import { layOut } from './layout.js';
import type { Notes, Values } from './leaf-figures.js';
import { bulkLeaves, outcomes, type BulkLeaf } from './leaves.js';
import { pointsOf } from './points.js';
import { ranksOf } from './ranks.js';
import { runAll, runChange } from './runner.js';
import type { Shelf } from './shelf.js';
import type { ScoreTable, ScoreTableOptions } from './table.types.js';
import { vetoCounts } from './veto-counts.js';

/**
 * A table that scores very many organisations in many periods: column by column in whole numbers, so that every figure is exactly that of
 * `scoreAll`. What columns cannot do is done row by row by the engine itself, which takes longer: lists of scores that are not in hundredths, figures
 * of more than nine digits behind the point, `peer-mean` over points that are not rounded, a rule that columns do not know; and totals of points
 * that are not rounded are added up as fractions where they lie too near to where the total is rounded, or where points were shared out.
 * @throws RangeError where an organisation or a period is named twice, or the scheme cannot be worked with
 */
export function createScoreTable(scheme: Scheme, { assessed, periods }: ScoreTableOptions): ScoreTable {
  const layout = layOut(assessed, periods);
  const leaves = bulkLeaves(scheme, layout.rows);
  const vetoes = vetoCounts(scheme, layout.rows);
  const exact = exactWay(scheme, layout, leaves, vetoes);
  const then = scheme.ranking.then ?? [];
  const column = (): Float64Array => new Float64Array(layout.rows).fill(NaN);
  const shelf: Shelf = {
    ...{ scheme, layout, leaves, vetoes, exact, totals: column(), without: new Uint8Array(layout.rows) },
    ...{ asked: new Map(then.map((id) => [id, column()])), loose: new Set(), workspace: [] },
  };
  const groups = layout.groups.map((rows) => new GroupScores(shelf, rows));
  const scoresAt = (row: number): GroupScores => groups[layout.groups.indexOf(layout.groupAt(row))] as GroupScores;
  const points = pointsOf(shelf, scoresAt);
  const ranks = ranksOf(scheme, layout, shelf.totals, then.length > 0 ? betweenEquals(then, points.kept, (row, id) => points.of(row, id)) : null);
  let isFresh = false;

  const leafOf = (id: string): BulkLeaf | null => {
    const leaf = leaves.find(({ indicator }) => indicator.id === id) ?? null;
    if (!leaf && !vetoes.has(id)) throw new RangeError(`No indicator with a rule, and no veto, is called ${id}`);
    return leaf;
  };
  const set = (row: number, id: string, values: Values, notes: Notes): BulkLeaf | null => {
    const leaf = leafOf(id);
    if (leaf) leaf.figures.set(row, values, notes);
    else vetoes.set(row, id, values);
    points.forget();
    return leaf;
  };
  const run = function* () {
    points.forget();
    yield* runAll(shelf, groups, ranks);
    isFresh = true;
  };
  const runNow = (): void => {
    const steps = run();
    while (!steps.next().done);
  };
  const totalDigits = scheme.rounding.total.digits;
  const totalOf = (row: number): Fraction | null => (Number.isNaN(shelf.totals[row] ?? NaN) ? null : exactOf(shelf.totals[row] as number).div(10 ** totalDigits));

  return {
    ...{ rows: layout.rows, totals: shelf.totals, totalDigits, ranks: ranks.places, row: layout.rowOf, run: runNow, runSteps: run },
    whose: (row) => {
      const { assessed: who, segment } = layout.whose(row);
      return { ...who, period: segment.period };
    },
    set: (organisation, period, indicator, values, notes = {}) => {
      isFresh = false;
      set(layout.rowOf(organisation, period), indicator, values, notes);
    },
    load: (observations) => {
      isFresh = false;
      const counted = observedIn(observations);
      for (const one of observations) {
        const { organisation, period, indicator, values, reason, rows } = one;
        if (counted(organisation, period, indicator) === one) set(layout.rowOf(organisation, period), indicator, values, { reason, rows });
      }
    },
    fill: (indicator, input, figures, digits = 0) => {
      isFresh = false;
      const leaf = leafOf(indicator);
      if (leaf) leaf.figures.fill(input, figures, digits);
      else vetoes.fill(indicator, figures);
    },
    change: (organisation, period, indicator, values, notes = {}) => {
      if (!isFresh) runNow();
      const row = layout.rowOf(organisation, period);
      return runChange(shelf, groups, ranks, row, set(row, indicator, values, notes));
    },
    total: (row) => {
      const total = totalOf(row);
      return total && exactText(total);
    },
    rank: (row) => ranks.places[row] || null,
    without: (row) => withoutWords[shelf.without[row] ?? 0] ?? null,
    grade: (row) => {
      const total = totalOf(row);
      const held = vetoes.columns.filter(({ counts }) => counts[row] !== 0);
      if (held.some(({ counts }) => (counts[row] as number) < 0)) return exact.card(row, isFresh).grade;
      return total && gradeFor(scheme.grades ?? [], total, held.flatMap(({ veto: { effect } }) => (effect.kind === 'cap-grade' ? [effect.grade] : [])));
    },
    points: (indicator, row) => points.of(row, indicator),
    card: (organisation, period) => exact.card(layout.rowOf(organisation, period), isFresh),
    explain: (organisation, period, subject) => explainScore(scheme, exact.dataOf(layout.rowOf(organisation, period), isFresh), organisation, subject),
  };
}

const withoutWords: Readonly<Record<number, Scorecard['without']>> = { [outcomes.hold]: 'hold', [outcomes.apart]: 'apart', [outcomes.invalid]: 'invalid' };
