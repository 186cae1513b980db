import { mkdirSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { areaOf, checkPlan, gridIndex, planChecks } from '@linli/model';
import { inRoot } from '../../lib/paths.mjs';
import { cleanPlan, manyGrids, plantedPlan } from './plans.mjs';
import { report } from './report.mjs';
import { sweepPlan, sweepPoints } from './sweep.mjs';

const rounds = Number(process.env.ROUNDS ?? 7);

/** Measures the check of a plan, and finding the grids of points, each beside the plain way. The sweep of a plan takes minutes: it runs once. */
export async function benchPlan() {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc');
  const clean = cleanPlan();
  const planted = plantedPlan(clean);
  const { grids, points } = manyGrids();
  const index = gridIndex(grids);
  const ways = {
    clean: () => checkPlan(clean),
    planted: () => checkPlan(planted),
    build: () => gridIndex(grids),
    find: () => points.map((point) => index.at(point)),
    sweepPoints: () => sweepPoints(grids, points),
  };
  if (checkPlan(clean).length > 0) throw new Error('There is something to say about a plan in order');
  const findings = checkPlan(planted);
  checkPoints(ways.find(), ways.sweepPoints());
  const samples = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [way, act] of Object.entries(ways)) {
      // Or the garbage of what was measured before would be collected on somebody's time.
      collectGarbage();
      const cost = costOf(act);
      if (round > 0) samples[way].push(cost);
    }
  }
  const blocks = Array.from({ length: rounds }, () => (collectGarbage(), longestStep(planted)));
  let swept;
  const sweep = costOf(() => {
    swept = sweepPlan(planted, areaOf);
  });
  checkPlanned(findings, swept);
  const edges = clean.grids.reduce((sum, { boundary }) => sum + boundary.polygons.flat(2).length - boundary.polygons.flat(1).length, 0);
  const text = report(samples, { rounds, sweep, clips: swept.clips, blocks, edges, findings, planned: clean.grids.length, grids: grids.length, points: points.length, node: process.version });
  mkdirSync(inRoot('scripts', 'bench', 'results'), { recursive: true });
  writeFileSync(inRoot('scripts', 'bench', 'results', 'plan.md'), text);
  console.log(text);
}

/** What is fast and wrong is not compared: in square metres, both ways find the same. */
function checkPlanned(findings, swept) {
  const kinds = { overlap: ['overlap', 'thin-overlap'], gap: ['gap', 'thin-gap', 'hole'], outside: ['outside'] };
  for (const [kind, codes] of Object.entries(kinds)) {
    const sum = findings.filter(({ code }) => codes.includes(code)).reduce((total, { polygons }) => total + areaOf(polygons), 0);
    if (Math.abs(sum - swept[kind]) > 1 + 1e-6 * sum) throw new Error(`${kind}: ${sum} m² in place of ${swept[kind]}`);
  }
}

function checkPoints(found, swept) {
  const wrong = found.findIndex((grid, place) => grid !== swept[place]);
  if (wrong >= 0) throw new Error(`Point ${wrong} is in ${found[wrong]?.code}, and in ${swept[wrong]?.code} by the sweep`);
}

/** Processor time, in milliseconds. */
function costOf(act) {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** For how long a page that goes step by step has to wait at most, in milliseconds of processor time. */
function longestStep(plan) {
  const steps = planChecks(plan);
  let longest = 0;
  for (let done = false; !done; ) longest = Math.max(longest, costOf(() => ({ done } = steps.next())));
  return longest;
}
