import { isDay } from '../clock/day.js';
import { formatDay } from '../clock/format.js';
import { pickText, type Locale } from '../text/text.js';
import { wrongType, type KindValues } from './check/kind.js';
import { cleanValue } from './check/checks.js';
import type { Choice, Field, FieldKind, FieldOf, FieldValue } from './definition.js';
import { formatList, formatNumber } from './format.js';
import { formatPhone } from './phone.js';
import { treeLabel } from './tree.js';

/**
 * A value as a person reads it where nothing can be edited; empty when there is none. Divisions and organisations are named by
 * the directory, which a form does not have: a place is described by its words, an organisation and a case by their ids.
 */
export function describeValue(field: Field, value: FieldValue | undefined, locale: Locale): string {
  const cleaned = cleanValue(field, value);
  if (cleaned === undefined || cleaned === wrongType) return '';
  const describer: Describer<FieldValue, Field> = describers[field.kind];
  return describer.describe(cleaned, field, locale);
}

interface Describer<V, F> {
  describe(value: V, field: F, locale: Locale): string;
}

const asIs = { describe: (value: string) => value };
const agreed: Readonly<Record<Locale, string>> = { 'zh-Hans': '已同意', 'zh-Hant': '已同意', en: 'Agreed' };
const ofStars: Readonly<Record<Locale, string>> = {
  'zh-Hans': '{stars} 星（满分 {max} 星）',
  'zh-Hant': '{stars} 星（滿分 {max} 星）',
  en: '{stars} of {max} stars',
};

const describers: { [K in FieldKind]: Describer<KindValues[K], FieldOf<K>> } = {
  text: asIs,
  longText: asIs,
  number: {
    describe(value, { unit }, locale) {
      const figure = typeof value === 'number' ? formatNumber(value, locale) : value;
      return unit ? `${figure} ${pickText(unit, locale)}` : figure;
    },
  },
  single: { describe: (value, field, locale) => optionLabel(field.options, value, locale) },
  multiple: { describe: (values, field, locale) => formatList(values.map((value) => optionLabel(field.options, value, locale)), locale) },
  tree: { describe: (value, field, locale) => treeLabel(field.tree, value, locale) },
  date: { describe: (value, _field, locale) => (isDay(value) ? formatDay(value, locale) : value) },
  phone: { describe: formatPhone },
  place: { describe: (place) => place.text || place.division },
  attachment: { describe: (files, _field, locale) => formatList(files.map((file) => file.name), locale) },
  consent: { describe: (_value, _field, locale) => agreed[locale] },
  organisation: { describe: (value, _field, locale) => formatList([value].flat(), locale) },
  case: { describe: (ref) => ref.id },
  rating: { describe: (value, field, locale) => ofStars[locale].replace('{stars}', String(value)).replace('{max}', String(field.max)) },
};

function optionLabel(options: readonly Choice[], value: string, locale: Locale): string {
  const option = options.find((candidate) => candidate.value === value);
  return option ? pickText(option.label, locale) : value;
}
