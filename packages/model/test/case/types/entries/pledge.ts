import type { FormValues } from '@linli/model';
import { photo, standardEntries } from './common.js';

/** Entries that each action of a pledge accepts. */
export const entries: Record<string, FormValues> = {
  ...standardEntries,
  register: {
    item: '新建社区食堂',
    category: 'care',
    detail: '在东湖街道新建社区食堂，服务六十岁以上居民。',
    list: '2026 年十件实事',
    place: { division: '360102', text: '东湖区' },
    owner: 'works',
    assists: ['police'],
    target: 3,
    unit: '个',
    days: 180,
    milestones: '七月开工；十月试运行',
    proof: '三个食堂均已开门供餐',
  },
  commit: { pledge: '年底前全部开门供餐' },
  return: { reason: '不属于本单位职责' },
  dispatch: { owner: 'works', assists: ['police'] },
  drop: { reason: '选址调整，今年不再实施' },
  reportProgress: { percent: 40, done: 1, milestone: '七月开工', progress: '第一个食堂已经封顶', attachments: [photo] },
  complete: { result: '三个食堂已经全部开门', done: 3, attachments: [photo] },
  verify: { method: 'visit', findings: '三个食堂均在供餐' },
  sendBack: { reason: '有一个食堂没有开门' },
  close: {},
  extend: { amount: 30, reason: '主体工程受雨季影响' },
};
