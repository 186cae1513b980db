import type { ClockUnit, PauseCause } from './clock.js';
import type { Locale } from '../text/text.js';

/** The sentences of an explained deadline. Days and moments arrive as text. */
export interface ExplainWords {
  limit(label: string, limit: string): string;
  limitOnOrder(label: string, limit: string): string;
  /** `article` may be a bare number, such as 24. */
  basis(source: string, article: string | undefined): string;
  extension(moment: string, amount: string, total: string): string;
  extensionBasis(source: string, article: string | undefined): string;
  start(moment: string): string;
  startSameDay(moment: string): string;
  startTimed(moment: string, unit: ClockUnit): string;
  range(from: string, to: string, days: number): string;
  skipped(days: string, reason: string): string;
  makeup(day: string): string;
  weekend: string;
  paused(causes: string): string;
  causes(causes: readonly PauseCause[]): string;
  holiday(name: string, weekends: boolean): string;
  pause(from: string, to: string, causes: string): string;
  pausedSince(moment: string, causes: string): string;
  ordinal(number: number, unit: ClockUnit): string;
  /** In place of an ordinal where the limit is the same day. */
  lastDay: string;
  last(ordinal: string, day: string): string;
  /** The limit is used up on a day that is no working day … */
  nominal(ordinal: string, day: string): string;
  /** … so these days are passed over … */
  rolled(days: string, reason: string): string;
  /** … and this is the last. */
  rolledTo(day: string): string;
  due(moment: string): string;
  unannounced(year: number): string;
}

const simplified: ExplainWords = {
  limit: (label, limit) => `${label}：${limit}。`,
  limitOnOrder: (label, limit) => `${label}：${limit}（工单载明）。`,
  basis: (source, article) => `依据：${source}${inChinese(article, '条')}。`,
  extension: (moment, amount, total) => `延期：${moment} 延长 ${amount}，共 ${total}。`,
  extensionBasis: (source, article) => `延期依据：${source}${inChinese(article, '条')}。`,
  start: (moment) => `自 ${moment} 起计时，当天不计（民法典第二百零一条）。`,
  startSameDay: (moment) => `自 ${moment} 起计时，当天办结。`,
  startTimed: (moment, unit) => `自 ${moment} 起按${unit === 'hour' ? '小时' : '分钟'}连续计时（民法典第二百零一条）。`,
  range: (from, to, days) => `${from} 至 ${to}，共 ${days} 天`,
  skipped: (days, reason) => `不计：${days}，${reason}。`,
  makeup: (day) => `照计：${day}，周末调休上班。`,
  weekend: '周末',
  paused: (causes) => `暂停计时（${causes}）`,
  causes: (causes) => listed(causes, { applicant: '等待申请人补充', hearing: '听证', suspension: '中止', merged: '并入其他事项' }, '、'),
  holiday: (name, weekends) => `${name}放假${weekends ? '（含周末）' : ''}`,
  pause: (from, to, causes) => `暂停：${from} 至 ${to}，${causes}，这段时间不计。`,
  pausedSince: (moment, causes) => `自 ${moment} 起暂停计时（${causes}），尚未恢复。以下按立即恢复推算，恢复前到期时间会相应推后。`,
  ordinal: (number, unit) => (unit === 'workday' ? `第 ${number} 个工作日` : `第 ${number} 天`),
  lastDay: '最后一天',
  last: (ordinal, day) => `${ordinal}是 ${day}，当天 24:00 到期。`,
  nominal: (ordinal, day) => `${ordinal}是 ${day}，不是工作日，最后一天顺延（民法典第二百零三条）。`,
  rolled: (days, reason) => `顺延：${days}，${reason}。`,
  rolledTo: (day) => `顺延到 ${day}，当天 24:00 到期。`,
  due: (moment) => `${moment} 到期。`,
  unannounced: (year) => `${year} 年的放假安排尚未公布，到期时间暂时无法确定。`,
};

