import { formatDay } from '../clock/format.js';
import { pickText, type Locale } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { Field } from './definition.js';
import { formatBytes, formatList, formatNumber, formatType } from './format.js';
import type { FormIssue } from './issue.js';
import { asks, issueMessages, type MessageKey } from './issue-messages.js';

/**
 * One sentence that says what to do about an issue, naming the field. The definition's own `requiredMessage` and
 * `patternMessage` come first. @param field the field of the issue; `undefined` when the form does not have it
 */
export function issueText(issue: FormIssue, field: Field | undefined, locale: Locale): string {
  const own = field && ownMessage(issue, field);
  if (own) return pickText(own, locale);
  const { ask, levels, messages } = issueMessages[locale];
  const words: Readonly<Record<string, string>> = {
    ...formatParams(issue, field, locale),
    field: field ? labelWithin(pickText(field.label, locale), locale) : issue.field,
    ask: ask[field ? asks[field.kind] : 'fill'],
    level: field?.kind === 'place' ? levels[field.level] : '',
    types: field?.kind === 'attachment' ? formatList(field.types.map(formatType), locale) : '',
  };
  return messages[messageKey(issue, field)].replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}

function ownMessage({ code }: FormIssue, field: Field): Text | undefined {
  if (code === 'required' || code === 'not-consented') return field.requiredMessage;
  return code === 'pattern' && field.kind === 'text' ? field.patternMessage : undefined;
}

function messageKey({ code, params }: FormIssue, field: Field | undefined): MessageKey {
  if (code === 'place-incomplete') return params?.['missing'] === 'text' ? 'place-text' : 'place-division';
  if (code === 'too-many-decimals' && params?.['decimals'] === 0) return 'whole-number';
  if (code === 'too-many' && field?.kind === 'attachment') return 'too-many-files';
  if (code === 'too-early' && field?.kind === 'date' && field.min === 'today') return 'before-today';
  if (code === 'too-late' && field?.kind === 'date' && field.max === 'today') return 'after-today';
  return code;
}

/** A label inside a sentence: without a mark at its end, and in English without its capital unless it is an abbreviation. */
function labelWithin(label: string, locale: Locale): string {
  const bare = label.replace(/[?？:：。.]+$/, '');
  return locale === 'en' && /^[A-Z](?![A-Z0-9])/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

function formatParams({ code, params = {} }: FormIssue, field: Field | undefined, locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, formatParam(name, value)] as const));

  function formatParam(name: string, value: string | number): string {
    if (typeof value === 'string') return name === 'type' ? formatType(value) : field?.kind === 'date' ? formatDay(value, locale) : value;
    if (code === 'file-too-large') return formatBytes(value);
    const unit = field?.kind === 'number' && field.unit && name !== 'decimals' ? ` ${pickText(field.unit, locale)}` : '';
    return formatNumber(value, locale) + unit;
  }
}
