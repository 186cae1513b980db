import type { Field, FieldOf } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import type { Effect } from '../../effect.js';
import { partsOpen } from '../shared/assists.js';
import { dropRequest, start, stop, stopAll } from '../shared/effects.js';
import { internalReason, note, photos } from '../shared/fields.js';
import { clerk, dispatcher, handler, lead } from '../shared/who.js';
import { controllableBasis, reportBasis, requiredBasis } from './basis.js';

const report: Field[] = [
  {
    kind: 'longText',
    name: 'findings',
    label: text('主要风险和防范措施', '主要風險和防範措施', 'Main risks and measures'),
    hint: text('写风险点、防范措施和处置预案，不写个人。', '寫風險點、防範措施和處置預案，不寫個人。', 'State risks, measures and plans; nothing of persons.'),
    required: true,
    minLength: 10,
    maxLength: 3000,
  },
  { ...photos, label: text('评估报告', '評估報告', 'Report'), required: true },
];

function level(values: ('low' | 'medium' | 'high')[]): FieldOf<'single'> {
  const labels = { low: text('低', '低', 'Low'), medium: text('中', '中', 'Medium'), high: text('高', '高', 'High') };
  return { kind: 'single', name: 'level', label: text('风险等级', '風險等級', 'Level of risk'), required: true, options: values.map((value) => ({ value, label: labels[value] })) };
}

const filed: Effect[] = [dropRequest, ...stop('begin', 'assess', 'redo')];

/** From the register to a report on file. */
export const assessment: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('登记决策事项', '登記決策事項', 'Register'),
    done: text('登记', '登記', 'Registered'),
    from: [],
    to: 'registered',
    by: [clerk, handler],
    fields: [],
    guards: [],
    effects: [{ set: 'lead', value: { var: 'args.body' } }, start('begin')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
    basis: requiredBasis,
  },
  {
    action: 'assignBody',
    step: 'dispatch',
    label: text('确定决策单位', '確定決策單位', 'Set the deciding body'),
    done: text('确定决策单位', '確定決策單位', 'Deciding body set'),
    from: ['registered'],
    by: [dispatcher],
    fields: [{ kind: 'organisation', name: 'body', label: text('决策单位', '決策單位', 'Deciding body'), required: true }, note],
    guards: [],
    effects: [{ set: 'lead', value: { var: 'args.body' } }],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
  },
  {
    action: 'exempt',
    step: 'refuse',
    label: text('确认无须评估', '確認無須評估', 'Confirm that it need not be assessed'),
    done: text('确认无须评估', '確認無須評估', 'Need not be assessed'),
    from: ['registered'],
    to: 'exempt',
    by: [dispatcher],
    fields: [internalReason],
    guards: [
      {
        code: 'must-be-assessed',
        when: { '==': [{ var: 'case.content.required' }, 'no'] },
        message: text('登记为应当评估的事项，应评尽评，不得免除。', '登記為應當評估的事項，應評盡評，不得免除。', 'It is registered as one that must be assessed, and every such one is.'),
        basis: requiredBasis,
      },
    ],
    effects: [stopAll],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
    basis: requiredBasis,
  },
  {
    action: 'begin',
    step: 'accept',
    label: text('启动评估', '啟動評估', 'Begin'),
    done: text('启动评估', '啟動評估', 'Assessment began'),
    from: ['registered'],
    to: 'assessing',
    by: [lead],
    fields: [
      {
        kind: 'multiple',
        name: 'ways',
        label: text('听取意见的方式', '聽取意見的方式', 'How opinions are heard'),
        required: true,
        options: [
          { value: 'notice', label: text('公示征求意见', '公示徵求意見', 'Public notice and comment') },
          { value: 'meeting', label: text('座谈', '座談', 'Meetings') },
          { value: 'hearing', label: text('听证', '聽證', 'Hearing') },
          { value: 'survey', label: text('问卷', '問卷', 'Survey') },
          { value: 'departments', label: text('部门会商', '部門會商', 'Departments consulted') },
          { value: 'experts', label: text('专家论证', '專家論證', 'Experts') },
        ],
      },
      { kind: 'text', name: 'assessor', label: text('受委托的评估机构', '受委託的評估機構', 'Institution that assesses'), hint: text('自行评估的不填。', '自行評估的不填。', 'Leave empty if the body does it itself.'), maxLength: 60 },
      note,
    ],
    guards: [],
    effects: [...stop('begin', 'assess'), start('assess')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
    basis: reportBasis,
  },
  {
    action: 'report',
    step: 'reply',
    label: text('报告备案：可实施', '報告備案：可實施', 'File the report: may go ahead'),
    done: text('报告备案，可实施', '報告備案，可實施', 'Report filed: may go ahead'),
    from: ['assessing'],
    to: 'filed',
    by: [lead],
    fields: [level(['low', 'medium']), ...report],
    guards: [partsOpen],
    effects: filed,
    conflict: 'guarded',
    tone: 'primary',
    public: false,
    basis: reportBasis,
  },
  {
    action: 'reportAgainst',
    step: 'reply',
    label: text('报告备案：暂缓或者不予实施', '報告備案：暫緩或者不予實施', 'File the report: hold or stop'),
    done: text('报告备案，暂缓或者不予实施', '報告備案，暫緩或者不予實施', 'Report filed: hold or stop'),
    from: ['assessing'],
    to: 'held',
    by: [lead],
    fields: [
      {
        kind: 'single',
        name: 'conclusion',
        label: text('评估结论', '評估結論', 'Conclusion'),
        required: true,
        options: [
          { value: 'hold', label: text('暂缓实施', '暫緩實施', 'Hold') },
          { value: 'stop', label: text('不予实施', '不予實施', 'Stop') },
        ],
      },
      level(['low', 'medium', 'high']),
      ...report,
    ],
    guards: [partsOpen],
    effects: filed,
    conflict: 'guarded',
    tone: 'danger',
    public: false,
    basis: reportBasis,
  },
  {
    action: 'adjust',
    label: text('调整方案，重新评估', '調整方案，重新評估', 'Change the draft and assess again'),
    done: text('调整方案，重新评估', '調整方案，重新評估', 'Draft changed, assessed again'),
    from: ['held', 'filed'],
    to: 'assessing',
    by: [lead],
    fields: [internalReason],
    guards: [],
    effects: [{ set: 'reworks', value: { '+': [{ var: 'case.reworks' }, 1] } }, start('assess')],
    conflict: 'guarded',
    tone: 'neutral',
    public: false,
    basis: controllableBasis,
  },
];
