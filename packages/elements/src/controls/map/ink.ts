import type { Scene } from './annotations.js';
import type { Ink } from './compose.js';
import { meanSide } from './places.js';
import { sightOf } from './placement.js';

/** Shapes of this side in CSS pixels begin to have lines around them, and have them in full when they are wider by `growth`. */
const least = 5;
const growth = 15;

/** How a scene is coloured. Lines around shapes of a few pixels would be all that is seen. */
export function inkFor({ sheet, view, screen }: Scene, colours: Uint32Array, line: number): Ink {
  const palette = new Uint32Array(sheet.ids.length + 1);
  palette.set(colours.subarray(0, sheet.ids.length), 1);
  const side = meanSide(sheet, sightOf(view, screen)).side * view.scale;
  return { palette, line, strength: Math.min(1, Math.max(0, (side - least) / growth)), reach: Math.max(1, Math.round(screen.ratio)) };
}
