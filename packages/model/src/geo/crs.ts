import * as z from 'zod/mini';

/**
 * Coordinate references of longitude and latitude in degrees that geometry may be stored in. CGCS2000 (EPSG:4490) and WGS84 differ by
 * centimetres; GCJ02 (高德, 腾讯) and BD09 (百度) are shifted by some hundred metres: 603 m at Nanchang.
 */
export const crsNames = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const;
export const CrsSchema = z.enum(crsNames);
export type Crs = z.infer<typeof CrsSchema>;

/** A place on the ground, with the reference that its degrees are to be read in. */
export const PointSchema = z.object({ crs: CrsSchema, lon: z.number(), lat: z.number() });
export type Point = z.infer<typeof PointSchema>;
