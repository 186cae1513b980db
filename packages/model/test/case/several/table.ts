import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '@linli/model';
import { attempt, drive, type Options, type Step } from '../support.js';

/** Given a case, when a step is tried, then it is accepted or refused with a code, and with the article that says so. */
export interface Row {
  given: string;
  way: readonly Step[];
  from?: Case;
  when: Step;
  then: string;
  /** The article of the refusal's basis. */
  article?: string;
  options?: Options;
}

export function testRows(rows: readonly Row[]): void {
  for (const { given, way, from, when, then, article, options } of rows) {
    test(`given ${given}, ${when.action} by ${when.by}: ${then}`, () => {
      const state = way.length === 0 && from ? from : drive(way, from).case;
      const decision = attempt(state, when, options);
      assert.equal(decision.ok ? 'accepted' : decision.refusal.code, then);
      assert.equal(decision.ok ? undefined : decision.refusal.basis?.article, article);
    });
  }
}
