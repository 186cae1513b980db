/** What a deadline says beside its light. */
export interface DeadlineMessages {
  /** Before the last day. */
  due: string;
  why: string;
  /** A limit that was extended, by so much in all. */
  extended: (amount: string) => string;
  /** A window that has passed. */
  over: string;
  /** In place of a due day that the calendar cannot tell yet. */
  unannounced: (year: number) => string;
}

export const deadlineMessages: DeadlineMessages = {
  due: '截止',
  why: '怎么算的',
  extended: (amount) => `已延长 ${amount}`,
  over: '已经过期',
  unannounced: (year) => `${year} 年的放假安排还没有公布，公布后才能确定期限`,
};
