import { type CaseStore, refKey, type StoredReceipt } from '@linli/model';
import type { Context } from '../context.js';
import { byRegion, eachRegion } from '../regions.js';
import { readCases } from './case-row.js';
import { proceedingsOf, settleProceeding } from './proceeding-rows.js';
import { regionOfCode } from './receipt-index.js';
import { readReceipts } from './receipt-rows.js';
import { readRecords } from './record-rows.js';
import { addRevision, revisionsOf } from './revision-rows.js';
import { scanCases } from './scan-cases.js';
import { sealedCases } from './sealed-cases.js';
import { addSeed, seedMark } from './seed-rows.js';
import { settleCommand } from './settle-command.js';

/** Looks up together what is asked for at once: a hundred receipts that are shown must not cost a hundred times the regions. */
function receiptsTogether(look: (codes: readonly string[]) => Promise<readonly StoredReceipt[]>): (code: string) => Promise<StoredReceipt | undefined> {
  let next: { codes: Set<string>; found: Promise<readonly StoredReceipt[]> } | undefined;
  const begin = () => {
    const codes = new Set<string>();
    const found = Promise.resolve().then(() => {
      next = undefined;
      return look([...codes]);
    });
    return { codes, found };
  };
  return async (code) => {
    next ??= begin();
    next.codes.add(code);
    return (await next.found).find((receipt) => receipt.code === code);
  };
}

/** The store that the model's `Keeper` works on. */
export function sqlCaseStore(context: Context): CaseStore {
  const { sql, regions } = context;
  const receiptsOf = (region: string, codes: readonly string[]) => sql.tx(region, (query) => readReceipts(query, region, codes), { readOnly: true });
  const receiptOf = receiptsTogether(async (codes) => {
    const [first] = codes;
    if (codes.length === 1 && first !== undefined) return receiptsOf(await regionOfCode(context, first), codes);
    // All regions are asked, found or not, so that time tells nothing of a code.
    return (await eachRegion(regions.served, (region) => receiptsOf(region, codes))).flat();
  });
  return {
    settle: (sought, decide) => settleCommand(context, sought, decide),
    async record({ region, id }) {
      if (!regions.has(region)) return undefined;
      return sql.tx(region, async (query) => {
        const item = (await readCases(query, region, [id])).get(id);
        const record = item && (await readRecords(query, region, [id])).get(id);
        return item && { case: item, events: [...(record?.events ?? [])] };
      }, { readOnly: true });
    },
    sealed: (refs, seal) => sealedCases(context, refs, seal),
    async cases(refs) {
      const kept = [...byRegion(refs, ({ region }) => region)].filter(([region]) => regions.has(region));
      const found = await eachRegion(kept.map(([region]) => region), (region) => {
        const ids = refs.filter((ref) => ref.region === region).map(({ id }) => id);
        return sql.tx(region, (query) => readCases(query, region, ids), { readOnly: true });
      });
      const items = new Map(found.flatMap((cases) => [...cases.values()]).map((item) => [refKey(item.ref), item]));
      return refs.flatMap((ref) => items.get(refKey(ref)) ?? []);
    },
    scan: (order, after, visit, narrow) => scanCases(context, order, after, visit, narrow),
    receipt: async (code, region) => (region === undefined ? receiptOf(code) : (await receiptsOf(region, [code]))[0]),
    seedMark: (seed) => seedMark(context, seed),
    addSeed: (from, records, to) => addSeed(context, from, records, to),
    revisions: (region) => revisionsOf(context, region),
    addRevision: (region, revision, decide) => addRevision(context, region, revision, decide),
    proceedings: (kind, area) => proceedingsOf(context, kind, area),
    settleProceeding: (on, decide) => settleProceeding(context, on, decide),
  };
}
