import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkBoundary, exportGrids, GridFileError, gridFileProblems, gridFileReader, GridSchema, importIssueText, locales, type GridFile, type GridFileOptions } from '@linli/model';
import { options, sample } from './support.js';

const small = exportGrids(sample.grids.slice(0, 6));
const sound = JSON.stringify(small);
const known: GridFileOptions = { ...options, communities: sample.communities, existing: sample.grids.slice(3, 9) };

/** Reads in pieces. What comes out is sound, or it is one error of ours. */
function hold(text: string | Uint8Array, size: number): void {
  let file: GridFile;
  try {
    const reader = gridFileReader(known);
    for (let from = 0; from < text.length; from += size) reader.write(text.slice(from, from + size));
    file = reader.end();
  } catch (error) {
    if (!(error instanceof GridFileError)) throw error;
    assert.ok(gridFileProblems.includes(error.code));
    return;
  }
  for (const grid of file.grids) {
    assert.ok(GridSchema.safeParse(grid).success);
    if (grid.boundary) assert.deepEqual([grid.boundary.crs, checkBoundary(grid.boundary)], [file.crs, []]);
  }
  for (const issue of file.report) for (const locale of locales) assert.ok(importIssueText(issue, known.scheme)[locale]);
  const failed = new Set(file.report.filter(({ severity }) => severity === 'error').map(({ feature }) => feature));
  assert.equal(file.grids.length + failed.size, file.features);
}

const size = fc.integer({ min: 1, max: 5000 });
const bytes = new TextEncoder().encode(sound);
const at = fc.integer({ min: 0, max: bytes.length - 1 });

test('bytes that were flipped, dropped or doubled', () => {
  const spoil = fc.array(fc.tuple(at, fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'drop', 'twice')), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(spoil, size, (spoils, pieces) => {
    let text = [...bytes];
    for (const [place, byte, how] of spoils) text = [...text.slice(0, place), ...(how === 'set' ? [byte] : how === 'twice' ? [byte, byte] : []), ...text.slice(place + 1)];
    hold(Uint8Array.from(text), pieces);
  }), { numRuns: 400 });
});

test('a file cut anywhere is truncated', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), size, (length, pieces) => {
    const reader = gridFileReader(known);
    for (let from = 0; from < length; from += pieces) reader.write(bytes.slice(from, Math.min(length, from + pieces)));
    assert.throws(() => reader.end(), { name: 'GridFileError', code: 'truncated' });
  }), { numRuns: 200 });
});

type Path = (string | number)[];

/** Every place in a value, from the top down. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

const paths = pathsOf(small).filter((path) => path.length > 0);
const shallow = paths.filter((path) => path.length <= 5);

function replaced(path: Path, by: unknown): string {
  const copy = JSON.parse(sound) as unknown;
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[path[path.length - 1] as string] = by;
  return JSON.stringify(copy);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', '115.9', 0, -1, 1e300, 115.9, true, [], {}, [[]], [[[]]], { toString: 1 }, { type: 'name' }, { type: 'Polygon', coordinates: [[[115.9, 28.6]]] }, 'EPSG:3857', 'Feature', '\ufffd', '2026-02-30'),
  fc.jsonValue(),
);

test('values of another type, anywhere', () => {
  fc.assert(fc.property(fc.oneof(fc.constantFrom(...shallow), fc.constantFrom(...paths)), odd, size, (path, by, pieces) => hold(replaced(path, by), pieces)), { numRuns: 600 });
});

test('any JSON at all, and any text', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.json().map((json) => `{"type":"FeatureCollection","crs":"CGCS2000","features":[${json}]}`)), size, hold), { numRuns: 400 });
});
