import { text } from '../../../text/text.js';
import type { Indicator } from '../../scheme.js';
import { all, counted, equals, isOneOf, not } from '../parts.js';

const types = ['dispute'];
/** Refused, withdrawn, or not screened yet: nobody has undertaken to settle it. */
const undertaken = not(isOneOf('status', ['registered', 'screened', 'refused', 'withdrawn']));

/** B 矛盾化解. */
export const disputes: Indicator[] = [
  { id: 'disputes', title: text('矛盾化解', '矛盾化解', 'Settling disputes'), full: 30 },
  {
    id: 'settled',
    parent: 'disputes',
    title: text('化解率', '化解率', 'Disputes settled'),
    full: 12,
    inputs: [
      counted('settled', text('已化解的纠纷', '已化解的糾紛', 'Disputes settled'), { of: 'cases', types, whose: 'area', where: all(undertaken, equals('outcome', 'solved')) }),
      counted('accepted', text('受理的纠纷', '受理的糾紛', 'Disputes accepted'), { of: 'cases', types, whose: 'area', where: undertaken }),
    ],
    rate: { numerator: 'settled', denominator: 'accepted', per: 100 },
    rule: { op: 'proportional', target: 98 },
  },
  {
    id: 'onTime',
    parent: 'disputes',
    title: text('按期办结率', '按期辦結率', 'Disputes ended in time'),
    full: 10,
    inputs: [
      counted('inTime', text('按期办结的纠纷', '按期辦結的糾紛', 'Disputes ended in time'), { of: 'cases', types, whose: 'area', by: 'due', clock: 'mediate', where: all(undertaken, equals('limits.mediate', 'kept')) }),
      counted('due', text('期内到期的纠纷', '期內到期的糾紛', 'Disputes that were due'), { of: 'cases', types, whose: 'area', by: 'due', clock: 'mediate', where: undertaken }),
    ],
    rate: { numerator: 'inTime', denominator: 'due', per: 100 },
    rule: { op: 'target', target: 95, slope: 1 },
  },
  {
    id: 'followUp',
    parent: 'disputes',
    title: text('司法确认和回访', '司法確認和回訪', 'Confirmation by a court and follow-up'),
    full: 8,
    inputs: [
      counted('followedUp', text('按期回访的纠纷', '按期回訪的糾紛', 'Disputes followed up in time'), { of: 'cases', types, whose: 'area', by: 'due', clock: 'followUp', where: equals('limits.followUp', 'kept') }),
      counted('toFollowUp', text('应回访的纠纷', '應回訪的糾紛', 'Disputes to be followed up'), { of: 'cases', types, whose: 'area', by: 'due', clock: 'followUp' }),
    ],
    rate: { numerator: 'followedUp', denominator: 'toFollowUp', per: 100 },
    rule: { op: 'ratio' },
  },
];
