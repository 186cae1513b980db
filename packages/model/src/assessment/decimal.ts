import * as z from 'zod/mini';

/**
 * A decimal number as data: digits in a text, or a JSON number, which stands for its shortest decimal form (`0.1` is one tenth, not the
 * binary number nearest to it).
 */
export const DecimalSchema = z.union([z.number(), z.string().check(z.regex(/^-?\d+(\.\d+)?$/))]);
export type Decimal = z.infer<typeof DecimalSchema>;

/** `half-up` is 四舍五入: a half goes away from zero. `half-even` is 四舍六入五成双 (GB/T 8170). `down` cuts off (截尾). */
export const roundingModes = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** To so many digits after the point, 0 to 10. */
export const RoundingSchema = z.object({ digits: z.number(), mode: z.enum(roundingModes) });
export type Rounding = z.infer<typeof RoundingSchema>;
