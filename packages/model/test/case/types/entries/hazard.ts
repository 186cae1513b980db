import type { FormValues } from '@linli/model';
import { orderEntries, photo, standardEntries } from './common.js';

/** Entries that each action of a hazard accepts. */
export const entries: Record<string, FormValues> = {
  ...standardEntries,
  ...orderEntries,
  register: {
    siteKind: 'school',
    site: '东湖小学',
    place: { division: '360102001001', text: '东湖路 1 号' },
    category: 'fire.exit',
    subject: '教学楼二层安全出口上锁',
    detail: '上课期间安全出口上锁，门口堆放杂物。',
    attachments: [photo],
  },
  confirm: { method: 'visit', grid: '360102001001003' },
  dismiss: { ground: 'nothing', reason: '现场没有发现隐患' },
  order: { addressee: '东湖小学', measures: '拆除门锁，清理杂物，保持畅通。', limit: '7', level: 'ordinary' },
  fix: { result: '门锁已经拆除，通道已经清理。', outcome: 'solved', attachments: [photo] },
  recheck: { method: 'visit', attachments: [photo] },
  orderAgain: { reason: '通道仍有杂物', limit: '3', attachments: [photo] },
  close: { mechanism: '每日巡查登记', elsewhere: '已排查另外两栋楼' },
  askExtension: { clock: 'fix', amount: 5, reason: '门禁设备需要定制' },
};
