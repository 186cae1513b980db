import type { Case } from '../case/case.js';
import type { CaseRecord } from '../contract/case-query.js';
import { refKey } from '../identity/same-case.js';
import type { CaseStore } from './store.js';

/** The record of the case that one was merged into, at the end of the line where that one was merged in turn. */
export async function followed(store: CaseStore, { ref, mergedInto }: Case): Promise<CaseRecord | undefined> {
  const seen = new Set([refKey(ref)]);
  let main: CaseRecord | undefined;
  for (let next = mergedInto; next && !seen.has(refKey(next)); next = main?.case.mergedInto ?? null) {
    seen.add(refKey(next));
    main = await store.record(next);
  }
  return main;
}
