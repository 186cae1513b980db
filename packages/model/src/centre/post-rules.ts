import { text } from '../text/text.js';
import type { CentreLevel } from './centre.js';
import type { CentrePostRule } from './post-rule.js';

const levels: CentreLevel[] = ['prefecture', 'county', 'township'];

/**
 * 主任、（常务）副主任、专人专岗: one director, one executive deputy, and two deputies who each lead a group. A preset from practice, to be
 * edited; no rule of law names the numbers. It asks of posts only that each is filled and is of the centre alone.
 */
export const centrePostRules: readonly CentrePostRule[] = [
  { id: 'director', kind: 'director', label: /* @__PURE__ */ text('主任', '主任', 'director'), least: 1, most: 1, filled: true, dedicated: true, levels },
  { id: 'executiveDeputy', kind: 'executiveDeputy', label: /* @__PURE__ */ text('常务副主任', '常務副主任', 'executive deputy'), least: 1, most: 1, filled: true, dedicated: true, levels },
  { id: 'deputy', kind: 'deputy', label: /* @__PURE__ */ text('副主任', '副主任', 'deputy'), least: 2, most: 2, filled: true, dedicated: true, leadsGroup: true, levels },
  { id: 'window', kind: 'window', label: /* @__PURE__ */ text('窗口岗', '窗口崗', 'window post'), least: 0, most: null, filled: true, dedicated: true },
];
