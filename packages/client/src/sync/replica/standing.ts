import { covers, trimDivision, type Scope } from '@linli/model';
import type { CaseQuery } from '../../backend.js';
import type { KeptCases } from './kept-cases.js';
import type { KnownRules } from './known-rules.js';
import type { Line } from './line.js';
import { wantedBy } from './state.js';
import type { ReplicaStatus } from './types.js';

/** Whether what is here answers the query as the back end would: all of it was fetched, for who is acting now. */
export function coversKept({ cases, rules }: { cases: KeptCases; rules: KnownRules }, scope: Scope | undefined, { area, refs }: CaseQuery): boolean {
  const actor = rules.rules?.actor;
  if (!scope || !actor || actor.role === 'applicant') return false;
  const { cursor, droppedAt, regions, ...fetched } = cases.state;
  const wanted = wantedBy(actor, scope);
  if (cursor === null || droppedAt !== null || fetched.actor !== wanted.actor || fetched.contract !== wanted.contract) return false;
  if (refs) return refs.every(({ region }) => regions.includes(region));
  return regions.some((region) => covers(trimDivision(region), area ?? actor.area));
}

/** @param now milliseconds since 1970 */
export function statusOf(opened: { cases: KeptCases; storage: ReplicaStatus['storage'] } | undefined, { online, problem }: Line, now: number): ReplicaStatus {
  const { wholeAt = null, shadow = null, cursor = null, droppedAt = null } = opened?.cases.state ?? {};
  return {
    whole: cursor !== null && droppedAt === null,
    lagMs: wholeAt === null ? null : Math.max(now - wholeAt, 0),
    loading: shadow && { done: shadow.done },
    online, problem,
    storage: opened?.storage ?? { kind: 'memory' },
    needsAuth: problem?.retry === 'auth',
  };
}
