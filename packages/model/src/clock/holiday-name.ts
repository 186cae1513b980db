import { pickText, text, type Locale } from '../text/text.js';
import type { Text } from '../text/text-schema.js';

const names: Readonly<Record<string, Text>> = {
  元旦: text('元旦', '元旦', 'New Year’s Day'),
  春节: text('春节', '春節', 'Spring Festival'),
  清明节: text('清明节', '清明節', 'Qingming Festival'),
  劳动节: text('劳动节', '勞動節', 'Labour Day'),
  端午节: text('端午节', '端午節', 'Dragon Boat Festival'),
  中秋节: text('中秋节', '中秋節', 'Mid-Autumn Festival'),
  国庆节: text('国庆节', '國慶節', 'National Day'),
};

/**
 * A holiday's name as a calendar gives it, in another language: 国庆节、中秋节 → National Day and Mid-Autumn Festival. A name that
 * is not known, such as one of a tenant's own calendar, stays as it is.
 */
export function holidayName(name: string, locale: Locale): string {
  const known = (part: string): string => (Object.prototype.hasOwnProperty.call(names, part) ? pickText(names[part] as Text, locale) : part);
  return name.split('、').map(known).join(locale === 'en' ? ' and ' : '、');
}
