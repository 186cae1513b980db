import { type Case, type CaseRef, type Found, kinOf, LinliError, refKey, type Settlement, type Sought, type StoredReceipt, type StoredVerdict } from '@linli/model';
import { Overtaken } from '../database-error.js';
import { byRegion } from '../regions.js';
import type { Query } from '../sql.js';
import type { Context } from '../context.js';
import { lockedCase, readCases } from './case-row.js';
import { beginCommand, keepChange, keepVerdict, readVerdict } from './command-rows.js';
import { takeCode } from './receipt-index.js';
import { readReceipts } from './receipt-rows.js';
import { emptyRecord, readRecords } from './record-rows.js';
import { secretOf } from './secret.js';
import { writeChange } from './write-change.js';

/** What there is in other regions, looked up before: a transaction sees one region. */
interface Elsewhere {
  /** Of the cases that were looked up there. */
  receipts: readonly StoredReceipt[];
  /** The region that has the code of the new receipt. */
  codeIn: string;
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
  const codeIn = sought.issues === undefined ? region : await takeCode(context, sought.issues, region);
  let elsewhere: Elsewhere = { codeIn, ...(await lookElsewhere(context, sought, sought.related)) };
  for (;;) {
    try {
      const known = elsewhere;
      return await sql.tx(region, (query) => settleIn(query, context, sought, known, decide));
    } catch (error) {
      if (!(error instanceof KinElsewhere)) throw error;
      const { receipts, cases } = await lookElsewhere(context, sought, error.refs);
      elsewhere = { codeIn, receipts: [...elsewhere.receipts, ...receipts], cases: new Map([...elsewhere.cases, ...cases]) };
    }
  }
}

async function settleIn(query: Query, context: Context, sought: Sought, elsewhere: Elsewhere, decide: (found: Found) => Settlement): Promise<StoredVerdict> {
  const { now, subject } = context;
  const { command: id, fingerprint, device = null, seq = null, ref } = sought;
  const { region } = ref;
  const isNew = await beginCommand(query, { region, id, fingerprint, subject, device, seq, at: now() });
  if (!isNew) {
    const before = await readVerdict(query, region, id);
    if (!before) throw new Overtaken();
    return before.stored;
  }
  const locked = await lockedCase(query, region, ref.id);
  const found = await find(query, context, sought, locked?.item, elsewhere);
  const { settled, change } = decide(found);
  if (!change) return { ...settled, verdict: await keepVerdict(query, region, settled.verdict) };
  const { item, record, receipt } = change;
  const known = found.record.events.length;
  await writeChange(query, { item, before: locked, events: record.events.slice(known), record, sealed: found.record.seals.length, receipt });
  return { ...settled, verdict: await keepChange(query, region, settled.verdict, { kind: 'case', id: item.ref.id, version: item.version }) };
}

async function find(query: Query, context: Context, { ref: { region, id }, related, receipts, issues, after }: Sought, item: Case | undefined, elsewhere: Elsewhere): Promise<Found> {
  const named = [...related, ...(item ? kinOf(item) : [])];
  const others = named.filter((ref) => ref.region !== region);
  const missing = others.filter((ref) => !elsewhere.cases.has(refKey(ref)));
  if (missing.length > 0) throw new KinElsewhere(missing);
  const here = await readCases(query, region, named.filter((ref) => ref.region === region).map((ref) => ref.id));
  const shown = receipts.length === 0 ? [] : [...(await readReceipts(query, region, receipts)), ...elsewhere.receipts];
  // What it is there is not to be known here: that it is another case's is all that counts.
  if (issues !== undefined && elsewhere.codeIn !== region) shown.push({ code: issues, digest: '', ref: { region: elsewhere.codeIn, id: '' } });
  const records = item && (await readRecords(query, region, [id]));
  return {
    item,
    related: named.flatMap((ref) => (ref.region === region ? here.get(ref.id) : elsewhere.cases.get(refKey(ref))) ?? []),
    receipts: receipts.flatMap((code) => shown.find((receipt) => receipt.code === code) ?? []),
    after: after === undefined ? undefined : (await readVerdict(query, region, after))?.stored,
    record: records?.get(id) ?? emptyRecord,
    secret: await secretOf(query, context, region),
  };
}

/** The named cases of other regions, with what was shown of their receipts. What is asked for does not depend on what there is, so that time tells nothing of a code. */
async function lookElsewhere({ sql, regions }: Context, { ref: { region }, receipts }: Sought, refs: readonly CaseRef[]): Promise<Omit<Elsewhere, 'codeIn'>> {
  const others = refs.filter((ref) => ref.region !== region);
  const found = { receipts: new Array<StoredReceipt>(), cases: new Map<string, Case | undefined>(others.map((ref) => [refKey(ref), undefined])) };
  for (const [other, named] of byRegion(others, (ref) => ref.region)) {
    if (!regions.has(other)) continue;
    await sql.tx(other, async (query) => {
      for (const item of (await readCases(query, other, named.map(({ id }) => id))).values()) found.cases.set(refKey(item.ref), item);
      if (receipts.length > 0) found.receipts.push(...(await readReceipts(query, other, receipts)));
    }, { readOnly: true });
  }
  return found;
}
