import { maySee } from '../case/access.js';
import type { Case } from '../case/case.js';
import { LinliError } from '../contract/error.js';
import type { Actor } from '../identity/actor.js';
import type { CaseRef } from '../identity/case-ref.js';
import { caseAsSeen } from '../privacy/view-case.js';

/** A case as someone sees it, and nothing where they may not. */
export type See = (item: Case) => Case | undefined;

export function seenBy(actor: Actor): See {
  return (item) => (maySee(item, actor) ? caseAsSeen(item, actor) : undefined);
}

/** One error for a case that there is not and one that the actor may not see. */
export function noSuchCase({ region, id }: CaseRef): LinliError {
  return new LinliError('not_found', `There is no case ${region}/${id} within your area`);
}

/** One error for a code that does not exist and a secret that is wrong, so that codes cannot be tried out. */
export function noSuchReceipt(): LinliError {
  return new LinliError('not_found', 'No case has this receipt code and secret; check both as they were issued');
}
