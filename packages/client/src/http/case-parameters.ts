import type { CaseQuery, CaseRef } from '@linli/model';
import type { Asked } from './wire.js';

/** The most that a page may have. */
const greatestLimit = 1000;

/** A query as it stands in an address. */
export function caseParameters(query: CaseQuery): NonNullable<Asked['query']> {
  const { area, grid, status, light, organisation, type, parent, mergedInto, project, supervised, text, sort, after, limit } = query;
  return {
    area, grid, organisation, project, supervised, text, sort, after,
    status: status?.join(','),
    light: light?.join(','),
    type: type?.join(','),
    parent: parent && refText(parent),
    mergedInto: mergedInto && refText(mergedInto),
    limit: limit === undefined ? undefined : Math.min(Math.max(limit, 1), greatestLimit),
  };
}

/** Asks for nothing: of an address, an empty list could not be told from none. */
export function asksForNothing({ status, light, type, refs }: CaseQuery): boolean {
  return [status, light, type, refs].some((list) => list?.length === 0);
}

function refText({ region, id }: CaseRef): string {
  return `${region}/${id}`;
}
