import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  canonicalJson, exportRecord, headOf, locales, recordEnd, recordHeader, recordLine, recordLines, recordProblems, recordProblemText, sealRecord, sha256, verifyRecord,
  type RecordHeader, type SealedEvent, type VerifyOptions,
} from '@linli/model';
import { eventsOf, everything, layout, linesOf, refOf, sealed, secret, sm3, threeCases, views } from './support.js';

const lines = linesOf();
const lastLine = lines.length;

/** The lines with those from `at` (counted from 1) replaced. */
function replaced(at: number, count: number, ...by: string[]): string[] {
  return [...lines.slice(0, at - 1), ...by, ...lines.slice(at - 1 + count)];
}

function line(at: number): string {
  return lines[at - 1] ?? '';
}

/** A line with one member of its object set, written canonically. */
function edited(at: number, edit: (value: Record<string, unknown>) => object): string {
  return `${canonicalJson(edit(JSON.parse(line(at)) as Record<string, unknown>))}\n`;
}

test('an export verifies, whole, by lines and in any pieces', () => {
  const text = lines.join('');
  const expected = { ok: true, cases: 3, events: 13, withheld: [], heads: threeCases.map(headOf), digest: (JSON.parse(line(lastLine)) as { digest: string }).digest };
  for (const pieces of [text, lines, [...text], text.match(/[^]{1,1000}/g) ?? []]) assert.deepEqual(verifyRecord(pieces), expected);
});

test('an export of no case, and one in SM3, verify', () => {
  assert.equal(verifyRecord([...exportRecord([], everything)]).ok, true);
  const chinese = [...exportRecord([sealed(1, 5, sm3)], views.dispatcher ?? everything, [sm3])];
  assert.equal(verifyRecord(chinese, { digests: [sm3] }).ok, true);
  assert.deepEqual(problemOf(chinese), 'unknown-algorithm at 1');
});

test('an export put together from its parts is the same', () => {
  const header = recordHeader({ cases: 3, events: 13 });
  const parts = [recordLine(header), ...threeCases.flatMap((record) => [...recordLines(record, everything)]), recordLine(recordEnd(threeCases.map(headOf), header))];
  assert.deepEqual(parts, lines);
});

const other = sealed(9, 2);
const stranger = [...recordLines(other, everything)];
const forged = sealRecord(eventsOf(1, 7).map((event) => ({ ...event, to: 'forged' })), { secret });
const header = JSON.parse(line(1)) as RecordHeader;

