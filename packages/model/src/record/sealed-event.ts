import * as z from 'zod/mini';
import { CaseRefSchema } from '../identity/case-ref.js';

const HexSchema = z.string().check(z.regex(/^[0-9a-f]+$/));
const VersionSchema = z.int().check(z.positive());

/** By pointer. No event of ours has nearly so many private members, nor one so deep; whoever verifies a file must not be kept busy by it. */
const MembersSchema = z.record(z.string().check(z.maxLength(256)), HexSchema).check(z.refine((members) => Object.keys(members).length <= 200));

/** Where a record stands: its last event and that event's digest. Whoever keeps one can tell later whether history was rewritten. */
export const HeadSchema = z.strictObject({ ref: CaseRefSchema, version: VersionSchema, digest: HexSchema });
export type Head = z.infer<typeof HeadSchema>;

/**
 * An event in its chain. Its private members, named by JSON Pointers (RFC 6901) into the event, can be withheld without breaking
 * the chain, because the digest does not cover them but a salted hash of each: `salts` has the salts of those that are here,
 * `withheld` the hashes of those that are not. The pointer `''` is the whole event: where that is withheld, `event` is left with
 * `ref` and `version`.
 *
 * What is hashed (H), so that any back end can compute it. H is over the UTF-8 of one canonical JSON object (RFC 8785), always with
 * the member `algorithm`; hashes are lower-case hexadecimal.
 * - private member: `{algorithm, at, context: "linli.record.member/1", salt, value}`, `at` being its pointer;
 * - event: `{algorithm, context: "linli.record.event/1", event, private, salt}`: the event without its private members; `private`
 *   maps each one's pointer to its hash; `salt` is that of the pointer `''`;
 * - digest: `{algorithm, context: "linli.record.link/1", event, previous, ref, version}`: `event` is the hash of the event,
 *   `previous` the digest of the event before, `null` for the first.
 */
export const SealedEventSchema = z.strictObject({
  algorithm: z.string(),
  digest: HexSchema,
  event: z.looseObject({ ref: CaseRefSchema, version: VersionSchema }),
  previous: z.nullable(HexSchema),
  salts: MembersSchema,
  withheld: MembersSchema,
});
export type SealedEvent = z.infer<typeof SealedEventSchema>;

/** The chain of one case, from its first event. */
export type SealedRecord = readonly SealedEvent[];

/** @throws RangeError on an empty record */
export function headOf(record: SealedRecord): Head {
  const last = record[record.length - 1];
  if (!last) throw new RangeError('A record without events is no case');
  return { ref: last.event.ref, version: last.event.version, digest: last.digest };
}

/** Whether nothing of the event is here but which one it is. */
export function isWithheld(sealed: SealedEvent): boolean {
  return sealed.withheld[''] !== undefined;
}
