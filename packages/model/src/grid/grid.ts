import * as z from 'zod/mini';
import { DivisionCodeSchema } from '../division/division.js';
import { BoundarySchema } from '../geo/boundary.js';

/** 综合网格 covers all within its boundary; a 专属网格 is premises that manage themselves: a market, a campus, an industrial park. */
export const gridKinds = ['general', 'dedicated'] as const;
export type GridKind = (typeof gridKinds)[number];

/** 城镇, 农村: by which the right size differs. */
export const gridSettings = ['town', 'country'] as const;
export type GridSetting = (typeof gridSettings)[number];

/** A day as `YYYY-MM-DD`. */
const DaySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * A grid as it is from one day to another: a record, never changed, only followed by the next version. One grid set serves all
 * departments (多网合一, 滨州市网格化条例 6); every grid lies inside one community.
 */
export const GridSchema = z.object({
  /** By a {@link GridCodeScheme}; the default is the 12 digits of its community and 3 of its own. Never given to another grid again. */
  code: z.string(),
  name: z.string(),
  /** The community or village that it lies in: 12 digits. */
  community: DivisionCodeSchema,
  kind: z.enum(gridKinds),
  setting: z.enum(gridSettings),
  /** `null`: not counted yet. */
  households: z.nullable(z.number()),
  population: z.nullable(z.number()),
  /** What it covers in words that people know: streets, estates, hamlets. Posted publicly (滨州 6). */
  extent: z.string(),
  /** `null`: not surveyed yet. */
  boundary: z.nullable(BoundarySchema),
  /** The organisation that answers for it. */
  organisation: z.string(),
  /** Of the grid's post and of who supervises it, both posted publicly (滨州 6). Numbers of a service, never of a person. */
  phone: z.nullable(z.string()),
  supervisionPhone: z.nullable(z.string()),
  validFrom: DaySchema,
  /** The first day on which it is no longer so; `null`: until further notice. */
  validTo: z.nullable(DaySchema),
  /** Codes of the grids that this version came from, and of those that followed it. Its own code, where only a boundary or a name changed. */
  predecessors: z.array(z.string()),
  successors: z.array(z.string()),
});
export type Grid = z.infer<typeof GridSchema>;

/** Whether something with these dates is in force on a day, `YYYY-MM-DD`. */
export function isInForce({ validFrom, validTo }: { validFrom: string; validTo: string | null }, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}
