import { runQuery, type Actor, type Case, type CaseRef, type LinliError } from '@linli/model';
import type { CasePage, CaseQuery, CaseRecord } from '../../backend.js';
import { LinliError as Failure } from '../../errors.js';
import type { KeptCases } from './kept-cases.js';
import type { KnownRules } from './known-rules.js';
import { isLineless } from './line.js';
import { overlaid } from './overlaid.js';
import type { Overlay } from './overlay.js';

/** So often a query is begun anew when what is there changes under it. */
const attempts = 5;
/** What is in the replica is what the actor may see, as they see it: this reader leaves it as it is. */
const asKept: Actor = { role: 'clerk', organisation: '', area: '' };

/** What answers are made of. */
interface Ground {
  cases: KeptCases;
  overlay: Overlay;
  rules: KnownRules;
}

/** What is here, with what was done on this device laid over. @param now milliseconds since 1970 */
export async function queryKept({ cases, overlay, rules }: Ground, query: CaseQuery, now: number): Promise<CasePage> {
  await rules.complete();
  const calendar = rules.rules?.calendar;
  if (!calendar) throw new Failure('offline', 'Nothing was fetched on this device, and there is no line now; try again later');
  for (let attempt = 1; ; attempt++) {
    const { revision } = cases.state;
    const page = await runQuery(overlaid(cases, await overlay.all(query.refs)), query, asKept, { calendar, now: new Date(now).toISOString() });
    // What was laid over and what it was laid over must be of one time.
    if (cases.state.revision === revision || attempt === attempts) return page;
  }
}

/** The record as it was read last, or of what was filed here. @param problem why the back end did not answer */
export async function readKept({ cases, overlay }: Ground, ref: CaseRef, problem: LinliError): Promise<CaseRecord | undefined> {
  const record = isLineless(problem) ? await cases.record(ref) : undefined;
  // There may be one that was filed here and is not sent yet.
  if (!record && !isLineless(problem) && problem.code !== 'not_found') return undefined;
  if (problem.code === 'not_found') await cases.forgetRecord(ref);
  const { item, events } = problem.code === 'not_found' ? await overlay.over(ref, undefined) : record ? await overlay.over(ref, record.case) : await overlay.of(ref);
  return item && { case: item, events: [...(record?.events ?? []), ...events] };
}

/** What the back end has just answered, with what was done on this device laid over. */
export function laidOver({ overlay }: Ground, items: readonly Case[]): Promise<Case[]> {
  return Promise.all(items.map(async (item) => (overlay.isOver(item.ref) ? ((await overlay.over(item.ref, item)).item ?? item) : item)));
}

/** A query that is not sound is not asked of the back end either; where the device fails, the back end is. */
export function passInvalid(error: unknown): undefined {
  if (error instanceof Failure && error.code === 'invalid') throw error;
}
