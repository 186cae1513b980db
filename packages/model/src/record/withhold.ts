import type { CaseEvent } from '../case/event.js';
import { canonicalJson } from './canonical-json.js';
import { hashEvent, hashMember, privatePointers } from './commit.js';
import { digestNamed, sha256, type Digest } from './digest.js';
import { takeMember } from './pointer.js';
import { isWithheld, type SealedEvent } from './sealed-event.js';

/**
 * The event without some of its private members, or with `''` without any: its digest stands and still verifies. So a masked
 * export is made, and so a member that must be deleted (个人信息保护法 47) goes from a stored record without breaking its chain.
 * @param pointers members that {@link sealEvent} was told are private; those withheld already may be named again
 * @throws RangeError when one is not a private member of the event, or `digests` lacks the one that sealed it
 */
export function withhold(sealed: SealedEvent, pointers: readonly string[], digests: readonly Digest[] = [sha256]): SealedEvent {
  const digest = digestNamed(sealed.algorithm, digests);
  if (isWithheld(sealed)) return sealed;
  if (pointers.includes('')) return withholdWhole(sealed, digest);
  return pointers.filter((at) => sealed.withheld[at] === undefined).reduce((rest, at) => withholdMember(rest, at, digest), sealed);
}

function withholdWhole(sealed: SealedEvent, digest: Digest): SealedEvent {
  const hash = hashEvent(sealed, digest);
  if (hash === undefined) throw new RangeError(`Event ${sealed.event.version} of case ${sealed.event.ref.id} is not as it was sealed`);
  const { ref, version } = sealed.event;
  return { ...sealed, event: { ref, version }, salts: {}, withheld: { '': hash } };
}

function withholdMember(sealed: SealedEvent, at: string, digest: Digest): SealedEvent {
  const { [at]: salt, ...salts } = sealed.salts;
  const taken = takeMember(sealed.event, at);
  if (salt === undefined || !taken) throw new RangeError(`${at} is no private member of event ${sealed.event.version} of case ${sealed.event.ref.id}`);
  const withheld = { ...sealed.withheld, [at]: hashMember(at, salt, taken.value, digest) };
  return { ...sealed, event: taken.rest as SealedEvent['event'], salts, withheld };
}

/**
 * The event as someone may see it, who is shown `seen` of it. A private member that is not shown as it is, is withheld: a digest
 * cannot cover a name with stars. Where anything else differs, or nothing is shown, the whole event is withheld: an export never
 * shows more than a view does.
 */
export function sealedAsSeen(sealed: SealedEvent, seen: CaseEvent | undefined, digests: readonly Digest[] = [sha256]): SealedEvent {
  if (isWithheld(sealed) || sealed.event === seen) return sealed;
  const pointers = [...privatePointers(sealed.salts), ...Object.keys(sealed.withheld)];
  if (!seen || bare(sealed.event, pointers) !== bare(seen, pointers)) return withhold(sealed, [''], digests);
  return withhold(sealed, privatePointers(sealed.salts).filter((at) => written(sealed.event, at) !== written(seen, at)), digests);
}

function bare(event: unknown, pointers: readonly string[]): string {
  return canonicalJson(pointers.reduce((rest, at) => takeMember(rest, at)?.rest ?? rest, event));
}

function written(event: unknown, at: string): string | undefined {
  const taken = takeMember(event, at);
  return taken && canonicalJson(taken.value);
}
