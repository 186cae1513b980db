/** Detail of `linli-outbox-export-request`, beside `waitUntil`. */
export interface OutboxExportRequest {
  /** The file: JSON, with what was entered and with receipts. */
  file: Blob;
  /** A name for it. */
  name: string;
}

/** How a command was brought to an end, or sent on, by a person. */
export const outboxActs = ['retry', 'rebase', 'discard'] as const;
export type OutboxAct = (typeof outboxActs)[number];

/** Detail of `linli-outbox-acted`. */
export interface OutboxActed {
  act: OutboxAct;
  /** The id of the command; of one that was sent in its place, `next`. */
  id: string;
  next?: string | undefined;
}
