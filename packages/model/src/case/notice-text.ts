import type { Clock } from '../clock/clock.js';
import { deadlineOf } from '../clock/deadline.js';
import { formatDay, formatInstant } from '../clock/format.js';
import { locales, pickText, type Locale } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { Case } from './case.js';
import type { CaseType } from './case-type.js';
import type { NoticeContext } from './notices.js';

interface Subject {
  item: Case;
  caseType: CaseType;
  clock: Clock | undefined;
}

/** What stands for something that is not known. */
const unknown: Readonly<Record<'deadline' | 'lead', Readonly<Record<Locale, string>>>> = {
  deadline: { 'zh-Hans': '（待定）', 'zh-Hant': '（待定）', en: '(not known yet)' },
  lead: { 'zh-Hans': '（待定）', 'zh-Hant': '（待定）', en: '(nobody yet)' },
};

/** The text with what its placeholders stand for, in each language that it has. One that means nothing stays as it is. */
export function renderNotice(text: Text, subject: Subject, context: NoticeContext): Text {
  return locales.reduce<Text>((rendered, locale) => {
    const written = text[locale];
    return written === undefined ? rendered : { ...rendered, [locale]: fill(written, valuesOf(subject, context, locale)) };
  }, text);
}

function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{([a-z]+)\}/g, (placeholder, name: string) => values.get(name) ?? placeholder);
}

function valuesOf({ item, caseType, clock }: Subject, context: NoticeContext, locale: Locale): Map<string, string> {
  const status = caseType.statuses.find(({ id }) => id === item.status)?.label;
  const leading = context.organisations?.find(({ id }) => id === item.lead)?.name;
  return new Map([
    ['receipt', item.receipt],
    ['title', item.title],
    ['status', status ? pickText(status, locale) : item.status],
    ['lead', leading ? pickText(leading, locale) : (item.lead ?? unknown.lead[locale])],
    ['clock', clock ? pickText(clock.label, locale) : ''],
    ['deadline', deadlineIn(clock, context, locale)],
  ]);
}

/** The last day, or the moment of a limit in hours or minutes. */
function deadlineIn(clock: Clock | undefined, { calendar }: NoticeContext, locale: Locale): string {
  const deadline = clock && calendar ? deadlineOf(clock, calendar) : undefined;
  if (!deadline?.known || !calendar) return unknown.deadline[locale];
  return deadline.lastDay === null ? formatInstant(deadline.dueAt, calendar.offset, locale) : formatDay(deadline.lastDay, locale);
}
