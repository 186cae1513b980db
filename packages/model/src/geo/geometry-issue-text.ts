import type { Text } from '../text/text-schema.js';
import { text } from '../text/text.js';
import type { GeometryIssue, GeometryIssueCode } from './geometry-issue.js';

/** The issue in words, with its place counted from 1: `第 1 块的外圈在第 5 点（115.8921, 28.6765）与自身交叉。` */
export function geometryIssueText(issue: GeometryIssue): Text {
  const said = sentences[issue.code];
  const place = placeOf(issue);
  return text(`${place['zh-Hans']}${said['zh-Hans']}。`, `${place['zh-Hant']}${said['zh-Hant']}。`, `${place.en} ${said.en}.`);
}

type FullText = Required<Text>;

function placeOf({ polygon, ring, position, lon, lat }: GeometryIssue): FullText {
  if (polygon === undefined) return { 'zh-Hans': '边界', 'zh-Hant': '邊界', en: 'The boundary' };
  const [part, hole] = [polygon + 1, ring ?? 0];
  const degrees = lon === undefined || lat === undefined ? '' : `${short(lon)}, ${short(lat)}`;
  const [full, plain] = degrees === '' ? ['', ''] : [`（${degrees}）`, ` (${degrees})`];
  return {
    'zh-Hans': `第 ${part} 块${ring === undefined ? '' : hole === 0 ? '的外圈' : `的第 ${hole} 个内圈`}${position === undefined ? '' : `在第 ${position + 1} 点`}${full}`,
    'zh-Hant': `第 ${part} 塊${ring === undefined ? '' : hole === 0 ? '的外圈' : `的第 ${hole} 個內圈`}${position === undefined ? '' : `在第 ${position + 1} 點`}${full}`,
    en: `Part ${part}${ring === undefined ? '' : hole === 0 ? ', outer line' : `, hole ${hole}`}${position === undefined ? '' : `, point ${position + 1}`}${plain}`,
  };
}

/** Seven decimals are a centimetre. */
function short(degrees: number): string {
  return String(Math.round(degrees * 1e7) / 1e7);
}

const sentences: Readonly<Record<GeometryIssueCode, FullText>> = {
  empty: { 'zh-Hans': '没有任何坐标', 'zh-Hant': '沒有任何座標', en: 'has no positions' },
  'not-a-number': { 'zh-Hans': '的坐标不是数字', 'zh-Hant': '的座標不是數字', en: 'is not given in numbers' },
  'out-of-range': { 'zh-Hans': '超出经纬度范围，请确认坐标单位是度', 'zh-Hant': '超出經緯度範圍，請確認座標單位是度', en: 'is no longitude and latitude: check that the unit is degrees' },
  swapped: { 'zh-Hans': '的经度和纬度写反了', 'zh-Hant': '的經度和緯度寫反了', en: 'has latitude and longitude the wrong way round' },
  unclosed: { 'zh-Hans': '没有闭合', 'zh-Hant': '沒有閉合', en: 'is not closed' },
  repeated: { 'zh-Hans': '重复了同一个点', 'zh-Hant': '重複了同一個點', en: 'repeats the same point' },
  'too-few': { 'zh-Hans': '不足三个不同的点，围不成区域', 'zh-Hant': '不足三個不同的點，圍不成區域', en: 'has fewer than three different points, so it encloses nothing' },
  flat: { 'zh-Hans': '的点都在一条直线上，围不成区域', 'zh-Hant': '的點都在一條直線上，圍不成區域', en: 'has all its points on one line, so it encloses nothing' },
  winding: { 'zh-Hans': '的画线方向不对（外圈应逆时针，内圈应顺时针）', 'zh-Hant': '的畫線方向不對（外圈應逆時針，內圈應順時針）', en: 'is drawn the wrong way round: outer lines run counter-clockwise, holes clockwise' },
  crossing: { 'zh-Hans': '有线段互相交叉或重叠', 'zh-Hant': '有線段互相交叉或重疊', en: 'has lines that cross or lie on each other' },
  nested: { 'zh-Hans': '落在另一块（或另一个内圈）里面', 'zh-Hant': '落在另一塊（或另一個內圈）裡面', en: 'lies inside another part or hole' },
  'hole-outside': { 'zh-Hans': '不在外圈以内', 'zh-Hant': '不在外圈以內', en: 'is not inside its outer line' },
};
