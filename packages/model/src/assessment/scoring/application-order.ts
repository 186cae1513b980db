import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';

export type ApplicationStep =
  | 'rate' | 'rate-rounding' | 'rule' | 'sharing' | 'item-rounding' | 'scaling' | 'coefficient' | 'block' | 'block-floor' | 'block-rounding' | 'total-coefficient' | 'bonus' | 'veto' | 'total-rounding' | 'grade';

/**
 * The order in which a score is worked out, the same under every scheme. A step that a scheme does not use changes nothing. What is scored out of
 * other points than its full takes its share of what is left out when it is brought to full, after its rounding.
 */
export const applicationOrder: readonly { id: ApplicationStep; title: Text }[] = [
  { id: 'rate', title: text('算出比率（指标值）', '算出比率（指標值）', 'Work out the rate (the measure)') },
  { id: 'rate-rounding', title: text('比率修约', '比率修約', 'Round the rate') },
  { id: 'rule', title: text('按计分办法得分', '按計分辦法得分', 'Apply the rule: points') },
  { id: 'sharing', title: text('分摊不参评指标的分值', '分攤不參評指標的分值', 'Share out the points of what is left out') },
  { id: 'item-rounding', title: text('单项得分修约', '單項得分修約', 'Round the points of the indicator') },
  { id: 'scaling', title: text('按权重折算为本项分值', '按權重折算為本項分值', 'Bring it to the points of the indicator') },
  { id: 'coefficient', title: text('乘以指标系数', '乘以指標係數', 'Multiply by the coefficient of the group') },
  { id: 'block', title: text('板块内相加', '板塊內相加', 'Add up the block, times its coefficient') },
  { id: 'block-floor', title: text('板块底分和封顶', '板塊底分和封頂', 'Keep to the floor and the cap of the block') },
  { id: 'block-rounding', title: text('板块得分修约', '板塊得分修約', 'Round the points of the block') },
  { id: 'total-coefficient', title: text('合计乘以总系数', '合計乘以總係數', 'Add up, times the coefficient of the total') },
  { id: 'bonus', title: text('加分（不超过上限）', '加分（不超過上限）', 'Add the bonus, up to its cap') },
  { id: 'veto', title: text('一票否决', '一票否決', 'Apply vetoes') },
  { id: 'total-rounding', title: text('总分修约', '總分修約', 'Round the total') },
  { id: 'grade', title: text('评定等次', '評定等次', 'Give the grade') },
];
