import { median, table } from '../lib/figures.mjs';

/** What reading a table aims at, as a ratio to the bare loop. */
const most = 2;

/** The results as a page of Markdown: ratios to the bare loop, and what the machine of the run took. */
export function report(samples, { size, rounds, readings, counts, clocks, node }) {
  const bare = median(samples.bare);
  // A ratio of two that ran one right after the other, so that a busy moment falls on both.
  const read = median(samples.table.map((cost, index) => cost / samples.bare[index]));
  const line = (label, cost, ratio) => [label, ratio.toFixed(2), `${cost.toFixed(cost < 10 ? 2 : 0)} ms`];
  const costs = { table: median(samples.table), build: median(samples.build), naive: median(samples.naive) };
  return `# The lights of ${size.toLocaleString('en')} cases

${clocks.toLocaleString('en')} clocks in working days, days and hours, some paused, extended, stopped or windows; at the moment that is read
${Object.entries(counts).map(([light, count]) => `${count.toLocaleString('en')} ${light}`).join(', ')}.
Processor time in Node ${node}, medians of ${rounds} interleaved rounds; the first two lines are means of ${readings} readings a round. Run it
with \`npm run bench -- lights\`.

${table(['', 'to the bare loop', 'on the machine of this run'], [
  line('bare loop over dates worked out before', bare, 1),
  line('`.at(now)` of a light table', costs.table, read),
  line('making the light table', costs.build, costs.build / bare),
  line('`caseLight` for each case', costs.naive, costs.naive / bare),
])}

The bare loop compares two numbers for each case, due and warn, and writes one code for each, as a table does; what is paused,
unknown or off is green to it. Before anything was measured, its codes and the table's were held against \`caseLight\` of each case.

Making the table is counting every clock once on the calendar: about ${(costs.build / costs.naive).toFixed(1)} of asking \`caseLight\` for each case. It pays from the
${costs.build < costs.naive ? 'first' : 'second'} reading on, and after that a reading costs ${Math.round(costs.naive / costs.table).toLocaleString('en')} times less.

## Aims

${table(['', 'aim', 'now', ''], [['`.at(now)`, to the bare loop', `≤ ${most}`, read.toFixed(2), read <= most ? 'met' : 'missed']])}
`;
}
