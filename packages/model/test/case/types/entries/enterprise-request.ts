import type { FormValues } from '@linli/model';
import { applicantEntries, orderEntries, photo, standardEntries } from './common.js';

/** Entries that each action of an enterprise's request accepts. */
export const entries: Record<string, FormValues> = {
  ...standardEntries,
  ...orderEntries,
  ...applicantEntries,
  register: {
    kind: 'request',
    category: 'premises.roads',
    subject: '厂区门前道路破损',
    detail: '厂区门前道路破损已有一个月，货车进出困难，请修复。',
    enterprise: '东湖包装有限公司',
    uscc: '91350100M000100Y43',
    place: { division: '360102001', text: '工业路 8 号' },
    contactable: 'yes',
    name: '欧阳小明',
    phone: '13800000001',
    confidential: 'no',
    consent: true,
  },
  accept: { limit: '10' },
  refuse: { ground: 'statutory', reason: '属于劳动争议', route: '申请劳动仲裁' },
  transfer: { recipient: '邻县营商环境中心', reason: '企业在邻县' },
  recordVisit: { kind: 'checkUp', visitedOn: '2026-06-15', found: '合同没有约定验收', advice: '补签验收条款', attachments: [photo] },
  reply: { answer: '路面已经修复，当天恢复通行。', outcome: 'solved', attachments: [photo] },
  split: { subject: '厂区门前路灯不亮', category: 'premises.utilities', detail: '厂区门前两盏路灯不亮，请一并维修。' },
  askExtension: { clock: 'reply', amount: 5, reason: '沥青摊铺要等晴天' },
};
