import { text } from '../../../text/text.js';
import type { Guard, Transition } from '../../case-type.js';
import { partsOpen } from '../shared/assists.js';
import { openAssists } from '../shared/effects.js';
import { internalReason } from '../shared/fields.js';
import { assist, clerk, supervisor } from '../shared/who.js';

/** Those who were asked for their view and have not given it. */
export const openParts = openAssists;

/** The centre that was applied to decides. */
export const isCentre: Guard = {
  code: 'not-centre',
  when: { '==': [{ var: 'case.receiver' }, { var: 'actor.organisation' }] },
  message: text('由受理申请的综治中心办理这一步。', '由受理申請的綜治中心辦理這一步。', 'The centre that was applied to takes this step.'),
};

export const viewsGiven: Guard = {
  ...partsOpen,
  code: 'views-open',
  message: text('还有单位没有反馈意见。请等待反馈，或者先结束征求意见。', '還有單位沒有回饋意見。請等待回饋，或者先結束徵求意見。', 'Somebody has not given a view. Wait for it, or end the consultation first.'),
};

/** Whoever is to do it is asked before it is decided. */
export const consulting: Transition[] = [
  {
    action: 'consult',
    label: text('征求意见', '徵求意見', 'Ask for views'),
    done: text('征求意见', '徵求意見', 'Views asked for'),
    from: ['applied'],
    by: [clerk, supervisor],
    fields: [
      { kind: 'organisation', name: 'organisations', label: text('征求哪些乡镇、社区的意见', '徵求哪些鄉鎮、社區的意見', 'Which townships and communities'), multiple: true, required: true },
      { kind: 'longText', name: 'question', label: text('请其说明什么', '請其說明什麼', 'What they are asked'), required: true, minLength: 2, maxLength: 500 },
    ],
    guards: [
      isCentre,
      {
        code: 'lead-assists',
        when: { '!': { in: [{ var: 'case.lead' }, { var: 'args.organisations' }] } },
        message: text('不必征求申请部门自己的意见。', '不必徵求申請部門自己的意見。', 'The department that applied need not be asked.'),
      },
    ],
    effects: [{ part: 'ask', organisations: { var: 'args.organisations' }, as: 'assist', task: { var: 'args.question' }, starts: ['view'] }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  },
  {
    action: 'giveView',
    label: text('反馈意见', '回饋意見', 'Give our view'),
    done: text('反馈意见', '回饋意見', 'View given'),
    hint: text('网格做得了吗？人手、时间、保障够不够？', '網格做得了嗎？人手、時間、保障夠不夠？', 'Can grids do it? Are there hands, time and support enough?'),
    from: ['applied'],
    by: [assist],
    fields: [
      {
        kind: 'single',
        name: 'stance',
        label: text('是否同意准入', '是否同意准入', 'Should it be admitted'),
        required: true,
        options: [
          { value: 'agree', label: text('同意', '同意', 'Yes') },
          { value: 'conditions', label: text('有条件同意', '有條件同意', 'With conditions') },
          { value: 'disagree', label: text('不同意', '不同意', 'No') },
        ],
      },
      { kind: 'longText', name: 'view', label: text('理由和条件', '理由和條件', 'Reasons and conditions'), required: true, minLength: 2, maxLength: 1000 },
    ],
    guards: [
      {
        code: 'no-open-part',
        when: { '==': [{ var: 'part.state' }, 'asked'] },
        message: text('没有征求您单位的意见，或者已经反馈过。', '沒有徵求您單位的意見，或者已經回饋過。', 'Your organisation was not asked, or has answered.'),
      },
    ],
    effects: [{ part: 'finish', result: { var: 'args.view' } }],
    conflict: 'append',
    tone: 'primary',
    public: false,
  },
  {
    action: 'endConsultation',
    label: text('结束征求意见', '結束徵求意見', 'End the consultation'),
    done: text('结束征求意见', '結束徵求意見', 'Consultation ended'),
    hint: text('没有反馈的，不当作同意。', '沒有回饋的，不當作同意。', 'Who has not answered has not agreed.'),
    from: ['applied'],
    by: [clerk, supervisor],
    fields: [internalReason],
    guards: [
      isCentre,
      {
        code: 'nobody-asked',
        when: { '!!': [openParts] },
        message: text('没有等待反馈的单位。', '沒有等待回饋的單位。', 'Nobody’s view is waited for.'),
      },
    ],
    effects: [{ part: 'drop', organisation: openParts }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  },
];
