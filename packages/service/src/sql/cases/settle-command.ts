import { type Case, type CaseRef, type Found, kinOf, LinliError, refKey, type Settlement, type Sought, type StoredReceipt, type StoredVerdict } from '@linli/model';
import { Overtaken } from '../database-error.js';
import { addToFeed } from '../feed/feed-rows.js';
import { byRegion, eachRegion } from '../regions.js';
import type { Query } from '../sql.js';
import type { Context } from '../context.js';
import { lockedCase, readCases, writeCase } from './case-row.js';
import { beginCommand, keepVerdict, readVerdict } from './command-rows.js';
import { addFiles } from './file-rows.js';
import { addReceipt, readReceipts } from './receipt-rows.js';
import { addEventRows, addSeals, emptyRecord, readRecords } from './record-rows.js';
import { secretOf } from './secret.js';

/** What there is in other regions, looked up before: a transaction sees one region. */
interface Elsewhere {
  receipts: readonly StoredReceipt[];
  /** By `refKey`; `undefined` where there is none. */
  cases: ReadonlyMap<string, Case | undefined>;
}

/** The case belongs to cases of other regions that were not looked up yet. */
class KinElsewhere extends Error {
  constructor(readonly refs: readonly CaseRef[]) {
    super('Look up cases of other regions first');
  }
}

/** Longer ones would not go into an index. */
const longestId = 200;

/** Carries out a command in one transaction: the verdict, the case, its events and its place in the feed, or nothing of it. */
export async function settleCommand(context: Context, sought: Sought, decide: (found: Found) => Settlement): Promise<StoredVerdict> {
  const { sql, regions } = context;
  const { region } = sought.ref;
  regions.check(region);
  if (sought.command.length > longestId) throw new LinliError('invalid', `The id of a command has at most ${longestId} characters`);
  const receipts = await receiptsElsewhere(context, region, sought.receipts);
  let cases = await casesElsewhere(context, region, sought.related);
  for (;;) {
    const elsewhere = { receipts, cases };
    try {
      return await sql.tx(region, (query) => settleIn(query, context, sought, elsewhere, decide));
    } catch (error) {
      if (!(error instanceof KinElsewhere)) throw error;
      cases = new Map([...cases, ...(await casesElsewhere(context, region, error.refs))]);
    }
  }
}

async function settleIn(query: Query, { now, subject }: Context, sought: Sought, elsewhere: Elsewhere, decide: (found: Found) => Settlement): Promise<StoredVerdict> {
  const { command: id, fingerprint, device = null, seq = null, ref } = sought;
  const { region } = ref;
  const isNew = await beginCommand(query, { region, id, fingerprint, subject, device, seq, at: now() });
  if (!isNew) {
    const before = await readVerdict(query, region, id);
    if (!before) throw new Overtaken();
    return before.stored;
  }
  const locked = await lockedCase(query, region, ref.id);
  const found = await find(query, sought, locked?.item, elsewhere);
  const { settled, change } = decide(found);
  if (!change) return { ...settled, verdict: await keepVerdict(query, region, settled.verdict) };
  const { item, record, receipt } = change;
  const known = found.record.events.length;
  if (!(await writeCase(query, item, locked))) throw new Overtaken();
  const events = record.events.slice(known);
  await addEventRows(query, region, events);
  await addSeals(query, region, [{ id: item.ref.id, from: found.record.seals.length, seals: record.seals }]);
  await addFiles(query, region, [{ id: item.ref.id, values: [events, locked ? null : item.content] }]);
  if (receipt) await addReceipt(query, receipt);
  const position = await addToFeed(query, region, [{ kind: 'case', id: item.ref.id, version: item.version }]);
  const verdict = settled.verdict.status === 'applied' ? { ...settled.verdict, seq: position } : settled.verdict;
  return { ...settled, verdict: await keepVerdict(query, region, verdict) };
}

async function find(query: Query, { ref: { region, id }, related, receipts, after }: Sought, item: Case | undefined, elsewhere: Elsewhere): Promise<Found> {
  const named = [...related, ...(item ? kinOf(item) : [])];
  const others = named.filter((ref) => ref.region !== region);
  const missing = others.filter((ref) => !elsewhere.cases.has(refKey(ref)));
  if (missing.length > 0) throw new KinElsewhere(missing);
  const here = await readCases(query, region, named.filter((ref) => ref.region === region).map((ref) => ref.id));
  const shown = receipts.length === 0 ? [] : [...(await readReceipts(query, region, receipts)), ...elsewhere.receipts];
  const records = item && (await readRecords(query, region, [id]));
  return {
    item,
    related: named.flatMap((ref) => (ref.region === region ? here.get(ref.id) : elsewhere.cases.get(refKey(ref))) ?? []),
    receipts: receipts.flatMap((code) => shown.find((receipt) => receipt.code === code) ?? []),
    after: after === undefined ? undefined : (await readVerdict(query, region, after))?.stored,
    record: records?.get(id) ?? emptyRecord,
    secret: await secretOf(query, region),
  };
}

/** Always asks all of the other regions, found or not, so that time tells nothing of a code. */
async function receiptsElsewhere({ sql, regions }: Context, region: string, codes: readonly string[]): Promise<StoredReceipt[]> {
  if (codes.length === 0) return [];
  const others = regions.served.filter((other) => other !== region);
  return (await eachRegion(others, (other) => sql.tx(other, (query) => readReceipts(query, other, codes), { readOnly: true }))).flat();
}

async function casesElsewhere({ sql, regions }: Context, region: string, refs: readonly CaseRef[]): Promise<Map<string, Case | undefined>> {
  const others = refs.filter((ref) => ref.region !== region);
  const found = new Map<string, Case | undefined>(others.map((ref) => [refKey(ref), undefined]));
  for (const [other, named] of byRegion(others, (ref) => ref.region)) {
    if (!regions.has(other)) continue;
    const cases = await sql.tx(other, (query) => readCases(query, other, named.map(({ id }) => id)), { readOnly: true });
    for (const item of cases.values()) found.set(refKey(item.ref), item);
  }
  return found;
}
