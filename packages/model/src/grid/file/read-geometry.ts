import type { Polygon, Position } from '../../geo/boundary.js';
import type { Boundary } from '../../geo/boundary.js';
import { repairBoundary } from '../../geo/repair-boundary.js';
import { shownValue, type FeatureReport } from './import-report.js';

/**
 * The polygons of a geometry as a file has it, sound or repaired; `null` where it has none, or none that could be used: then the report says so.
 * Whatever stands where rings and positions should be, the geometry issues name it.
 */
export function readGeometry(geometry: unknown, report: FeatureReport): Polygon[] | null {
  if (geometry === null) return null;
  if (geometry === undefined) {
    report.add('warning', 'missing-member', { member: 'geometry' });
    return null;
  }
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    report.add('error', 'wrong-geometry', { params: { value: shownValue(type ?? geometry) } });
    return null;
  }
  const seen = { altitude: false, text: false };
  const polygons = listOf(type === 'Polygon' ? [coordinates] : coordinates).map((polygon) => listOf(polygon).map((ring) => listOf(ring).map((position) => positionOf(position, seen))));
  // The reference is not looked at: the issues are those of degrees in any of them.
  const boundary: Boundary = { crs: 'CGCS2000', polygons };
  const repaired = repairBoundary(boundary);
  if (!repaired.ok) {
    for (const issue of repaired.issues) report.add('error', 'geometry', { geometry: issue });
    return null;
  }
  if (seen.altitude) report.add('repaired', 'altitude');
  if (seen.text) report.add('repaired', 'text-number', { member: 'coordinates' });
  for (const issue of repaired.repaired) report.add('repaired', 'geometry', { geometry: issue });
  return repaired.boundary.polygons;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function positionOf(value: unknown, seen: { altitude: boolean; text: boolean }): Position {
  const [first, second] = listOf(value);
  if (listOf(value).length > 2) seen.altitude = true;
  return [degreesOf(first, seen), degreesOf(second, seen)];
}

function degreesOf(value: unknown, seen: { text: boolean }): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^\s*-?\d{1,3}(\.\d+)?\s*$/.test(value)) return Number.NaN;
  seen.text = true;
  return Number(value);
}
