import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { must } from './lib/run.mjs';
import { Finding } from './lib/tally.mjs';

const usage = `Random schedules of the outbox, the replica and a service, on virtual time.
  node scripts/torture.mjs                       10,000 of them, in two processes
  node scripts/torture.mjs --schedules 500 --from 20000 --workers 1
  node scripts/torture.mjs --seed 4711           one of them again, with all that happens in it`;

const { values } = parseArgs({
  options: { schedules: { type: 'string', default: '10000' }, from: { type: 'string', default: '1' }, workers: { type: 'string', default: '2' }, seed: { type: 'string' }, share: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const support = (name) => import(inRoot('packages/service/.test/torture/support', name));

if (values.help) console.log(usage);
else if (values.share !== undefined) await playShare();
else {
  await main(async () => {
    await must('compile', 'npx', ['tsc', '-b', 'packages/service/tsconfig.test.json']);
    if (values.seed === undefined) await playAll();
    else await playOne(Number(values.seed));
  });
}

/** In a process of its own: every so-many-th of them. */
async function playShare() {
  const [{ run }, { told }] = [await support('run.js'), await support('check.js')];
  const [from, count, step, first] = [values.from, values.schedules, values.workers, values.share].map(Number);
  for (let index = first; index < count; index += step) {
    const { commands, applied, attempts, faults, happened } = await run(from + index);
    process.send({ seed: from + index, commands, applied, attempts, lost: faults.lost.length, doubled: faults.doubled.length, disordered: faults.disordered.length, happened: [...happened], wrong: told(faults) });
  }
  process.disconnect();
}

async function playAll() {
  const started = performance.now();
  const sum = { schedules: 0, commands: 0, applied: 0, attempts: 0, lost: 0, doubled: 0, disordered: 0 };
  const happened = new Map();
  const wrong = [];
  const hear = (played) => {
    sum.schedules += 1;
    for (const name of Object.keys(sum)) sum[name] += played[name] ?? 0;
    for (const [what, times] of played.happened) happened.set(what, (happened.get(what) ?? 0) + times);
    if (played.wrong.length > 0) {
      wrong.push(played.seed);
      console.log(`✗ seed ${played.seed}: ${played.wrong.join('; ')}\n    again: node scripts/torture.mjs --seed ${played.seed}`);
    }
    if (sum.schedules % 1000 === 0) console.log(`  ${sum.schedules} schedules, ${Math.round((performance.now() - started) / 1000)} s`);
  };
  const workers = Array.from({ length: Number(values.workers) }, (_, share) => played(share, hear));
  await Promise.all(workers);
  const { disordered, ...others } = sum;
  console.log([...happened].sort(([, one], [, other]) => other - one).map(([what, times]) => `  ${String(times).padStart(8)}  ${what}`).join('\n'));
  console.log(`${Object.entries(others).map(([name, count]) => `${name} ${count}`).join(', ')}, out of order ${disordered}, in ${Math.round((performance.now() - started) / 1000)} s`);
  if (wrong.length > 0) throw new Finding(`${wrong.length} schedules failed: ${wrong.join(', ')}`);
}

/** Resolves when that share has been played. */
function played(share, hear) {
  // Much is made and soon dropped: with room for it less time goes into collecting it.
  const execArgv = ['--max-semi-space-size=64'];
  const child = fork(process.argv[1], ['--share', String(share), '--schedules', values.schedules, '--from', values.from, '--workers', values.workers], { execArgv });
  child.on('message', hear);
  return new Promise((resolve, reject) => child.on('exit', (code) => (code === 0 ? resolve() : reject(new Finding(`A process ended with ${code}`)))));
}

async function playOne(seed) {
  const [{ run }, { told }] = [await support('run.js'), await support('check.js')];
  const { commands, applied, attempts, faults, digest } = await run(seed, { tell: (at, what) => console.log(`${String(at).padStart(9)}  ${what}`) });
  console.log(`seed ${seed}: commands ${commands}, applied ${applied}, attempts ${attempts}, history ${digest}`);
  const wrong = told(faults);
  if (wrong.length > 0) throw new Finding(`✗ ${wrong.join('\n✗ ')}`);
}
