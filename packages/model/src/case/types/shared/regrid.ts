import { text } from '../../../text/text.js';
import type { Transition } from '../../case-type.js';
import { internalReason } from './fields.js';
import { grid } from './matter.js';
import { clerk, dispatcher, supervisor, system } from './who.js';

/**
 * To another grid: grids are split, merged and moved while cases are open. Who has it and its limits stay as they are; a case that is
 * merged into another goes along too, each by where it is. Whoever may revise grids may take it (`mayRevise`).
 */
export function regrid(from: string[]): Transition[] {
  return [
    {
      action: 'regrid',
      whileMerged: 'also',
      label: text('调整网格', '調整網格', 'Change the grid'),
      done: text('调整所属网格', '調整所屬網格', 'Put in another grid'),
      hint: text('网格划分调整后，改到现在所属的网格；承办单位和时限不变。', '網格劃分調整後，改到現在所屬的網格；承辦單位和時限不變。', 'After grids were changed: the one that it lies in now. Who has it and its limits stay.'),
      from,
      by: [dispatcher, supervisor, clerk, system],
      fields: [{ ...grid, hint: text('现在所在网格的编码。', '現在所在網格的編碼。', 'The code of the grid that it lies in now.'), required: true }, internalReason],
      guards: [
        {
          code: 'same-grid',
          when: { '!=': [{ var: 'args.grid' }, { var: 'case.grid' }] },
          message: text('这件事项已经在这个网格。', '這件事項已經在這個網格。', 'The case is in this grid already.'),
        },
      ],
      effects: [{ set: 'grid', value: { var: 'args.grid' } }],
      conflict: 'exact',
      tone: 'neutral',
      public: false,
    },
  ];
}
