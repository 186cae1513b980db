import type { Basis, Limit } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';
import type { Text } from '../../../text/text-schema.js';
import { replyBasis, weifangReplyBasis } from '../shared/basis.js';

/** What kind of answer is wanted, and how soon: the classes by which cities set the limit to reply. */
export const matterClasses = ['urgent', 'consult', 'help', 'complaint', 'suggestion'] as const;
export type MatterClass = (typeof matterClasses)[number];

/** How one city sets its limits. Data: a city copies one and edits it. */
export interface AppealPreset {
  id: string;
  label: Text;
  /** The limit to reply, by class. */
  reply: Readonly<Record<MatterClass, Limit>>;
  /** By how many working days that may be extended in all, and how often. */
  extension: { max: number; times: number };
  /** Working days within which an order may be objected to and returned. */
  objection: number;
  /** How often an order may be returned before it is to be designated. */
  returns: number;
  /** Where the limit to reply stands; practice has none. */
  basis?: Basis;
}

const workdays = (amount: number): Limit => ({ amount, unit: 'workday' });
const everyClass = (limit: Limit): AppealPreset['reply'] => ({ urgent: limit, consult: limit, help: limit, complaint: limit, suggestion: limit });

/** Presets of practice that no ordinance fixes. */
const usual = { extension: { max: 5, times: 1 }, objection: 1, returns: 2 };

/**
 * Limits of cities as they were published; the first are those of the `appeal` that ships. Shanghai's three are by type: which class
 * has which is a reading of ours. The city of the last is not named in what was published.
 */
export const appealPresets: readonly AppealPreset[] = [
  { id: 'jinan', label: text('济南：5 个工作日', '濟南：5 個工作日', 'Jinan: 5 working days'), reply: everyClass(workdays(5)), basis: replyBasis, ...usual },
  { id: 'weifang', label: text('潍坊：5 个工作日', '濰坊：5 個工作日', 'Weifang: 5 working days'), reply: everyClass(workdays(5)), basis: weifangReplyBasis, ...usual },
  {
    id: 'shanghai',
    label: text('上海：按类型 1、5、15 个工作日', '上海：按類型 1、5、15 個工作日', 'Shanghai: 1, 5 or 15 working days by type'),
    reply: { urgent: workdays(1), consult: workdays(1), help: workdays(5), complaint: workdays(15), suggestion: workdays(15) },
    ...usual,
  },
  {
    id: 'by-class',
    label: text('紧急当日，咨询求助 3 个、建议投诉 13 个工作日', '緊急當日，諮詢求助 3 個、建議投訴 13 個工作日', 'Urgent the same day; questions and help 3, suggestions and complaints 13 working days'),
    reply: { urgent: { amount: 0, unit: 'day' }, consult: workdays(3), help: workdays(3), complaint: workdays(13), suggestion: workdays(13) },
    ...usual,
  },
];
