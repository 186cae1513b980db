import { mkdirSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inRoot } from '../../lib/paths.mjs';
import { figures, generator, months, organisations } from './data.mjs';
import { Limit, segmentsOf } from './limit.mjs';
import { createScoreTable } from '@linli/model';
import { PlainObjects } from './objects.mjs';
import { peers } from './peers.mjs';
import { report } from './report.mjs';
import { indicators, scheme } from './scheme.mjs';
import { verify } from './verify.mjs';

const size = { organisations: 3000, periods: 12 };
/** Objects for each figure, and the formula evaluators, carry fewer. */
const small = { organisations: 300, periods: 12, exprEval: 3000, hyperFormula: 300 };
const gaps = 0.003;
const rounds = Number(process.env.ROUNDS ?? 11);
const changes = 300;

/** Measures a full run and one changed cell: a round of each way in turn, so that what else the machine does falls on all alike. */
export async function benchScore() {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc');
  const full = make(size);
  const gapped = make(size, gaps);
  const few = figuresOf(small);
  const objects = new PlainObjects(few, organisations(small.organisations), months(small.periods));
  const formulas = await peers(full.data);
  const leaves = size.organisations * size.periods * indicators.length;

  const ways = {
    limit: [leaves, () => full.limit.run()],
    table: [leaves, () => full.table.run()],
    gapped: [leaves, () => gapped.table.run()],
    objects: [small.organisations * small.periods * indicators.length, () => objects.run()],
    exprEval: [28 * small.exprEval, () => formulas['expr-eval'](small.exprEval)],
    hyperFormula: [28 * small.hyperFormula, () => formulas.HyperFormula(small.hyperFormula)],
  };
  const samples = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [way, [count, act]] of Object.entries(ways)) {
      // Or the garbage of what was measured before would be collected on somebody's time.
      collectGarbage();
      const cost = costOf(act) / count;
      if (round > 0) samples[way].push(cost);
    }
  }
  const organisationsOf = organisations(size.organisations);
  const verified = verify(full.table, full.data, organisationsOf, months(size.periods), 500) + verify(gapped.table, gapped.data, organisationsOf, months(size.periods), 500);
  const off = full.table.totals.reduce((count, total, row) => count + Number(Math.abs(total / 100 - full.limit.totals[row]) > 1e-9), 0);
  const steps = [full.table, gapped.table].map(longestStep);
  const fresh = make(size);
  const first = { fill: fresh.filled, run: costOf(() => fresh.table.run()) };
  const changed = measureChanges(full);
  const text = report(samples, { size, small, gaps, rounds, leaves, verified, off, steps, first, changed, changes, node: process.version });
  mkdirSync(inRoot('scripts', 'bench', 'results'), { recursive: true });
  writeFileSync(inRoot('scripts', 'bench', 'results', 'score.md'), text);
  console.log(text);
}

const figuresOf = (of, share = 0) => figures(of.organisations * of.periods, share);

function make(of, share = 0) {
  const data = figuresOf(of, share);
  const rows = of.organisations * of.periods;
  const segments = segmentsOf(of.organisations / scheme.groups.length, of.periods);
  const table = createScoreTable(scheme, { assessed: organisations(of.organisations), periods: months(of.periods) });
  const filled = costOf(() => fill(table, data));
  return { data, table, segments, limit: new Limit(data, rows, segments), filled };
}

function fill(table, data) {
  for (const [id, columns] of data) for (const [input, column] of Object.entries(columns)) table.fill(id, input, column);
}

/** One figure after the other, by the limit and by the table in turn; afterwards the table is what a run of everything makes of the same figures. */
function measureChanges({ data, table, segments, limit }) {
  const random = generator(9);
  const rates = indicators.filter(({ rule }) => ['target', 'proportional', 'ratio', 'bands'].includes(rule.op));
  const samples = { limit: [], table: [] };
  for (let turn = 0; turn < changes; turn += 1) {
    const indicator = rates[Math.floor(random() * rates.length)];
    const row = Math.floor(random() * table.rows);
    const { done, due } = data.get(indicator.id);
    done[row] = Math.floor(due[row] * (0.7 + 0.3 * random()));
    const segment = segments.find(({ from, length }) => row >= from && row < from + length);
    const { organisation, period } = table.whose(row);
    samples.limit.push(timeOf(() => limit.change(indicators.indexOf(indicator), row, segment)));
    samples.table.push(timeOf(() => table.change(organisation, period, indicator.id, { done: done[row], due: due[row] })));
  }
  const anew = createScoreTable(scheme, { assessed: organisations(size.organisations), periods: months(size.periods) });
  fill(anew, data);
  anew.run();
  const same = (one, other) => Buffer.from(one.buffer).equals(Buffer.from(other.buffer));
  if (!same(anew.totals, table.totals) || !same(anew.ranks, table.ranks)) throw new Error('After changes the table is not what a full run makes');
  return samples;
}

/** For how long a page that goes step by step has to wait at most, in milliseconds. */
function longestStep(table) {
  const steps = table.runSteps();
  let longest = 0;
  for (let done = false; !done; ) longest = Math.max(longest, timeOf(() => ({ done } = steps.next())));
  return longest;
}

/** Processor time, in milliseconds. */
function costOf(act) {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** By the clock, in milliseconds, for what is done too soon for processor time. */
function timeOf(act) {
  const before = performance.now();
  act();
  return performance.now() - before;
}
