import { pickText, type Indicator } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { blocksOf, groupTitle, type RankingPage } from './page.js';
import { hidesPlaces, type RankingFilter } from './rows.js';

/** What narrows the ranking, and by what it is ordered. Ordered by points it would show the places that a publication leaves out. */
export function renderFilters(filter: RankingFilter, page: RankingPage, narrow: (part: Partial<RankingFilter>) => void): TemplateResult {
  const { facts: { assessment, cards }, say, locale } = page;
  const { scheme } = assessment;
  const groups = scheme.groups.filter(({ id }) => cards.some(({ group }) => group === id));
  const blocks = blocksOf(scheme);
  const option = (value: string, label: string, chosen: string) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`;
  const options = (label: string, some: readonly Indicator[]) =>
    some.length === 0 ? nothing : html`<optgroup label=${label}>${some.map(({ id, title }) => option(id, pickText(title, locale), filter.order))}</optgroup>`;
  const typed = (event: Event) => {
    // While Pinyin is being composed its letters are no part of a name.
    if (!(event as InputEvent).isComposing) narrow({ text: (event.target as HTMLInputElement).value });
  };
  return html`<div class="filters" part="filters" role="search">
    <label class="field search">
      <span>${say.search}</span>
      <input class="input" type="search" name="text" enterkeyhint="search" autocomplete="off" spellcheck="false" placeholder=${say.searchHint} .value=${filter.text} @input=${typed} @compositionend=${typed} />
    </label>
    ${groups.length > 1
      ? html`<label class="field">
          <span>${say.group}</span>
          <select class="input" name="group" @change=${(event: Event) => narrow({ group: (event.target as HTMLSelectElement).value })}>
            ${option('', say.all, filter.group)} ${groups.map(({ id }) => option(id, groupTitle(scheme, id, locale), filter.group))}
          </select>
        </label>`
      : nothing}
    ${hidesPlaces(assessment)
      ? nothing
      : html`<label class="field">
          <span>${say.order}</span>
          <select class="input" name="order" @change=${(event: Event) => narrow({ order: (event.target as HTMLSelectElement).value })}>
            ${option('', say.orders.total, filter.order)} ${options(say.orders.blocks, scheme.indicators.filter(({ id }) => blocks.has(id)))}
            ${options(say.orders.indicators, scheme.indicators.filter(({ id }) => !blocks.has(id)))} ${options(say.orders.bonus, scheme.bonus?.indicators ?? [])}
          </select>
        </label>`}
  </div>`;
}
