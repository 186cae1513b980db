import { createScoreTable, type AssessmentData, type Observation, type Scheme, type ScoreTable } from '@linli/model';
import { worldFrom } from './scoring-worlds.js';

/** One of all kinds of schemes, with all kinds of rankings. */
export function rankedWorld(seed: number): { scheme: Scheme; data: AssessmentData } {
  const { scheme, data } = worldFrom(seed);
  const ids = scheme.indicators.map(({ id }) => id);
  const then = seed % 2 ? [ids[0]!, ids[ids.length - 1]!] : undefined;
  return { scheme: { ...scheme, ranking: { ties: (['min', 'max', 'dense'] as const)[seed % 3]!, within: seed % 5 ? 'group' : 'all', ...(then && { then }) } }, data };
}

/** The period of the figures, and those that rules look back to. */
export const periods = ['2026-03', '2025-03', '2026-02'];

export function tableOf(scheme: Scheme, { assessed }: Pick<AssessmentData, 'assessed'>, observations: readonly Observation[]): ScoreTable {
  const table = createScoreTable(scheme, { assessed, periods });
  table.load(observations);
  table.run();
  return table;
}
