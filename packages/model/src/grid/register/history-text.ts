import { formatDay } from '../../clock/format.js';
import { pickText, text, type Locale } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { Grid } from '../grid.js';
import type { HistoryStepKind } from './history-of.js';

type Sentence = (from: string, to: string) => Text;

const sentences: Readonly<Record<HistoryStepKind, Sentence>> = {
  found: (_from, to) => text(`设立${to}`, `設立${to}`, `${to} was set up`),
  split: (from, to) => text(`${from}分为${to}`, `${from}分為${to}`, `${from} was split into ${to}`),
  merge: (from, to) => text(`${from}合并为${to}`, `${from}合併為${to}`, `${from} were merged into ${to}`),
  boundary: (from, to) => text(`${from}的部分范围划归${to}`, `${from}的部分範圍劃歸${to}`, `Part of ${from} went to ${to}`),
  points: (_from, to) => text(`${to}的边界线补充了点位，范围不变`, `${to}的邊界線補充了點位，範圍不變`, `The boundary of ${to} got positions; its ground is the same`),
  correct: (_from, to) => text(`${to}的登记内容更正`, `${to}的登記內容更正`, `The record of ${to} was put right`),
  renumber: (from, to) => text(`${from}改为${to}`, `${from}改為${to}`, `${from} became ${to}`),
  retire: (from) => text(`撤销${from}`, `撤銷${from}`, `${from} was retired`),
};

const redrawn: Sentence = (from) => text(`${from}的边界重新划定`, `${from}的邊界重新劃定`, `The boundary of ${from} was drawn anew`);

/** 2026年7月1日 周三，东门网格（…001）分为…… */
export function stepText(kind: HistoryStepKind, on: string, from: readonly Grid[], to: readonly Grid[]): Text {
  const others = kind === 'boundary' ? to.filter(({ code }) => !from.some((before) => before.code === code)) : to;
  const sentence = kind === 'boundary' && others.length === 0 ? redrawn : sentences[kind];
  const say = (locale: Locale) => pickText(sentence(listed(from, locale), listed(others, locale)), locale);
  return text(
    `${formatDay(on, 'zh-Hans')}，${say('zh-Hans')}。`,
    `${formatDay(on, 'zh-Hant')}，${say('zh-Hant')}。`,
    `${formatDay(on, 'en')}: ${say('en')}.`,
  );
}

function listed(grids: readonly Pick<Grid, 'code' | 'name'>[], locale: Locale): string {
  const names = grids.map(({ code, name }) => (locale === 'en' ? `${name} (${code})` : `${name}（${code}）`));
  if (locale !== 'en') return names.join('、');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
