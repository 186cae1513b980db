/** Detail of `linli-outbox-open`. */
export interface OutboxOpen {
  /** Commands that a person must look at, and commands on their way. */
  attention: number;
  waiting: number;
}
