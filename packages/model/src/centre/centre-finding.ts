import type { Day } from '../clock/clock.js';
import type { Text } from '../text/text-schema.js';

/** What can be wrong with a centre, its roster or its posts. */
export const centreFindingCodes = [
  // Roster
  'duplicate', 'bad-dates', 'unknown-window', 'no-window', 'no-rotation', 'bad-rotation', 'never-comes', 'closed-days', 'no-response-time', 'slots-overlap', 'window-taken-twice',
  // Groups
  'no-group', 'two-groups', 'not-in-roster',
  // Centre
  'no-hours', 'bad-hours', 'no-evidence',
  // Posts
  'too-few-posts', 'too-many-posts', 'post-not-filled', 'post-not-dedicated', 'leads-no-group', 'group-without-lead', 'group-led-twice',
] as const;
export type CentreFindingCode = (typeof centreFindingCodes)[number];

/** One thing that is wrong with a register, for whoever keeps it: what is wrong and what to do. It names organisations and posts, never a person. */
export interface CentreFinding {
  code: CentreFindingCode;
  message: Text;
  /** A `warning` may be meant so; what has none is a fault. */
  severity?: 'warning';
  /** Ids of what it is about. */
  slots?: readonly string[];
  organisations?: readonly string[];
  posts?: readonly string[];
  group?: string;
  window?: string;
  /** The first day on which it shows. */
  day?: Day;
}
