import assert from 'node:assert/strict';
import type * as z from 'zod/mini';

/** As it arrives: nothing of it may be refused, changed or lost at the other end. */
export function crosses(schema: z.ZodMiniType, value: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(value));
  assert.deepEqual(schema.parse(sent), sent);
}
