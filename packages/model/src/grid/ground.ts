import * as z from 'zod/mini';
import { DivisionCodeSchema } from '../division/division.js';
import { BoundarySchema } from '../geo/boundary.js';

/** The ground of a community or village as it is from one day to another: what its grids have to cover. The code is that of the division. */
export const GroundSchema = z.object({ code: DivisionCodeSchema, name: z.string(), boundary: BoundarySchema, validFrom: z.string(), validTo: z.nullable(z.string()) });
export type Ground = z.infer<typeof GroundSchema>;
