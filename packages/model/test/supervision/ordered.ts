import { rectification, type Case } from '@linli/model';
import { driver, type Step } from './support.js';

/** An order to rectify: what stands under supervision, has stars and is checked in these tests. */
export const orderValues = {
  unit: 'works', source: 'inspection', subject: '路灯报修长期不答复', finding: '抽查 20 件，8 件逾期未答复。', requirement: '补办逾期事项并答复诉求人。', limit: '30',
  place: { division: '360102001', text: '东湖街道' },
};
export const report = { problem: '8 件已全部答复。', mechanism: '建立每周逾期清单。', extension: '同步清理其他报修。', outcome: 'solved' };

export const drive = driver(rectification);

export const trunk: Step[] = [
  { by: 'supervisor', action: 'order', args: orderValues },
  { by: 'lead', action: 'sign' },
  { by: 'lead', action: 'report', args: report },
  { by: 'supervisor', action: 'recheck', args: { findings: '现场核对，均已答复。' } },
  { by: 'supervisor', action: 'close' },
];

export function upTo(action: string): Case {
  return drive(trunk.slice(0, trunk.findIndex((step) => step.action === action) + 1)).case;
}
