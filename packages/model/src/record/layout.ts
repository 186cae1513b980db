import { refKey } from '../identity/same-case.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Digest } from './digest.js';
import type { RecordHeader } from './export-record.js';
import type { RecordProblem } from './problem.js';
import { identify, readLine, type ReadLine } from './read-line.js';
import { type Head } from './sealed-event.js';

/** An event as it should stand at a line. */
export interface Expected {
  ref: CaseRef;
  version: number;
}

/** Which events an export should have, in order: of each case those from version 1 to that of its head. */
export interface Layout {
  heads: readonly Expected[];
  /** Whether its own end says so; otherwise it is what the lines amount to. */
  isListed: boolean;
}

/** The layout by the last line that is an end of this header; without one, by the lines themselves. */
export function expectedHeads(lines: readonly string[], header: RecordHeader, digests: readonly Digest[]): Layout {
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const line = lines[index] ?? '';
    const read = line.includes('"heads":[') && readLine(line, digests);
    if (read && read.kind === 'end' && read.end.header === header.digest) return { heads: read.end.heads, isListed: true };
  }
  const last = new Map<string, Expected>();
  for (const line of lines.slice(1)) {
    const event = identify(line);
    if (event && event.version > (last.get(refKey(event.ref))?.version ?? 0)) last.set(refKey(event.ref), event);
  }
  return { heads: [...last.values()], isListed: false };
}

/** Why another line stands where `expected` should. `rest` are the lines after it. */
export function structureProblem(found: ReadLine, expected: Expected, { heads }: Layout, rest: readonly string[]): RecordProblem {
  if (found.kind === 'header') return 'bad-format';
  if (found.kind === 'event') {
    const { ref, version } = found.sealed.event;
    const place = heads.findIndex((head) => refKey(head.ref) === refKey(ref));
    if (version > (heads[place]?.version ?? 0)) return 'unlisted';
    const expectedPlace = heads.findIndex((head) => refKey(head.ref) === refKey(expected.ref));
    if (place < expectedPlace || (place === expectedPlace && version < expected.version)) return 'repeated';
  }
  const later = rest.map(identify).filter((event) => event && refKey(event.ref) === refKey(expected.ref));
  if (later.some((event) => event?.version === expected.version)) return 'reordered';
  return expected.version === 1 && later.length === 0 ? 'missing-case' : 'missing-event';
}

export function indexHeads(heads: readonly Head[]): Map<string, Head[]> {
  const index = new Map<string, Head[]>();
  for (const head of heads) index.set(refKey(head.ref), [...(index.get(refKey(head.ref)) ?? []), head]);
  return index;
}
