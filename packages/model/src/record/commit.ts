import { hashMembers, type Digest } from './digest.js';
import { takeMember } from './pointer.js';
import type { SealedEvent } from './sealed-event.js';

type Body = Pick<SealedEvent, 'event' | 'salts' | 'withheld'>;

/** The hash of a private member, as {@link SealedEventSchema} lays down. */
export function hashMember(at: string, salt: string, value: unknown, digest: Digest): string {
  return hashMembers('linli.record.member/1', { at, salt, value }, digest);
}

/** The hash of an event; `undefined` when what is here and what is withheld do not make an event. */
export function hashEvent(body: Body, digest: Digest): string | undefined {
  const { event, salts, withheld } = body;
  const whole = withheld[''];
  if (whole !== undefined) return isStub(body) ? whole : undefined;

  let rest: unknown = event;
  const hashes: Record<string, string> = {};
  for (const at of privatePointers(salts)) {
    const taken = takeMember(rest, at);
    if (!taken) return undefined;
    rest = taken.rest;
    hashes[at] = hashMember(at, salts[at] ?? '', taken.value, digest);
  }
  for (const at of Object.keys(withheld)) {
    // What is withheld must not be there as well: nothing would cover it.
    if (hashes[at] !== undefined || takeMember(rest, at)) return undefined;
    hashes[at] = withheld[at] ?? '';
  }
  return salts[''] === undefined ? undefined : hashMembers('linli.record.event/1', { event: rest, private: hashes, salt: salts[''] }, digest);
}

/** The digest of an event in its chain. `event` is its hash. */
export function hashLink(event: string, { event: { ref, version }, previous }: Pick<SealedEvent, 'event' | 'previous'>, digest: Digest): string {
  return hashMembers('linli.record.link/1', { event, previous, ref, version }, digest);
}

/** The private members that are here, a parent before its child: a pointer into what was taken out already finds nothing. */
export function privatePointers(salts: SealedEvent['salts']): string[] {
  return Object.keys(salts).filter((at) => at !== '').sort();
}

function isStub({ event, salts, withheld }: Body): boolean {
  return Object.keys(event).sort().join() === 'ref,version' && Object.keys(salts).length === 0 && Object.keys(withheld).length === 1;
}
