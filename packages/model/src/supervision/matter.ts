import type { Case } from '../case/case.js';

/** What of a case is about how the matter is handled: where it stands, who has it, what came of it. */
export const matterFields = [
  'type', 'channel', 'category', 'area', 'grid', 'status', 'outcome', 'confirmation', 'receiver', 'lead', 'parts', 'calls', 'designated', 'returns',
  'handOvers', 'reworks', 'request', 'supervision', 'stars', 'checks', 'parent', 'project', 'clocks', 'createdAt', 'updatedAt',
] as const satisfies readonly (keyof Case)[];

/**
 * A case as rules of supervision read it. Who it concerns, and all that was written in words, is left out: a rule can choose matters,
 * never persons.
 */
export type Matter = Pick<Case, (typeof matterFields)[number]>;

export function matterOf(item: Case): Matter {
  const fields = Object.fromEntries(matterFields.map((field) => [field, item[field]])) as unknown as Matter;
  return {
    ...fields,
    parts: item.parts.map((part) => ({ ...part, task: '', result: null })),
    calls: item.calls.map((call) => ({ ...call, reason: '', meet: '' })),
    request: item.request && { ...item.request, reason: '' },
    supervision: item.supervision && withoutWords(item.supervision),
    checks: item.checks.map(({ findings: _, ...check }) => check),
  };
}

function withoutWords({ criteria: _, ...supervision }: NonNullable<Case['supervision']>): Case['supervision'] {
  return { ...supervision, reason: '' };
}
