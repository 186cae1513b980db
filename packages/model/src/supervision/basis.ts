import type { Basis } from '../clock/clock.js';
import { text } from '../text/text.js';

const petitions = text('信访工作条例', '信訪工作條例', 'Regulations on Petition Work');

/** What is refused, overdue, unresolved or badly done is urged and supervised. */
export const supervisionBasis: Basis = {
  source: text('潍坊市12345政务服务便民热线条例', '濰坊市12345政務服務便民熱線條例', 'Weifang 12345 Hotline Ordinance'),
  article: '26',
};
/** The joint meeting on petitions interviews, circulates, lists, and orders things put right within a limit. */
export const jointMeetingBasis: Basis = { source: petitions, article: '39' };
/** What is done badly is supervised, and a proposal made to improve it; where it had grave consequences, to hold to account. */
export const proposalBasis: Basis = { source: petitions, article: '40' };
