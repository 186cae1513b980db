import type { Basis, ClockDefinition } from '../../../clock/clock.js';
import type { FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { leadBasis } from './basis.js';
import { openAssists } from './effects.js';
import { internalReason, photos } from './fields.js';
import { assist, dispatcher, lead } from './who.js';

/** How long an assisting organisation has for its part; a preset. */
const assistClock: ClockDefinition = {
  id: 'assist', label: text('协办时限', '協辦時限', 'Time to assist'), limit: { amount: 3, unit: 'workday' }, warnAfter: 0.6, internal: true,
};
export const assistClocks: ClockDefinition[] = [assistClock];

interface AssistOptions {
  /** The statuses in which help may be asked for. */
  from: string[];
  /** Those in which a part may be closed; without: the same. */
  during?: string[];
}

/** One organisation leads to the end, others assist, each with a task, a limit and a closing of its own (济南市12345条例 29). */
export function assists({ from, during = from }: AssistOptions): Transition[] {
  return [askAssist(from), finishPart(during), releasePart(during)];
}

/** There is one answer to the applicant, and it comes when every part was struck off. For the step that replies. */
export const partsOpen: Guard = {
  code: 'parts-open',
  when: { none: [{ var: 'case.parts' }, { '!=': [{ var: 'state' }, 'done'] }] },
  message: text(
    '还有单位没有办完自己的部分。请等各单位销号，或者先解除协办、结束吹哨。',
    '還有單位沒有辦完自己的部分。請等各單位銷號，或者先解除協辦、結束吹哨。',
    'An organisation has not finished its part. Wait for it, or take it off the case first.',
  ),
  basis: leadBasis,
};

/** @param lead where a rule finds who leads; @param assists where it finds who is to assist */
export function leadDoesNotAssist(lead: string, assists: string, basis?: Basis): Guard {
  return {
    code: 'lead-assists',
    when: { '!': { in: [{ var: lead }, { var: assists }] } },
    message: text('主办单位不能同时是协办单位。', '主辦單位不能同時是協辦單位。', 'The leading unit cannot also assist.'),
    ...(basis && { basis }),
  };
}

const task: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'task',
  label: text('请其办什么', '請其辦什麼', 'What it is asked to do'),
  required: true,
  minLength: 2,
  maxLength: 500,
};

export const result: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'result',
  label: text('办理结果', '辦理結果', 'Result'),
  hint: text('写给主办单位，由主办单位统一答复。', '寫給主辦單位，由主辦單位統一答覆。', 'For the leading organisation, which gives the one answer.'),
  required: true,
  minLength: 2,
  maxLength: 1000,
};

function askAssist(from: string[]): Transition {
  return {
    action: 'askAssist',
    label: text('请求协办', '請求協辦', 'Ask for assistance'),
    done: text('请求协办', '請求協辦', 'Assistance asked for'),
    hint: text('主办单位仍然负责到底，并统一答复。', '主辦單位仍然負責到底，並統一答覆。', 'Who leads still answers for the whole, and gives the one answer.'),
    from,
    by: [lead, dispatcher],
    fields: [
      { kind: 'organisation', name: 'organisations', label: text('协办单位', '協辦單位', 'Assisting'), multiple: true, required: true, public: true },
      task,
    ],
    guards: [
      {
        code: 'no-lead',
        when: { '!!': { var: 'case.lead' } },
        message: text('还没有主办单位，应当先派单。', '還沒有主辦單位，應當先派單。', 'Nobody leads yet: dispatch the case first.'),
        basis: leadBasis,
      },
      leadDoesNotAssist('case.lead', 'args.organisations', leadBasis),
    ],
    effects: [{ part: 'ask', organisations: { var: 'args.organisations' }, as: 'assist', task: { var: 'args.task' }, starts: [assistClock.id] }],
    conflict: 'guarded',
    tone: 'neutral',
    public: true,
    basis: leadBasis,
  };
}

function finishPart(from: string[]): Transition {
  return {
    action: 'finishPart',
    label: text('办结协办', '辦結協辦', 'Finish our part'),
    done: text('协办办结', '協辦辦結', 'Part finished'),
    from,
    by: [assist],
    fields: [result, photos],
    guards: [
      {
        code: 'no-open-part',
        when: { and: [{ '==': [{ var: 'part.as' }, 'assist'] }, { '!=': [{ var: 'part.state' }, 'done'] }] },
        message: text('您单位没有正在协办的部分。', '您單位沒有正在協辦的部分。', 'Your organisation has no part left to finish.'),
      },
    ],
    effects: [{ part: 'finish', result: { var: 'args.result' } }],
    conflict: 'append',
    tone: 'primary',
    public: false,
  };
}

function releasePart(from: string[]): Transition {
  return {
    action: 'releasePart',
    label: text('解除协办', '解除協辦', 'Take an assist off'),
    done: text('解除协办', '解除協辦', 'Assist taken off'),
    from,
    by: [lead, dispatcher],
    fields: [{ kind: 'organisation', name: 'organisation', label: text('协办单位', '協辦單位', 'Assisting'), required: true }, internalReason],
    guards: [
      {
        code: 'nobody-assists',
        when: { '!!': [openAssists] },
        message: text('没有正在协办的单位。', '沒有正在協辦的單位。', 'No organisation is assisting.'),
      },
      {
        code: 'not-assisting',
        when: { in: [{ var: 'args.organisation' }, openAssists] },
        message: text('所选单位没有在协办这件事项。', '所選單位沒有在協辦這件事項。', 'The organisation chosen is not assisting with this case.'),
      },
    ],
    effects: [{ part: 'drop', organisation: { var: 'args.organisation' } }],
    conflict: 'guarded',
    tone: 'danger',
    public: false,
  };
}
