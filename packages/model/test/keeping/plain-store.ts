import { kinOf, positionOf, refKey, type Case, type CaseRef, type CaseStore, type Found, type GridRevision, type KeptProceeding, type SealedCase, type SeedMark, type StoredReceipt, type StoredVerdict } from '@linli/model';

function copy<T>(value: T): T {
  return structuredClone(value);
}

/** A store as anybody would write it down first: everything in maps, each method at once. What it holds can be looked at. */
export function plainStore(): CaseStore & { dump(): string } {
  const records = new Map<string, SealedCase>();
  const verdicts = new Map<string, StoredVerdict>();
  const receipts = new Map<string, StoredReceipt>();
  const marks = new Map<string, SeedMark>();
  const revisions = new Map<string, GridRevision[]>();
  const proceedings = new Map<string, KeptProceeding>();
  const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
  const item = (ref: CaseRef): Case | undefined => records.get(refKey(ref))?.case;
  return {
    async settle(sought, decide) {
      const before = verdicts.get(sought.command);
      if (before) return copy(before);
      const known = records.get(refKey(sought.ref));
      const related = [...sought.related, ...(known ? kinOf(known.case) : [])].flatMap((ref) => item(ref) ?? []);
      const found: Omit<Found, 'secret'> = {
        item: known?.case, record: known?.record ?? { events: [], seals: [] }, related,
        receipts: sought.receipts.flatMap((code) => receipts.get(code) ?? []),
        after: sought.after === undefined ? undefined : verdicts.get(sought.after),
      };
      const { settled, change } = copy(decide({ ...copy(found), secret }));
      verdicts.set(settled.command, settled);
      if (change) records.set(refKey(change.item.ref), { case: change.item, record: change.record });
      if (change?.receipt) receipts.set(change.receipt.code, change.receipt);
      return copy(settled);
    },
    async record(ref) {
      const known = copy(records.get(refKey(ref)));
      return known && { case: known.case, events: [...known.record.events] };
    },
    async sealed(refs, seal) {
      return refs.map((ref) => {
        const known = records.get(refKey(ref));
        if (known) records.set(refKey(ref), { ...known, record: copy(seal(copy(known.record), secret)) });
        return copy(records.get(refKey(ref)));
      });
    },
    cases: async (refs) => refs.flatMap((ref) => copy(item(ref)) ?? []),
    async scan(order, after, visit) {
      const sign = order.descending ? -1 : 1;
      const key = (each: Case) => positionOf(each, order);
      const before = (one: readonly (string | number)[], other: readonly (string | number)[]): number => {
        const index = one.findIndex((part, at) => part !== other[at]);
        return index < 0 ? 0 : (one[index] as string) < (other[index] as string) ? -sign : sign;
      };
      const ordered = [...records.values()].map((record) => record.case).sort((one, other) => before(key(one), key(other)));
      for (const each of ordered) if ((!after || before(after, key(each)) < 0) && !visit(copy(each))) return;
    },
    receipt: async (code) => copy(receipts.get(code)),
    seedMark: async (seed) => marks.get(seed) ?? { seed, count: 0, complete: false },
    async addSeed(_from, prepared, to) {
      for (const { case: seeded, events, receipt } of copy(prepared)) {
        records.set(refKey(seeded.ref), { case: seeded, record: { events, seals: [] } });
        if (receipt) receipts.set(receipt.code, receipt);
      }
      marks.set(to.seed, to);
    },
    revisions: async (region) => copy(revisions.get(region) ?? []),
    async addRevision(region, revision, decide) {
      const before = revisions.get(region) ?? [];
      if (decide(copy(before))) revisions.set(region, [...before, copy(revision)]);
    },
    proceedings: async (kind) => copy([...proceedings.values()].filter((kept) => kept.kind === kind)),
    async settleProceeding({ kind, id }, decide) {
      const next = decide(copy(proceedings.get(`${kind} ${id}`)));
      if (next) proceedings.set(`${kind} ${id}`, copy(next));
    },
    dump: () => JSON.stringify([...records, ...verdicts, ...receipts]),
  };
}
