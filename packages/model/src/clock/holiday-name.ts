import { pickText, text, type Locale } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { HolidayName } from './calendar.js';

/** The national holidays, and those that autonomous regions add to them by their own rules. */
const names: Readonly<Record<string, Text>> = {
  元旦: text('元旦', '元旦', 'New Year’s Day'),
  春节: text('春节', '春節', 'Spring Festival'),
  清明节: text('清明节', '清明節', 'Qingming Festival'),
  劳动节: text('劳动节', '勞動節', 'Labour Day'),
  端午节: text('端午节', '端午節', 'Dragon Boat Festival'),
  中秋节: text('中秋节', '中秋節', 'Mid-Autumn Festival'),
  国庆节: text('国庆节', '國慶節', 'National Day'),
  三月三: text('三月三', '三月三', 'Sanyuesan Festival'),
  开斋节: text('开斋节', '開齋節', 'Eid al-Fitr'),
  古尔邦节: text('古尔邦节', '古爾邦節', 'Eid al-Adha'),
  藏历新年: text('藏历新年', '藏曆新年', 'Tibetan New Year'),
  雪顿节: text('雪顿节', '雪頓節', 'Shoton Festival'),
};

/**
 * A holiday's name as a calendar gives it, in another language: 国庆节、中秋节 → National Day and Mid-Autumn Festival. A name that
 * is given in Chinese only and is not known here stays as it is; a tenant gives it as a text of all languages.
 */
export function holidayName(name: HolidayName, locale: Locale): string {
  if (typeof name !== 'string') return pickText(name, locale);
  const known = (part: string): string => (Object.prototype.hasOwnProperty.call(names, part) ? pickText(names[part] as Text, locale) : part);
  return name.split('、').map(known).join(locale === 'en' ? ' and ' : '、');
}
