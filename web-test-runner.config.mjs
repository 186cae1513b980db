import commonjs from '@rollup/plugin-commonjs';
import { fromRollup } from '@web/dev-server-rollup';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, browserPath } from './scripts/lib/browser.mjs';
import { closingLineReporter } from './scripts/lib/wtr-reporter.mjs';

/** Client and element tests in a real Chromium, over what `tsc -b` has emitted. */
export default {
  files: ['packages/client/.test/**/*.test.js', 'packages/elements/.test/**/*.test.js'],
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 2,
  // json-logic-js is the one dependency that is not an ES module.
  plugins: [fromRollup(commonjs)({ include: ['**/json-logic-js/**'], strictRequires: false })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: browserPath(), args: browserFlags }, createPage: createVisiblePage })],
  // A slow machine that does other things besides must not fail a test. A limit costs nothing until a test fails.
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), closingLineReporter()],
};

/** Of pages that run side by side only one is in front: the others would have no frames, no resize observations and no focus. */
async function createVisiblePage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}
