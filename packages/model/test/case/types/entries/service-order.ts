import type { FormValues } from '@linli/model';
import { applicantEntries, orderEntries, photo, standardEntries } from './common.js';

/** Entries that each action of a service order accepts. */
export const entries: Record<string, FormValues> = {
  ...standardEntries,
  ...orderEntries,
  ...applicantEntries,
  register: {
    category: 'errand.documents',
    subject: '代办老年优待证',
    detail: '行动不便，请上门代办。',
    mode: 'home',
    place: { division: '360102001001', text: '东门 3 栋' },
    wishedOn: '2026-06-20',
    name: '欧阳小明',
    phone: '13800000001',
    confidential: 'no',
    consent: true,
  },
  accept: {},
  refuse: { ground: 'elsewhere', reason: '由社保经办机构办理', route: '区社保中心窗口' },
  decline: { ground: 'conditions', reason: '不符合办理条件' },
  prepare: { prepared: '申请表已经填好', mode: 'home', on: '2026-06-20', slot: 'morning', bring: '户口簿原件' },
  reschedule: { on: '2026-06-21', slot: 'afternoon', reason: '当天不在家' },
  deliver: { answer: '优待证已送到手上', outcome: 'solved', attachments: [photo] },
  askExtension: { clock: 'deliver', amount: 3, reason: '制证设备检修' },
};
