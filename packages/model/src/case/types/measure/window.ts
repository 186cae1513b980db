import type { Transition } from '../../case-type.js';
import { stop } from '../shared/effects.js';

/** A step that ends the measure, with the window to object to it. */
export function withWindow(step: Transition): Transition {
  return { ...step, effects: [...step.effects, ...stop('object')] };
}
