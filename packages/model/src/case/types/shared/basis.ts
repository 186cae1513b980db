import type { Basis } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

const petitions = text('信访工作条例', '信訪工作條例', 'Regulations on Petition Work');
const beijing = text('北京市接诉即办工作条例', '北京市接訴即辦工作條例', 'Beijing Ordinance on Swift Response to Public Complaints');
const weifang = text('潍坊市12345政务服务便民热线条例', '濰坊市12345政務服務便民熱線條例', 'Weifang 12345 Hotline Ordinance');
const jinan = text('济南市12345市民服务热线条例', '濟南市12345市民服務熱線條例', 'Jinan 12345 Hotline Ordinance');

/** What is not accepted is told with the reason and, where a statutory route is the way, with that. */
export const refusalBasis: Basis = { source: weifang, article: '19' };
/** Five working days to handle and reply, as two cities have it. */
export const replyBasis: Basis = { source: jinan, article: '24' };
export const weifangReplyBasis: Basis = { source: weifang, article: '20' };
/** What was not done, or does not satisfy, goes back to who handled it. */
export const reworkBasis: Basis = { source: jinan, article: '27' };
/** Who received it first answers for it (首接负责). */
export const firstReceiverBasis: Basis = { source: beijing, article: '14' };
/** A limit may be printed on each order. */
export const orderBasis: Basis = { source: beijing, article: '13' };
/** Who was designated after a dispute may not return the order. */
export const designationBasis: Basis = { source: weifang, article: '22' };
/** One leads, the others assist. */
export const leadBasis: Basis = { source: jinan, article: '29' };
/** Who has an interest in the matter withdraws. */
export const recusalBasis: Basis = { source: petitions, article: '28' };
/** What accuses an organisation never goes to it. */
export const accusedBasis: Basis = { source: petitions, article: '30' };
