import { exportGrids, type Grid } from '@linli/model';
import { inSlices, type Work } from '../../controls/map/slices.js';

/** The grids as a GeoJSON file, written in slices. Throws a `GridFileError` where their boundaries are in several references. */
export function planFile(grids: readonly Grid[]): Promise<Blob> {
  return inSlices(written(grids));
}

function* written(grids: readonly Grid[]): Work<Blob> {
  const { type, crs, features } = exportGrids(grids);
  const parts: string[] = [`{"type":${JSON.stringify(type)},"crs":${JSON.stringify(crs)},"features":[\n`];
  for (const [index, feature] of features.entries()) {
    parts.push(`${index > 0 ? ',\n' : ''}${JSON.stringify(feature)}`);
    if (index % 20 === 19) yield index / features.length;
  }
  return new Blob([...parts, '\n]}\n'], { type: 'application/geo+json' });
}
