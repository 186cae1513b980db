import type { Locale } from '../text/text.js';
import type { RoutingVariable } from './facts.js';

/** The sentences of an explained route. Rules, days and values arrive as text. */
export interface RouteWords {
  rule(number: number, name: string): string;
  fired(rule: string, values: string): string;
  unconditional(rule: string): string;
  never(rule: string): string;
  noMatch(rule: string, values: string): string;
  notValidYet(rule: string, from: string): string;
  expired(rule: string, to: string): string;
  after(count: number): string;
  none: string;
  list: string;
  value(name: string, value: string): string;
  names: Readonly<Record<RoutingVariable, string>>;
  channels: Readonly<Record<string, string>>;
  weekdays: readonly string[];
  hour(hour: number): string;
  monthDay(month: number, day: number): string;
  yes: string;
  no: string;
  unannounced: string;
  empty: string;
}

const simplified: RouteWords = {
  rule: (number, name) => `第 ${number} 条“${name}”`,
  fired: (rule, values) => `${rule}适用：${values}。`,
  unconditional: (rule) => `${rule}适用：不设条件。`,
  never: (rule) => `${rule}不适用：条件永远不成立。`,
  noMatch: (rule, values) => `${rule}不适用：${values}。`,
  notValidYet: (rule, from) => `${rule}尚未启用，自 ${from} 起有效。`,
  expired: (rule, to) => `${rule}已停用，有效期到 ${to}。`,
  after: (count) => `其后的 ${count} 条不再查看。`,
  none: '没有一条规则适用。',
  list: '，',
  value: (name, value) => `${name}为“${value}”`,
  names: {
    type: '事项类型', channel: '来源渠道', title: '标题', 'category.path': '类别', 'category.within': '类别', 'area.code': '地区', 'area.within': '地区',
    'place.division': '地点所在区划', 'place.text': '地点', 'time.at': '时间', 'time.day': '日期', 'time.weekday': '星期', 'time.hour': '时刻',
    'time.monthDay': '月日', 'time.workday': '当天是否工作日', 'order.returns': '退单次数',
  },
  channels: { web: '网上', phone: '电话', desk: '窗口', grid: '网格' },
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  hour: (hour) => `${hour} 时`,
  monthDay: (month, day) => `${month}月${day}日`,
  yes: '是',
  no: '否',
  unannounced: '未知，放假安排尚未公布',
  empty: '未填',
};

const traditional: RouteWords = {
  rule: (number, name) => `第 ${number} 條「${name}」`,
  fired: (rule, values) => `${rule}適用：${values}。`,
  unconditional: (rule) => `${rule}適用：不設條件。`,
  never: (rule) => `${rule}不適用：條件永遠不成立。`,
  noMatch: (rule, values) => `${rule}不適用：${values}。`,
  notValidYet: (rule, from) => `${rule}尚未啟用，自 ${from} 起有效。`,
  expired: (rule, to) => `${rule}已停用，有效期到 ${to}。`,
  after: (count) => `其後的 ${count} 條不再查看。`,
  none: '沒有一條規則適用。',
  list: '，',
  value: (name, value) => `${name}為「${value}」`,
  names: {
    type: '事項類型', channel: '來源管道', title: '標題', 'category.path': '類別', 'category.within': '類別', 'area.code': '地區', 'area.within': '地區',
    'place.division': '地點所在區劃', 'place.text': '地點', 'time.at': '時間', 'time.day': '日期', 'time.weekday': '星期', 'time.hour': '時刻',
    'time.monthDay': '月日', 'time.workday': '當天是否工作日', 'order.returns': '退單次數',
  },
  channels: { web: '網上', phone: '電話', desk: '窗口', grid: '網格' },
  weekdays: ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
  hour: (hour) => `${hour} 時`,
  monthDay: (month, day) => `${month}月${day}日`,
  yes: '是',
  no: '否',
  unannounced: '未知，放假安排尚未公布',
  empty: '未填',
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const english: RouteWords = {
  rule: (number, name) => `Rule ${number}, “${name}”,`,
  fired: (rule, values) => `${rule} applies (${values}).`,
  unconditional: (rule) => `${rule} applies: it has no condition.`,
  never: (rule) => `${rule} does not apply: its condition never holds.`,
  noMatch: (rule, values) => `${rule} does not apply (${values}).`,
  notValidYet: (rule, from) => `${rule} is not valid yet; it starts on ${from}.`,
  expired: (rule, to) => `${rule} is no longer valid; its last day was ${to}.`,
  after: (count) => (count === 1 ? 'The rule after it was not looked at.' : `The ${count} rules after it were not looked at.`),
  none: 'No rule applies.',
  list: '; ',
  value: (name, value) => `${name}: ${value}`,
  names: {
    type: 'case type', channel: 'channel', title: 'title', 'category.path': 'category', 'category.within': 'category', 'area.code': 'area', 'area.within': 'area',
    'place.division': 'division of the place', 'place.text': 'place', 'time.at': 'time', 'time.day': 'date', 'time.weekday': 'day of the week', 'time.hour': 'hour',
    'time.monthDay': 'day of the year', 'time.workday': 'working day', 'order.returns': 'returned orders',
  },
  channels: { web: 'web', phone: 'telephone', desk: 'service desk', grid: 'grid' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  hour: (hour) => String(hour),
  monthDay: (month, day) => `${day} ${months[month - 1]}`,
  yes: 'yes',
  no: 'no',
  unannounced: 'unknown, holidays not announced yet',
  empty: 'not given',
};

export const routeWords: Readonly<Record<Locale, RouteWords>> = { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english };
