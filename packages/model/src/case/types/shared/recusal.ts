import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { recusalBasis } from './basis.js';
import { dropRequest, openAssists, resume, stop } from './effects.js';
import { internalReason } from './fields.js';
import { assist, called, clerk, dispatcher, handler, lead, verifier } from './who.js';

interface RecusalOptions {
  /** The statuses in which an organisation that leads may withdraw. */
  from: string[];
  /** Where the case goes to be dispatched anew. */
  to: string;
  /** Those in which one that has a part may, and any person; without: the same. */
  during?: string[];
  /** Clocks that time the organisation that withdraws, such as those to sign and to object. */
  stops?: string[];
}

/**
 * Who has an interest in the matter withdraws (回避, 信访工作条例 28). An organisation that does may not have the case again; a
 * person who does is replaced within the organisation, and nothing is kept of who it was.
 */
export function recusal({ from, to, during = from, stops = [] }: RecusalOptions): Transition[] {
  return [recuse(from, to, stops), recusePart(during), recuseHandler(during)];
}

const reason = { ...internalReason, label: text('有什么利害关系', '有什麼利害關係', 'What interest there is'), hint: text('写与事项的关系，不写个人信息。', '寫與事項的關係，不寫個人資訊。', 'Say how the matter touches it, nothing about persons.') };

function recuse(from: string[], to: string, stops: string[]): Transition {
  return {
    action: 'recuse',
    label: text('本单位回避', '本單位迴避', 'Withdraw'),
    done: text('主办单位回避', '主辦單位迴避', 'The leading unit withdrew'),
    hint: text('本单位与事项有利害关系时使用，事项将另行派单。', '本單位與事項有利害關係時使用，事項將另行派單。', 'Where your organisation has an interest: the case goes to another.'),
    from,
    to,
    by: [lead],
    fields: [reason],
    guards: [],
    // Who was called by the centre goes on; who helped the lead that withdraws is asked anew by the next.
    effects: [
      { add: 'recused', value: { var: 'actor.organisation' } },
      { set: 'lead', value: null },
      { set: 'designated', value: false },
      { part: 'drop', organisation: openAssists },
      dropRequest,
      ...stop(...stops),
      ...resume('applicant', '*'),
    ],
    conflict: 'guarded',
    tone: 'danger',
    public: true,
    basis: recusalBasis,
  };
}

const hasOpenPart: Guard = {
  code: 'no-open-part',
  when: { in: [{ var: 'part.state' }, ['asked', 'responded', 'attended']] },
  message: text('您单位没有正在办理的部分。', '您單位沒有正在辦理的部分。', 'Your organisation has no part left to withdraw from.'),
};

function recusePart(from: string[]): Transition {
  return {
    action: 'recusePart',
    label: text('本单位回避', '本單位迴避', 'Withdraw'),
    done: text('协同单位回避', '協同單位迴避', 'A unit with a part withdrew'),
    from,
    by: [assist, called],
    fields: [reason],
    guards: [hasOpenPart],
    effects: [{ add: 'recused', value: { var: 'actor.organisation' } }, { part: 'drop' }],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
    basis: recusalBasis,
  };
}

function recuseHandler(from: string[]): Transition {
  return {
    action: 'recuseHandler',
    label: text('经办人回避', '經辦人迴避', 'Have another colleague handle it'),
    done: text('经办人回避，本单位另行安排', '經辦人迴避，本單位另行安排', 'Another colleague took over'),
    hint: text('不记录是谁回避。', '不記錄是誰迴避。', 'Who it was is not kept.'),
    from,
    by: [handler, clerk, dispatcher, verifier],
    fields: [],
    guards: [],
    effects: [],
    conflict: 'append',
    tone: 'neutral',
    public: false,
    basis: recusalBasis,
  };
}
