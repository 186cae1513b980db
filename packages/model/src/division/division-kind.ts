import type { DivisionCode } from './division.js';

/**
 * What the digits of a code say that a division is. `group`: no place, but a heading of the table for what a province administers itself
 * (市辖区, 省直辖县级行政区划). `wholeCity`: a city without counties, where its county would stand. `zone`: a development zone, a farm, an
 * enterprise, which the table lists as if it were a county or a township. `communityLike` and `villageLike`: in such places.
 */
export const divisionKinds = [
  'province', 'city', 'prefecture', 'group', 'district', 'county', 'countyCity', 'wholeCity', 'street', 'town', 'township', 'zone',
  'community', 'village', 'communityLike', 'villageLike',
] as const;
export type DivisionKind = (typeof divisionKinds)[number];

/**
 * What the last digits of a code stand for, or `null` where no meaning of them is known. Sources: GB/T 2260 for prefectures and counties,
 * GB/T 10114 for townships, and the table of the NBS of 2023, which the rule fits but for a few names in a thousand: 01-20 are districts, or
 * county cities below a 州 or 盟; 51-70 districts of a municipality; 71-80 zones, which are no counties but counted as such; townships 001-099 streets,
 * 100-199 towns, 200-399 townships, 400-599 zones; communities 001-199, villages 200-399, and their likes 400-499 and 500-599.
 */
export function divisionKind(code: DivisionCode): DivisionKind | null {
  if (code.length === 2) return 'province';
  if (code.length === 4) return prefectureKind(code.slice(0, 2), Number(code.slice(2)));
  if (code.length === 6) return countyKind(code.slice(0, 2), Number(code.slice(2, 4)), Number(code.slice(4)));
  const hundreds = Math.floor(Number(code.slice(-3)) / 100);
  return (code.length === 9 ? townships : code.length === 12 ? communities : [])[hundreds] ?? null;
}

const municipalities = ['11', '12', '31', '50'];
const townships: readonly DivisionKind[] = ['street', 'town', 'township', 'township', 'zone', 'zone'];
const communities: readonly DivisionKind[] = ['community', 'community', 'village', 'village', 'communityLike', 'villageLike'];

function prefectureKind(province: string, number: number): DivisionKind | null {
  if (municipalities.includes(province) || number === 90) return 'group';
  if (number === 0 || number > 70) return null;
  return number >= 21 && number <= 50 ? 'prefecture' : 'city';
}

function countyKind(province: string, prefecture: number, number: number): DivisionKind {
  if (number === 0) return 'wholeCity';
  if (number >= 71 && number <= 80) return 'zone';
  if (number > 80) return 'countyCity';
  if (number <= 20) return (prefecture >= 21 && prefecture <= 50) || prefecture === 90 ? 'countyCity' : 'district';
  return number >= 51 && municipalities.includes(province) ? 'district' : 'county';
}
