import type { Case } from '../case/case.js';
import { ownerOf } from '../case/part.js';
import type { FormValues } from '../form/definition.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Check } from './supervision.js';

/** What an order to rectify is begun with: what its form can be filled with, and the case that it comes from. */
export interface RectificationDraft {
  /** Values of the intake form of `rectification`. What is to be done, where and by when, is still to be entered. */
  values: FormValues;
  /** For `parent` of the command. */
  parent: CaseRef;
}

/**
 * The order to rectify that a failed check leads to, on the ORGANISATION that leads the case. Of the case it takes over the division
 * and the receipt code only: the finding is about the work, and who filed the case has no part in it.
 * @throws RangeError when the check did not fail
 */
export function rectificationFrom(check: Check, item: Case): RectificationDraft {
  if (check.result !== 'fails') throw new RangeError('Nothing is to be rectified after a check that held');
  const { division } = item.place;
  return {
    values: {
      unit: ownerOf(item),
      source: check.kind,
      subject: item.receipt,
      ...(check.findings !== undefined && { finding: check.findings }),
      place: { division, text: '' },
    },
    parent: item.ref,
  };
}
