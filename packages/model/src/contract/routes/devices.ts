import * as z from 'zod/mini';
import type { DeviceReport, NumberBlock } from '../feed.js';
import type { Route } from './route.js';
import { IdSchema, RegionSchema } from './texts.js';

export const NumberBlockSchema: z.ZodMiniType<NumberBlock> = z.object({ region: RegionSchema, type: z.string(), first: z.number(), last: z.number() });

export const DeviceReportSchema: z.ZodMiniType<DeviceReport> = z.object({
  device: IdSchema,
  regions: z.array(z.object({ region: RegionSchema, contiguous: z.number(), highest: z.number(), missing: z.array(z.number()) })),
});

export const reserveNumbers = {
  name: 'reserveNumbers',
  method: 'POST',
  path: '/v1/numbers:reserve',
  area: 'devices',
  summary: 'Gives a device numbers of its own, to give out without a line. None is ever given twice',
  access: 'staff',
  body: z.object({ region: RegionSchema, type: z.string().check(z.minLength(1), z.maxLength(64)), count: z.number().check(z.int(), z.gte(1), z.lte(1000)), device: IdSchema }),
  responses: { 200: { description: 'The first and the last of them', schema: NumberBlockSchema } },
  problems: ['in_progress'],
} as const satisfies Route;

export const readDevice = {
  name: 'readDevice',
  method: 'GET',
  path: '/v1/devices/{id}',
  area: 'devices',
  summary: 'Up to which number the commands of a device have come, and which are missing: for who works on it, and for supervisors',
  access: 'staff',
  params: z.object({ id: IdSchema }),
  responses: { 200: { description: 'Region by region', schema: DeviceReportSchema } },
  problems: [],
} as const satisfies Route;
