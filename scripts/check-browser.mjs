import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './lib/browser.mjs';
import { testsOf } from './lib/files.mjs';
import { main } from './lib/main.mjs';
import { bin, root } from './lib/paths.mjs';
import { Tally } from './lib/tally.mjs';

// The tests of the client and the elements, in Chromium.
await main(async () => {
  await ensureBrowser();
  const files = ['client', 'elements'].flatMap(testsOf);
  if (files.length === 0) return new Tally().close();
  const { status } = spawnSync(bin('wtr'), files.flatMap((file) => ['--files', file]), { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
