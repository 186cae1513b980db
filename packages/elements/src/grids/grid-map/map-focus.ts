import type { Grid, Locale } from '@linli/model';
import type { Figures } from './figures.js';
import type { GridMapMessages } from './grid-map.messages.js';
import { zoomStep } from './map-parts.js';
import type { MapSelection } from './map-selection.js';
import type { MapSight } from './map-sight.js';
import type { PlanController } from './plan-controller.js';
import { Walking } from './walking.js';

interface Host {
  /** Whether Enter on what is selected takes it back, rather than opens it. */
  readonly multiple: boolean;
  readonly locale: Locale;
  requestUpdate(): void;
}

/** Where one is on the map by the keyboard. */
export class MapFocus {
  /** Code of the grid that one is on, or last was. */
  code: string | undefined;
  /** Whether the keyboard is on the map, so that the grid is outlined and named. */
  isActive = false;

  readonly #host: Host;
  readonly #plans: PlanController;
  readonly #sight: MapSight;
  readonly #selection: MapSelection;
  readonly #open: (code: string) => void;
  readonly #moves: () => void;
  #walking: Walking | undefined;

  /**
   * @param open told the grid that the reader wants to see
   * @param moves called before another grid is walked to
   */
  constructor(host: Host, plans: PlanController, sight: MapSight, selection: MapSelection, open: (code: string) => void, moves: () => void) {
    this.#host = host;
    this.#plans = plans;
    this.#sight = sight;
    this.#selection = selection;
    this.#open = open;
    this.#moves = moves;
  }

  /** The shape that one is on, or −1. */
  get index(): number {
    return this.#plans.plan?.indexes.get(this.code ?? '') ?? -1;
  }

  /** Its place in reading order, from 1, once that is known. */
  get place(): number {
    return (this.#walking && this.index >= 0 ? this.#walking.placeOf(this.index) : 0) + 1;
  }

  /** The grid that one is on, as it is spoken. */
  spoken(grid: Grid, figures: Figures, say: GridMapMessages): string {
    const count = this.#walking?.neighbourCount(this.index);
    const parts = [grid.name, figures.amountOf(grid, say), count === undefined ? '' : say.neighbours(figures.format(count))];
    return parts.filter(Boolean).join(this.#host.locale === 'en' ? ', ' : '，');
  }

  /** @param element what has got the focus */
  entered(element: Element): void {
    const isByKey = element.matches(':focus-visible');
    this.#walk(({ order }) => {
      this.code ??= this.#selection.codes[0];
      if (isByKey) this.#moveTo(this.index >= 0 ? this.index : (order[0] ?? 0));
      else this.#host.requestUpdate();
    });
  }

  left(): void {
    this.isActive = false;
    this.#host.requestUpdate();
  }

  pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#act(event.key)) return;
    event.preventDefault();
  }

  /** Answers whether the key was ours. */
  #act(key: string): boolean {
    const { multiple } = this.#host;
    const { code, index } = this;
    const { codes } = this.#selection;
    if (/^(Arrow|Page|Home$|End$)/.test(key)) this.#walk((walking) => this.#moveTo(walking.move(key, this.index)));
    else if (key === '+' || key === '=') this.#sight.zoomBy(zoomStep, index);
    else if (key === '-' || key === '_') this.#sight.zoomBy(1 / zoomStep, index);
    else if (key === '0') this.#sight.fit();
    else if (key === 'Enter' && code !== undefined && !multiple && codes.includes(code)) this.#open(code);
    else if ((key === 'Enter' || key === ' ') && index >= 0) this.#selection.pick(code);
    else if (key === 'Escape' && codes.length > 0) this.#selection.pick(undefined);
    else return false;
    return true;
  }

  #walk(act: (walking: Walking) => void): void {
    const plan = this.#plans.plan;
    if (!plan) return;
    if (this.#walking?.plan !== plan) {
      this.#walking = new Walking(plan);
      void this.#walking.meetNeighbours().then(() => this.#host.requestUpdate());
    }
    act(this.#walking);
  }

  #moveTo(index: number): void {
    this.code = this.#plans.plan?.sheet.ids[index];
    this.isActive = true;
    this.#moves();
    this.#sight.reveal(index);
    this.#host.requestUpdate();
  }
}
