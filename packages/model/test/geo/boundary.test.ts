import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBoundary, geometryIssueCodes, geometryIssueText, locales, repairBoundary, type Boundary, type GeometryIssueCode, type Position } from '@linli/model';
import { boundaryOf, reversed, ringOf, square } from './support.js';

const ten = square(0, 0, 10);
const hole = reversed(square(2, 2, 2));
const anything = (value: unknown): Position[] => value as Position[];

/** What a boundary is, what is said of it and where; and what becomes of it: rings a polygon, or nothing. */
const rows: [what: string, boundary: Boundary, said: string[], repaired: number[] | null][] = [
  ['a square', boundaryOf([ten]), [], [1]],
  ['a square with a hole', boundaryOf([ten, hole]), [], [2]],
  ['two squares that touch in a corner', boundaryOf([ten], [square(10, 10, 5)]), [], [1, 1]],
  ['a hole that touches the outer ring in a point', boundaryOf([ten, reversed(ringOf([0, 5], [3, 4], [3, 6], [0, 5]))]), [], [2]],
  ['a ring that touches itself in a point', boundaryOf([ringOf([0, 0], [10, 0], [10, 10], [5, 0], [0, 10], [0, 0])]), [], [1]],
  ['an island in a hole', boundaryOf([ten, hole], [square(2.5, 2.5, 1)]), [], [2, 1]],

  ['no polygon', boundaryOf(), ['empty'], null],
  ['a polygon without rings', boundaryOf([ten], []), ['empty 1'], null],
  ['a ring without positions', boundaryOf([[]]), ['empty 0.0'], null],
  ['not a number', boundaryOf([[...ten.slice(0, 2), [Number.NaN, 28.5], ...ten.slice(3)]]), ['not-a-number 0.0.2'], null],
  ['text for a position', boundaryOf([anything(['x', ...ten])]), ['not-a-number 0.0.0'], null],
  ['infinity', boundaryOf([[...ten.slice(0, 4), [Infinity, 28.5]]]), ['not-a-number 0.0.4'], null],
  ['metres', boundaryOf([[[12_900_000, 3_300_000], ...ten.slice(1)]]), ['out-of-range 0.0.0'], null],

  ['latitude first', boundaryOf([ten.map(([lon, lat]) => [lat, lon])]), ['swapped 0.0.0'], [1]],
  ['latitude first in some positions', boundaryOf([[...ten.slice(0, 1), [28.5, 115.76], ...ten.slice(2)]]), ['swapped 0.0.1'], null],
  ['an open ring', boundaryOf([ten.slice(0, 4)]), ['unclosed 0.0.3'], [1]],
  ['a position twice', boundaryOf([[ten[0] as Position, ...ten]]), ['repeated 0.0.1'], [1]],
  ['two positions', boundaryOf([ringOf([0, 0], [1, 1], [0, 0])]), ['too-few 0.0.0'], null],
  ['one position', boundaryOf([ringOf([0, 0])]), ['unclosed 0.0.0', 'too-few 0.0.0'], null],
  ['positions on a line', boundaryOf([ringOf([0, 0], [1, 0], [2, 0], [0, 0])]), ['flat 0.0.0'], null],
  ['a part on a line beside a sound one', boundaryOf([ten], [ringOf([20, 0], [21, 0], [22, 0], [20, 0])]), ['flat 1.0.0'], [1]],
  ['a hole of two positions', boundaryOf([ten, ringOf([2, 2], [3, 3], [2, 2])]), ['too-few 0.1.0'], [1]],
  ['a clockwise ring', boundaryOf([reversed(ten)]), ['winding 0.0.0'], [1]],
  ['a counter-clockwise hole', boundaryOf([ten, reversed(hole)]), ['winding 0.1.0'], [2]],

  ['a bow tie', boundaryOf([ringOf([0, 0], [10, 0], [0, 10], [10, 10], [0, 0])]), ['crossing 0.0.1'], [1, 1]],
  ['a bow tie through a corner', boundaryOf([ringOf([0, 0], [10, 0], [5, 5], [0, 10], [10, 10], [5, 5], [0, 0])]), ['crossing 0.0.2'], [1, 1]],
  ['a spike', boundaryOf([ringOf([0, 0], [10, 0], [20, 0], [10, 0], [10, 10], [0, 0])]), ['crossing 0.0.1'], [1]],
  ['a hole that cuts the outer ring', boundaryOf([ten, reversed(square(8, 8, 5))]), ['crossing 0.0.1', 'crossing 0.0.2'], [1]],
  ['two parts that overlap', boundaryOf([ten], [square(5, 5, 10)]), ['crossing 0.0.1', 'crossing 0.0.2'], [1]],
  ['two parts with an edge in common', boundaryOf([ten], [square(10, 0, 10)]), ['crossing 0.0.1'], [1]],
  ['a part inside another', boundaryOf([ten], [square(2, 2, 2)]), ['nested 1.0.0'], [1]],
  ['a hole inside a hole', boundaryOf([ten, reversed(square(2, 2, 5)), reversed(square(3, 3, 2))]), ['nested 0.2.0'], [2]],
  ['a hole elsewhere', boundaryOf([ten, reversed(square(20, 20, 2))]), ['hole-outside 0.1.0'], [1]],
];

