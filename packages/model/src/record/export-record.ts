import * as z from 'zod/mini';
import type { CaseEvent } from '../case/event.js';
import { canonicalJson } from './canonical-json.js';
import { hashMembers, sha256, type Digest } from './digest.js';
import { HeadSchema, headOf, isWithheld, type Head, type SealedEvent, type SealedRecord } from './sealed-event.js';
import { sealedAsSeen } from './withhold.js';

export const recordFormat = 'linli-record/1';

/**
 * The first line. `digest` is H, as {@link SealedEventSchema} explains it, over the line's other members and the context
 * `linli.record.header/1`.
 */
export const RecordHeaderSchema = z.strictObject({
  format: z.literal(recordFormat),
  algorithm: z.string(),
  cases: z.int(),
  events: z.int(),
  digest: z.string(),
});
export type RecordHeader = z.infer<typeof RecordHeaderSchema>;

/**
 * The last line: where every record ends, in the order of the lines. `header` is the digest of the first line; `digest` is H over
 * the line's other members and the context `linli.record.end/1`. It stands for the whole export: print it, sign it, or keep it
 * elsewhere. A chain shows that a part was changed; only a digest kept elsewhere shows that all of it was made anew.
 */
export const RecordEndSchema = z.strictObject({
  algorithm: z.string(),
  header: z.string(),
  events: z.int(),
  heads: z.array(HeadSchema),
  digest: z.string(),
});
export type RecordEnd = z.infer<typeof RecordEndSchema>;

/** What a reader may see of a case's events: as `viewCase` says, or all of them with `(events) => events`. */
export type RecordView = (events: readonly CaseEvent[]) => readonly CaseEvent[];

/**
 * An export of one case or of many as JSON Lines (UTF-8): the header, the events of each case in turn, the end. Each line is
 * canonical JSON (RFC 8785) and comes with its line feed, so that the lines put together are the file. A back end that streams
 * from a database puts the same together from {@link recordHeader}, {@link recordLines} and {@link recordEnd}.
 * @param digests those that sealed the records; the first seals header and end
 * @throws RangeError on a record without events, or sealed with a digest that `digests` lacks
 */
export function* exportRecord(records: readonly SealedRecord[], view: RecordView, digests: readonly Digest[] = [sha256]): Generator<string, void> {
  const [digest = sha256] = digests;
  const events = records.reduce((sum, record) => sum + record.length, 0);
  const header = recordHeader({ cases: records.length, events }, digest);
  yield recordLine(header);
  for (const record of records) yield* recordLines(record, view, digests);
  yield recordLine(recordEnd(records.map(headOf), header, digest));
}

export function recordHeader(counts: Pick<RecordHeader, 'cases' | 'events'>, digest: Digest = sha256): RecordHeader {
  const header = { format: recordFormat, algorithm: digest.name, ...counts } as const;
  return { ...header, digest: hashHeader(header, digest) };
}

/** The lines of one case. */
export function* recordLines(record: SealedRecord, view: RecordView, digests: readonly Digest[] = [sha256]): Generator<string, void> {
  const shown = view(record.filter((sealed) => !isWithheld(sealed)).map(({ event }) => event as CaseEvent));
  const seen = new Map(shown.map((event) => [event.version, event]));
  for (const sealed of record) yield recordLine(sealedAsSeen(sealed, seen.get(sealed.event.version), digests));
}

/** @param heads in the order of the lines */
export function recordEnd(heads: readonly Head[], header: RecordHeader, digest: Digest = sha256): RecordEnd {
  const end = { algorithm: digest.name, header: header.digest, events: heads.reduce((sum, { version }) => sum + version, 0), heads: [...heads] };
  return { ...end, digest: hashEnd(end, digest) };
}

export function recordLine(line: RecordHeader | SealedEvent | RecordEnd): string {
  return `${canonicalJson(line)}\n`;
}

export function hashHeader(header: Omit<RecordHeader, 'digest'>, digest: Digest): string {
  return hashMembers('linli.record.header/1', header, digest);
}

export function hashEnd(end: Omit<RecordEnd, 'digest'>, digest: Digest): string {
  return hashMembers('linli.record.end/1', end, digest);
}
