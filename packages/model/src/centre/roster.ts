import * as z from 'zod/mini';

/** 常驻, 轮驻, 随驻: always at its window; on some days of a rotation; when called, within a time. */
export const rosterModes = ['resident', 'rotating', 'onCall'] as const;
export type RosterMode = (typeof rosterModes)[number];

/** A rotation of `every` weeks counted from the week of `anchor` (`YYYY-MM-DD`): in which of them (0 …), on which days (1 Monday … 7 Sunday). */
export const RotationSchema = z.object({ anchor: z.string(), every: z.number(), weeks: z.array(z.number()), days: z.array(z.number()) });
export type Rotation = z.infer<typeof RotationSchema>;

/** An organisation at a centre. */
export const RosterSlotSchema = z.object({
  id: z.string(),
  centre: z.string(),
  organisation: z.string(),
  mode: z.enum(rosterModes),
  /** The window of the centre where it sits; `null` for one that is only called. */
  window: z.nullable(z.string()),
  /** Where the mode is `rotating`. */
  rotation: z.optional(RotationSchema),
  /** Where the mode is `onCall`: minutes until it is there, counted from the call. */
  responseMinutes: z.optional(z.number()),
  phone: z.nullable(z.string()),
  validFrom: z.string(),
  validTo: z.nullable(z.string()),
});
export type RosterSlot = z.infer<typeof RosterSlotSchema>;

/** A call to an organisation that is on call, and when it was there. */
export const RosterCallSchema = z.object({ slot: z.string(), at: z.string(), arrivedAt: z.nullable(z.string()) });
export type RosterCall = z.infer<typeof RosterCallSchema>;
