import type { Basis } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

/** The list of items is public. */
export const listBasis: Basis = { source: text('滨州市网格化条例', '濱州市網格化條例', 'Binzhou Ordinance on Grids'), article: '10' };
