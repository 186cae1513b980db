import { bytesToHex } from '@noble/hashes/utils.js';
import type { CaseEvent } from '../case/event.js';
import { hashEvent, hashLink } from './commit.js';
import { hashMembers, sha256, type Digest } from './digest.js';
import { pointerStep } from './pointer.js';
import { headOf, type Head, type SealedEvent } from './sealed-event.js';

export interface SealOptions {
  /**
   * At least 16 random bytes that never leave the back end; salts are derived from them. Without salts, whoever holds a masked
   * export could guess a telephone number until its hash fits. The same secret gives the same seal.
   */
  secret: Uint8Array;
  /** JSON Pointers to the members of an event that some readers may not see. {@link privateMembers} when absent. */
  private?: (event: CaseEvent) => readonly string[];
  /** SHA-256 when absent. */
  digest?: Digest;
}

/** Pointers to what of an event is personal: the applicant that it creates, and the entries named. */
export function privateMembers(event: CaseEvent, entries: readonly string[] = []): string[] {
  return [
    ...event.changes.flatMap((change, index) => ('create' in change && change.create.applicant !== undefined ? [`/changes/${index}/create/applicant`] : [])),
    ...entries.filter((name) => event.args[name] !== undefined).map((name) => `/args${pointerStep(name)}`),
  ];
}

/**
 * Adds an event to a chain. `previous` is the head of the chain, `null` for the first event.
 * @throws RangeError when the event does not follow `previous`, a private member is not in the event or lies within another, or
 * the secret is short
 * @throws CanonicalJsonError when the event is no JSON, as with half a character in a text
 */
export function sealEvent(event: CaseEvent, previous: Head | null, { secret, private: find = (each) => privateMembers(each), digest = sha256 }: SealOptions): SealedEvent {
  const { ref, version } = event;
  if (secret.length < 16) throw new RangeError(`Needs a secret of 16 bytes, got ${secret.length}`);
  if (version !== (previous?.version ?? 0) + 1) throw new RangeError(`Event ${version} of case ${ref.id} does not follow version ${previous?.version ?? 0}`);
  if (previous && (previous.ref.id !== ref.id || previous.ref.region !== ref.region)) throw new RangeError(`An event of case ${ref.id} does not follow one of case ${previous.ref.id}`);

  const saltAt = (at: string) => hashMembers('linli.record.salt/1', { at, ref, secret: bytesToHex(secret), version }, digest).slice(0, 32);
  const salts = Object.fromEntries(['', ...find(event)].map((at) => [at, saltAt(at)]));
  const hash = hashEvent({ event, salts, withheld: {} }, digest);
  if (hash === undefined) throw new RangeError(`Not each a member of its own in event ${version} of case ${ref.id}: ${Object.keys(salts).slice(1).join(', ')}`);
  const link = { event, previous: previous?.digest ?? null };
  return { algorithm: digest.name, digest: hashLink(hash, link, digest), ...link, salts, withheld: {} };
}

/** The chain of a whole record, from its first event. @throws as {@link sealEvent} */
export function sealRecord(events: readonly CaseEvent[], options: SealOptions): SealedEvent[] {
  const record: SealedEvent[] = [];
  for (const event of events) record.push(sealEvent(event, record.length === 0 ? null : headOf(record), options));
  return record;
}
