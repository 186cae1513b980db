import type { Route } from './route.js';
import { ReceiptSchema, TrackedRecordSchema } from './shapes.js';

export const trackReceipt = {
  name: 'trackReceipt',
  method: 'POST',
  path: '/v1/receipts:track',
  area: 'receipts',
  summary: 'What the holder of a receipt may see of the case. A wrong secret is answered like a code that there is not',
  access: 'public',
  body: ReceiptSchema,
  responses: { 200: { description: 'The case', schema: TrackedRecordSchema } },
  problems: [],
} as const satisfies Route;
