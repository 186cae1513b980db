import type { LinliClient } from '@linli/client';
import { divisionPath, type DivisionCode } from '@linli/model';
import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { scrollToShow, trackHeight, windowAt, type Geometry } from '../../controls/table/window.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { errorText } from '../../core/error-text.js';
import { LinliElement } from '../../core/linli-element.js';
import { gridTreeMessages, type GridTreeMessages } from './grid-tree.messages.js';
import { gridTreeStyles } from './grid-tree.styles.js';
import type { GridTreeSelect } from './grid-tree.types.js';
import { keyStep } from './tree-keys.js';
import { TreeRows, type TreeNode } from './tree-rows.js';
import { belowOf } from './tree-source.js';

const overscan = 6;

/**
 * Divisions from the province down to communities, and below these their grids, each fetched when it is opened. Only the rows in view
 * are drawn, so a province with all its villages open is as quick as one county. To find a grid by an address use `linli-grid-finder`.
 *
 * @tag linli-grid-tree
 * @fires {CustomEvent<GridTreeSelect>} linli-tree-select - A division or grid was chosen.
 * @csspart tree - The tree.
 */
export class LinliGridTree extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, noticeStyles, skeletonStyles, gridTreeStyles];
  }

  /** The division whose parts are the top of the tree. Default: the top that the back end serves. */
  @property() area: DivisionCode | undefined;

  /** Code of what is chosen. Call `reveal` to bring it into view. */
  @property() selected: string | undefined;

  /** As of which day grids are shown, `YYYY-MM-DD`. Default: today. */
  @property() day: string | undefined;

  /** A number to show beside each division or grid, by code. */
  @property({ attribute: false }) values: ReadonlyMap<string, number> | undefined;

  @state() private failure: unknown;
  @state() private active: TreeNode | undefined;
  @state() private planted = false;

  @query('.tree') private readonly tree!: HTMLElement | null;

  readonly #rows = new TreeRows();
  readonly #noClient = new NoClientController(this);
  readonly #resized = new ResizeObserver(() => this.requestUpdate());
  /** Makes what was asked for before a change of client or area of no account. */
  #round = 0;
  #rowHeight = 44;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** Opens all that lies above a division or a grid, and scrolls there. Answers whether it is there. */
  async reveal(code: string): Promise<boolean> {
    const { client, area } = this;
    if (!client) return false;
    const community = code.slice(0, 12);
    const [grid] = code.length > 12 ? (await client.grids.in(community, { day: this.day })).filter((each) => each.code === code) : [];
    const path = divisionPath(grid?.community ?? community).filter((each) => each.length > (area?.length ?? 0) && each !== code);
    await this.#plant(client);
    for (const each of path) {
      const node = this.#rows.find(each);
      if (node && node.state !== 'open') await this.#open(node);
    }
    const node = this.#rows.find(code);
    if (!node) return false;
    this.#goTo(node);
    await this.updateComplete;
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('area') || changed.has('day')) this.#begin();
  }

  protected override clientChanged(): void {
    this.#begin();
  }

  protected override updated(): void {
    const { tree } = this;
    if (!tree) return;
    this.#resized.observe(tree);
    const row = tree.querySelector<HTMLElement>('.row');
    if (row && row.offsetHeight > 0 && row.offsetHeight !== this.#rowHeight) {
      this.#rowHeight = row.offsetHeight;
      this.requestUpdate();
    }
    const geometry = this.#geometry;
    tree.style.setProperty('--_track', `${trackHeight(geometry)}px`);
    tree.style.setProperty('--_offset', `${windowAt(tree.scrollTop, geometry, overscan).offset}px`);
  }

  protected override render() {
    const { client, words } = this;
    if (!client) return this.#noClient.render(6);
    const say = this.messages('gridTree', gridTreeMessages);
    if (this.failure !== undefined) {
      return renderNotice('danger', html`<p>${errorText(this.failure, words)}</p><button type="button" class="button" @click=${this.#begin}>${words.retry}</button>`);
    }
    if (!this.planted) return renderSkeleton(6, words);
    const { rows } = this.#rows;
    if (rows.length === 0) return renderNotice('info', say.empty);
    const { first, end } = windowAt(this.tree?.scrollTop ?? 0, this.#geometry, overscan);
    const active = this.active ?? rows[0];
    const seen = rows.slice(first, end);
    return html`<div
      class="tree"
      part="tree"
      role="tree"
      tabindex="0"
      aria-label=${say.label}
      aria-activedescendant=${active ? idOf(active) : nothing}
      @scroll=${() => this.requestUpdate()}
      @keydown=${this.#keyed}
      @click=${this.#clicked}
    >
      <div class="track" role="none">
        <div class="window" role="none">${repeat(seen, ({ code }) => code, (node) => this.#renderRow(node, active, false, say))}</div>
        ${active && !seen.includes(active) ? this.#renderRow(active, active, true, say) : nothing}
      </div>
    </div>`;
  }

  /** @param elsewhere whether it is out of view: drawn for a screen reader alone, which looks for the current row */
  #renderRow(node: TreeNode, active: TreeNode | undefined, elsewhere: boolean, say: GridTreeMessages): TemplateResult {
    const { code, name, kind, level, state: open } = node;
    const value = this.values?.get(code);
    const note = open === 'loading' ? say.loading : open === 'failed' ? say.failed : open === 'open' && node.below?.length === 0 ? (code.length === 12 ? say.noGrids : say.none) : undefined;
    return html`<div
      class="row level-${Math.min(level, 6)} ${open} ${kind} ${code === this.selected ? 'selected' : ''} ${node === active ? 'active' : ''} ${elsewhere ? 'visually-hidden' : ''}"
      id=${idOf(node)}
      role="treeitem"
      aria-label=${[name, note, value].filter((part) => part !== undefined).join(' ')}
      aria-level=${level}
      aria-posinset=${node.position}
      aria-setsize=${node.siblings}
      aria-selected=${code === this.selected}
      aria-expanded=${kind === 'grid' ? nothing : open === 'open'}
      aria-busy=${open === 'loading' ? 'true' : nothing}
      data-code=${code}
    >
      <svg class="twist" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${kind === 'grid' ? svg`<rect class="dot" x="5" y="5" width="6" height="6"></rect>` : svg`<path d="M6 3l5 5-5 5"></path>`}</svg>
      <span class="name">${name}</span>
      ${note === undefined ? nothing : html`<span class="note">${note}</span>`}
      ${value === undefined ? nothing : html`<span class="count">${value.toLocaleString(this.locale)}</span>`}
    </div>`;
  }

  get #geometry(): Geometry {
    return { rows: this.#rows.rows.length, rowHeight: this.#rowHeight, viewport: this.tree?.clientHeight || this.#rowHeight * 12 };
  }

  readonly #begin = (): void => {
    this.#round += 1;
    this.failure = undefined;
    this.planted = false;
    this.active = undefined;
    if (this.client) void this.#plant(this.client);
  };

  async #plant(client: LinliClient): Promise<void> {
    if (this.planted) return;
    const round = this.#round;
    try {
      const top = await belowOf(client, this.area ?? null, this.day);
      if (round !== this.#round || this.planted) return;
      this.#rows.plant(top);
      this.planted = true;
    } catch (error) {
      if (round === this.#round) this.failure = error;
    }
  }

  async #open(node: TreeNode): Promise<void> {
    const { client } = this;
    if (!client || node.kind === 'grid' || node.state === 'loading' || node.state === 'open') return;
    const round = this.#round;
    if (!node.below || node.state === 'failed') {
      node.state = 'loading';
      this.requestUpdate();
      try {
        const below = await belowOf(client, node.code, this.day);
        if (round === this.#round) this.#rows.open(node, below);
      } catch {
        node.state = 'failed';
      }
    } else this.#rows.open(node);
    this.requestUpdate();
  }

  #toggle(node: TreeNode): void {
    if (node.state === 'open') {
      this.#rows.close(node);
      if (this.active && this.#rows.indexOf(this.active) < 0) this.active = node;
      this.requestUpdate();
    } else void this.#open(node);
  }

  /** Makes a row the current one, and scrolls as little as brings it into view. */
  #goTo(node: TreeNode): void {
    this.active = node;
    const { tree } = this;
    if (tree) tree.scrollTop = scrollToShow(this.#rows.indexOf(node), tree.scrollTop, this.#geometry);
    this.requestUpdate();
  }

  #select({ code, kind, name }: TreeNode): void {
    this.selected = code;
    this.emit<GridTreeSelect>('linli-tree-select', { code, kind, name });
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const { rows } = this.#rows;
    const node = this.active ?? rows[0];
    if (!node || event.isComposing) return;
    const page = Math.max(1, Math.floor(this.#geometry.viewport / this.#rowHeight) - 1);
    const step = keyStep(event, { rows, node, index: this.#rows.indexOf(node), page });
    if (!step) return;
    event.preventDefault();
    if (step.to) this.#goTo(step.to);
    if (step.toggle) this.#toggle(node);
    if (step.select) this.#select(node);
  };

  readonly #clicked = (event: Event): void => {
    const path = event.composedPath() as HTMLElement[];
    const code = path.find((part) => part.dataset?.code)?.dataset.code;
    const node = code === undefined ? undefined : this.#rows.find(code);
    if (!node) return;
    this.active = node;
    if (path.some((part) => part.classList?.contains('twist')) || node.state === 'failed') this.#toggle(node);
    else {
      this.#select(node);
      if (node.state === 'closed') void this.#open(node);
    }
  };
}

function idOf({ code }: TreeNode): string {
  return `node-${code}`;
}