/** What was done to the export of three cases, and what is said of it. The events of line 2–8, 9 and 10–14 are those of a case each. */
const rows: [string, string | string[], string][] = [
  ['nothing at all', '', 'truncated at 1'],
  ['the first line alone', [line(1)], 'truncated at 2'],
  ['no header', lines.slice(1), 'bad-format at 1'],
  ['no JSON', replaced(3, 1, '{\n'), 'not-json at 3'],
  ['an empty line', replaced(3, 0, '\n'), 'not-json at 3'],
  ['no object', replaced(3, 1, '7\n'), 'bad-format at 3'],
  ['null', replaced(3, 1, 'null\n'), 'bad-format at 3'],
  ['a space', replaced(3, 1, line(3).replace(':', ': ')), 'not-canonical at 3'],
  ['a carriage return', replaced(3, 1, line(3).replace('\n', '\r\n')), 'not-canonical at 3'],
  ['a byte order mark', `\ufeff${lines.join('')}`, 'not-json at 1'],
  ['members in another order', replaced(3, 1, `${JSON.stringify({ withheld: {}, ...(JSON.parse(line(3)) as object) })}\n`), 'not-canonical at 3'],
  ['a member twice', replaced(3, 1, line(3).replace('{', '{"algorithm":"sha-256",')), 'not-canonical at 3'],
  ['half a character', replaced(3, 1, line(3).replace('"sha-256"', '"\\ud800"')), 'not-canonical at 3'],
  ['great depth', replaced(3, 1, `${'['.repeat(50_000)}${']'.repeat(50_000)}\n`), 'not-canonical at 3'],
  ['a member more', replaced(3, 1, edited(3, (value) => ({ ...value, more: 1 }))), 'bad-format at 3'],
  ['a version of nothing', replaced(3, 1, edited(3, (value) => ({ ...value, event: { ...(value.event as object), version: 0 } }))), 'bad-format at 3'],
  ['another format', replaced(1, 1, edited(1, (value) => ({ ...value, format: 'linli-record/2' }))), 'unknown-format at 1'],
  ['an unknown algorithm', replaced(3, 1, edited(3, (value) => ({ ...value, algorithm: 'md5' }))), 'unknown-algorithm at 3'],
  ['another count in the header', replaced(1, 1, edited(1, (value) => ({ ...value, cases: 4 }))), 'changed at 1'],
  ['another step', replaced(3, 1, edited(3, (value) => ({ ...value, event: { ...(value.event as object), action: 'close' } }))), 'changed at 3'],
  ['another version', replaced(3, 1, edited(3, (value) => ({ ...value, event: { ...(value.event as object), version: 3 } }))), 'changed at 3'],
  ['another link', replaced(3, 1, edited(3, (value) => ({ ...value, previous: null }))), 'changed at 3'],
  ['an event left out', replaced(3, 1), 'missing-event at 3'],
  ['the last event of a case left out', replaced(8, 1), 'missing-event at 8'],
  ['the first event of a case left out', replaced(10, 1), 'missing-event at 10'],
  ['the end of one case and the beginning of another left out', replaced(7, 4), 'missing-event at 7'],
  ['a case left out', replaced(10, 5), 'missing-case at 10'],
  ['two events in the other order', replaced(3, 2, line(4), line(3)), 'reordered at 3'],
  ['two cases in the other order', replaced(9, 6, ...lines.slice(9, 14), line(9)), 'reordered at 9'],
  ['events of two cases swapped', replaced(8, 2, line(9), line(8)), 'reordered at 8'],
  ['an event twice', replaced(4, 0, line(3)), 'repeated at 4'],
  ['an event again in another case', replaced(11, 0, line(3)), 'repeated at 11'],
  ['an event of another export', replaced(9, 0, stranger[0] ?? ''), 'unlisted at 9'],
  ['an event of another history', replaced(2, 1, recordLine(forged[0] as SealedEvent)), 'broken-link at 3'],
  ['a whole other history', replaced(2, 7, ...forged.map(recordLine)), 'broken-link at 15'],
  ['an event after the listed last', replaced(9, 0, recordLine(sealed(1, 8)[7] as SealedEvent)), 'unlisted at 9'],
  ['a case more', replaced(15, 0, ...stranger), 'unlisted at 15'],
  ['the header twice', replaced(2, 0, line(1)), 'bad-format at 2'],
  ['the end early', replaced(3, 0, line(15)), 'reordered at 3'],
  ['the end twice', [...lines, line(15)], 'after-end at 16'],
  ['a line more', [...lines, '\n'], 'after-end at 16'],
  ['no end', lines.slice(0, -1), 'truncated at 15'],
  ['no end and no last case', lines.slice(0, 9), 'truncated at 10'],
  ['half a line', lines.join('').slice(0, -100), 'truncated at 15'],
  ['no last line feed', lines.join('').slice(0, -1), 'truncated at 15'],
  ['the end of another export', replaced(15, 1, linesOf(everything, [other])[3] ?? ''), 'broken-link at 15'],
  ['the header for the end', replaced(15, 1, line(1)), 'bad-format at 15'],
  ['no end, and an event left out', replaced(15, 1).filter((each) => each !== line(4)), 'missing-event at 4'],
  ['no end, and an event twice', replaced(15, 1, line(14)), 'repeated at 15'],
  ['the header of another export', [recordLine(recordHeader({ cases: 1, events: 1 })), ...lines.slice(1)], 'broken-link at 15'],
  ['a header that counts cases wrongly', recounted({ cases: 4, events: 13 }), 'wrong-count at 15'],
  ['a header that counts events wrongly', recounted({ cases: 3, events: 14 }), 'wrong-count at 15'],
  ['an end that counts wrongly', [...lines.slice(0, -1), miscounted()], 'wrong-count at 15'],
];
for (const [what, text, said] of rows) {
  test(`an export with ${what} is refused: ${said}`, () => assert.equal(problemOf(text), said));
}

function problemOf(text: string | string[], options?: VerifyOptions): string {
  const result = verifyRecord(text, options);
  return result.ok ? 'ok' : `${result.problem} at ${result.at}`;
}

