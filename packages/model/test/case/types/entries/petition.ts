import type { FormValues } from '@linli/model';
import { standardEntries } from './common.js';

const filed: FormValues = {
  subject: '征地补偿款没有发放',
  detail: '去年征收的土地，补偿款至今没有发放，多次询问没有结果。',
  place: { division: '360102001001', text: '村委会' },
  joint: 'no',
  contactable: 'yes',
  name: '欧阳小明',
  phone: '13800000001',
  confidential: 'no',
};

/** What is filed of each kind. */
export const claim: FormValues = { ...filed, category: 'claim.land', claim: '发放补偿款', procedure: 'none' };
export const suggestion: FormValues = { ...filed, category: 'suggestion.urban' };
export const accusation: FormValues = { ...filed, category: 'accusation.funds', accused: ['works'] };

const answer = '经调查核实，已按规定发放补偿款，相关依据见附件。';

/** Entries that each action accepts. */
export const entries: Record<string, FormValues> = {
  ...standardEntries,
  register: claim,
  triage: {},
  nameAccused: { accused: ['schools'] },
  refuse: { ground: 'litigation', reason: '属于民事诉讼', route: '向区人民法院提起诉讼' },
  transfer: { recipient: '市纪检监察机关', reason: '属于其职责', notAccused: 'yes' },
  forward: { lead: 'works' },
  assign: { lead: 'works', limit: '30' },
  object: { reason: '土地征收不属于本单位职权范围，应由其他部门办理' },
  agreeObjection: {},
  rejectObjection: { reason: '按职责清单由该单位办理' },
  designate: { lead: 'police', reason: '共同的上一级决定' },
  reassign: { lead: 'works' },
  accept: {},
  acceptOther: {},
  handle: { progress: '已到村里核实' },
  hear: { form: 'statement' },
  reply: { answer, opinion: 'supported', legalBasis: '土地管理法第四十八条', outcome: 'solved' },
  askReview: { grounds: '补偿标准不对' },
  assignReview: { reviewer: 'centre' },
  recuseReview: { reason: '本单位参与过原意见' },
  decideReview: { answer, result: 'upheld' },
  remand: { answer },
  askReReview: { grounds: '补偿标准仍然不对' },
  assignReReview: { reviewer: 'power' },
  recuseReReview: { reason: '本单位参与过原意见' },
  openHearing: { reason: '事项复杂，举行听证' },
  endHearing: {},
  decideReReview: { answer, result: 'changed', outcome: 'partly' },
  split: { subject: '另一块地的补偿', category: 'claim.land', detail: '另一块地的补偿标准也没有公布，请一并说明。' },
  askExtension: { clock: 'conclude', amount: 30, reason: '需要重新测量' },
  grantExtension: { reason: '需要重新测量，延长 30 日' },
  rate: { stars: 4, resolved: 'yes' },
  close: {},
  reopen: { reason: '答复以后仍未发放' },
  withdraw: {},
};
