import { halfWidth } from '../clean.js';
import type { FieldOf, Place } from '../definition.js';
import { wrongType, type CheckOf, type Cleaned } from './kind.js';
import { isRecord, own, readLine } from './read.js';
import { lengthFault } from './text.js';

export const placeCheck: CheckOf<'place'> = {
  clean(value) {
    if (!isRecord(value)) return wrongType;
    const division = readPart(own(value, 'division'));
    const text = readPart(own(value, 'text'));
    const point = readPoint(own(value, 'point'));
    if (division === wrongType || text === wrongType || point === wrongType) return wrongType;
    if (!division && !text && !point) return undefined;
    return { division: readDivision(division), text, ...(point && { point }) };
  },
  judge({ division, text }, field) {
    if (!reaches(division, field.level)) return { code: 'place-incomplete', params: { missing: 'division' } };
    if (!text) return { code: 'place-incomplete', params: { missing: 'text' } };
    return lengthFault(text, field);
  },
};

const digits = { county: 6, township: 9, community: 12 } as const;

function reaches(division: string, level: FieldOf<'place'>['level']): boolean {
  return /^\d{6}(\d{3}(\d{3})?)?$/.test(division) && division.length >= digits[level];
}

/** Without the zeros that pad a code: 360102000000 is a county, however long. */
function readDivision(code: string): string {
  return halfWidth(code).replace(/^(\d{6}(?:(?!000)\d{3})?)(?:000)+$/, '$1');
}

function readPart(value: unknown): string | typeof wrongType {
  return readLine(value ?? '') ?? '';
}

const systems = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;

function readPoint(value: unknown): Cleaned<NonNullable<Place['point']>> {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) return wrongType;
  const crs = systems.find((system) => system === own(value, 'crs'));
  const lon = readDegrees(own(value, 'lon'), 180);
  const lat = readDegrees(own(value, 'lat'), 90);
  return crs && lon !== undefined && lat !== undefined ? { crs, lon, lat } : wrongType;
}

function readDegrees(value: unknown, limit: number): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= limit ? value + 0 : undefined;
}
