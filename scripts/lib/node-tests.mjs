import { spawnSync } from 'node:child_process';
import { inRoot, root } from './paths.mjs';
import { Tally } from './tally.mjs';

/** Runs test files (paths from the root) in Node's own test runner, and takes its exit code. */
export function runNodeTests(files) {
  // Without names, Node would run every test file that it finds.
  if (files.length === 0) return new Tally().close();
  const reporter = ['--test-reporter', inRoot('scripts/lib/node-reporter.mjs')];
  const { status } = spawnSync(process.execPath, ['--test', ...reporter, ...files], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
