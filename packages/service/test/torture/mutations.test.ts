import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenClient, type Mutation } from './support/broken-client.js';
import type { Faults } from './support/check.js';
import { run } from './support/run.js';
import type { WorldOptions } from './support/world.js';

/** So many schedules at most until the first one shows it. */
const most = 400;

const ofTheService: [what: string, broken: WorldOptions['broken'], shown: (keyof Faults)[]][] = [
  ['forgets which commands it has carried out', { dedupe: true }, ['doubled']],
  ['numbers changes before they can be read', { identityCursor: true }, ['diverged', 'stale']],
];

const ofTheClient: [what: string, mutations: readonly Mutation[], shown: (keyof Faults)[]][] = [
  [
    'says "stored" when the request succeeded and not when the transaction is complete',
    [
      { from: 'await tx.done;\n            return result;', to: 'return result;' },
      // To be read by a second transaction it must be complete too: that is not waited for either.
      { from: 'await this.#core.changed().catch(() => undefined);', to: 'void this.#core.changed().catch(() => undefined);' },
    ],
    ['lost'],
  ],
  ['lets a tab write that does not send any more', [{ from: 'if (!isOf(await leaseIn(tx), term))\n        throw new Fenced();', to: 'void term;' }], ['unfenced']],
];

/** What the first schedule shows that finds anything. */
async function firstFault(options: WorldOptions): Promise<{ seed: number; shown: (keyof Faults)[] } | undefined> {
  for (let seed = 1; seed <= most; seed += 1) {
    const { faults } = await run(seed, options);
    const shown = (Object.keys(faults) as (keyof Faults)[]).filter((name) => faults[name].length > 0);
    if (shown.length > 0) return { seed, shown };
  }
  return undefined;
}

async function assertFound(what: string, options: WorldOptions, expected: (keyof Faults)[]): Promise<void> {
  const found = await firstFault(options);
  assert.ok(found, `${most} schedules did not find what ${what}`);
  console.warn(`  ${what}: found by seed ${found.seed} (${found.shown.join(', ')})`);
  assert.ok(found.shown.some((name) => expected.includes(name)), `seed ${found.seed} shows ${found.shown.join(', ')} in place of ${expected.join(' or ')}`);
}

for (const [what, broken, shown] of ofTheService) test(`a service that ${what} is found`, () => assertFound(`a service that ${what}`, { broken }, shown));

for (const [what, mutations, shown] of ofTheClient) {
  test(`a client that ${what} is found`, async () => {
    const { client, remove } = await brokenClient(mutations);
    try {
      await assertFound(`a client that ${what}`, { client }, shown);
    } finally {
      remove();
    }
  });
}
