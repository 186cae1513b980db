import { convertBoundary, convertPoint, type Boundary, type Crs, type Point } from '@linli/model';

/* Apart, and loaded only where references differ: most maps need no conversion. */

export function boundaryIn(boundary: Boundary, crs: Crs): Boundary {
  return convertBoundary(boundary, crs);
}

export function pointIn(point: Point, crs: Crs): Point {
  return convertPoint(point, crs);
}
