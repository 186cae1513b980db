import type { PlanFinding, PlanFindingCode } from '@linli/model';
import type { GridOperation } from './grid-plan.types.js';

/** What to do about a kind of finding, in a sentence. */
export const findingAdvices = ['survey', 'import', 'recode', 'match', 'overlap', 'one-set', 'cut-out', 'gap', 'split', 'merge', 'count', 'redraw', 'community'] as const;
export type FindingAdvice = (typeof findingAdvices)[number];

export interface FindingFix {
  operation: GridOperation;
  grids: readonly string[];
}

const advices: Readonly<Record<PlanFindingCode, FindingAdvice>> = {
  'no-boundary': 'survey',
  'no-community-boundary': 'community',
  'no-grid': 'import',
  'unknown-community': 'community',
  'duplicate-code': 'recode',
  'wrong-code': 'recode',
  'other-code': 'recode',
  gap: 'gap',
  hole: 'gap',
  overlap: 'overlap',
  'second-set': 'one-set',
  'not-cut-out': 'cut-out',
  islands: 'redraw',
  outside: 'redraw',
  'thin-gap': 'match',
  'thin-overlap': 'match',
  'thin-grid': 'merge',
  unmatched: 'match',
  'too-many-households': 'split',
  'too-few-households': 'merge',
  'too-many-people': 'split',
  'too-few-people': 'merge',
  'not-counted': 'count',
};

export function adviceOf({ code }: PlanFinding): FindingAdvice {
  return advices[code];
}

/** What can be done about a finding right here. Empty where it takes a new survey. */
export function fixesFor(finding: PlanFinding): FindingFix[] {
  const { grids, community, polygons } = finding;
  switch (advices[finding.code]) {
    case 'split':
      return [{ operation: 'split', grids }, { operation: 'boundary', grids }];
    case 'merge':
      return [{ operation: 'merge', grids }];
    case 'count':
      return [{ operation: 'correct', grids }];
    case 'one-set':
      return grids.map((code) => ({ operation: 'retire' as const, grids: [code] }));
    case 'gap':
      return polygons && community !== undefined ? [{ operation: 'found', grids: [] }] : [];
    default:
      return [];
  }
}
