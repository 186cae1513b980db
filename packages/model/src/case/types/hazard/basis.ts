import type { Basis } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

/**
 * 安全生产法（2021）65: a hazard that an inspection finds is ordered to be removed at once; while a major one is not, people are
 * withdrawn and use is stopped, and use goes on only after the removal was examined and agreed to.
 */
export const orderBasis: Basis = { source: text('中华人民共和国安全生产法', '中華人民共和國安全生產法', 'Work Safety Law'), article: '65' };
