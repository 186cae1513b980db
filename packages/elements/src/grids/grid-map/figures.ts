import type { Grid, Locale } from '@linli/model';
import type { Classes, Classing } from './classes.js';
import type { GridMapMessages } from './grid-map.messages.js';
import type { GridMeasure } from './grid-map.types.js';
import type * as LegendModule from './legend.js';
import { once } from './once.js';
import type { Tally } from './tally.js';

type Legend = typeof LegendModule;

interface Host {
  readonly measure: GridMeasure;
  readonly values: ReadonlyMap<string, number | null> | undefined;
  readonly valueLabel: string | undefined;
  readonly classing: Classing;
  readonly steps: number;
  readonly locale: Locale;
}

/** What there is in each grid, and how that is said: the same for map, legend, table and voice. */
export class Figures {
  /** Makes classes of values, once it is there. */
  legend: Legend | undefined;
  /** Counts cases, where that is asked for, once it is there. */
  tally: Tally | undefined;

  readonly #host: Host;
  readonly #list: () => readonly Grid[];
  readonly #values = once(valuesOf);
  readonly #classes = once((legend: Legend | undefined, ...values: Parameters<Legend['classify']>) => legend?.classify(...values));
  readonly #numbers = once((grids: readonly Grid[]) => new Map(grids.map(({ code }, number) => [code, number])));

  constructor(host: Host, list: () => readonly Grid[]) {
    this.#host = host;
    this.#list = list;
  }

  get isCounted(): boolean {
    return this.#host.values !== undefined || this.#host.measure !== 'none';
  }

  get countsCases(): boolean {
    const { values, measure } = this.#host;
    return !values && (measure === 'open-cases' || measure === 'overdue');
  }

  /** The value of each grid, in their order; `NaN` where there is none. */
  get values(): Float64Array {
    const { measure, values } = this.#host;
    return this.#values(this.#list(), measure, values, this.tally?.counts);
  }

  /** Absent where nothing is counted, or not yet: what is not counted yet is neither nought nor unknown. */
  get classes(): Classes | undefined {
    const { classing, steps } = this.#host;
    if (!this.isCounted || this.#isPending) return undefined;
    return this.#classes(this.legend, this.values, classing, Math.min(7, Math.max(3, Math.round(steps) || 5)));
  }

  /** What is counted, in words. */
  title(say: GridMapMessages): string | undefined {
    return this.isCounted ? (this.#host.valueLabel ?? say.measures[this.#measure]) : undefined;
  }

  /** How the classes were made, in words. */
  method(say: GridMapMessages): string {
    return say.classings[this.#host.classing];
  }

  /** The value of a grid, in words; empty where nothing is counted. */
  amountOf({ code }: Grid, say: GridMapMessages): string {
    if (!this.isCounted || this.#isPending) return '';
    const value = this.values[this.numberOf(code)] ?? NaN;
    return Number.isNaN(value) ? say.noData : say.amount(this.#measure, this.format(value));
  }

  /** The number of a grid in the list, or −1. */
  numberOf(code: string | undefined): number {
    return this.#numbers(this.#list()).get(code ?? '') ?? -1;
  }

  format(value: number): string {
    return value.toLocaleString(this.#host.locale, { maximumFractionDigits: 2 });
  }

  get #isPending(): boolean {
    return this.countsCases && (this.tally?.isPending ?? true);
  }

  /** The host's own values have a unit that only the host knows. */
  get #measure(): GridMeasure {
    return this.#host.values ? 'none' : this.#host.measure;
  }
}

/** Where cases were counted, a grid without any has nought; where they were not, no grid has a value. */
function valuesOf(grids: readonly Grid[], measure: GridMeasure, given: Host['values'], counted: ReadonlyMap<string, number> | undefined): Float64Array {
  return Float64Array.from(grids, ({ code, households }) => {
    if (given) return given.get(code) ?? NaN;
    if (measure === 'households') return households ?? NaN;
    return counted ? (counted.get(code) ?? 0) : NaN;
  });
}
