import type { CaseRef } from '@linli/model';

/** The same for the same case, as a text. */
export function caseKey({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}
