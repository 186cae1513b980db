import { refKey } from '../identity/same-case.js';
import { canonicalJson } from './canonical-json.js';
import { hashEvent, hashLink } from './commit.js';
import type { Digest } from './digest.js';
import { RecordEndSchema, RecordHeaderSchema, hashEnd, hashHeader, recordFormat, type RecordEnd, type RecordHeader } from './export-record.js';
import type { RecordProblem } from './problem.js';
import { SealedEventSchema, type SealedEvent } from './sealed-event.js';

/** A line of an export that holds by itself, or what is wrong with it. */
export type ReadLine =
  | { kind: 'header'; header: RecordHeader }
  | { kind: 'event'; sealed: SealedEvent }
  | { kind: 'end'; end: RecordEnd }
  | { kind: 'bad'; problem: RecordProblem };

/** Holds a line, with its line feed, against all that can be known without the other lines. Never throws. */
export function readLine(line: string, digests: readonly Digest[]): ReadLine {
  if (!line.endsWith('\n')) return bad('truncated');
  const value = parse(line);
  if (value === undefined) return bad('not-json');
  if (!isCanonical(value, line)) return bad('not-canonical');
  if (typeof value !== 'object' || value === null) return bad('bad-format');
  if ('format' in value) return readHeader(value, digests);
  return 'heads' in value ? readEnd(value, digests) : readEvent(value, digests);
}

/** Which event a line says it is, unverified. */
export function identify(line: string): SealedEvent['event'] | undefined {
  const value = parse(line);
  return SealedEventSchema.safeParse(value).success ? (value as SealedEvent).event : undefined;
}

function readHeader(value: { format: unknown }, digests: readonly Digest[]): ReadLine {
  if (value.format !== recordFormat) return bad('unknown-format');
  if (!RecordHeaderSchema.safeParse(value).success) return bad('bad-format');
  const header = value as RecordHeader;
  const { digest: claimed, ...sealed } = header;
  const digest = digests.find(({ name }) => name === header.algorithm);
  if (!digest) return bad('unknown-algorithm');
  return hashHeader(sealed, digest) === claimed ? { kind: 'header', header } : bad('changed');
}

function readEvent(value: object, digests: readonly Digest[]): ReadLine {
  if (!SealedEventSchema.safeParse(value).success) return bad('bad-format');
  const sealed = value as SealedEvent;
  const digest = digests.find(({ name }) => name === sealed.algorithm);
  if (!digest) return bad('unknown-algorithm');
  const hash = hashEvent(sealed, digest);
  if (hash === undefined) return bad('bad-format');
  return hashLink(hash, sealed, digest) === sealed.digest ? { kind: 'event', sealed } : bad('changed');
}

function readEnd(value: object, digests: readonly Digest[]): ReadLine {
  if (!RecordEndSchema.safeParse(value).success) return bad('bad-format');
  const end = value as RecordEnd;
  if (new Set(end.heads.map(({ ref }) => refKey(ref))).size < end.heads.length) return bad('bad-format');
  const { digest: claimed, ...sealed } = end;
  const digest = digests.find(({ name }) => name === end.algorithm);
  if (!digest) return bad('unknown-algorithm');
  return hashEnd(sealed, digest) === claimed ? { kind: 'end', end } : bad('changed');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** A line that says the same in other characters is refused, so that a change of any byte is found. */
function isCanonical(value: unknown, line: string): boolean {
  try {
    return `${canonicalJson(value)}\n` === line;
  } catch {
    return false;
  }
}

function bad(problem: RecordProblem): ReadLine {
  return { kind: 'bad', problem };
}
