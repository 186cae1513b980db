import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { verifyRecord } from '@linli/model';
import { layout, linesOf, views } from './support.js';

const exports = Object.values(views).map((view) => linesOf(view));
const anExport = fc.constantFrom(...exports);
/** Where in a text or a list, as a part of its length. */
const place = fc.nat(999_999).map((millionths) => millionths / 1_000_000);

/** That the first line which differs is the one that is named, with the event that stood there. */
function assertFound(lines: readonly string[], tampered: string): void {
  const found = tampered.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const first = lines.findIndex((line, index) => line !== found[index]);
  const at = first < 0 ? lines.length : first;
  const result = verifyRecord(tampered);
  assert.ok(!result.ok, 'not found');
  assert.equal(result.at, at + 1, result.problem);
  const named = result.ref && { id: result.ref.id, version: result.version };
  // Where the end itself is broken, the order of the cases rests on nothing, so nothing is named.
  if (layout[at] && found.some((line) => line === lines[lines.length - 1])) assert.deepEqual(named, layout[at], result.problem);
}

/** Bytes as a reader decodes them that does not look for errors: the least that a host can do. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function changeByte(edit: (bytes: Buffer, index: number, value: number) => Uint8Array): void {
  fc.assert(fc.property(anExport, place, fc.integer({ min: 0, max: 255 }), (lines, where, value) => {
    const bytes = Buffer.from(lines.join(''));
    const index = Math.floor(where * bytes.length);
    const tampered = edit(bytes, index, value);
    fc.pre(!bytes.equals(tampered));
    assertFound(lines, decode(tampered));
  }), { numRuns: 1500 });
}

test('a byte that was changed is found in its line', () => {
  changeByte((bytes, index, value) => {
    const changed = Buffer.from(bytes);
    changed[index] = value;
    return changed;
  });
});

test('a bit that was flipped is found in its line', () => {
  changeByte((bytes, index, value) => {
    const changed = Buffer.from(bytes);
    changed[index] = (bytes[index] ?? 0) ^ (1 << (value % 8));
    return changed;
  });
});

test('a byte that was put in is found in its line', () => {
  changeByte((bytes, index, value) => Buffer.concat([bytes.subarray(0, index), Uint8Array.of(value), bytes.subarray(index)]));
});

test('bytes that were taken out are found in their line', () => {
  changeByte((bytes, index, value) => Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + 1 + (value % 3))]));
});

test('a space or an escape, which means the same, is found in its line', () => {
  const rewrite = fc.constantFrom<(text: string) => string>(
    (character) => ` ${character}`,
    (character) => `\t${character}`,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  fc.assert(fc.property(anExport, place, rewrite, (lines, where, edit) => {
    const text = lines.join('');
    const index = Math.floor(where * text.length);
    assertFound(lines, text.slice(0, index) + edit(text[index] ?? '') + text.slice(index + 1));
  }), { numRuns: 500 });
});

test('members in another order are found in their line', () => {
  fc.assert(fc.property(anExport, place, (lines, where) => {
    const at = Math.floor(where * lines.length);
    const reversed = Object.fromEntries(Object.entries(JSON.parse(lines[at] ?? '') as object).reverse());
    assertFound(lines, lines.map((line, index) => (index === at ? `${JSON.stringify(reversed)}\n` : line)).join(''));
  }));
});

test('lines that were left out, doubled, moved or swapped are found where they first differ', () => {
  const edits: ((lines: string[], from: number, to: number) => string[])[] = [
    (lines, from, to) => lines.filter((_, index) => index < Math.min(from, to) || index > Math.max(from, to)),
    (lines, from, to) => [...lines.slice(0, to), lines[from] ?? '', ...lines.slice(to)],
    (lines, from, to) => lines.map((line, index) => (index === from ? lines[to] : index === to ? lines[from] : line) ?? ''),
    (lines, from, to) => {
      const others = lines.filter((_, index) => index !== from);
      return [...others.slice(0, to), lines[from] ?? '', ...others.slice(to)];
    },
    (lines, from) => lines.slice(0, from),
  ];
  fc.assert(fc.property(anExport, place, place, fc.constantFrom(...edits), (lines, one, another, edit) => {
    const tampered = edit(lines, Math.floor(one * lines.length), Math.floor(another * lines.length));
    fc.pre(tampered.join('') !== lines.join(''));
    assertFound(lines, tampered.join(''));
  }), { numRuns: 1000 });
});

test('a line of another’s export of the same cases is no tampering: it has the same digests', () => {
  fc.assert(fc.property(fc.array(anExport, { minLength: layout.length, maxLength: layout.length }), (whose) => {
    assert.equal(verifyRecord(whose.map((lines, index) => lines[index] ?? '')).ok, true);
  }));
});
