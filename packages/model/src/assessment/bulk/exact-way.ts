import type { Observation } from '../observation.js';
import type { Scheme } from '../scheme.js';
import type { Scorecard } from '../score.js';
import { leavesOf, type Leaf } from '../scoring/leaf.js';
import { measuresOf } from '../scoring/measured.js';
import { assessing } from '../scoring/score-all.js';
import { earlierPeriod } from '../scoring/standing.js';
import type { AssessmentData } from '../data.js';
import type { Layout, Segment } from './layout.js';
import { outcomes, type BulkLeaf } from './leaves.js';
import type { VetoCounts } from './veto-counts.js';

/** The engine itself on what a table holds: for the few rows that columns leave undecided, and for what is shown of one organisation. */
export interface ExactWay {
  /** An indicator in rows of one segment. @param alone whether what others have to say is not asked for */
  leaves(leaf: BulkLeaf, segment: Segment, rows: readonly number[], alone?: boolean): Leaf[];
  /** @param settled whether the outcomes of the row's indicators are those of its figures */
  card(row: number, settled: boolean): Scorecard;
  /** What a card of this row is made from, and no more. */
  dataOf(row: number, settled: boolean): AssessmentData;
}

export function exactWay(scheme: Scheme, layout: Layout, all: readonly BulkLeaf[], vetoes: VetoCounts): ExactWay {
  const membersOf = (segment: Segment) => layout.groupAt(segment.from).members;

  /** Observations of some rows for one indicator, and of those whose figures have a say in them. */
  const observed = ({ indicator, figures }: BulkLeaf, segment: Segment, rows: readonly number[], withOthers: boolean): Observation[] => {
    const earlier = earlierPeriod(indicator.rule, segment.period);
    const periods = [segment.period, ...(earlier !== null && layout.periods.includes(earlier) ? [earlier] : [])];
    const members = membersOf(segment);
    const who = withOthers ? members : rows.map((row) => layout.whose(row).assessed);
    return periods.flatMap((period) =>
      who.flatMap(({ organisation }) => figures.observation(layout.rowOf(organisation, period), { organisation, period, indicator: indicator.id }) ?? []),
    );
  };

  const dataOf = (row: number, settled: boolean): AssessmentData => {
    const { assessed, segment } = layout.whose(row);
    const { organisation } = assessed;
    const observations = all.flatMap((leaf) => observed(leaf, segment, [row], leaf.compares || (leaf.averages && !(settled && leaf.outcomes[row] === outcomes.scored))));
    return { period: segment.period, assessed: membersOf(segment), observations: [...observations, ...vetoes.observations(row, { organisation, period: segment.period })] };
  };

  return {
    dataOf,
    card: (row, settled) => assessing(scheme, dataOf(row, settled)).card(layout.whose(row).assessed).card,
    leaves: (leaf, segment, rows, alone = false) => {
      const data = { period: segment.period, assessed: membersOf(segment), observations: observed(leaf, segment, rows, !alone && (leaf.compares || leaf.averages)) };
      const leafOf = leavesOf(scheme, data, measuresOf(scheme, data));
      return rows.map((row) => leafOf(layout.whose(row).assessed, leaf.indicator));
    },
  };
}
