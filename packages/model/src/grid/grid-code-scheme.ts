import * as z from 'zod/mini';
import { BasisSchema } from '../clock/clock.js';
import { TextSchema } from '../text/text-schema.js';

/**
 * What a segment says. `county`, `township` and `community` are the last digits of the division code of that level: 12 digits of `community` are
 * the whole code, 3 what the community adds to its township. `sequence` numbers the grids of one community. `object` is what a code is
 * given to, by a table of its own; `other` whatever a place needs beside.
 */
export const gridCodeParts = ['county', 'township', 'community', 'sequence', 'object', 'other'] as const;
export type GridCodePart = (typeof gridCodeParts)[number];

/** Numbers that a segment may have, both ends included, written with all their digits. */
export const GridCodeRangeSchema = z.object({
  from: z.string(),
  to: z.string(),
  label: z.optional(TextSchema),
  /**
   * Of a sequence: `whole`, the community is not subdivided and is one grid. Of a community: `merged`, several communities of the division
   * table, under a number that the table has not got.
   */
  standsFor: z.optional(z.enum(['whole', 'merged'])),
});
export type GridCodeRange = z.infer<typeof GridCodeRangeSchema>;

export const GridCodeSegmentSchema = z.object({
  /** Names it among the segments. */
  name: z.string(),
  label: TextSchema,
  part: z.enum(gridCodeParts),
  digits: z.number(),
  /** Left out: any digits. */
  ranges: z.optional(z.array(GridCodeRangeSchema)),
});
export type GridCodeSegment = z.infer<typeof GridCodeSegmentSchema>;

/** In which order the grids of a community are numbered: as they come, or from west to east and, within that, from north to south. */
export const gridCodeOrders = ['given', 'west-east-north-south'] as const;
export type GridCodeOrder = (typeof gridCodeOrders)[number];

/**
 * How the code of a grid is put together, as data: no national rule could be verified, so that places differ. The kind of a grid (综合, 专属) is
 * a member of the grid and not part of its code, as it may change while a code may not.
 */
export const GridCodeSchemeSchema = z.object({
  id: z.string(),
  label: TextSchema,
  basis: z.optional(BasisSchema),
  segments: z.array(GridCodeSegmentSchema),
  order: z.enum(gridCodeOrders),
});
export type GridCodeScheme = z.infer<typeof GridCodeSchemeSchema>;
