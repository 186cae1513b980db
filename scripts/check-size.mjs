import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { main } from './lib/main.mjs';
import { measureAll } from './lib/measure.mjs';
import { inRoot } from './lib/paths.mjs';
import { Finding, Tally } from './lib/tally.mjs';

const ledger = inRoot('scripts', 'sizes.json');
const rewrite = 'node scripts/check-size.mjs --write';

/** In bytes after gzip; 1 KB is 1,000 bytes. */
const budgets = { 'linli.min.js': 110_000, 'intake.min.js': 49_000, 'grid-map over what every element loads': 20_000, 'case-list over what every element loads': 15_000, 'client core over model': 20_000 };

// Sizes are written down to the byte, so that a change in size is committed, and seen, with what caused it.
await main(async () => {
  const sizes = await measureAll();
  if (process.argv.includes('--write')) writeFileSync(ledger, `${JSON.stringify(sizes, null, 2)}\n`);
  const written = existsSync(ledger) ? JSON.parse(readFileSync(ledger, 'utf8')) : {};
  const tally = new Tally();
  for (const [name, size] of Object.entries(sizes)) await tally.check(name, () => compare(name, size, written[name]));
  tally.close();
});

function compare(name, size, written) {
  const budget = budgets[name];
  console.log(`  ${name}: ${size.toLocaleString('en')} bytes${budget ? ` of ${budget.toLocaleString('en')}` : ''}`);
  if (size > budget) throw new Finding(`${name} has ${size} bytes after gzip, ${size - budget} over its budget of ${budget}.`);
  if (size !== written) throw new Finding(`${name} has ${size} bytes after gzip; the ledger says ${written}. Is that meant? Then: ${rewrite}`);
}
