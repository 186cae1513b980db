import { maySee } from '../case/access.js';
import type { CaseType } from '../case/case-type.js';
import { findCaseType } from '../case/find-case-type.js';
import type { RecordQuery } from '../contract/case-query.js';
import { LinliError } from '../contract/error.js';
import type { Actor } from '../identity/actor.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Receipt } from '../identity/receipt.js';
import { withProofs } from './proof.js';
import { type LightContext, visitAll } from './query.js';
import { seal } from './sealing.js';
import { noSuchCase } from './seen.js';
import type { SealedCase, CaseStore } from './store.js';
import { viewCase } from '../privacy/view-case.js';
import { type RecordView, recordEnd, recordHeader, recordLine, recordLines } from '../record/export-record.js';
import { type Head, type SealedEvent, headOf } from '../record/sealed-event.js';

/** Cases read and sealed at a time: a page stays alive between, even where none was sealed before. */
const batchSize = 20;

export interface RecordContext extends LightContext {
  actor: Actor;
  /** Receipts that came with the request. */
  shown: readonly Receipt[];
  caseTypes: readonly CaseType[];
  /** Throws when the export is to end. */
  check: () => void;
  /** Lets the page do what it has to. */
  pause: () => Promise<void>;
}

/** Up to which event a case is exported: what is added to it while the export runs is not in it. */
interface Extent {
  ref: CaseRef;
  version: number;
}

/** The lines of an export, as the actor may see them. */
export async function* exportLines(store: CaseStore, wanted: RecordQuery | readonly CaseRef[], context: RecordContext): AsyncGenerator<string, void> {
  const { caseTypes, check, shown } = context;
  const kept = await Promise.all(shown.map(({ code }) => store.receipt(code)));
  const actor = withProofs(context.actor, shown, kept.flatMap((receipt) => receipt ?? []));
  const extents = isQuery(wanted) ? await extentsOf(store, wanted, actor, context) : await namedExtents(store, wanted, actor);
  const header = recordHeader({ cases: extents.length, events: extents.reduce((sum, { version }) => sum + version, 0) });
  const heads: Head[] = [];
  check();
  yield recordLine(header);
  for (let from = 0; from < extents.length; from += batchSize) {
    const batch = extents.slice(from, from + batchSize);
    const found = await store.sealed(batch.map(({ ref }) => ref), (record, secret) => seal(record, { secret, caseTypes }));
    for (const [index, extent] of batch.entries()) {
      const record = recordWithin(extent, found[index]);
      heads.push(headOf(record));
      for (const line of recordLines(record, viewOf(found[index], actor, caseTypes))) {
        check();
        yield line;
      }
    }
    await context.pause();
  }
  check();
  yield recordLine(recordEnd(heads, header));
}

async function extentsOf(store: CaseStore, query: RecordQuery, actor: Actor, context: LightContext): Promise<Extent[]> {
  const extents: Extent[] = [];
  await visitAll(store, query, actor, context, ({ ref, version }) => extents.push({ ref, version }));
  return extents;
}

/** In the order named, each once. */
async function namedExtents(store: CaseStore, refs: readonly CaseRef[], actor: Actor): Promise<Extent[]> {
  const distinct = [...new Map(refs.map((ref) => [`${ref.region}/${ref.id}`, ref])).values()];
  const visible = new Map((await store.cases(distinct)).filter((item) => maySee(item, actor)).map(({ ref, version }) => [`${ref.region}/${ref.id}`, version]));
  return distinct.map((ref) => {
    const version = visible.get(`${ref.region}/${ref.id}`);
    if (version === undefined) throw noSuchCase(ref);
    return { ref, version };
  });
}

function recordWithin({ ref, version }: Extent, found: SealedCase | undefined): SealedEvent[] {
  const { events = [], seals = [] } = found?.record ?? {};
  const record = events.slice(0, version).flatMap((event, index) => (seals[index] ? [{ ...seals[index], event }] : []));
  if (record.length < version) throw new LinliError('invalid', `Case ${ref.region}/${ref.id} counts ${version} events, and its record has ${record.length}`);
  return record;
}

/** Who loses sight of a case while the export runs is told no more than that it is there. */
function viewOf(found: SealedCase | undefined, actor: Actor, caseTypes: readonly CaseType[]): RecordView {
  if (!found || !maySee(found.case, actor)) return () => [];
  const { case: item } = found;
  return (events) => viewCase({ case: item, events: [...events] }, actor, findCaseType(caseTypes, item.type)).events;
}

function isQuery(wanted: RecordQuery | readonly CaseRef[]): wanted is RecordQuery {
  return !Array.isArray(wanted);
}
