import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosen, runSteps } from './steps.mjs';
import { readClosingLine } from './tally.mjs';

const print = (text, code = 0) => [process.execPath, '-e', `console.log(${JSON.stringify(text)}); process.exitCode = ${code}`];

/** Runs steps with what they print kept away from this test's own output. */
async function quietly(steps, options = { atOnce: 2 }) {
  const { log } = console;
  console.log = () => {};
  try {
    return await runSteps(steps, options);
  } finally {
    console.log = log;
  }
}

const table = [
  ['a check counts by its closing line', { check: print('x\n3 passed, 0 failed') }, { passed: 3, failed: 0 }],
  ['a check that failed counts what failed', { check: print('3 passed, 2 failed', 1) }, { passed: 3, failed: 2 }],
  ['a check without a closing line has failed', { check: print('done') }, { passed: 0, failed: 1 }],
  ['a check of nothing has failed', { check: print('0 passed, 0 failed') }, { passed: 0, failed: 1 }],
  ['a check that ends badly after its closing line has failed', { check: print('3 passed, 0 failed', 1) }, { passed: 3, failed: 1 }],
  ['a command counts once', { command: print('done') }, { passed: 1, failed: 0 }],
  ['a command that ends badly has failed', { command: print('oh', 1) }, { passed: 0, failed: 1 }],
  ['a command that is not there has failed', { command: ['/no/such/command'] }, { passed: 0, failed: 1 }],
];

for (const [what, step, expected] of table) {
  test(what, async () => assert.deepEqual(await quietly([{ name: 'a', ...step }]), expected));
}

test('a step waits for those that it needs, and runs though they failed', async () => {
  const order = [];
  const step = (name, needs, fails) => ({ name, needs, run: async () => (order.push(name), fails && (await Promise.reject(new Error('no')))) });
  const total = await quietly([step('c', ['b']), step('b', ['a']), step('a', [], true)]);
  assert.deepEqual(order, ['a', 'b', 'c']);
  assert.deepEqual(total, { passed: 2, failed: 1 });
});

test('chosen steps bring what they need', () => {
  const steps = [{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c', needs: ['b'] }, { name: 'd' }];
  assert.deepEqual(chosen(steps, ['c']).map(({ name }) => name), ['a', 'b', 'c']);
  assert.throws(() => chosen(steps, ['x']), /No such step: x/);
});

test('the last closing line counts', () => {
  assert.deepEqual(readClosingLine('1 passed, 0 failed\nmore\n2 passed, 1 failed\n'), { passed: 2, failed: 1 });
  assert.deepEqual(readClosingLine('\u001b[2K\u001b[G4 passed, 0 failed\n'), { passed: 4, failed: 0 });
  assert.equal(readClosingLine('all 2 passed, 1 failed here'), undefined);
});
