import { text } from '../../text/text.js';
import { compareExact } from '../exact/exact.js';
import { joinText } from './parts.js';
import type { Text } from '../../text/text-schema.js';
import type { Stepping } from './target.js';

export const pointsTitle = text('得分', '得分', 'Points');
export const measureTitle = text('指标值', '指標值', 'Measure');
export const rateTitle = text('比率', '比率', 'Rate');
export const countTitle = text('发生次数', '發生次數', 'Number of events');
export const metTitle = text('达标项数', '達標項數', 'Items met');
export const panelTitle = text('评委平均分', '評委平均分', 'Mean of the judges');
export const missedTitle = text('离目标还差', '離目標還差', 'Short of the target by');
export const exceededTitle = text('超过目标', '超過目標', 'Above the target by');
export const takenAwayTitle = text('应扣分', '應扣分', 'Points taken');
export const gapTitle = text('优于基数', '優於基數', 'Better than the base by');
export const percentGapTitle = text('优于基数（%）', '優於基數（%）', 'Better than the base by per cent');
export const wonTitle = text('优于基数部分', '優於基數部分', 'What is better');
export const lostTitle = text('差于基数部分', '差於基數部分', 'What is worse');
export const scoredTitle = text('折算前得分', '折算前得分', 'Points before they are brought to full');
export const forPlaceTitle = text('名次得分', '名次得分', 'Points for the place');
export const forMovedTitle = text('名次升降加减分', '名次升降加減分', 'Points for moving up or down');

export function furtherTitle(nth: number, atMost: boolean): Text {
  if (atMost) return text(`超过加扣线 ${nth}`, `超過加扣線 ${nth}`, `Above further line ${nth} by`);
  return text(`离加扣线 ${nth} 还差`, `離加扣線 ${nth} 還差`, `Short of further line ${nth} by`);
}

/** Where units are not simply those of the measure, the number is how many of them count. */
export function countedUnits(title: Text, { steps = 'exact', unit = 1 }: Stepping): Text {
  return steps === 'exact' && compareExact(unit, 1) === 0 ? title : joinText(title, text('（计分单位数）', '（計分單位數）', '(units that count)'));
}

export function forLastTitle(count: number): Text {
  return text(`末 ${count} 位加减分`, `末 ${count} 位加減分`, `Points for the last ${count}`);
}

export function givenTitle(input: Text | undefined): Text {
  return joinText(input ?? text('', '', ''), text('加分', '加分', 'gives'));
}

export function takenTitle(input: Text | undefined): Text {
  return joinText(input ?? text('', '', ''), text('扣分', '扣分', 'takes'));
}

export const coreTitle = text('基本分', '基本分', 'Core points');
export const totalTitle = text('总分', '總分', 'Total');
export const beforeVetoTitle = text('否决前总分', '否決前總分', 'Total before veto');
export const sharedTitle = text('按分摊后满分折算', '按分攤後滿分折算', 'Points of the enlarged full');
export const weightedTitle = text('乘系数后得分', '乘係數後得分', 'Points after the coefficient');
export const peerSumTitle = text('组内各单位合计', '組內各單位合計', 'Sum over the group');
export const peerCountTitle = text('组内单位数', '組內單位數', 'Organisations in the group');
export const meanTitle = text('平均', '平均', 'mean');
export const baseTitle = text('基数', '基數', 'Base');
export const placeTitle = text('名次', '名次', 'Place');
export const movedTitle = text('比上期升几位', '比上期升幾位', 'Places won since the last period');

export function vetoTitle(veto: Text): Text {
  return joinText(veto, text('扣分', '扣分', 'takes'));
}
