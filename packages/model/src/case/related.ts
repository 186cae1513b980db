import type { CaseRef } from '../identity/case-ref.js';
import { isSameCase } from '../identity/same-case.js';
import type { FormValues } from '../form/definition.js';
import { maySee } from './access.js';
import type { Case } from './case.js';
import type { Transition } from './case-type.js';
import type { Command } from './command.js';
import type { DecisionContext } from './decision.js';

/** The other cases that a command names, in its entries or as its parent: whoever decides must look them up first. */
export function relatedTo({ args, parent }: Pick<Command, 'args' | 'parent'>): CaseRef[] {
  return [...Object.values(args), parent].filter(isRef).map(({ region, id }) => ({ region, id }));
}

/** The cases that a case belongs to: whoever decides on it must look them up too. */
export function kinOf({ parent, mergedInto }: Pick<Case, 'parent' | 'mergedInto'>): CaseRef[] {
  return [parent?.ref, mergedInto].filter((ref): ref is CaseRef => ref != null);
}

/** The cases that entries name, by field; `undefined` when one was not found, or is not for the actor to see. */
export function relatedByField(transition: Transition, values: FormValues, context: DecisionContext): Record<string, Case> | undefined {
  const found: Record<string, Case> = {};
  for (const name of caseFields(transition)) {
    const ref = values[name];
    if (!isRef(ref)) continue;
    const item = findRelated(ref, context);
    if (!item) return undefined;
    found[name] = item;
  }
  return found;
}

/** A case that the command names, as far as the actor may see it. */
export function findRelated(ref: CaseRef, { related = [], actor }: DecisionContext): Case | undefined {
  return related.find((item) => isSameCase(item.ref, ref) && maySee(item, actor));
}

function caseFields({ fields }: Transition): string[] {
  return fields.filter(({ kind }) => kind === 'case').map(({ name }) => name);
}

function isRef(value: unknown): value is CaseRef {
  return typeof value === 'object' && value !== null && 'region' in value && 'id' in value && typeof value.region === 'string' && typeof value.id === 'string';
}
