import * as z from 'zod/mini';
import { CrsSchema } from './crs.js';

/** Longitude and latitude in degrees, in this order. */
export const PositionSchema = z.tuple([z.number(), z.number()]);
export type Position = z.infer<typeof PositionSchema>;

/** At least four positions, the last equal to the first. Outer rings run counter-clockwise, holes clockwise (RFC 7946, 3.1.6). */
export type Ring = Position[];

/** An outer ring, then its holes. */
export type Polygon = Ring[];

/** An area as polygons, which names its coordinate reference. Neighbours share the positions of their common edge exactly. */
export const BoundarySchema = z.object({ crs: CrsSchema, polygons: z.array(z.array(z.array(PositionSchema))) });
export type Boundary = z.infer<typeof BoundarySchema>;