const traditional: ExplainWords = {
  limit: simplified.limit,
  limitOnOrder: (label, limit) => `${label}：${limit}（工單載明）。`,
  basis: (source, article) => `依據：${source}${inChinese(article, '條')}。`,
  extension: (moment, amount, total) => `延期：${moment} 延長 ${amount}，共 ${total}。`,
  extensionBasis: (source, article) => `延期依據：${source}${inChinese(article, '條')}。`,
  start: (moment) => `自 ${moment} 起計時，當天不計（民法典第二百零一條）。`,
  startSameDay: (moment) => `自 ${moment} 起計時，當天辦結。`,
  startTimed: (moment, unit) => `自 ${moment} 起按${unit === 'hour' ? '小時' : '分鐘'}連續計時（民法典第二百零一條）。`,
  range: (from, to, days) => `${from} 至 ${to}，共 ${days} 天`,
  skipped: (days, reason) => `不計：${days}，${reason}。`,
  makeup: (day) => `照計：${day}，週末調休上班。`,
  weekend: '週末',
  paused: (causes) => `暫停計時（${causes}）`,
  causes: (causes) => listed(causes, { applicant: '等待申請人補充', hearing: '聽證', suspension: '中止', merged: '併入其他事項' }, '、'),
  holiday: (name, weekends) => `${name}放假${weekends ? '（含週末）' : ''}`,
  pause: (from, to, causes) => `暫停：${from} 至 ${to}，${causes}，這段時間不計。`,
  pausedSince: (moment, causes) => `自 ${moment} 起暫停計時（${causes}），尚未恢復。以下按立即恢復推算，恢復前到期時間會相應推後。`,
  ordinal: (number, unit) => (unit === 'workday' ? `第 ${number} 個工作日` : `第 ${number} 天`),
  lastDay: '最後一天',
  last: (ordinal, day) => `${ordinal}是 ${day}，當天 24:00 到期。`,
  nominal: (ordinal, day) => `${ordinal}是 ${day}，不是工作日，最後一天順延（民法典第二百零三條）。`,
  rolled: (days, reason) => `順延：${days}，${reason}。`,
  rolledTo: (day) => `順延到 ${day}，當天 24:00 到期。`,
  due: (moment) => `${moment} 到期。`,
  unannounced: (year) => `${year} 年的放假安排尚未公布，到期時間暫時無法確定。`,
};

const english: ExplainWords = {
  limit: (label, limit) => `${label}: ${limit}.`,
  limitOnOrder: (label, limit) => `${label}: ${limit}, as the order states.`,
  basis: (source, article) => `Basis: ${source}${inEnglish(article)}.`,
  extension: (moment, amount, total) => `Extended on ${moment} by ${amount}, to ${total} in all.`,
  extensionBasis: (source, article) => `Basis of the extension: ${source}${inEnglish(article)}.`,
  start: (moment) => `Started on ${moment}; that day is not counted (Civil Code, Article 201).`,
  startSameDay: (moment) => `Started on ${moment}, to be done that same day.`,
  startTimed: (moment, unit) => `Started on ${moment} and counted ${unit} by ${unit} (Civil Code, Article 201).`,
  range: (from, to, days) => `${from} to ${to}, ${days} days`,
  skipped: (days, reason) => `Not counted: ${days}, ${reason}.`,
  makeup: (day) => `Counted: ${day}, a weekend day worked to make up for a holiday.`,
  weekend: 'weekend',
  paused: (causes) => `the clock was paused (${causes})`,
  causes: (causes) =>
    listed(causes, { applicant: 'waiting for the applicant', hearing: 'hearing', suspension: 'suspended', merged: 'merged into another case' }, ', '),
  holiday: (name, weekends) => `${name} holiday${weekends ? ', weekend included' : ''}`,
  pause: (from, to, causes) => `Paused: ${from} to ${to}, ${causes}, not counted.`,
  pausedSince: (moment, causes) => `Paused since ${moment} (${causes}). What follows holds if it runs on at once; the due time moves on for as long as it is paused.`,
  ordinal: (number, unit) => (unit === 'workday' ? `Working day ${number}` : `Day ${number}`),
  lastDay: 'The last day',
  last: (ordinal, day) => `${ordinal} is ${day}; due at 24:00 that day.`,
  nominal: (ordinal, day) => `${ordinal} is ${day}, not a working day, so the last day moves on (Civil Code, Article 203).`,
  rolled: (days, reason) => `Passed over: ${days}, ${reason}.`,
  rolledTo: (day) => `The last day is ${day}; due at 24:00 that day.`,
  due: (moment) => `Due on ${moment}.`,
  unannounced: (year) => `The holidays of ${year} have not been announced, so the due time is not known yet.`,
};

export const explainWords: Readonly<Record<Locale, ExplainWords>> = { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english };

function inChinese(article: string | undefined, measure: string): string {
  return article !== undefined && isNumber(article) ? `第 ${article} ${measure}` : (article ?? '');
}

function inEnglish(article: string | undefined): string {
  return article === undefined ? '' : `, ${isNumber(article) ? 'Article ' : ''}${article}`;
}

function listed(causes: readonly PauseCause[], names: Readonly<Record<PauseCause, string>>, separator: string): string {
  return causes.map((cause) => names[cause]).join(separator);
}

function isNumber(article: string): boolean {
  return /^\d+$/.test(article);
}
