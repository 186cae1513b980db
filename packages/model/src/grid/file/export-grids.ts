import type { Crs } from '../../geo/crs.js';
import type { Boundary } from '../../geo/boundary.js';
import { convertBoundary } from '../../geo/convert.js';
import { crsFileName } from '../../geo/crs-name.js';
import type { Grid } from '../grid.js';
import { GridFileError } from './grid-file-error.js';

/** Grids as GeoJSON, which says in which reference its degrees are. */
export interface GridFeatureCollection {
  type: 'FeatureCollection';
  /** As GeoJSON 2008 had it and GDAL writes it still: RFC 7946 knows WGS84 only, which would be wrong here. */
  crs: { type: 'name'; properties: { name: string } };
  features: GridFeature[];
}

export interface GridFeature {
  type: 'Feature';
  properties: Omit<Grid, 'boundary'>;
  geometry: { type: 'Polygon'; coordinates: Boundary['polygons'][number] } | { type: 'MultiPolygon'; coordinates: Boundary['polygons'] } | null;
}

export interface ExportGridsOptions {
  /** Convert all boundaries to this. Left out: they stay as they are, and have to be in one. */
  crs?: Crs | undefined;
}

/**
 * Grids as one file, with all their members as properties: read again, they are the same. Throws a {@link GridFileError} `mixed-crs` where their
 * boundaries are in several references and none is asked for.
 */
export function exportGrids(grids: readonly Grid[], { crs }: ExportGridsOptions = {}): GridFeatureCollection {
  const found = crs ? [crs] : [...new Set(grids.flatMap(({ boundary }) => (boundary ? [boundary.crs] : [])))];
  if (found.length > 1) throw new GridFileError('mixed-crs', null, found);
  const target = found[0] ?? 'CGCS2000';
  return {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: crsFileName(target) } },
    features: grids.map(({ boundary, ...properties }) => ({ type: 'Feature', properties, geometry: boundary && geometryOf(convertBoundary(boundary, target)) })),
  };
}

function geometryOf({ polygons }: Boundary): GridFeature['geometry'] {
  const [only] = polygons;
  return polygons.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
}
