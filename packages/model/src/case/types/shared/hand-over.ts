import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { designationBasis, firstReceiverBasis } from './basis.js';
import { internalReason } from './fields.js';
import { clerk, dispatcher } from './who.js';

interface HandOverOptions {
  from: string[];
  /** How often a case may be handed on at most; a preset. */
  most?: number;
}

/**
 * To another centre or level. Until then the first receiver answers for the case (首接负责), and its clocks run on: handing it on
 * buys no time.
 */
export function handOver({ from, most = 2 }: HandOverOptions): Transition[] {
  return [
    {
      action: 'handOver',
      label: text('移交', '移交', 'Hand over'),
      done: text('移交', '移交', 'Handed over'),
      hint: text('移交给其他综治中心或上下级中心；时限继续计算。', '移交給其他綜治中心或上下級中心；時限繼續計算。', 'To another centre or level; time runs on.'),
      from,
      by: [dispatcher, clerk],
      fields: [
        { kind: 'organisation', name: 'centre', label: text('移交给', '移交給', 'To'), required: true, public: true, kinds: ['centre'] },
        internalReason,
      ],
      guards: [
        {
          code: 'designated',
          when: { '!': { var: 'case.designated' } },
          message: text('这件事项经协调后已指定办理，不得再移交。', '這件事項經協調後已指定辦理，不得再移交。', 'This case was designated after a dispute and may not be handed on.'),
          basis: designationBasis,
        },
        {
          code: 'handed-on-too-often',
          when: { '<': [{ var: 'case.handOvers' }, most] },
          message: text('移交次数已到上限，由现在的单位负责。', '移交次數已到上限，由現在的單位負責。', 'It has been handed on as often as it may be: who has it now answers for it.'),
          basis: firstReceiverBasis,
        },
        {
          code: 'has-it-already',
          when: { '!=': [{ var: 'args.centre' }, { var: 'case.receiver' }] },
          message: text('这件事项已经在所选单位。', '這件事項已經在所選單位。', 'The organisation chosen has this case already.'),
        },
      ],
      effects: [
        { set: 'receiver', value: { var: 'args.centre' } },
        { set: 'handOvers', value: { '+': [{ var: 'case.handOvers' }, 1] } },
      ],
      conflict: 'guarded',
      tone: 'neutral',
      public: true,
      basis: firstReceiverBasis,
    },
  ];
}
