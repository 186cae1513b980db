import { caseAsSeen, maySee, type Actor, type Case, type CaseRef } from '@linli/model';
import { LinliError } from '../errors.js';

/** A case as someone sees it, and nothing where they may not. */
export type See = (item: Case) => Case | undefined;

export function seenBy(actor: Actor): See {
  return (item) => (maySee(item, actor) ? caseAsSeen(item, actor) : undefined);
}

/** One error for a case that there is not and one that the actor may not see. */
export function noSuchCase({ region, id }: CaseRef): LinliError {
  return new LinliError('not_found', `There is no case ${region}/${id} within your area`);
}
