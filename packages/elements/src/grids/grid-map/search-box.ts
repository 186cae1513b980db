import type { Grid } from '@linli/model';
import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isComposing } from '../../controls/fields/ime.js';
import type { GridMapMessages } from './grid-map.messages.js';
import { once } from './once.js';

/** More than these help nobody: another word does. */
const mostFound = 8;

/** What comes of typing the name or code of a grid: a combobox by the ARIA practices. Loaded when its field is first in focus. */
export class SearchBox {
  readonly #host: ReactiveControllerHost;
  readonly #id: (part: string) => string;
  readonly #go: (code: string) => void;
  readonly #find = once(find);
  #grids: readonly Grid[] = [];
  #input: HTMLInputElement | undefined;
  #active = 0;
  #isOpen = false;

  /** @param id of the list, and of its parts */
  constructor(host: ReactiveControllerHost, id: (part: string) => string, go: (code: string) => void) {
    this.#host = host;
    this.#id = id;
    this.#go = go;
  }

  /** The id of the active choice, while there are choices. */
  get active(): string | undefined {
    return this.#isOpen && this.#found.length > 0 ? this.#id(String(this.#active)) : undefined;
  }

  render(grids: readonly Grid[], say: GridMapMessages): TemplateResult {
    this.#grids = grids;
    const found = this.#isOpen ? this.#found : [];
    const none = this.#isOpen && found.length === 0;
    return html`<ul id=${this.#id('list')} role="listbox" aria-label=${say.search} ?hidden=${found.length === 0}>
        ${found.map(
          ({ code, name }, index) => html`<li id=${this.#id(String(index))} role="option" aria-selected=${index === this.#active} @pointerdown=${(event: Event) => this.#take(event, code)}>
            <span>${name}</span> <span class="quiet">${code}</span>
          </li>`,
        )}
      </ul>
      <p class=${none ? 'none-found' : 'visually-hidden'} role="status">${none ? say.noneFound : nothing}</p>`;
  }

  /** Call it when the field, or its text, is another. */
  typed(input: HTMLInputElement, isComposing = false): void {
    this.#input = input;
    this.#isOpen = input.value.trim() !== '' && !isComposing;
    this.#active = 0;
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#host.requestUpdate();
  }

  pressed(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const found = this.#isOpen ? this.#found : [];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') this.#take(event, found[this.#active]?.code);
    else if (event.key === 'Escape' && this.#isOpen) {
      event.preventDefault();
      this.close();
    } else if (step && found.length > 0) {
      event.preventDefault();
      this.#active = (this.#active + step + found.length) % found.length;
      this.#host.requestUpdate();
    }
  }

  get #found(): readonly Grid[] {
    return this.#find(this.#grids, this.#input?.value ?? '');
  }

  #take(event: Event, code: string | undefined): void {
    event.preventDefault();
    if (code === undefined || !this.#input) return;
    this.#input.value = '';
    this.close();
    this.#go(code);
  }
}

/** The grids that the words fit; those whose name or code begins with them, or whose code ends so, first. */
function find(grids: readonly Grid[], text: string): Grid[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const [best, others]: [Grid[], Grid[]] = [[], []];
  for (const grid of grids) {
    const { code } = grid;
    const name = grid.name.toLowerCase();
    if (!words.every((word) => name.includes(word) || code.includes(word))) continue;
    const isBest = name.startsWith(first) || code.startsWith(first) || code.endsWith(first);
    if (isBest) best.push(grid);
    else if (others.length < mostFound) others.push(grid);
    if (best.length === mostFound) break;
  }
  return [...best, ...others].slice(0, mostFound);
}

export const lateStyles = css`
  .search ul,
  .none-found {
    position: absolute;
    z-index: 3;
    top: 100%;
    left: 0;
    right: 0;
    max-block-size: 24em;
    margin-block-start: 0.25em;
    padding: 0.25em;
    overflow: auto;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    list-style: none;
  }
  .none-found {
    padding: 0.5em 0.75em;
    color: var(--_color-text-quiet);
  }
  .search [hidden] {
    display: none;
  }
  .search li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.75em;
    min-height: var(--_target);
    padding: 0.25em 0.5em;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .search li:hover,
  .search [aria-selected='true'] {
    background: var(--_color-accent-soft);
  }
  .search li .quiet {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
`;
