import { spawn } from 'node:child_process';
import { compile, describe } from './lib/build-steps.mjs';
import { ensureInstalled } from './lib/ensure.mjs';
import { main } from './lib/main.mjs';
import { bin, root } from './lib/paths.mjs';
import { quiet } from './lib/storybook.mjs';

// `npm run storybook`: every element in every state, at http://127.0.0.1:6006/.
await main(async () => {
  await ensureInstalled();
  await compile(['packages/elements']);
  await describe();
  const options = ['dev', '-c', 'stories/.storybook', '--host', '127.0.0.1', '--port', '6006', '--ci', '--no-open'];
  const storybook = spawn(bin('storybook'), options, { cwd: root, env: quiet, stdio: 'inherit' });
  storybook.on('exit', (code) => (process.exitCode = code ?? 0));
});
