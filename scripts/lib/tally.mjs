import { stripVTControlCharacters } from 'node:util';

/** What a check found wrong: told by its message, without a stack. */
export class Finding extends Error {}

/**
 * Counts what a check found. Every check ends with the line `N passed, N failed`, which is how scripts/test.mjs, and a person,
 * reads it.
 */
export class Tally {
  passed = 0;
  failed = 0;

  pass(count = 1) {
    this.passed += count;
  }

  /** Counts one failure and prints it. */
  fail(what, detail = '') {
    this.failed += 1;
    console.log(`✗ ${what}${detail ? `\n${indent(String(detail).trimEnd())}` : ''}`);
  }

  /** Counts one thing by what its check throws. */
  async check(what, work) {
    try {
      await work();
      this.pass();
    } catch (error) {
      this.fail(what, error instanceof Finding ? error.message : (error.output ?? error.stack ?? error));
    }
  }

  /** Adds what another check has counted. */
  add({ passed, failures }) {
    this.pass(passed);
    for (const failure of failures) this.fail(failure);
  }

  /** Prints the closing line and sets the exit code. Nothing checked at all is a failure. */
  close() {
    if (this.passed + this.failed === 0) this.fail('nothing was checked');
    console.log(closingLine(this));
    process.exitCode = this.failed > 0 ? 1 : 0;
  }
}

export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** The counts of the last closing line in what a check printed; `undefined` when there is none. */
export function readClosingLine(output) {
  const last = [...stripVTControlCharacters(output).matchAll(/^(\d+) passed, (\d+) failed$/gm)].pop();
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}

export const indent = (text) => text.replace(/^(?=.)/gm, '    ');
