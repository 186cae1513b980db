import type { Attachment, FormValues } from '@linli/model';
import { otherRef } from '../../support.js';

export const photo: Attachment = { sha256: 'a'.repeat(64), name: '现场.jpg', type: 'image/jpeg', bytes: 204_800 };

/** Entries that the steps of `standard` accept, as far as they are the same for every type. */
export const standardEntries: Record<string, FormValues> = {
  askAssist: { organisations: ['schools'], task: '配合现场疏导' },
  finishPart: { result: '已配合办完' },
  releasePart: { organisation: 'police', reason: '不再需要协办' },
  callJoint: { organisations: ['power', 'schools'], reason: '涉及多个单位', meet: '今天 15:00，东门' },
  respondCall: {},
  attendCall: {},
  strikeOffCall: { result: '本单位部分已办完' },
  endCall: { reason: '其余部分另行安排' },
  grantExtension: { reason: '材料到货需要时间' },
  refuseExtension: { reason: '可以先行办理' },
  suspend: { reason: '施工路段封闭', until: '2026-07-01' },
  resumeWork: { reason: '路段已经开放' },
  recuse: { reason: '本单位有利害关系' },
  recusePart: { reason: '本单位有利害关系' },
  recuseHandler: {},
  handOver: { centre: 'centre-town', reason: '由乡镇中心就近处理' },
  merge: { into: otherRef, reason: '同一处同一件事' },
  unmerge: { reason: '不是同一件事' },
  answerMerged: { into: otherRef, answer: '合并办理的事项已经办好，请查看。' },
  link: { under: otherRef, reason: '同一处所' },
  unlink: {},
  regrid: { grid: '360102001001002', reason: '网格划分已经调整' },
  tagProject: { project: '老旧小区改造' },
  urge: { reason: '临近到期限', limit: '2' },
  supervise: { reason: '超过了时限', limit: '3' },
  list: { reason: '久拖未决', criteria: '现场恢复正常', limit: '10' },
  endSupervision: { shown: '已经按要求办完' },
  unlist: { shown: '已经按要求办完', attachments: [photo] },
  rateIssue: { stars: 2, reason: '影响面较大' },
  raiseStars: { stars: 4, reason: '影响扩大了' },
  lowerStars: { evidence: '现场已经清理', attachments: [photo] },
  lookBack: { batch: '2026-07', result: 'fails', findings: '问题又出现了', attachments: [photo] },
  sampleReview: { batch: '2026-08', result: 'fails', findings: '没有留存照片' },
  reopenOnCheck: { reason: '检查发现没有办好' },
};

/** An order on its way, in any of the types that dispatch one. */
export const orderEntries: Record<string, FormValues> = {
  dispatch: { lead: 'works', assists: ['police'] },
  sign: {},
  return: { reason: '不属于本单位职责' },
  handle: { progress: '已到现场查看' },
};

/** What an applicant is asked, and says. */
export const applicantEntries: Record<string, FormValues> = {
  ask: { question: '请问具体在哪里？' },
  answer: { answer: '在东门外面' },
  resume: { reason: '已经电话了解' },
  confirm: {},
  dispute: { reason: '还没有办好' },
  callBack: { reached: 'yes', confirmation: 'confirmed' },
  close: {},
  rework: { reason: '没有办到位' },
  rate: { stars: 5, resolved: 'yes', comment: '很快' },
  reopen: { reason: '又出现了问题' },
  withdraw: { reason: '不需要了' },
};
