import type { Basis } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

/** City ordinances on 12345 that the sample workflow rests on. A city replaces them by its own. */
const weifang = text('潍坊市12345政务服务便民热线条例', '濰坊市12345政務服務便民熱線條例', 'Weifang 12345 Hotline Ordinance');
const jinan = text('济南市12345市民服务热线条例', '濟南市12345市民服務熱線條例', 'Jinan 12345 Hotline Ordinance');

export const refusalBasis: Basis = { source: weifang, article: '19' };
export const replyBasis: Basis = { source: jinan, article: '24' };
export const designationBasis: Basis = { source: weifang, article: '22' };
export const leadBasis: Basis = { source: jinan, article: '29' };
export const reworkBasis: Basis = { source: jinan, article: '27' };
