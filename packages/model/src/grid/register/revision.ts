import * as z from 'zod/mini';
import { GridSchema } from '../grid.js';

/**
 * Why grids change: new ground is covered (`found`), one becomes several (`split`), several become one (`merge`), ground moves between
 * neighbours (`boundary`), a record was wrong (`correct`), ground is given up (`retire`), a plan is taken over from elsewhere (`import`).
 */
export const revisionKinds = ['found', 'split', 'merge', 'boundary', 'correct', 'retire', 'import'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** One decision on grids, as data: which versions end, and which begin. See {@link applyRevision}. */
export const GridRevisionSchema = z.object({
  id: z.string(),
  kind: z.enum(revisionKinds),
  /** The day from which it holds: the first of the new versions, and the first without the old ones. */
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Who decided: an organisation, never a person. */
  organisation: z.string(),
  reason: z.string(),
  /**
   * The codes whose version ends, and the codes that follow it; its own among them, where the grid goes on. `versions`: how many there
   * were of the code when this was drawn up, so that nobody writes over what another wrote meanwhile.
   */
  retired: z.array(z.object({ code: z.string(), successors: z.array(z.string()), versions: z.optional(z.number()) })),
  added: z.array(GridSchema),
});
export type GridRevision = z.infer<typeof GridRevisionSchema>;
