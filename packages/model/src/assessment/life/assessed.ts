import * as z from 'zod/mini';

/** Which organisation is assessed, and in which group of the scheme. */
export const AssessedSchema = z.object({ organisation: z.string(), group: z.string() });
