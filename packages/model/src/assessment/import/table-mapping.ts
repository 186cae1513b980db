import * as z from 'zod/mini';

/** Which input a column holds. */
export const MappedColumnSchema = z.object({ column: z.number(), indicator: z.string(), input: z.string() });
export type MappedColumn = z.infer<typeof MappedColumnSchema>;

/**
 * How a table of figures is read: one row for each organisation, one column for each input. Rows and columns count from 0.
 * `totals`: rows that begin so are no organisation but state what the rows above add up to.
 */
export const TableMappingSchema = z.object({
  /** The first row with figures. */
  firstRow: z.number(),
  organisation: z.number(),
  /** A column with the period of each row. Without it all are of the one that is given. */
  period: z.optional(z.number()),
  columns: z.array(MappedColumnSchema),
  totals: z.array(z.string()),
});
export type TableMapping = z.infer<typeof TableMappingSchema>;
