import type { JointCallMessages } from '../../cases/joint-call/joint-call.messages.js';

export const jointCall: JointCallMessages = {
  empty: '沒有其他單位參與辦理。',
  progress: (done, total) => `${total} 個單位中 ${done} 個已銷號`,
  call: '吹哨報到',
  running: '進行中',
  ended: '已結束',
  by: '吹哨單位',
  calledAt: '吹哨時間',
  endedAt: '結束時間',
  reason: '事由',
  meet: '集合',
  nobody: '沒有單位辦結自己的部分。',
  assists: '協辦',
  own: '本單位',
  task: '任務',
  result: '結果',
  steps: {
    assist: { asked: '請求協辦', responded: '回應', attended: '到場', done: '辦結' },
    called: { asked: '吹哨', responded: '應哨', attended: '報到', done: '銷號' },
  },
  stepDone: '已完成',
  stepCurrent: '等待中',
  stepAhead: '尚未開始',
  took: (duration) => `用時 ${duration}`,
  inTime: '按時',
  late: '逾時',
};
