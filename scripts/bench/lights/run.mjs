import { mkdirSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { caseLight, chinaCalendar, countLights, deadlineOf, lightOf, lights, lightTable } from '@linli/model';
import { inRoot } from '../../lib/paths.mjs';
import { makeCases, now } from './cases.mjs';
import { report } from './report.mjs';

const size = 100_000;
const rounds = Number(process.env.ROUNDS ?? 15);
/** How often a round reads the lights, which is done too soon to be measured once. */
const readings = 100;

/** Measures reading the lights of many cases: a round of each way in turn, so that what else the machine does falls on all alike. */
export async function benchLights() {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc');
  const cases = makeCases(size);
  const table = lightTable(cases, chinaCalendar);
  const dates = datesOf(cases);
  const moment = Date.parse(now);
  const naive = () => cases.map((item) => caseLight(item, chinaCalendar, now).light);
  checkAgreement(table.at(now), naive());
  checkAgreement(bareLoop(dates, moment), naive().map((light) => (['off', 'paused', 'unknown'].includes(light) ? 'green' : light)));

  const ways = {
    bare: [readings, () => bareLoop(dates, moment)],
    table: [readings, () => table.at(now)],
    build: [1, () => lightTable(cases, chinaCalendar)],
    naive: [1, naive],
  };
  const samples = { bare: [], table: [], build: [], naive: [] };
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [way, [times, act]] of Object.entries(ways)) {
      // Or the garbage of what was measured before would be collected on somebody's time.
      collectGarbage();
      const cost = costOf(times, act);
      if (round > 0) samples[way].push(cost);
    }
  }
  const text = report(samples, { size, rounds, readings, counts: countLights(table.at(now)), clocks: cases.reduce((sum, item) => sum + item.clocks.length, 0), node: process.version });
  mkdirSync(inRoot('scripts', 'bench', 'results'), { recursive: true });
  writeFileSync(inRoot('scripts', 'bench', 'results', 'lights.md'), text);
  console.log(text);
}

/** What someone would keep who had worked out the dates before of all clocks that run and are no window. */
function datesOf(cases) {
  const due = new Float64Array(cases.length).fill(Infinity);
  const warn = new Float64Array(cases.length).fill(Infinity);
  cases.forEach(({ clocks }, index) => {
    for (const clock of clocks) {
      if (['off', 'paused', 'unknown'].includes(lightOf(clock, chinaCalendar, now))) continue;
      const deadline = deadlineOf(clock, chinaCalendar);
      due[index] = Math.min(due[index], Date.parse(deadline.dueAt));
      warn[index] = Math.min(warn[index], Date.parse(deadline.warnAt));
    }
  });
  return { due, warn };
}

/** The same output as a table's: one code for each case. */
function bareLoop({ due, warn }, moment) {
  const codes = new Uint8Array(due.length);
  for (let index = 0; index < due.length; index += 1) codes[index] = moment >= due[index] ? 2 : moment >= warn[index] ? 1 : 0;
  return codes;
}

/** What is fast and wrong is not compared. */
function checkAgreement(codes, answers) {
  const wrong = answers.findIndex((light, index) => light !== lights[codes[index]]);
  if (wrong >= 0) throw new Error(`Case ${wrong} is ${answers[wrong]}, and ${lights[codes[wrong]]} by its code`);
}

/** Processor time of one call, in milliseconds. */
function costOf(times, act) {
  const before = process.cpuUsage();
  let seen = 0;
  for (let time = 0; time < times; time += 1) seen += act().length;
  const { user, system } = process.cpuUsage(before);
  // What comes of it is looked at, or the loop might be left out.
  if (seen !== times * size) throw new Error(`${seen} lights in place of ${times * size}`);
  return (user + system) / 1000 / times;
}
