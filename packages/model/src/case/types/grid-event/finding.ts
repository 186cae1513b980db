import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { setIfGiven, start, stop, stopAll } from '../shared/effects.js';
import { internalReason, note, yes } from '../shared/fields.js';
import { choicesOf, chosenIn } from '../shared/limits.js';
import { changedCategory, grid, scene, sceneAfter } from '../shared/matter.js';
import { supervisionOver } from '../shared/supervision.js';
import { dismissing } from '../shared/trunk/turning-away.js';
import { clerk, gridWorker } from '../shared/who.js';
import { categories } from './categories.js';
import { grades } from './clocks.js';

/** Found, warned of, assessed; or settled on the spot, or not taken up. */
export const finding: Transition[] = [
  {
    action: 'register',
    step: 'intake',
    label: text('上报', '上報', 'Report'),
    done: text('发现上报', '發現上報', 'Reported'),
    from: [],
    to: 'found',
    by: [gridWorker, clerk],
    fields: [],
    guards: [],
    effects: [setIfGiven('grid'), start('warn')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'selfHandle',
    step: 'reply',
    label: text('自处自结', '自處自結', 'Settle on the spot'),
    done: text('当场处置', '當場處置', 'Settled on the spot'),
    hint: text('当场能办好的小事，处置后拍照办结。', '當場能辦好的小事，處置後拍照辦結。', 'For small things that can be put right at once: do it, and take a photo.'),
    from: ['found', 'warned'],
    to: 'settled',
    by: [gridWorker],
    fields: [
      { kind: 'longText', name: 'measure', label: text('怎么处置的', '怎麼處置的', 'What was done'), required: true, minLength: 2, maxLength: 500 },
      sceneAfter,
    ],
    guards: [
      {
        code: 'not-finder',
        when: { '==': [{ var: 'case.receiver' }, { var: 'actor.organisation' }] },
        message: text('自处自结的只能是本单位上报的事件。', '自處自結的只能是本單位上報的事件。', 'Only what your own organisation reported can be settled by it.'),
      },
      {
        code: 'dangerous',
        when: { '!=': [{ var: 'case.content.danger' }, yes] },
        message: text('有危险的事件应当预警派单，不能自处自结。', '有危險的事件應當預警派單，不能自處自結。', 'What is dangerous is warned of and dispatched, never settled on the spot.'),
      },
      ...supervisionOver,
    ],
    effects: [{ set: 'outcome', value: 'solved' }, stopAll],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'warn',
    step: 'triage',
    label: text('发出预警', '發出預警', 'Warn'),
    done: text('预警', '預警', 'Warned'),
    hint: text('告知可能受影响的单位，先行处置。', '告知可能受影響的單位，先行處置。', 'Tell the units that it may touch, and do what cannot wait.'),
    from: ['found'],
    to: 'warned',
    by: [gridWorker, clerk],
    fields: [
      { kind: 'organisation', name: 'told', label: text('已告知的单位', '已告知的單位', 'Units told'), multiple: true },
      {
        kind: 'longText',
        name: 'measure',
        label: text('先行处置', '先行處置', 'Done at once'),
        hint: text('例如：设置警戒带。没有可以不填。', '例如：設置警戒帶。沒有可以不填。', 'For example: taped off. Leave empty if nothing.'),
        maxLength: 500,
      },
      { ...scene, required: false },
    ],
    guards: [],
    effects: [...stop('warn'), start('assess')],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  {
    action: 'assess',
    step: 'accept',
    label: text('研判定级', '研判定級', 'Assess'),
    done: text('研判', '研判', 'Assessed'),
    hint: text('研判的是事件，不是人；定级决定处置时限。', '研判的是事件，不是人；定級決定處置時限。', 'It is the event that is assessed, not people; its class sets the limit.'),
    from: ['warned'],
    to: 'assessed',
    by: [clerk],
    fields: [
      changedCategory(categories),
      grid,
      { kind: 'single', name: 'grade', label: text('事件等级', '事件等級', 'Class of event'), required: true, options: choicesOf(grades) },
      { ...internalReason, name: 'opinion', label: text('研判意见', '研判意見', 'Assessment') },
      note,
    ],
    guards: [],
    effects: [
      setIfGiven('category'),
      setIfGiven('grid'),
      ...stop('assess'),
      { clock: 'start', id: 'handle', usual: chosenIn('grade', grades) },
    ],
    conflict: 'guarded',
    tone: 'primary',
    public: false,
  },
  dismissing({
    from: ['found', 'warned'],
    grounds: [
      { value: 'nothing', label: text('现场没有这一事件', '現場沒有這一事件', 'There is no such thing on the spot') },
      { value: 'repeated', label: text('同一事件已在办理', '同一事件已在辦理', 'The same event is being handled') },
      { value: 'outside', label: text('不在网格事件清单内', '不在網格事件清單內', 'Not on the list of grid matters') },
    ],
  }),
];
