import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';

/** Why grids may not be revised so. */
export interface RevisionRefusal {
  code: RevisionRefusalCode;
  message: Text;
  /** Codes of the grids that it is about. */
  grids: string[];
}

const messages = {
  'no-reason': text('请写明调整的理由。', '請寫明調整的理由。', 'Say why the grids are changed.'),
  'no-organisation': text('请写明由哪个单位决定。', '請寫明由哪個單位決定。', 'Say which organisation decided.'),
  'no-day': text('请填写有效的生效日期。', '請填寫有效的生效日期。', 'Give the day from which it holds.'),
  'no-change': text('没有任何调整。', '沒有任何調整。', 'Nothing would change.'),
  'unknown-grid': text('没有这个编码的网格。', '沒有這個編碼的網格。', 'There is no grid of this code.'),
  'not-in-force': text('该网格在生效日期已经撤销。', '該網格在生效日期已經撤銷。', 'The grid is no longer there on that day.'),
  'ends-later': text('该网格之后的日期已有另一次调整，请先处理那一次。', '該網格之後的日期已有另一次調整，請先處理那一次。', 'A later change of this grid has been decided already: look at that one first.'),
  'changed-meanwhile': text('该网格在此期间已有其他调整，请重新查看后再提交。', '該網格在此期間已有其他調整，請重新查看後再提交。', 'The grid was changed meanwhile: look at it as it is now, then change it.'),
  'too-early': text('生效日期早于该网格现行版本的起始日期。', '生效日期早於該網格現行版本的起始日期。', 'That day is before the one on which the grid’s present version began.'),
  'wrong-dates': text('新的版本必须从生效日期起有效。', '新的版本必須從生效日期起有效。', 'New versions begin on the day from which the change holds.'),
  'code-taken': text('这个编码已经用过，不能再用。', '這個編碼已經用過，不能再用。', 'This code was given before and is never given again.'),
  'code-twice': text('同一个编码出现了两次。', '同一個編碼出現了兩次。', 'A code stands there twice.'),
  'codes-used-up': text('这个社区的网格编码已经用完。', '這個社區的網格編碼已經用完。', 'This community has no grid codes left.'),
  'no-code': text('按现行的编码规则无法给出新编码。', '按現行的編碼規則無法給出新編碼。', 'The code scheme can make no code for this community.'),
  'broken-links': text('前后网格的对应关系不一致。', '前後網格的對應關係不一致。', 'What came before and what follows do not name each other.'),
  'wrong-kind': text('前后网格与所选的调整类型不符。', '前後網格與所選的調整類型不符。', 'What ends and what begins is no change of this kind.'),
  'no-community': text('网格必须在一个社区（村）内，请填写社区的 12 位代码。', '網格必須在一個社區（村）內，請填寫社區的 12 位代碼。', 'Every grid lies in one community: give its 12 digits.'),
  'other-community': text('网格不能跨社区（村）调整。', '網格不能跨社區（村）調整。', 'Every grid stays inside its community.'),
  'no-boundary': text('网格还没有测绘边界。', '網格還沒有測繪邊界。', 'The grid has no surveyed boundary yet.'),
  'bad-boundary': text('网格边界有误：每个环至少四个点，首尾相同，外环逆时针。', '網格邊界有誤：每個環至少四個點，首尾相同，外環逆時針。', 'The boundary cannot be read: rings have four positions or more and close, outer ones run counter-clockwise.'),
  'ground-taken': text('这块范围已经属于其他网格。', '這塊範圍已經屬於其他網格。', 'Part of that ground is another grid’s already.'),
  'mixed-crs': text('网格边界的坐标系不同，请先统一。', '網格邊界的座標系不同，請先統一。', 'The boundaries are in different coordinate references: convert them first.'),
  'does-not-tile': text('调整后的网格没有恰好覆盖原来的范围。', '調整後的網格沒有恰好覆蓋原來的範圍。', 'The new grids do not cover exactly what the old ones did.'),
  'neighbour-apart': text('与相邻网格的公共边界不再一致。', '與相鄰網格的公共邊界不再一致。', 'The common boundary with a neighbour would no longer be the same on both sides.'),
  'too-few': text('请至少选择两个网格。', '請至少選擇兩個網格。', 'Choose two grids or more.'),
  'not-adjacent': text('所选网格不相邻，不能合为一个。', '所選網格不相鄰，不能合為一個。', 'The grids do not lie side by side, so they cannot be one.'),
  'line-does-not-cut': text('这条线没有把网格分开，请从边界画到边界。', '這條線沒有把網格分開，請從邊界畫到邊界。', 'The line does not divide the grid: draw it from edge to edge.'),
  'line-crosses-itself': text('这条线与自己相交，请重新画。', '這條線與自己相交，請重新畫。', 'The line crosses itself: draw it again.'),
  'line-unclear': text('这条线离边界太近，无法准确切分，请换个位置画。', '這條線離邊界太近，無法準確切分，請換個位置畫。', 'The line runs too close to the boundary to cut cleanly: draw it a little apart.'),
  'nothing-to-move': text('所画范围没有可以划给相邻网格的部分。', '所畫範圍沒有可以劃給相鄰網格的部分。', 'Nothing in what was drawn can go to the neighbour.'),
  'nothing-left': text('这样原网格就没有了，请改用合并。', '這樣原網格就沒有了，請改用合併。', 'Nothing would be left of the grid: merge the two instead.'),
  'cut-in-two': text('这样会把网格分成不相连的几块。', '這樣會把網格分成不相連的幾塊。', 'The grid would be left in pieces that do not touch.'),
} as const;

export type RevisionRefusalCode = keyof typeof messages;

export function refusal(code: RevisionRefusalCode, ...grids: string[]): RevisionRefusal {
  return { code, message: messages[code], grids };
}

/** A change that can be made, or why not. */
export type Revised<T> = ({ ok: true } & T) | { ok: false; refusal: RevisionRefusal };

export function refuse(code: RevisionRefusalCode, ...grids: string[]): { ok: false; refusal: RevisionRefusal } {
  return { ok: false, refusal: refusal(code, ...grids) };
}
