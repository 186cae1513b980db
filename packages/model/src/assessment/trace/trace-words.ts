import type { Locale } from '../../text/text.js';
import type { RoundingMode } from '../decimal.js';

interface TraceWords {
  /** How a name is marked inside a calculation. */
  quote: readonly [string, string];
  floor: string;
  ceil: string;
  bands: string;
  otherwise: string;
  modes: Record<RoundingMode, string>;
  rounding(mode: string, digits: number): string;
  note(said: string): string;
  given: string;
  columns: readonly [step: string, what: string, calculation: string, result: string, rounding: string];
}

export const traceWords: Record<Locale, TraceWords> = {
  'zh-Hans': {
    quote: ['「', '」'],
    floor: '舍去小数',
    ceil: '进到整数',
    bands: '按档取值',
    otherwise: '其余',
    modes: { 'half-up': '四舍五入', 'half-even': '四舍六入五成双', down: '截尾', up: '进一' },
    rounding: (mode, digits) => `（${mode}，${digits} 位）`,
    note: (said) => `说明：${said}`,
    given: '已知',
    columns: ['步骤', '项目', '算式', '结果', '修约'],
  },
  'zh-Hant': {
    quote: ['「', '」'],
    floor: '捨去小數',
    ceil: '進到整數',
    bands: '按檔取值',
    otherwise: '其餘',
    modes: { 'half-up': '四捨五入', 'half-even': '四捨六入五成雙', down: '截尾', up: '進一' },
    rounding: (mode, digits) => `（${mode}，${digits} 位）`,
    note: (said) => `說明：${said}`,
    given: '已知',
    columns: ['步驟', '項目', '算式', '結果', '修約'],
  },
  en: {
    quote: ['“', '”'],
    floor: 'whole part',
    ceil: 'next whole',
    bands: 'band',
    otherwise: 'else',
    modes: { 'half-up': 'rounded half up', 'half-even': 'rounded half to even', down: 'cut off', up: 'rounded up' },
    rounding: (mode, digits) => ` (${mode}, ${digits} ${digits === 1 ? 'place' : 'places'})`,
    note: (said) => `Note: ${said}`,
    given: 'given',
    columns: ['Step', 'What', 'Calculation', 'Result', 'Rounding'],
  },
};