function recounted(counts: { cases: number; events: number }): string[] {
  const wrong = recordHeader(counts);
  return [recordLine(wrong), ...lines.slice(1, -1), recordLine(recordEnd(threeCases.map(headOf), wrong))];
}

function miscounted(): string {
  const end = { ...recordEnd(threeCases.map(headOf), header), events: 12, digest: undefined };
  const digest = createHash('sha256').update(canonicalJson({ ...end, context: 'linli.record.end/1' })).digest('hex');
  return recordLine({ ...end, digest });
}

type Json = Record<string, unknown>;
const [masked, whole] = [linesOf(views.dispatcher), linesOf(views.applicant)].map((each) => each.map((text) => JSON.parse(text) as Json));
const applicant = '/changes/0/create/applicant';

/** Lines of masked exports to which something was added that no digest covers: in the first event a member is withheld, in the second all. */
const smuggled: [string, number, Json][] = [
  ['a name under one that is withheld', 2, { ...masked?.[1], event: named(masked?.[1]) }],
  ['another name beside its own hash', 2, { ...masked?.[1], event: named(masked?.[1]), salts: { ...(masked?.[1]?.salts as object), [applicant]: '00' } }],
  ['a step in an event that is withheld', 3, { ...whole?.[2], event: { ...(whole?.[2]?.event as object), action: 'close' } }],
  ['a salt of an event that is withheld', 3, { ...whole?.[2], salts: { '': '00' } }],
  ['a member of an event that is withheld', 3, { ...whole?.[2], withheld: { ...(whole?.[2]?.withheld as object), '/args': '00' } }],
];
for (const [what, at, value] of smuggled) {
  test(`${what} is refused`, () => assert.equal(problemOf(replaced(at, 1, `${canonicalJson(value)}\n`)), `bad-format at ${at}`));
}

/** The event that creates a case, with a name. */
function named(line: Json | undefined): object {
  const { event } = JSON.parse(JSON.stringify(line)) as { event: { changes: [{ create: Json }] } };
  event.changes[0].create.applicant = { name: '王芳' };
  return event;
}

test('the event that should stand at the line is named', () => {
  for (const [what, text] of rows) {
    const result = verifyRecord(text);
    if (result.ok || result.ref === null || result.at > lastLine) continue;
    assert.deepEqual({ id: result.ref.id, version: result.version }, layout[result.at - 1], what);
  }
  const result = verifyRecord(replaced(3, 1, '{\n'));
  assert.ok(!result.ok);
  assert.deepEqual([result.ref, result.version], [refOf(1), 2]);
});

test('a head kept elsewhere tells a history that was made anew, or cut short', () => {
  const anew = linesOf(everything, [forged]);
  const [record] = threeCases;
  assert.ok(record);
  const early = headOf(record.slice(0, 3));
  assert.equal(problemOf(anew), 'ok');
  assert.equal(problemOf(anew, { known: [early] }), 'other-history at 4');
  assert.equal(problemOf(lines, { known: [early, headOf(record), headOf(other)] }), 'ok');
  assert.equal(problemOf(linesOf(everything, [record.slice(0, 2)]), { known: [early] }), 'missing-event at 4');
});

test('an end that lists a case twice, or endless events, is refused', () => {
  const [record = []] = threeCases;
  const twice = recordHeader({ cases: 2, events: 14 });
  const eventLines = record.map(recordLine);
  assert.equal(problemOf([recordLine(twice), ...eventLines, ...eventLines, recordLine(recordEnd([headOf(record), headOf(record)], twice))]), 'repeated at 9');
  const endless = { ...headOf(record), version: Number.MAX_SAFE_INTEGER };
  assert.equal(problemOf([recordLine(header), ...eventLines, recordLine(recordEnd([endless], header))]), 'missing-event at 9');
});

test('whatever the text is, it is answered', () => {
  const shape = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom(...lines), fc.constantFrom('\n', '{"format":1}\n', '{"heads":[]}\n'));
  fc.assert(fc.property(fc.array(shape, { maxLength: 6 }), (pieces) => {
    assert.equal(verifyRecord(pieces).ok, false);
    assert.equal(verifyRecord([line(1), ...pieces], { digests: [sha256, sm3] }).ok, false);
  }));
});

test('every problem is said in three languages, with its line', () => {
  for (const problem of recordProblems) {
    for (const locale of locales) assert.match(recordProblemText(problem, 17)[locale] ?? '', /17/, `${problem} ${locale}`);
  }
});
