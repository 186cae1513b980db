import type { CaseType } from '../case/case-type.js';
import type { Case } from '../case/case.js';
import type { Change } from '../case/event.js';

/** What an applicant reads of their case as it is. A member that is in none of the three does not compile. */
type Open =
  | 'ref' | 'type' | 'version' | 'receipt' | 'channel' | 'title' | 'category' | 'place' | 'area' | 'grid' | 'applicant' | 'content'
  | 'status' | 'outcome' | 'confirmation' | 'receiver' | 'lead' | 'reworks' | 'rating' | 'accused' | 'mergedInto' | 'createdAt' | 'updatedAt';

/** What is between organisations, as a case has it where there is none. */
const hidden: Omit<Case, Open | keyof typeof partly> = {
  designated: false,
  returns: 0,
  handOvers: 0,
  request: null,
  stars: null,
  checks: [],
  barred: [],
  recused: [],
  project: null,
};

/** That others have a part, were called, or list the case is public; what they tell each other about it is not. */
const partly = {
  parts: (parts: Case['parts']): Case['parts'] => parts.map((part) => ({ ...part, task: '', result: null })),
  calls: (calls: Case['calls']): Case['calls'] => calls.map((call) => ({ ...call, reason: '', meet: '' })),
  supervision: (supervision: Case['supervision']): Case['supervision'] => (supervision?.level === 'list' ? { ...supervision, reason: '' } : null),
  /** A case that was split off is opened by the receipt of its parent. */
  parent: (parent: Case['parent']): Case['parent'] => (parent?.kind === 'split' ? parent : null),
  clocks: (clocks: Case['clocks']): Case['clocks'] => clocks.filter((clock) => !clock.internal),
};

/**
 * A case without what is internal to those who handle it: as its applicant reads it. It keeps its shape; what is left out is as
 * in a case that never had it.
 */
export function forApplicant(item: Case): Case {
  return {
    ...item,
    ...hidden,
    parts: partly.parts(item.parts),
    calls: partly.calls(item.calls),
    supervision: partly.supervision(item.supervision),
    parent: partly.parent(item.parent),
    clocks: partly.clocks(item.clocks),
  };
}

/** Of what an event changed, that which {@link forApplicant} shows. */
export function changesForApplicant(changes: readonly Change[], { clocks }: CaseType): Change[] {
  const open = new Set(clocks.filter((clock) => !clock.internal).map(({ id }) => id));
  return changes.flatMap((change): Change[] => {
    if ('create' in change) return [{ create: forApplicant(change.create) }];
    if ('set' in change) return setForApplicant(change);
    return (change.clock === 'start' ? !change.started.internal : open.has(change.id)) ? [change] : [];
  });
}

/** That something hidden is over would tell that it was there. */
function setForApplicant({ set, value }: Extract<Change, { set: string }>): Change[] {
  if (set in hidden) return [];
  if (!isPartly(set)) return [{ set, value }];
  const shown = partly[set](value as never);
  return shown === null ? [] : [{ set, value: shown }];
}

function isPartly(name: string): name is keyof typeof partly {
  return name in partly;
}
