import { text, type Actor, type Authority, type Case, type Organisation } from '@linli/model';
import type { Choose } from './entries.js';

export const region = '360102';
export const division = '360102001001';

/** A city centre, a district centre below it, a street centre below that; departments, and one with a station of its own. */
export const organisations: Organisation[] = [
  organisation('city', 'centre', '3601'),
  organisation('centre', 'centre', region, 'city'),
  organisation('streetCentre', 'centre', '360102001', 'centre'),
  organisation('works', 'department', region, 'centre'),
  organisation('police', 'department', region, 'centre'),
  organisation('station', 'department', '360102001', 'police'),
  organisation('schools', 'department', region, 'centre'),
  organisation('street', 'township', '360102001', 'centre'),
  organisation('power', 'utility', '3601'),
];

function organisation(id: string, kind: Organisation['kind'], area: string, parent?: string): Organisation {
  return { id, name: text(id, id, id), kind, area, ...(parent !== undefined && { parent }) };
}

/** An actor who may well have that authority over the case. */
export function actorFor({ role, as }: Authority, state: Case | undefined, id: string, choose: Choose): Actor {
  if (role === 'applicant') return { role, holds: [{ region, id }] };
  return { role, organisation: organisationFor(role, as, state, choose), area: choose(4) === 0 ? region : '3601' };
}

function organisationFor(role: Exclude<Authority['role'], 'applicant'>, as: Authority['as'], state: Case | undefined, choose: Choose): string {
  if (role === 'approver' || (role === 'handler' && as === 'lead')) return state?.lead ?? 'works';
  if (role !== 'handler') return ['city', 'centre', 'streetCentre'][choose(3)] ?? 'centre';
  const parts = (state?.parts ?? []).filter((part) => as === undefined || part.as === as).map((part) => part.organisation);
  const holders = as === undefined && state?.lead ? [state.lead, ...parts] : parts;
  return holders[choose(Math.max(holders.length, 1))] ?? 'works';
}
