import type { LinliClient } from '@linli/client';
import { dayOf, type DivisionCode, type Grid, type Place } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { errorText } from '../../core/error-text.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { WatchController } from '../../core/watch-controller.js';
import { answerOf, type GridAnswer } from './grid-answer.js';
import { renderGridCard } from './grid-card.js';
import { gridFinderMessages, type GridFinderMessages } from './grid-finder.messages.js';
import { gridFinderStyles } from './grid-finder.styles.js';
import type { GridFound } from './grid-finder.types.js';
import { whereIAm } from './where-i-am.js';

/** What somebody looks for. */
type Sought = { text: string } | { point: NonNullable<Place['point']> } | { community: DivisionCode } | { grid: Grid };

/** What was found: grids to choose from, or the answer about one. */
type Found = { grids: readonly Grid[] } | { answer: GridAnswer };

/**
 * Tells a citizen which grid they live in: from an address in words, a place on the host's map, or where they are. It gives what is
 * published of the grid: its telephone, who is there, its centre's hours, what the grid does. What is typed is kept nowhere.
 *
 * @tag linli-grid-finder
 * @fires {CustomEvent<GridFound>} linli-grid-found - A grid is shown.
 * @csspart grid - The card of the grid.
 */
export class LinliGridFinder extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, noticeStyles, skeletonStyles, gridFinderStyles];
  }

  /** The division, 2 to 12 digits, within which grids are looked for. A county answers fastest. */
  @property() area: DivisionCode = '';

  /** A place that the host knows: its point decides, else its division of 12 digits, else its words. */
  @property({ attribute: false }) place: Place | undefined;

  /** Offers to look where the device is. Browsers tell it on secure pages only; elsewhere the offer is not made. */
  @property({ type: Boolean }) locatable = false;

  /** As of which day, `YYYY-MM-DD`. Default: today. */
  @property() day: string | undefined;

  @state() private sought: Sought | undefined;
  @state() private problem: 'empty' | 'locating' | 'notLocated' | undefined;

  #typed = '';
  /** Whether whoever asked is still there. */
  #mayMove = focusMark();
  readonly #found = new WatchController<Found>(this, (found) => this.#received(found));
  readonly #noClient = new NoClientController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('place') && this.place) this.#seek(soughtAt(this.place));
    else if (changed.has('area') || changed.has('day')) this.#seek(this.sought);
  }

  protected override clientChanged(): void {
    this.#seek(this.sought);
  }

  protected override render() {
    const { client } = this;
    if (!client) return this.#noClient.render(3);
    const say = this.messages('gridFinder', gridFinderMessages);
    const { value, error, pending } = this.#found;
    return html`${this.#renderForm(say)}
      <div class="result">
        ${error === undefined
          ? nothing
          : renderNotice('danger', html`<p>${errorText(error, this.words)}</p><button type="button" class="button" @click=${() => this.#found.retry()}>${this.words.retry}</button>`)}
        ${pending ? renderSkeleton(4, this.words) : nothing} ${value && error === undefined ? this.#renderFound(value, client, say) : nothing}
      </div>`;
  }

  #renderForm(say: GridFinderMessages): TemplateResult {
    const { problem } = this;
    return html`<form role="search" aria-label=${say.title} @submit=${this.#submitted}>
      <label for="typed">${say.label}</label>
      <p class="quiet" id="hint">${say.hint}</p>
      ${problem === 'empty' ? html`<p class="error" id="error" role="alert">${say.empty}</p>` : nothing}
      ${problem === 'notLocated' ? html`<p class="error" role="alert">${say.notLocated}</p>` : nothing}
      <div class="ask">
        <input
          id="typed"
          name="address"
          autocomplete="street-address"
          maxlength="200"
          .value=${this.#typed}
          aria-describedby="hint${problem === 'empty' ? ' error' : ''}"
          aria-invalid=${problem === 'empty' ? 'true' : nothing}
          @input=${this.#changed}
        />
        <button class="button primary">${say.find}</button>
      </div>
      ${this.locatable && canLocate()
        ? html`<button type="button" class="button" ?disabled=${problem === 'locating'} @click=${this.#located}>${problem === 'locating' ? say.locating : say.here}</button>`
        : nothing}
    </form>`;
  }

  #renderFound(found: Found, client: LinliClient, say: GridFinderMessages): TemplateResult | typeof nothing {
    if ('answer' in found) {
      return html`${renderGridCard(found.answer, { client, say, locale: this.locale })}
        <p class="row"><button type="button" class="button" @click=${() => window.print()}>${say.print}</button></p>`;
    }
    const { grids } = found;
    if (grids.length === 0) {
      const what = this.sought && 'text' in this.sought ? say.none(this.sought.text) : say.noneHere;
      return html`<div role="status">${renderNotice('info', html`<p>${what}</p><p class="quiet">${say.noneHint}</p>`)}</div>`;
    }
    return html`<h3 id="several" tabindex="-1">${say.several(grids.length)}</h3>
      <ul class="choices">
        ${grids.map((grid) => html`<li><button type="button" @click=${() => this.#seek({ grid })}><strong>${grid.name}</strong> <span class="quiet">${grid.extent}</span></button></li>`)}
      </ul>`;
  }

  #seek(sought: Sought | undefined): void {
    this.sought = sought;
    this.#mayMove = focusMark();
    const { client, area } = this;
    const day = this.day ?? (client && dayOf(client.now(), client.calendar.offset));
    this.#found.follow(client && sought && day !== undefined && (area !== '' || 'grid' in sought) ? ({ signal }) => find(client, sought, { area, day, signal }) : undefined);
  }

  /** Focus goes to what was found, where somebody asked for it here: so that it is read out, and seen on a small screen. */
  #received(found: Found): void {
    if ('answer' in found && found.answer.responsibility.grid) this.emit<GridFound>('linli-grid-found', { code: found.answer.responsibility.grid.code });
    if (!this.shadowRoot?.activeElement) return;
    void moveFocus(this, 'answer' in found ? '#title' : '#several', this.#mayMove);
  }

  readonly #changed = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    if (this.problem === 'empty') this.problem = undefined;
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    const text = this.#typed.trim();
    this.problem = text === '' ? 'empty' : undefined;
    if (text === '') this.renderRoot.querySelector<HTMLElement>('#typed')?.focus();
    else this.#seek({ text });
  };

  readonly #located = async (): Promise<void> => {
    this.problem = 'locating';
    const point = await whereIAm().catch(() => undefined);
    this.problem = point ? undefined : 'notLocated';
    if (point) this.#seek({ point });
  };
}

function soughtAt({ point, division, text }: Place): Sought {
  if (point) return { point };
  return division.length === 12 && text === '' ? { community: division } : { text };
}

function canLocate(): boolean {
  return window.isSecureContext && 'geolocation' in navigator;
}

interface Terms {
  area: DivisionCode;
  day: string;
  signal: AbortSignal;
}

async function* find(client: LinliClient, sought: Sought, { area, day, signal }: Terms): AsyncGenerator<Found> {
  const grids = 'grid' in sought ? [sought.grid] : 'community' in sought ? await client.grids.in(sought.community, { day, signal }) : await client.grids.find({ ...sought, area }, { day, signal });
  const [only] = grids;
  yield only && grids.length === 1 ? { answer: await answerOf(client, only, day, signal) } : { grids };
}
