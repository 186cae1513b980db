import type { Crs } from './crs.js';

/**
 * The coordinate reference that a GeoJSON file names, or `undefined` for one that is not read here: `EPSG:4490`, `urn:ogc:def:crs:EPSG::4490`,
 * `http://www.opengis.net/def/crs/EPSG/0/4490`, the same with 4326, `urn:ogc:def:crs:OGC:1.3:CRS84`, and what tools write: `CGCS2000`,
 * `WGS84`, `GCJ-02`, `BD09LL`. References in metres (EPSG:3857, the Gauss-Krüger zones EPSG:4491 to 4554, BD09MC) and older datums
 * (EPSG:4610, EPSG:4214) are refused, not converted: a file of grids is to be exported in degrees where its reference is known for sure.
 * Positions are longitude first whatever the authority's own order of axes, as in every GeoJSON file (RFC 7946, 3.1.1).
 */
export function crsFromName(name: string): Crs | undefined {
  const plain = name.trim().toUpperCase();
  const epsg = /^(?:URN:(?:X-)?OGC:DEF:CRS:|HTTPS?:\/\/WWW\.OPENGIS\.NET\/(?:DEF\/CRS|GML\/SRS)\/)?EPSG(?:[:/][\d.]*)?[:/#](\d+)$/.exec(plain);
  if (epsg) return epsg[1] === '4490' ? 'CGCS2000' : epsg[1] === '4326' ? 'WGS84' : undefined;
  if (/(?:^|[:/])CRS84$/.test(plain)) return 'WGS84';
  return spellings.get(plain.replace(/[\s_-]/g, ''));
}

/** What an exported file names a reference. 高德 and 百度 coordinates have no EPSG number. */
export function crsFileName(crs: Crs): string {
  return fileNames[crs];
}

const fileNames: Readonly<Record<Crs, string>> = {
  CGCS2000: 'urn:ogc:def:crs:EPSG::4490',
  WGS84: 'urn:ogc:def:crs:OGC:1.3:CRS84',
  GCJ02: 'GCJ02',
  BD09: 'BD09',
};

const spellings: ReadonlyMap<string, Crs> = new Map([
  ['CGCS2000', 'CGCS2000'], ['CHINAGEODETICCOORDINATESYSTEM2000', 'CGCS2000'], ['GCSCHINAGEODETICCOORDINATESYSTEM2000', 'CGCS2000'], ['2000国家大地坐标系', 'CGCS2000'],
  ['WGS84', 'WGS84'], ['WGS1984', 'WGS84'], ['GCSWGS1984', 'WGS84'],
  ['GCJ02', 'GCJ02'], ['BD09', 'BD09'], ['BD09LL', 'BD09'],
] satisfies [string, Crs][]);