for (const [what, boundary, said, repaired] of rows) {
  test(`${what}: ${said.join(', ') || 'sound'}`, () => {
    const before = JSON.stringify(boundary);
    assert.deepEqual(checkBoundary(boundary).map(({ code, polygon, ring, position }) => [code, [polygon, ring, position].filter((at) => at !== undefined).join('.')].filter((part) => part !== '').join(' ')), said);
    const result = repairBoundary(boundary);
    assert.equal(JSON.stringify(boundary), before);
    if (!result.ok) return assert.deepEqual([repaired, result.issues], [null, checkBoundary(boundary)]);
    assert.deepEqual(result.boundary.polygons.map((polygon) => polygon.length), repaired);
    assert.deepEqual(result.repaired, checkBoundary(boundary));
    assert.deepEqual(checkBoundary(result.boundary), []);
  });
}

test('what is sound is handed back as it is', () => {
  for (const [what, boundary, said] of rows) if (said.length === 0) assert.deepEqual(repairBoundary(boundary), { ok: true, boundary, repaired: [] }, what);
});

test('where two edges cross is named by its place', () => {
  const [issue] = checkBoundary(boundaryOf([ringOf([0, 0], [10, 0], [0, 10], [10, 10], [0, 0])]));
  assert.deepEqual([[issue?.lon, issue?.lat]], ringOf([5, 5]));
});

test('a repair keeps positions in the middle of a straight edge, where neighbours have a corner', () => {
  const bowTie = ringOf([0, 0], [3, 0], [7, 0], [10, 0], [0, 10], [10, 10], [0, 0]);
  const result = repairBoundary(boundaryOf([bowTie]));
  assert.ok(result.ok);
  const kept = new Set(result.boundary.polygons.flat(2).map(String));
  assert.deepEqual(bowTie.filter((position) => !kept.has(String(position))), []);
});

test('a scribble is refused rather than worked on for long', () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const scribble = Array.from({ length: 2000 }, (): [number, number] => [random() * 10, random() * 10]);
  const result = repairBoundary(boundaryOf([ringOf(...scribble, scribble[0] as [number, number])]));
  assert.ok(!result.ok);
  assert.equal(result.issues.filter(({ code }) => code === 'crossing').length, 10);
});

test('several lines that cross in one place are repaired, though polyclip-ts goes round in a circle when it looks at them exactly', () => {
  const knots = [
    [[ringOf([0, 6], [8, 1], [9, 2], [5, 12], [3, 5], [5, 11], [4, 12])], [ringOf([2, 0], [8, 7], [11, 3], [12, 12], [9, 12], [11, 10], [12, 9], [7, 12]), ringOf([11, 6], [6, 7], [12, 4], [1, 8])]],
    [[ringOf([10, 0], [8, 9], [4, 1], [5, 9], [6, 0], [3, 8], [5, 4]), ringOf([2, 1], [4, 6], [11, 6], [1, 0], [9, 6], [3, 6], [4, 7])], [ringOf([2, 1], [5, 11], [7, 5]), ringOf([11, 11], [8, 7], [10, 4])]],
  ];
  for (const knot of knots) {
    const result = repairBoundary(boundaryOf(...knot));
    assert.ok(result.ok);
    assert.deepEqual(checkBoundary(result.boundary), []);
  }
});

test('every issue is a sentence in each language, with its place', () => {
  const sentences = new Set<string>();
  for (const code of geometryIssueCodes) {
    for (const place of [{}, { polygon: 1 }, { polygon: 1, ring: 0 }, { polygon: 1, ring: 2, position: 4, lon: 115.89210001, lat: 28.6765 }]) {
      const said = geometryIssueText({ code, ...place });
      for (const locale of locales) {
        assert.match(said[locale] ?? '', /^\S.*[。.]$/);
        sentences.add(said[locale] ?? '');
      }
    }
  }
  assert.equal(sentences.size, geometryIssueCodes.length * 4 * 3);
  assert.equal(geometryIssueText({ code: 'crossing', polygon: 0, ring: 0, position: 4, lon: 115.8921, lat: 28.6765 })['zh-Hans'], '第 1 块的外圈在第 5 点（115.8921, 28.6765）有线段互相交叉或重叠。');
});

test('the codes that are named are all that there are', () => {
  const found = new Set(rows.flatMap(([, , said]) => said.map((each) => each.split(' ')[0] as GeometryIssueCode)));
  assert.deepEqual([...found].sort(), [...geometryIssueCodes].sort());
});
