import { pickText, type Locale } from '../text/text.js';
import type { ObservationIssue, ObservationIssueCode } from './observation-issue.js';

/** The issue in words, with the name of the figure: `按期办结（21）不应大于应办结（20）。` */
export function observationIssueText(issue: ObservationIssue, locale: Locale): string {
  const { code, indicator, input, index, title, otherTitle, params = {} } = issue;
  const name = title ? pickText(title, locale) : (input ?? indicator);
  const place = index === undefined ? '' : places[locale](index + 1);
  const words: Readonly<Record<string, string>> = { ...params, name: `${name}${place}`, otherName: otherTitle ? pickText(otherTitle, locale) : '' };
  return sentences[code][order[locale]].replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
}

type Three = readonly [zhHans: string, zhHant: string, en: string];
const order: Readonly<Record<Locale, 0 | 1 | 2>> = { 'zh-Hans': 0, 'zh-Hant': 1, en: 2 };
const places: Readonly<Record<Locale, (nth: number) => string>> = {
  'zh-Hans': (nth) => `第 ${nth} 个分数`,
  'zh-Hant': (nth) => `第 ${nth} 個分數`,
  en: (nth) => `, score ${nth},`,
};

const sentences: Readonly<Record<ObservationIssueCode, Three>> = {
  'unknown-indicator': ['考评方案中没有“{name}”这项指标。', '考評方案中沒有「{name}」這項指標。', 'The scheme has no indicator “{name}”.'],
  block: ['“{name}”由下级指标相加得出，不能直接填数。', '「{name}」由下級指標相加得出，不能直接填數。', '“{name}” is the sum of the indicators below it: give their figures instead.'],
  'wrong-period': ['考评周期“{value}”与方案不符。', '考評週期「{value}」與方案不符。', '“{value}” is not a period of this scheme.'],
  'unknown-input': ['这项指标没有“{name}”这个数据。', '這項指標沒有「{name}」這個資料。', 'This indicator has no figure called “{name}”.'],
  'not-a-number': ['{name}应填数字，现为“{value}”。', '{name}應填數字，現為「{value}」。', '{name} should be a number, and is “{value}”.'],
  'not-a-list': ['{name}应逐一填写每位评委的分数。', '{name}應逐一填寫每位評委的分數。', '{name} should have the score of each judge, one by one.'],
  list: ['{name}只能填一个数字。', '{name}只能填一個數字。', '{name} should be one number.'],
  negative: ['{name}不能小于 0，现为 {value}。', '{name}不能小於 0，現為 {value}。', '{name} cannot be below 0, and is {value}.'],
  fraction: ['{name}应为整数，现为 {value}，请核对。', '{name}應為整數，現為 {value}，請核對。', '{name} should be a whole number, and is {value}: please check.'],
  'numerator-larger': ['{name}（{value}）不能大于{otherName}（{other}）。', '{name}（{value}）不能大於{otherName}（{other}）。', '{name} ({value}) cannot be more than {otherName} ({other}).'],
  'less-larger': ['扣除后，{name}（{value}）已小于 0。', '扣除後，{name}（{value}）已小於 0。', 'What is taken off {name} leaves less than nothing ({value}).'],
  'repeated-larger': ['{name}（{value}）不能多于{otherName}（{other}）。', '{name}（{value}）不能多於{otherName}（{other}）。', '{name} ({value}) cannot be more than {otherName} ({other}).'],
  'above-all': ['{name}是占比，应在 0 到 1 之间，现为 {value}。', '{name}是占比，應在 0 到 1 之間，現為 {value}。', '{name} is a share from 0 to 1, and is {value}.'],
  'score-off-scale': ['{name}应在 0 到 {to} 分之间，现为 {value}。', '{name}應在 0 到 {to} 分之間，現為 {value}。', '{name} should be from 0 to {to}, and is {value}.'],
  'off-bounds': ['{name}应在 {from} 到 {to} 分之间，现为 {value}。', '{name}應在 {from} 到 {to} 分之間，現為 {value}。', '{name} should be from {from} to {to}, and is {value}.'],
  'no-reason': ['“{name}”是人工评分，请写明理由。', '「{name}」是人工評分，請寫明理由。', 'Points for “{name}” are given by hand: say why.'],
  'not-yes-or-no': ['{name}只能填 1（达标）或 0（未达标），现为 {value}。', '{name}只能填 1（達標）或 0（未達標），現為 {value}。', '{name} should be 1 (met) or 0 (not met), and is {value}.'],
  'parts-differ': ['{name}为 {total}，而各分项合计为 {sum}。', '{name}為 {total}，而各分項合計為 {sum}。', '{name} is stated as {total}, but its parts add up to {sum}.'],
};
