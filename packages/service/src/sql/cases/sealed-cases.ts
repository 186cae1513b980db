import { type Case, type CaseRef, isSealed, type KeptRecord, type SealedCase } from '@linli/model';
import type { Context } from '../context.js';
import { byRegion } from '../regions.js';
import type { Query } from '../sql.js';
import { readCases } from './case-row.js';
import { addSeals, emptyRecord, readRecords } from './record-rows.js';
import { secretOf } from './secret.js';

type SealRecord = (record: KeptRecord, secret: Uint8Array) => KeptRecord;

/** The cases with their records in the order named. What is not sealed yet is sealed, and kept so. Each region on its own. */
export async function sealedCases(context: Context, refs: readonly CaseRef[], seal: SealRecord): Promise<(SealedCase | undefined)[]> {
  const { sql, regions } = context;
  const found = new Map<string, SealedCase>();
  for (const [region, named] of byRegion(refs, (ref) => ref.region)) {
    if (!regions.has(region)) continue;
    const ids = named.map(({ id }) => id);
    const read = await sql.tx(region, (query) => readSealed(query, region, ids), { readOnly: true });
    const sealed = read.every(({ record }) => isSealed(record)) ? read : await sql.tx(region, (query) => sealAll(query, context, region, ids, seal));
    for (const each of sealed) found.set(`${region}/${each.case.ref.id}`, each);
  }
  return refs.map(({ region, id }) => found.get(`${region}/${id}`));
}

async function readSealed(query: Query, region: string, ids: readonly string[]): Promise<SealedCase[]> {
  const cases = await readCases(query, region, ids);
  const records = await readRecords(query, region, ids);
  return [...cases.values()].map((item: Case) => ({ case: item, record: recordOf(item, records) }));
}

/** A case may have grown between the two reads: it is shown as far as it was. */
function recordOf(item: Case, records: ReadonlyMap<string, KeptRecord>): KeptRecord {
  const { events, seals } = records.get(item.ref.id) ?? emptyRecord;
  return { events: events.slice(0, item.version), seals: seals.slice(0, item.version) };
}

async function sealAll(query: Query, context: Context, region: string, ids: readonly string[], seal: SealRecord): Promise<SealedCase[]> {
  const secret = await secretOf(query, context, region);
  const sealed: SealedCase[] = [];
  const added = [];
  for (const each of await readSealed(query, region, ids)) {
    const record = isSealed(each.record) ? each.record : seal(each.record, secret);
    added.push({ id: each.case.ref.id, from: each.record.seals.length, seals: record.seals });
    sealed.push({ ...each, record });
  }
  await addSeals(query, region, added);
  return sealed;
}
