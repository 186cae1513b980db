import { positionOf, refKey, type Case, type CaseOrder, type CasePosition, type CaseStore } from '@linli/model';
import { compareKeys } from '../tables/compare-keys.js';
import type { Laid } from './overlay.js';

type Cases = Pick<CaseStore, 'cases' | 'scan'>;

/** The same cases, each with what is laid over it where it stands then, and those that there were none of before. */
export function overlaid(cases: Cases, laid: ReadonlyMap<string, Laid>): Cases {
  if (laid.size === 0) return cases;
  return {
    cases: async (refs) => {
      const found = new Map((await cases.cases(refs)).map((item) => [refKey(item.ref), item]));
      return refs.flatMap((ref) => {
        const key = refKey(ref);
        const over = laid.get(key);
        return (over ? over.item : found.get(key)) ?? [];
      });
    },
    scan: async (order, after, visit, narrow) => {
      const waiting = inOrder(laid, order, after);
      const showUntil = (place: CasePosition | null) => {
        for (;;) {
          const next = waiting[0];
          if (!next || (place && comparing(order)(positionOf(next, order), place) > 0)) return true;
          waiting.shift();
          if (!visit(next)) return false;
        }
      };
      let going = true;
      const show = (item: Case) => {
        if (laid.has(refKey(item.ref))) return true;
        return (going = showUntil(positionOf(item, order)) && visit(item));
      };
      await cases.scan(order, after, show, narrow);
      if (going) showUntil(null);
    },
  };
}

function inOrder(laid: ReadonlyMap<string, Laid>, order: CaseOrder, after: CasePosition | undefined): Case[] {
  const items = [...laid.values()].flatMap(({ item }) => item ?? []);
  const compared = comparing(order);
  return items.filter((item) => !after || compared(positionOf(item, order), after) > 0).sort((a, b) => compared(positionOf(a, order), positionOf(b, order)));
}

function comparing({ descending }: CaseOrder): (a: CasePosition, b: CasePosition) => number {
  return (a, b) => (descending ? -1 : 1) * compareKeys(a, b);
}
