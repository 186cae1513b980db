/* What is used of OpenLayers (9 or later), as far as it is used: its own types are not needed to build a page with a map. */

export interface OlFrame {
  viewState: { center: number[]; resolution: number };
}

export interface OlView {
  getCenter(): number[] | undefined;
  getResolution(): number | undefined;
  setCenter(centre: number[]): void;
  adjustZoom(by: number, anchor?: number[]): void;
  fit(extent: number[], options?: object): void;
}

export interface OlEvent {
  type: string;
  pixel: number[];
  dragging: boolean;
  originalEvent: MouseEvent;
}

export interface OlMap {
  on(type: readonly string[], listener: (event: OlEvent) => void): unknown;
  getView(): OlView;
  render(): void;
  renderSync(): void;
  updateSize(): void;
  setTarget(target?: HTMLElement): void;
  dispose(): void;
}

/** The classes of OpenLayers that a map over tiles needs. */
export interface OpenLayers {
  Map: new (options: object) => OlMap;
  View: new (options: object) => OlView;
  Layer: new (options: object) => object;
  TileLayer: new (options: object) => object;
  XYZ: new (options: object) => object;
  TileGrid: new (options: object) => object;
}
