import { printedLimit } from '../shared/limits.js';

/** The limit that an order to rectify prints. */
export const limit = printedLimit([3, 5, 10, 15, 30, 60, 90], 'day');
