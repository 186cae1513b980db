import { csp } from './csp.mjs';
import { floorMarkup } from './floor-markup.mjs';
import { floorScript } from './floor-script.mjs';
import { floorStyles } from './floor-styles.mjs';

/** The rules of this house, for ESLint. */
export const linli = {
  meta: { name: 'linli' },
  rules: { csp, 'floor-markup': floorMarkup, 'floor-script': floorScript, 'floor-styles': floorStyles },
};
