import type { Field, FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { recusal } from '../shared/recusal.js';
import { answer, outcome } from '../shared/trunk/replying.js';
import { article } from './basis.js';

/** What review and re-review have in common. */

export const grounds: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'grounds',
  label: text('不服的理由', '不服的理由', 'Why you disagree'),
  required: true,
  public: true,
  minLength: 4,
  maxLength: 2000,
};

export const reviewer: FieldOf<'organisation'> = {
  kind: 'organisation',
  name: 'reviewer',
  label: text('上一级单位', '上一級單位', 'Unit above'),
  hint: text('选择作出上一次意见的单位的上一级。', '選擇作出上一次意見的單位的上一級。', 'The one above the unit that gave the last opinion.'),
  required: true,
  public: true,
};

export const opinion: FieldOf<'longText'> = {
  ...answer,
  label: text('书面意见', '書面意見', 'Written opinion'),
  hint: text('写清维持或者变更的事实、理由和依据。', '寫清維持或者變更的事實、理由和依據。', 'State the facts, reasons and basis on which it stands or is changed.'),
  maxLength: 3000,
};

export const decision: Field[] = [
  opinion,
  {
    kind: 'single',
    name: 'result',
    label: text('意见', '意見', 'Decision'),
    required: true,
    public: true,
    options: [
      { value: 'upheld', label: text('维持原意见', '維持原意見', 'The answer stands') },
      { value: 'changed', label: text('变更原意见', '變更原意見', 'The answer is changed') },
    ],
  },
  {
    ...outcome,
    label: text('变更后的结果', '變更後的結果', 'Outcome now'),
    show: { '==': [{ var: 'result' }, 'changed'] },
    options: outcome.options.filter(({ value }) => value !== 'unsolved'),
  },
];

export const changedOutcome: Effect = { set: 'outcome', value: { if: [{ var: 'args.outcome' }, { var: 'args.outcome' }, { var: 'case.outcome' }] } };

/** Who gave the last opinion leads until another is chosen, so that it cannot be chosen to look at its own. */
export function reviewsItself(number: string): Guard {
  return {
    code: 'reviews-itself',
    when: { '!=': [{ var: 'args.reviewer' }, { var: 'case.lead' }] },
    message: text('作出原意见的单位不能复查、复核自己的意见。', '作出原意見的單位不能複查、覆核自己的意見。', 'Who gave the opinion cannot review it.'),
    basis: article(number),
  };
}

/** @param id the clock of the window; while the calendar cannot tell, it is open */
export function windowOpen(id: string, number: string): Guard {
  return {
    code: 'window-passed',
    when: { and: [{ var: `clocks.${id}.running` }, { '!==': [{ var: `clocks.${id}.passed` }, true] }] },
    message: text('请求的期限（收到书面答复后 30 日）已过。', '請求的期限（收到書面答覆後 30 日）已過。', 'The 30 days from the written answer are over.'),
    basis: article(number),
  };
}

/** A reviewing unit with an interest withdraws too (28); the request waits for another. */
export function withdrawing({ action, from, to }: { action: string; from: string; to: string }): Transition[] {
  return recusal({ from: [from], to })
    .filter((transition) => transition.to !== undefined)
    .map((transition) => ({ ...transition, action }));
}
