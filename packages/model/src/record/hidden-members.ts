import type { Case } from '../case/case.js';
import type { CaseType } from '../case/case-type.js';
import type { CaseEvent } from '../case/event.js';
import { publicEvents } from '../privacy/public-events.js';
import { canonicalJson } from './canonical-json.js';
import { privateMembers } from './seal.js';

/**
 * JSON Pointers to what of an event not everyone reads who may see its case: the applicant, entries that are not public, and what
 * changed between organisations. A back end that seals these apart (`SealOptions.private`) can export what {@link viewCase} shows;
 * where the event differs in anything else, such as a clock that a first step starts internally, it is withheld whole.
 */
export function hiddenMembers(event: CaseEvent, caseType: CaseType | undefined): string[] {
  const [seen] = publicEvents([event], caseType);
  if (!seen) return privateMembers(event);
  const entries = Object.keys(event.args).filter((name) => !(name in seen.args));
  return [...privateMembers(event, entries), ...hiddenChanges(event, seen)];
}

function hiddenChanges(event: CaseEvent, seen: CaseEvent): string[] {
  const [whole, shown] = [createdBy(event), createdBy(seen)];
  if (!whole || !shown) return isSame(event.changes, seen.changes) ? [] : ['/changes'];
  const names = Object.keys(whole) as (keyof Case)[];
  return names.filter((name) => whole[name] !== undefined && !isSame(whole[name], shown[name])).map((name) => `/changes/0/create/${name}`);
}

function createdBy({ changes: [first] }: CaseEvent): Case | undefined {
  return first && 'create' in first ? first.create : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
