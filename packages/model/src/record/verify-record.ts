import { refKey } from '../identity/same-case.js';
import type { CaseRef } from '../identity/case-ref.js';
import type { Text } from '../text/text-schema.js';
import { sha256, type Digest } from './digest.js';
import type { RecordEnd } from './export-record.js';
import { expectedHeads, indexHeads, structureProblem, type Expected } from './layout.js';
import { recordProblemText, type RecordProblem } from './problem.js';
import { readLine, type ReadLine } from './read-line.js';
import { type Head } from './sealed-event.js';

/** What a masked export keeps back of an event: JSON Pointers, `''` being the whole event. */
export interface WithheldMembers {
  ref: CaseRef;
  version: number;
  members: string[];
}

export interface VerifiedRecord {
  ok: true;
  cases: number;
  events: number;
  withheld: WithheldMembers[];
  /** To be held against heads that were kept elsewhere. */
  heads: Head[];
  /** Of the last line: it stands for the whole export. */
  digest: string;
}

/** The first thing that is wrong. Lines count from 1. */
export interface BrokenRecord {
  ok: false;
  at: number;
  /** The event that should stand there; `null` where that is a header or an end, or cannot be told. */
  ref: CaseRef | null;
  version: number | null;
  problem: RecordProblem;
  message: Text;
}

export interface VerifyOptions {
  /** The algorithms at hand; SHA-256 when absent. */
  digests?: readonly Digest[];
  /** Heads kept elsewhere, of whatever version: an export in which such an event has another digest, or is missing from its case, is refused. */
  known?: readonly Head[];
}

/**
 * Whether an export is as it was sealed: every byte of every line, their order, and that none is missing; otherwise the first line
 * that is not. Never throws, whatever the text is. Decode a file strictly
 * (`new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })`), so that bytes which are no UTF-8 are not read as something else.
 *
 * A chain cannot tell an export that was made anew from beginning to end: hold it against `known` heads, or its `digest` against one kept elsewhere.
 * @param text the file, whole or in pieces, such as what `exportRecord` yields
 */
export function verifyRecord(text: string | Iterable<string>, { digests = [sha256], known = [] }: VerifyOptions = {}): VerifiedRecord | BrokenRecord {
  const lines = [...splitLines(typeof text === 'string' ? [text] : text)];
  const read = (index: number): ReadLine => (lines[index] === undefined ? { kind: 'bad', problem: 'truncated' } : readLine(lines[index], digests));
  const first = read(0);
  if (first.kind !== 'header') return broken(0, null, first.kind === 'bad' ? first.problem : 'bad-format');

  const layout = expectedHeads(lines, first.header, digests);
  const anchors = indexHeads(known);
  const heads: Head[] = [];
  const withheld: WithheldMembers[] = [];
  let index = 1;
  for (const { ref, version: last } of layout.heads) {
    let previous: string | null = null;
    const kept = anchors.get(refKey(ref)) ?? [];
    for (let version = 1; version <= last; version += 1, index += 1) {
      const expected: Expected = { ref, version };
      const line = read(index);
      if (line.kind === 'bad') return broken(index, layout.isListed ? expected : null, line.problem);
      if (line.kind !== 'event' || !isAt(line.sealed.event, expected)) return broken(index, expected, structureProblem(line, expected, layout, lines.slice(index + 1)));
      const { digest, previous: link, withheld: hidden } = line.sealed;
      if (link !== previous) return broken(index, expected, 'broken-link');
      if (kept.some((head) => head.version === version && head.digest !== digest)) return broken(index, expected, 'other-history');
      if (Object.keys(hidden).length > 0) withheld.push({ ...expected, members: Object.keys(hidden) });
      previous = digest;
    }
    if (kept.some((head) => head.version > last)) return broken(index, { ref, version: last + 1 }, 'missing-event');
    heads.push({ ref, version: last, digest: previous ?? '' });
  }

  const end = read(index);
  const problem = endProblem(end, heads, first.header);
  if (end.kind !== 'end' || problem) return broken(index, null, problem ?? 'bad-format');
  if (lines.length > index + 1) return broken(index + 1, null, 'after-end');
  return { ok: true, cases: heads.length, events: index - 1, withheld, heads, digest: end.end.digest };
}

function endProblem(line: ReadLine, heads: readonly Head[], header: { cases: number; events: number; digest: string }): RecordProblem | undefined {
  if (line.kind === 'bad') return line.problem;
  if (line.kind === 'event') return heads.some(({ ref, version }) => refKey(ref) === refKey(line.sealed.event.ref) && version >= line.sealed.event.version) ? 'repeated' : 'unlisted';
  if (line.kind === 'header') return 'bad-format';
  const events = heads.reduce((sum, { version }) => sum + version, 0);
  if (line.end.header !== header.digest || !endsAt(line.end, heads)) return 'broken-link';
  return header.cases !== heads.length || header.events !== events || line.end.events !== events ? 'wrong-count' : undefined;
}

function endsAt({ heads }: RecordEnd, found: readonly Head[]): boolean {
  return heads.length === found.length && heads.every((head, index) => isAt(head, found[index]) && head.digest === found[index]?.digest);
}

function isAt(found: Expected, expected: Expected | undefined): boolean {
  return expected !== undefined && found.version === expected.version && refKey(found.ref) === refKey(expected.ref);
}

function broken(index: number, expected: Expected | null, problem: RecordProblem): BrokenRecord {
  return { ok: false, at: index + 1, ref: expected?.ref ?? null, version: expected?.version ?? null, problem, message: recordProblemText(problem, index + 1) };
}

/** Lines with their line feeds; the last may lack one. */
function* splitLines(pieces: Iterable<string>): Generator<string, void> {
  let begun = '';
  for (const piece of pieces) {
    let from = 0;
    for (let feed = piece.indexOf('\n'); feed >= 0; feed = piece.indexOf('\n', from)) {
      yield begun + piece.slice(from, feed + 1);
      begun = '';
      from = feed + 1;
    }
    begun += piece.slice(from);
  }
  if (begun !== '') yield begun;
}
