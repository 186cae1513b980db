import type { Case } from '../case/case.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Batch } from './batches.js';
import type { Check } from './supervision.js';

/** A count with the cases behind it. */
export interface CountedCases {
  count: number;
  cases: CaseRef[];
}

/** Where a batch stands: `checked` is `holds` and `fails` together, `open` has yet to be checked. */
export interface BatchResults {
  drawn: CountedCases;
  checked: CountedCases;
  holds: CountedCases;
  fails: CountedCases;
  open: CountedCases;
  /** Drawn, but not among the cases given: nothing is said of them. */
  unknown: CountedCases;
}

export function batchResults(batch: Batch, cases: readonly Case[]): BatchResults {
  const given = new Map(cases.map((item) => [keyOf(item.ref), item]));
  const found = batch.cases.map((ref) => ({ ref, item: given.get(keyOf(ref)) }));
  const known = found.flatMap(({ ref, item }) => (item ? [{ ref, result: checkOf(item, batch)?.result ?? null }] : []));
  const of = (...results: (Check['result'] | null)[]) => counted(known.filter(({ result }) => results.includes(result)).map(({ ref }) => ref));
  return {
    drawn: counted(batch.cases),
    checked: of('holds', 'fails'),
    holds: of('holds'),
    fails: of('fails'),
    open: of(null),
    unknown: counted(found.filter(({ item }) => !item).map(({ ref }) => ref)),
  };
}

/** What was found on a case in a batch; `undefined` while it was not looked at. */
export function checkOf({ checks }: Pick<Case, 'checks'>, { id, kind }: Pick<Batch, 'id' | 'kind'>): Check | undefined {
  return checks.find((check) => check.batch === id && check.kind === kind);
}

function counted(cases: CaseRef[]): CountedCases {
  return { count: cases.length, cases };
}

function keyOf({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}
