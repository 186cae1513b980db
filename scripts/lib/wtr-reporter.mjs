import { closingLine } from './tally.mjs';

/** A reporter for the Web Test Runner: the closing line, which its own reporter prints only to a terminal. */
export function closingLineReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) count(session, counts);
      console.log(closingLine(counts));
    },
  };
}

/** A page that failed without any failed test (a bad import, a crash) counts as one failure. */
function count({ passed, testResults }, counts) {
  const tests = testsOf(testResults);
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
  counts.failed += failed === 0 && !passed ? 1 : failed;
}

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);
