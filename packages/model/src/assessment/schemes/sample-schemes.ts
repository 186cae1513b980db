import type { Scheme } from '../scheme.js';
import { cityManagement } from './city-management.js';
import { hotlineThreeRates } from './hotline-three-rates.js';
import { lianyungangHotline, lianyungangHotlineProvince } from './lianyungang-hotline.js';
import { pinganTownship } from './pingan/pingan-township.js';

/** Schemes that come with Linli, to begin from: each is marked `sample`, and none is anybody's rule as it stands. */
export const sampleSchemes: readonly Scheme[] = [pinganTownship, hotlineThreeRates, lianyungangHotline, lianyungangHotlineProvince, cityManagement];

export { cityManagement, hotlineThreeRates, lianyungangHotline, lianyungangHotlineProvince, pinganTownship };
