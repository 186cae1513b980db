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
  browsers: [chromeLauncher({ launchOptions: { executablePath: browserPath(), args: browserFlags } })],
  testFramework: { config: { timeout: 20000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), closingLineReporter()],
};
