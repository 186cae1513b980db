import { median, table } from '../lib/figures.mjs';

/** The results as a page of Markdown: ratios to the plain sweeps, and what the machine of the run took. */
export function report(samples, { rounds, sweep, clips, blocks, edges, findings, planned, grids, points, node }) {
  const count = (value) => value.toLocaleString('en');
  const cost = Object.fromEntries(Object.entries(samples).map(([way, list]) => [way, median(list)]));
  const ms = (value) => `${count(Number(value.toFixed(value < 10 ? 2 : 0)))} ms`;
  const ratio = (value, whole) => (value / whole < 0.1 ? (value / whole).toPrecision(2) : (value / whole).toFixed(2));
  const codes = [...new Set(findings.map(({ code }) => code))].map((code) => `${findings.filter((finding) => finding.code === code).length} ${code}`);
  return `# Checking a plan of ${count(planned)} grids, and finding the grid of a point

Processor time in Node ${node}, medians of ${rounds} interleaved rounds; the sweep of the plan ran once. Run it with \`npm run bench -- plan\`.

## The plan

${count(edges)} edges, 500 communities. In order it has no finding. With a defect in each community it has ${count(findings.length)}: ${codes.join(', ')}.
The sweep clips, by polyclip-ts, each two grids whose boxes meet, each community by its grids, each grid by its community: ${count(clips)} times.
Both find the same square metres of overlaps, of gaps and outside, or nothing would be compared.

${table(['', 'to the sweep', 'on the machine of this run'], [
  ['plain sweep', '1', ms(sweep)],
  ['`checkPlan`, a plan in order', ratio(cost.clean, sweep), ms(cost.clean)],
  ['`checkPlan`, a defect in each community', ratio(cost.planted, sweep), ms(cost.planted)],
  ['longest step of `planChecks` on it', ratio(median(blocks), sweep), ms(median(blocks))],
])}

An edge that is an edge of the neighbour as well, the other way round, is settled by looking it up; only what is left over is clipped.

## Points

${count(points)} points among ${count(grids)} grids. The sweep goes through boxes in a typed array, then through the rings; the answers are the same.

${table(['', 'to the sweep', 'on the machine of this run'], [
  ['plain sweep', '1', ms(cost.sweepPoints)],
  ['making a grid index', ratio(cost.build, cost.sweepPoints), ms(cost.build)],
  ['`.at(point)` of it, all points', ratio(cost.find, cost.sweepPoints), ms(cost.find)],
])}

One point takes ${((cost.find / points) * 1000).toFixed(1)} µs.
`;
}
