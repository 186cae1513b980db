import type { Clock } from './clock.js';

/** How much may still be added to the limit, in the clock's own unit; 0 when nothing may, or when the clock was stopped. */
export function extendableBy({ extension, extensions, stoppedAt }: Clock): number {
  if (!extension || stoppedAt !== null || extensions.length >= (extension.times ?? Infinity)) return 0;
  return Math.max(0, extension.max - extensions.reduce((sum, { amount }) => sum + amount, 0));
}
