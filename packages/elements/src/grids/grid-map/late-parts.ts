import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/** What a module of a part brings beside it. */
export interface LateModule {
  lateStyles?: CSSResultOrNative;
}

/** Parts of an element that are loaded when they are first wanted, with their styles. */
export class LateParts {
  readonly #host: LitElement;
  readonly #asked = new Set<() => unknown>();
  readonly #styles: CSSResultOrNative[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  /**
   * Loads a part once; a part that could not be had is asked for again the next time.
   * @param load the same function for the same part
   */
  async bring<M extends object>(load: () => Promise<M>, use: (module: M) => void): Promise<void> {
    if (this.#asked.has(load)) return;
    this.#asked.add(load);
    try {
      const module: M & LateModule = await load();
      if (module.lateStyles) this.#adopt(module.lateStyles);
      use(module);
      this.#host.requestUpdate();
    } catch (error) {
      this.#asked.delete(load);
      console.warn(error);
    }
  }

  #adopt(styles: CSSResultOrNative): void {
    this.#styles.push(styles);
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...this.#styles]);
  }
}
