import type { Field } from '../../../form/definition.js';
import { text } from '../../../text/text.js';

/** A limit that is set with the departments and printed on the order in place of the usual one (北京市接诉即办工作条例 13). */
export const orderFields: Field[] = [
  {
    kind: 'number',
    name: 'limitAmount',
    label: text('工单载明的时限', '工單載明的時限', 'Limit printed on the order'),
    hint: text('与单位另行商定时填写；不填按通常时限。', '與單位另行商定時填寫；不填按通常時限。', 'Where another was set with the unit; left empty, the usual limit holds.'),
    min: 1,
    max: 365,
    decimals: 0,
  },
  {
    kind: 'single',
    name: 'limitUnit',
    label: text('时限的单位', '時限的單位', 'Unit of that limit'),
    show: { '!!': { var: 'limitAmount' } },
    required: true,
    options: [
      { value: 'workday', label: text('工作日', '工作日', 'Working days') },
      { value: 'day', label: text('天', '天', 'Days') },
      { value: 'hour', label: text('小时', '小時', 'Hours') },
    ],
  },
];

/** For `limit` of the effect that starts the clock: nothing where nothing was printed. */
export const orderLimit = { amount: { var: 'args.limitAmount' }, unit: { var: 'args.limitUnit' } };
