import type { OutboxEntry } from '@linli/client';
import type { Case, CaseEvent, Verdict } from '@linli/model';

/** A command as the one who sent it knows it. */
export interface Sent {
  id: string;
  /** `region/id` of its case. */
  lane: string;
  device: number;
  /** What of the same case this device had stored before it was sent. */
  storedBefore: ReadonlySet<string>;
  stored: boolean;
  /** What was shown in the end. */
  shown?: Verdict;
  failed?: string;
  /** The device lost what it kept while this was on it. */
  wiped?: boolean;
  /** A person took it away. */
  dropped?: boolean;
}

/** What a device has in the end. */
export interface Left {
  index: number;
  entries: readonly OutboxEntry[];
  cases: readonly Case[];
}

/** What the checker is shown: what people saw, what the service has, what devices still have. */
export interface History {
  sent: readonly Sent[];
  /** By case, its events in order. */
  records: ReadonlyMap<string, readonly Pick<CaseEvent, 'command'>[]>;
  verdictOf: (id: string) => Verdict | undefined;
  devices: readonly Left[];
  truth: readonly Pick<Case, 'ref' | 'version'>[];
  /** The service was restored from a backup: what came after that was sent again. */
  restored?: boolean;
  /** What was seen while it went on, each in words. */
  stale?: readonly string[];
  unfenced?: readonly string[];
  unnoticed?: readonly string[];
}
