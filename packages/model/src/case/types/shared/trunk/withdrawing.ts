import { text } from '../../../../text/text.js';
import type { Transition } from '../../../case-type.js';
import { stopAll } from '../effects.js';
import { optionalReason } from '../fields.js';
import { applicant } from '../who.js';
import { say, type Words } from '../words.js';

/** Whoever filed it takes it back while nobody has answered; every limit ends. */
export function withdrawing(words: Words, step: Pick<Transition, 'from' | 'label'> & Partial<Pick<Transition, 'hint'>>): Transition {
  return {
    action: 'withdraw',
    step: 'withdraw',
    whileMerged: 'also',
    done: say(words, '{reader}撤回', '{reader}撤回', 'Withdrawn'),
    hint: text('撤回后不再办理；以后可以重新提交。', '撤回後不再辦理；以後可以重新提交。', 'Nothing more will be done; you may file again later.'),
    ...step,
    to: 'withdrawn',
    by: [applicant],
    fields: [optionalReason],
    guards: [],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
  };
}
