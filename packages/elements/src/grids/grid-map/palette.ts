import { packColour } from '../../controls/map/colours.js';

/** The colours of a map, packed as `packColour` does. */
export interface Palette {
  /** Of each class, from the lowest: one hue, ever further from the ground. */
  steps: readonly number[];
  /** Where there is no value. */
  unknown: number;
  /** Where nothing is counted. */
  plain: number;
  surface: number;
  text: number;
}

/** What the steps are made from, as CSS colours. */
export interface PaletteBase {
  surface: string;
  accent: string;
  text: string;
}

/**
 * Steps from the ground over the accent towards the text: they follow a host's accent and a dark page by themselves, and stay in order
 * of lightness where they are printed in grey.
 * @param alpha 0 to 1, of what is filled
 */
export function paletteOf(base: PaletteBase, steps: number, alpha = 1): Palette {
  const [surface, accent, text] = [packColour(base.surface), packColour(base.accent), packColour(base.text)];
  const fill = (colour: number) => withAlpha(colour, alpha);
  const step = (share: number) => (share <= turn ? mix(surface, accent, 0.2 + (0.8 * share) / turn) : mix(accent, text, (0.62 * (share - turn)) / (1 - turn)));
  return {
    steps: Array.from({ length: steps }, (_, index) => fill(step(index / Math.max(steps - 1, 1)))),
    unknown: fill(mix(surface, text, 0.22)),
    plain: fill(mix(surface, accent, 0.24)),
    surface,
    text,
  };
}

/** Where, from 0 to 1, the steps have reached the accent itself. */
const turn = 0.75;

/** A packed colour between two, all of the first at 0. */
export function mix(one: number, other: number, share: number): number {
  const channel = (shift: number) => Math.round(((one >>> shift) & 255) * (1 - share) + ((other >>> shift) & 255) * share) << shift;
  return (channel(0) | channel(8) | channel(16) | channel(24)) >>> 0;
}

/** A packed colour as CSS says it. */
export function cssOf(packed: number): string {
  const [red = 0, green = 0, blue = 0, alpha = 0] = new Uint8Array(Uint32Array.of(packed).buffer);
  return `rgba(${red}, ${green}, ${blue}, ${+(alpha / 255).toFixed(3)})`;
}

function withAlpha(packed: number, alpha: number): number {
  const bytes = new Uint8Array(Uint32Array.of(packed).buffer);
  bytes[3] = Math.round(alpha * 255);
  return new Uint32Array(bytes.buffer)[0] ?? 0;
}
