import { ESLint } from 'eslint';
import { main } from './lib/main.mjs';
import { root } from './lib/paths.mjs';
import { Tally } from './lib/tally.mjs';

// `eslint .`, counted by file. Warnings are printed and pass.
await main(async () => {
  const tally = new Tally();
  const eslint = new ESLint({ cwd: root });
  const results = await eslint.lintFiles(['.']);
  const formatter = await eslint.loadFormatter('stylish');
  const report = await formatter.format(results);
  if (report) console.log(report);
  tally.failed = results.filter(({ errorCount }) => errorCount > 0).length;
  tally.passed = results.length - tally.failed;
  tally.close();
});
