import type { CaseRef } from './case-ref.js';

/** Ids are made on devices, so that only region and id together name a case. */
export function isSameCase(one: CaseRef, other: CaseRef): boolean {
  return one.id === other.id && one.region === other.region;
}

/** A case's name as one string. */
export function refKey({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}
