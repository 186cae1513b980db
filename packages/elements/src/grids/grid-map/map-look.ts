import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { packColour } from '../../controls/map/colours.js';
import type { MapStyle } from '../../controls/map/map.types.js';
import { cssOf, mix, type PaletteBase } from './palette.js';

export interface Look {
  base: PaletteBase;
  style: Partial<MapStyle>;
}

const forced = window.matchMedia('(forced-colors: active)');

/** The look of a map as the tokens of its element say. A canvas does not follow them by itself. */
export class MapLook implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #look: Look | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    forced.addEventListener('change', this.changed);
    this.changed();
  }

  hostDisconnected(): void {
    forced.removeEventListener('change', this.changed);
  }

  get look(): Look {
    return (this.#look ??= lookOf(getComputedStyle(this.#host)));
  }

  /** Call it when a token may be another: an element whose colour and type follow them tells by a transition. */
  readonly changed = (): void => {
    this.#look = undefined;
    this.#host.requestUpdate();
  };
}

/** Black on white, whatever the theme: what is printed is copied and filed. */
export const printLook: PaletteBase = { surface: '#fff', accent: '#1f5fbf', text: '#000' };

function lookOf(computed: CSSStyleDeclaration): Look {
  const token = (name: string) => computed.getPropertyValue(`--_color-${name}`).trim();
  const base = forced.matches ? { surface: 'Canvas', accent: cssOf(mix(packColour('Canvas'), packColour('CanvasText'), 0.7)), text: 'CanvasText' } : { surface: token('surface'), accent: token('accent'), text: token('text') };
  const size = Number.parseFloat(computed.fontSize) || 16;
  return { base, style: { ...styleOf(base), font: `500 ${(size * 0.8125).toFixed(1)}px ${computed.fontFamily}` } };
}

/** Lines and letters over any step of the colours: dark ones with a rim of the ground. */
export function styleOf({ surface, text }: PaletteBase): Partial<MapStyle> {
  const rim = cssOf(packColour(surface));
  const ink = cssOf(packColour(text));
  return {
    line: rim,
    hover: { colour: ink, width: 1.5, halo: rim },
    selected: { colour: ink, width: 2.5, halo: rim },
    focus: { colour: ink, width: 2.5, halo: '#ffb300' },
    text: ink,
    textHalo: rim,
    mark: rim,
    markText: ink,
  };
}
