// Apart from the schemas: what works with these must not bring those into a bundle.

export const clockUnits = ['workday', 'day', 'hour', 'minute'] as const;
export type ClockUnit = (typeof clockUnits)[number];

/**
 * Why a clock stands: it waits for the applicant to add something, a hearing is held (信访工作条例 36: its time is not counted),
 * the matter is suspended (中止), or it was merged into another case.
 */
export const pauseCauses = ['applicant', 'hearing', 'suspension', 'merged'] as const;
export type PauseCause = (typeof pauseCauses)[number];

/**
 * The colour of a limit: `green` in time, `yellow` due soon, `red` passed, `paused`, `unknown` where the calendar has not
 * been announced, `off` where nothing is running.
 */
export const lights = ['green', 'yellow', 'red', 'paused', 'unknown', 'off'] as const;
export type Light = (typeof lights)[number];
