import { median, table } from '../lib/figures.mjs';

/** What is aimed at, as ratios to the limit. */
const most = { run: 3, change: 4 };

/** The results as a page of Markdown: ratios to the limit, and what the machine of the run took. */
export function report(samples, { size, small, gaps, rounds, leaves, verified, off, steps, first, changed, changes, node }) {
  const count = (value) => value.toLocaleString('en');
  const cost = Object.fromEntries(Object.entries(samples).map(([way, list]) => [way, median(list)]));
  // A ratio of two that ran one right after the other, so that a busy moment falls on both.
  const ratioOf = (way) => median(samples[way].map((value, index) => value / samples.limit[index]));
  const shown = (ratio) => (ratio < 100 ? ratio.toFixed(2) : count(Math.round(ratio)));
  const line = (label, way, of) => [label, shown(ratioOf(way)), `${(1 / cost[way] / 1000).toPrecision(3)} M/s`, of];
  const change = { limit: median(changed.limit), table: median(changed.table) };
  const ratio = { run: ratioOf('table'), change: change.table / change.limit };
  const ms = (value) => `${value < 10 ? value.toFixed(2) : count(Math.round(value))} ms`;
  const aim = (what, now, limit) => [what, `≤ ${limit}`, now.toFixed(2), now <= limit ? 'met' : 'missed'];
  return `# Scoring 86 indicators of ${count(size.organisations)} organisations in ${size.periods} months

${count(leaves)} indicators, their ${count(size.organisations * size.periods)} totals and the places in three groups: 28 indicators with target and slope, 16 proportional, 14 ratios, 10
of events, 8 of bands, 6 lists, 2 relative to the mean of the group, 2 by place. Rates and points are rounded to two decimals. Processor time in Node
${node}, medians of ${rounds} interleaved rounds. Run it with \`npm run bench -- score\`; on a busy machine the ratios swing, the figures of which are its own.

## Everything

${table(['', 'time to the limit', 'indicators a second', 'of'], [
  line('the limit: a loop by hand over typed arrays, in floats', 'limit', count(leaves)),
  line('`run()` of a score table, exact', 'table', count(leaves)),
  line(`the same with gaps: ${(gaps * 100).toFixed(1)} % without base, ${(gaps * 100).toFixed(1)} % missing, points shared out`, 'gapped', count(leaves)),
  line('plain objects, in floats', 'objects', count(small.organisations * small.periods * 86)),
  line('expr-eval 2.0.2, in floats', 'exprEval', count(28 * small.exprEval)),
  line('HyperFormula 3.5.0, in floats', 'hyperFormula', count(28 * small.hyperFormula)),
])}

The limit is written for this one scheme and knows that no figure is missing. Rounding in doubles, it has ${count(off)} of ${count(size.organisations * size.periods)} totals wrong by a hundredth
or more; ${count(verified)} points of the tables and the totals above them were held against \`scoreAll\`, and none is. Plain objects carry ${count(small.organisations)} organisations; expr-eval and
HyperFormula do only the 28 indicators with a target, without totals and places, of ${count(small.exprEval)} and ${count(small.hyperFormula)} rows; HyperFormula's sheet is built
anew each time. They are here to compare with and nowhere else: expr-eval
has an open advisory (a formula can run code), HyperFormula is GPL-3.0.

A table that is new takes its figures over in ${ms(first.fill)}, and its first run, which makes the plans, takes ${ms(first.run)}. The longest step of \`runSteps()\` is ${ms(steps[0])}, with
gaps ${ms(steps[1])}, by the clock.

## One changed figure

${count(changes)} rates, each changed in both, by the clock, in medians: the points, the total and the places of its group in that month.

${table(['', 'time to the limit', 'on the machine of this run'], [
  ['the limit', '1.00', ms(change.limit)],
  ['`change()` of a score table', ratio.change.toFixed(2), ms(change.table)],
])}

Afterwards totals and places are, bit by bit, those of a full run.

## Aims

${table(['', 'aim', 'now', ''], [aim('`run()`, to the limit', ratio.run, most.run), aim('`change()`, to the limit', ratio.change, most.change)])}

What costs more than this: points that are not rounded (where rates are not either, sums are doubles with a bound on their error; rows that lie too near to where
the total is rounded, or in which points were shared out, are added up again as fractions), and \`peer-mean\`, above all over points that are not rounded.
`;
}
