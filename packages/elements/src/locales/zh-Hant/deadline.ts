import type { DeadlineMessages } from '../../cases/deadline/deadline.messages.js';

export const deadline: DeadlineMessages = {
  due: '截止',
  why: '怎麼算的',
  extended: (amount) => `已延長 ${amount}`,
  over: '已經過期',
  unannounced: (year) => `${year} 年的放假安排還沒有公布，公布後才能確定期限`,
};
