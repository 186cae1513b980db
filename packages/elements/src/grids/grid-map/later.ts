/* What a map needs once it is drawn: to walk on it, to name what is under the pointer or selected, and to print it. */

export { MapFocus } from './map-focus.js';
export { MapTip } from './map-tip.js';
export { renderPicked } from './picked.js';
export { lateStyles, PrintController } from './print-controller.js';
