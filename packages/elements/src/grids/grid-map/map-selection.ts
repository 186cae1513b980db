import type { GridSelectDetail } from './grid-map.types.js';

interface Host {
  readonly multiple: boolean;
  selected: string | undefined;
  selection: readonly string[];
}

/** The grids that are selected, one or several: the same by pointer, keyboard, search and table. */
export class MapSelection {
  readonly #host: Host;
  readonly #ask: (detail: GridSelectDetail) => boolean;
  readonly #picked: (code: string) => void;

  /**
   * @param ask whether it may become so
   * @param picked told the grid that was picked, once it was
   */
  constructor(host: Host, ask: (detail: GridSelectDetail) => boolean, picked: (code: string) => void) {
    this.#host = host;
    this.#ask = ask;
    this.#picked = picked;
  }

  get codes(): readonly string[] {
    const { multiple, selection, selected } = this.#host;
    return multiple ? selection : selected ? [selected] : [];
  }

  /** Picks a grid, takes it back where several can be selected, or clears the selection. */
  pick(code: string | undefined): void {
    const { multiple, selection } = this.#host;
    if (code === undefined && this.codes.length === 0) return;
    const others = multiple && code !== undefined ? selection.filter((other) => other !== code) : [];
    const next = code === undefined ? [] : multiple && others.length < selection.length ? others : [...others, code];
    if (!this.#ask({ code, selection: next })) return;
    if (multiple) this.#host.selection = next;
    else this.#host.selected = code;
    if (code !== undefined) this.#picked(code);
  }
}
