import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomEvents } from './faults.js';
import { told } from './support/check.js';
import { run } from './support/run.js';

/** As many as one slow core plays in about a minute. `scripts/torture.mjs` plays more, and one of them again. */
const schedules = Number(process.env['TORTURE_SCHEDULES'] ?? 600);

test(`${schedules} random schedules: nothing lost, nothing twice, nothing out of order`, async () => {
  const sum = { commands: 0, attempts: 0, applied: 0, lost: 0, doubled: 0, 'out of order': 0 };
  const happened = new Map<string, number>();
  const found: string[] = [];
  for (let seed = 1; seed <= schedules && found.length < 10; seed += 1) {
    const played = await run(seed);
    const { lost, doubled, disordered } = played.faults;
    sum.commands += played.commands;
    sum.attempts += played.attempts;
    sum.applied += played.applied;
    sum.lost += lost.length;
    sum.doubled += doubled.length;
    sum['out of order'] += disordered.length;
    for (const [what, times] of played.happened) happened.set(what, (happened.get(what) ?? 0) + times);
    const wrong = told(played.faults);
    if (wrong.length > 0) found.push(`seed ${seed}: ${wrong.join('; ')} (again: node scripts/torture.mjs --seed ${seed})`);
  }
  console.warn(`  ${schedules} schedules: ${Object.entries(sum).map(([what, count]) => `${what} ${count}`).join(', ')}`);
  assert.deepEqual(found, []);
  assert.ok(sum.applied > schedules, 'They must have done something');
  assert.deepEqual(randomEvents.filter((event) => !happened.has(event)), [], 'These never happened');
});

test('a schedule is the same again for its seed, and another for another one', async () => {
  for (const seed of [3, 7, 20]) {
    const [first, again, other] = [await run(seed), await run(seed), await run(seed + 1000)];
    assert.equal(again.digest, first.digest, `seed ${seed}`);
    assert.notEqual(other.digest, first.digest, `seed ${seed}`);
  }
});
