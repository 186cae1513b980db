import type { Grid } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Projection } from '../../controls/map/map.types.js';
import { planOf, type MapPlan } from './map-plan.js';

/** The plan of the grids that an element shows. The last one stays until the next is laid out. */
export class PlanController implements ReactiveController {
  plan: MapPlan | undefined;
  /** Of the next plan, from 0 to 1; absent while there is nothing to do. */
  progress: number | undefined;
  error: unknown;

  readonly #host: ReactiveControllerHost;
  #by: readonly unknown[] = [];
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#by = [];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  update(grids: readonly Grid[] | undefined, schematic: boolean, projection: Projection | undefined): void {
    const by = [grids, schematic, projection];
    if (by.every((part, index) => part === this.#by[index])) return;
    this.#by = by;
    this.#running?.abort();
    // Boundaries that must not be shown are not shown while tiles are on their way.
    if (!grids || (schematic && this.plan?.schematic === false)) this.plan = undefined;
    this.error = undefined;
    this.progress = undefined;
    if (grids) void this.#lay(grids, schematic, projection, (this.#running = new AbortController()).signal);
  }

  /** Tries again after an error. */
  retry(): void {
    this.#by = [];
    this.#host.requestUpdate();
  }

  async #lay(grids: readonly Grid[], schematic: boolean, projection: Projection | undefined, signal: AbortSignal): Promise<void> {
    this.progress = 0;
    const onProgress = (done: number): void => {
      if (signal.aborted || Math.floor(done * 20) === Math.floor((this.progress ?? 0) * 20)) return;
      this.progress = done;
      this.#host.requestUpdate();
    };
    try {
      const plan = await planOf(grids, { schematic, projection, signal, onProgress });
      if (signal.aborted) return;
      this.plan = plan;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.progress = undefined;
    this.#host.requestUpdate();
  }
}
