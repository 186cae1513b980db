import * as z from 'zod/mini';
import { PlaceSchema } from '../form/definition.js';
import { TextSchema } from '../text/text-schema.js';

/** 功能区. The first nine are the product's service-only defaults; `x` is a zone of the place's own (9 + X). */
export const zoneKinds = ['reception', 'mediation', 'petition', 'legal', 'litigation', 'arbitration', 'psychology', 'grid', 'command', 'x'] as const;
export type ZoneKind = (typeof zoneKinds)[number];

export const ZoneSchema = z.object({ id: z.string(), kind: z.enum(zoneKinds), label: TextSchema, windows: z.array(z.object({ id: z.string(), label: TextSchema })) });
export type Zone = z.infer<typeof ZoneSchema>;

/** A group of departments, led by a deputy: 综治执法组团, 便民服务组团. A department is in one group. */
export const CentreGroupSchema = z.object({ id: z.string(), label: TextSchema, departments: z.array(z.string()) });
export type CentreGroup = z.infer<typeof CentreGroupSchema>;

/** 五有: 有牌子、有场地、有力量、有机制、有效果. */
export const readinessItems = ['sign', 'site', 'force', 'mechanism', 'effect'] as const;
export type ReadinessItem = (typeof readinessItems)[number];

/** `met: null`: not looked at yet. */
export const ReadinessSchema = z.object({ item: z.enum(readinessItems), met: z.nullable(z.boolean()), evidence: z.optional(z.string()), on: z.optional(z.string()) });
export type Readiness = z.infer<typeof ReadinessSchema>;

/** Opening hours, local to the centre: days 1 (Monday) to 7, times `HH:MM`. `workdays`: as the working calendar says. */
export const OpeningSchema = z.object({ days: z.union([z.literal('workdays'), z.array(z.number())]), from: z.string(), to: z.string() });
export type Opening = z.infer<typeof OpeningSchema>;

export const centreLevels = ['province', 'prefecture', 'county', 'township', 'community'] as const;
export type CentreLevel = (typeof centreLevels)[number];

/** A governance centre (综治中心): what it has beside being an {@link Organisation}, whose id it shares. */
export const CentreSchema = z.object({
  id: z.string(),
  level: z.enum(centreLevels),
  address: TextSchema,
  place: z.optional(PlaceSchema),
  phone: z.nullable(z.string()),
  hours: z.array(OpeningSchema),
  zones: z.array(ZoneSchema),
  groups: z.array(CentreGroupSchema),
  /** Platforms that were brought together in it: 网格化服务中心, 公共法律服务中心, 便民服务中心. */
  mergedFrom: z.array(TextSchema),
  readiness: z.array(ReadinessSchema),
  validFrom: z.string(),
  validTo: z.nullable(z.string()),
});
export type Centre = z.infer<typeof CentreSchema>;
