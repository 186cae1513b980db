import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convertBoundary, convertPoint, crsFileName, crsFromName, crsNames, isSameCrs, type Crs, type Point, type Position } from '@linli/model';

/** Metres between two places, on a sphere: near enough for some hundred of them. */
function distance(one: Pick<Point, 'lon' | 'lat'>, other: Pick<Point, 'lon' | 'lat'>): number {
  const radians = Math.PI / 180;
  const [x, y] = [(other.lon - one.lon) * Math.cos(((one.lat + other.lat) / 2) * radians), other.lat - one.lat];
  return Math.hypot(x, y) * radians * 6_371_008.8;
}

const nanchang: Point = { crs: 'CGCS2000', lon: 115.8921, lat: 28.6765 };

test('at Nanchang the shift of GCJ-02 is 603 m (DOMAIN B6)', () => {
  assert.equal(Math.round(distance(nanchang, convertPoint(nanchang, 'GCJ02')) / 10), 60);
});

test('CGCS2000 and WGS84 are read alike, and keep their names', () => {
  assert.deepEqual(convertPoint(nanchang, 'WGS84'), { ...nanchang, crs: 'WGS84' });
  assert.ok(isSameCrs('CGCS2000', 'WGS84') && !isSameCrs('CGCS2000', 'GCJ02') && !isSameCrs('GCJ02', 'BD09'));
});

const inChina = fc.record({ lon: fc.double({ min: 75, max: 134, noNaN: true }), lat: fc.double({ min: 19, max: 53, noNaN: true }) });
const anyCrs = fc.constantFrom<Crs>(...crsNames);

test('there and back is within 0.15 m anywhere in China', () => {
  fc.assert(fc.property(inChina, anyCrs, anyCrs, (place, from, to) => {
    const point: Point = { crs: from, ...place };
    const back = convertPoint(convertPoint(point, to), from);
    assert.equal(back.crs, from);
    assert.ok(distance(point, back) <= 0.15, `${distance(point, back)} m`);
  }), { numRuns: 2000 });
});

test('equal positions stay equal, and nothing is changed in place', () => {
  const edge: Position[] = [[115.9, 28.6], [115.91, 28.62], [115.92, 28.6]];
  const boundary = { crs: 'CGCS2000' as const, polygons: [[[...edge, edge[0] as Position]], [[...edge].reverse()]] };
  const before = JSON.stringify(boundary);
  const { crs, polygons } = convertBoundary(boundary, 'BD09');
  assert.equal(crs, 'BD09');
  assert.deepEqual([...(polygons[1]?.[0] ?? [])].reverse(), polygons[0]?.[0]?.slice(0, 3));
  assert.equal(JSON.stringify(boundary), before);
});

const names: [string, Crs | undefined][] = [
  ['EPSG:4490', 'CGCS2000'], ['epsg:4490', 'CGCS2000'], ['urn:ogc:def:crs:EPSG::4490', 'CGCS2000'], ['urn:ogc:def:crs:EPSG:9.9:4490', 'CGCS2000'],
  ['http://www.opengis.net/def/crs/EPSG/0/4490', 'CGCS2000'], ['CGCS2000', 'CGCS2000'], ['GCS_China_Geodetic_Coordinate_System_2000', 'CGCS2000'],
  ['EPSG:4326', 'WGS84'], ['urn:ogc:def:crs:OGC:1.3:CRS84', 'WGS84'], ['CRS84', 'WGS84'], ['WGS 84', 'WGS84'], ['GCS_WGS_1984', 'WGS84'],
  ['GCJ02', 'GCJ02'], ['GCJ-02', 'GCJ02'], ['bd09ll', 'BD09'], ['BD-09', 'BD09'],
  ['EPSG:3857', undefined], ['EPSG:4549', undefined], ['EPSG:4610', undefined], ['BD09MC', undefined], ['', undefined], ['EPSG:44901', undefined], ['constructor', undefined],
];
for (const [name, crs] of names) test(`the name “${name}” means ${crs ?? 'nothing that is read here'}`, () => assert.equal(crsFromName(name), crs));

test('what an export is called is understood again', () => {
  for (const crs of crsNames) assert.equal(crsFromName(crsFileName(crs)), crs);
});
