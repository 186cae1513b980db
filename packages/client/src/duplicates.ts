import { holds, likelyDuplicates, variablesOf } from '@linli/model';
import type { Case, CaseRef, CaseType, DuplicateOptions, LikelyDuplicate, Refusal } from '@linli/model';
import type { CallOptions, CasePage, CaseQuery } from './backend.js';

/** What is shown of a case beside another: nothing of who filed it. */
export type MatterShown = Pick<Case, 'ref' | 'type' | 'receipt' | 'title' | 'category' | 'place' | 'area' | 'status' | 'createdAt'>;

/** A case that may be about the same matter, with what speaks for it. */
export interface FoundDuplicate extends LikelyDuplicate {
  case: MatterShown;
  /** Why the one cannot be merged into this one, as far as the two cases themselves tell. */
  hindrance: Refusal | undefined;
}

export interface FindDuplicatesOptions extends DuplicateOptions, CallOptions {}

/** Digits of a township: what lies in another is another matter. */
const township = 9;
const pageSize = 1000;
const day = 86_400_000;

/** The cases of the township, back to the days that are compared, as far as the actor may see them. */
export async function findDuplicates(
  item: Case,
  { signal, ...options }: FindDuplicatesOptions,
  caseType: CaseType | undefined,
  page: (query: CaseQuery, options: CallOptions) => Promise<CasePage>,
): Promise<FoundDuplicate[]> {
  const { maxDays = 30 } = options;
  const since = Date.parse(item.createdAt) - maxDays * day;
  const query: CaseQuery = { area: item.area.slice(0, township), sort: '-createdAt', limit: pageSize, ...(options.otherTypes ? {} : { type: [item.type.id] }) };
  const candidates: Case[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page({ ...query, after }, { signal });
    const near = items.filter(({ createdAt }) => Date.parse(createdAt) >= since);
    candidates.push(...near);
    after = near.length < items.length ? undefined : (next ?? undefined);
  } while (after !== undefined);
  const byRef = new Map(candidates.map((candidate) => [keyOf(candidate.ref), candidate]));
  return likelyDuplicates(item, candidates, { ...options, maxDays }).flatMap((found) => {
    const other = byRef.get(keyOf(found.ref));
    return other ? [{ ...found, case: shownOf(other), hindrance: caseType && hindranceTo(item, other, caseType) }] : [];
  });
}

function shownOf({ ref, type, receipt, title, category, place, area, status, createdAt }: Case): MatterShown {
  return { ref, type, receipt, title, category, place, area, status, createdAt };
}

/** The first rule of merging that the two cases break. What it asks of who merges, or of what they enter, is not known yet. */
function hindranceTo(item: Case, other: Case, { transitions }: CaseType): Refusal | undefined {
  const merge = transitions.find(({ action }) => action === 'merge');
  const into = merge?.fields.find(({ kind }) => kind === 'case');
  const facts = { case: item, related: into && { [into.name]: other } };
  const told = merge?.guards.filter(({ when }) => variablesOf(when).every((name) => name in facts));
  const broken = told?.find(({ when }) => !holds(when, facts));
  return broken && { code: broken.code, message: broken.message, basis: broken.basis };
}

function keyOf({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}
