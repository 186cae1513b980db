import { text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { RosterMode } from './roster.js';

/** 常驻、轮驻、随驻: what each mode is called, from the one that is there most. */
export const rosterModeLabels: Readonly<Record<RosterMode, Text>> = {
  resident: /* @__PURE__ */ text('常驻', '常駐', 'Resident'),
  rotating: /* @__PURE__ */ text('轮驻', '輪駐', 'Rotating'),
  onCall: /* @__PURE__ */ text('随驻', '隨駐', 'On call'),
};
