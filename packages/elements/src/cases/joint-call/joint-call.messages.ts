import type { PartState } from '@linli/model';

/** What stands on the panel of everyone who has a part in a case. */
export interface JointCallMessages {
  empty: string;
  progress: (done: number, total: number) => string;
  call: string;
  running: string;
  ended: string;
  by: string;
  calledAt: string;
  endedAt: string;
  reason: string;
  meet: string;
  /** A call in which no organisation has a part any more. */
  nobody: string;
  assists: string;
  /** Marks the part of whoever is looking. */
  own: string;
  task: string;
  result: string;
  /** The steps of a part, by what kind of part it is. */
  steps: { assist: Record<PartState, string>; called: Record<PartState, string> };
  stepDone: string;
  stepCurrent: string;
  stepAhead: string;
  /** From the moment at which it was asked. */
  took: (duration: string) => string;
  inTime: string;
  late: string;
}

export const jointCallMessages: JointCallMessages = {
  empty: '没有其他单位参与办理。',
  progress: (done, total) => `${total} 个单位中 ${done} 个已销号`,
  call: '吹哨报到',
  running: '进行中',
  ended: '已结束',
  by: '吹哨单位',
  calledAt: '吹哨时间',
  endedAt: '结束时间',
  reason: '事由',
  meet: '集合',
  nobody: '没有单位办结自己的部分。',
  assists: '协办',
  own: '本单位',
  task: '任务',
  result: '结果',
  steps: {
    assist: { asked: '请求协办', responded: '响应', attended: '到场', done: '办结' },
    called: { asked: '吹哨', responded: '应哨', attended: '报到', done: '销号' },
  },
  stepDone: '已完成',
  stepCurrent: '等待中',
  stepAhead: '尚未开始',
  took: (duration) => `用时 ${duration}`,
  inTime: '按时',
  late: '超时',
};
