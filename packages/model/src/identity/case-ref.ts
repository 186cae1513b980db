import * as z from 'zod/mini';

/** Where a case is kept and which one it is: six-digit county code, and a UUID. */
export const CaseRefSchema = z.object({ region: z.string().check(z.regex(/^\d{6}$/)), id: z.string().check(z.regex(/^[\w-]{1,64}$/)) });
export type CaseRef = z.infer<typeof CaseRefSchema>;
