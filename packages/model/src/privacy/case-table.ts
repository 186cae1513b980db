import type { Case } from '../case/case.js';
import type { CaseType } from '../case/case-type.js';
import { findCaseType } from '../case/find-case-type.js';
import { formatShortInstant } from '../clock/format.js';
import { caseLight } from '../clock/light.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Instant, Light } from '../clock/clock.js';
import type { Organisation } from '../division/organisation.js';
import { treeLabel } from '../form/tree.js';
import { pickText, text, type Locale } from '../text/text.js';
import type { SupervisionLevel } from '../supervision/supervision.js';
import type { Text } from '../text/text-schema.js';
import { maskName, maskPhone } from './mask.js';

/** The columns that a table of cases may have. What was written in a case is not among them. */
export const tableColumns = [
  'receipt', 'type', 'title', 'category', 'place', 'status', 'light', 'due', 'lead', 'supervision', 'stars', 'applicant', 'phone', 'createdAt', 'updatedAt',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** By what a table is written. */
export interface TableContext {
  caseTypes: readonly CaseType[];
  organisations: readonly Organisation[];
  calendar: WorkCalendar;
  now: Instant;
  locale: Locale;
}

/**
 * Cases as rows of text under a row of headings, for a file that leaves the system. Name and telephone are masked whoever asks:
 * what a post may see on a screen it may not carry away.
 */
export function caseTable(cases: readonly Case[], columns: readonly TableColumn[], context: TableContext): string[][] {
  return [columns.map((column) => pickText(headings[column], context.locale)), ...cases.map((item) => columns.map((column) => cells[column](item, context)))];
}

const cells: Record<TableColumn, (item: Case, context: TableContext) => string> = {
  receipt: ({ receipt }) => receipt,
  type: (item, context) => say(typeOf(item, context)?.label, context) ?? item.type.id,
  title: ({ title }) => title,
  category: (item, context) => treeLabel(typeOf(item, context)?.categories ?? [], item.category, context.locale) || item.category,
  place: ({ place }) => place.text,
  status: (item, context) => say(typeOf(item, context)?.statuses.find(({ id }) => id === item.status)?.label, context) ?? item.status,
  light: (item, { calendar, now, locale }) => pickText(lightNames[caseLight(item, calendar, now).light], locale),
  due(item, { calendar, now }) {
    const { deadline } = caseLight(item, calendar, now);
    return deadline?.known ? (deadline.lastDay ?? formatShortInstant(deadline.dueAt, calendar.offset)) : '';
  },
  lead: ({ lead }, context) => say(context.organisations.find(({ id }) => id === lead)?.name, context) ?? lead ?? '',
  supervision: ({ supervision }, { locale }) => (supervision ? pickText(levelNames[supervision.level], locale) : ''),
  stars: ({ stars }) => (stars === null ? '' : String(stars)),
  applicant: ({ applicant }) => (applicant?.name === undefined ? '' : maskName(applicant.name)),
  phone: ({ applicant }) => (applicant?.phone === undefined ? '' : maskPhone(applicant.phone)),
  createdAt: ({ createdAt }, { calendar }) => formatShortInstant(createdAt, calendar.offset),
  updatedAt: ({ updatedAt }, { calendar }) => formatShortInstant(updatedAt, calendar.offset),
};

function typeOf({ type }: Case, { caseTypes }: TableContext): CaseType | undefined {
  return findCaseType(caseTypes, type);
}

function say(words: Text | undefined, { locale }: TableContext): string | undefined {
  return words && pickText(words, locale);
}

const headings: Record<TableColumn, Text> = {
  receipt: text('编号', '編號', 'Number'),
  type: text('事项类型', '事項類型', 'Kind of case'),
  title: text('标题', '標題', 'Title'),
  category: text('类别', '類別', 'Category'),
  place: text('地点', '地點', 'Place'),
  status: text('状态', '狀態', 'Status'),
  light: text('时限灯', '時限燈', 'Light'),
  due: text('最后期限', '最後期限', 'Due'),
  lead: text('主办单位', '主辦單位', 'Lead'),
  supervision: text('督办', '督辦', 'Supervision'),
  stars: text('星级', '星級', 'Stars'),
  applicant: text('诉求人（已隐去）', '訴求人（已隱去）', 'Applicant (masked)'),
  phone: text('电话（已隐去）', '電話（已隱去）', 'Telephone (masked)'),
  createdAt: text('登记时间', '登記時間', 'Filed'),
  updatedAt: text('最近更新', '最近更新', 'Updated'),
};

const lightNames: Record<Light, Text> = {
  green: text('正常', '正常', 'In time'),
  yellow: text('临期', '臨期', 'Due soon'),
  red: text('超期', '逾期', 'Overdue'),
  paused: text('暂停计时', '暫停計時', 'Paused'),
  unknown: text('期限未定', '期限未定', 'Not known'),
  off: text('不计时', '不計時', 'Not timed'),
};

const levelNames: Record<SupervisionLevel, Text> = {
  urge: text('催办', '催辦', 'Urged'),
  supervise: text('督办', '督辦', 'Supervised'),
  list: text('挂牌督办', '掛牌督辦', 'Listed'),
};
