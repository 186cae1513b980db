import type { FormValues } from '@linli/model';
import { orderEntries, photo, standardEntries } from './common.js';

/** Entries that each action of a grid event accepts. */
export const entries: Record<string, FormValues> = {
  ...standardEntries,
  ...orderEntries,
  register: {
    category: 'environment.rubbish',
    subject: '东门外垃圾堆积',
    detail: '人行道上有两处垃圾堆积，占了半条路。',
    attachments: [photo],
    danger: 'no',
    place: { division: '360102001001', text: '东门外' },
    grid: '360102001001003',
    late: 'no',
  },
  selfHandle: { measure: '已经当场清理', attachments: [photo] },
  warn: { told: ['works'], measure: '已经设置警戒带', attachments: [photo] },
  assess: { category: 'environment.spoil', grid: '360102001001004', grade: 'ordinary', opinion: '由环卫单位清运', note: '与物业核对过' },
  dismiss: { ground: 'repeated', reason: '同一处已在办理' },
  report: { measure: '垃圾已经清运', outcome: 'solved', attachments: [photo] },
  verify: { attachments: [photo] },
  rework: { reason: '还剩一处没有清', attachments: [photo] },
  close: {},
  askExtension: { clock: 'handle', amount: 2, reason: '清运车辆检修' },
};
