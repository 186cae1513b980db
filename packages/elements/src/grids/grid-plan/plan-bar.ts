import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { countText, percentText, type PlanWords } from './plan-words.js';

export interface BarView {
  day: string;
  /** How many findings and grids; absent while there is no answer. */
  found: number | undefined;
  progress: number | undefined;
  mayImport: boolean;
  /** What became of an export. */
  exported: string;
  onDay(day: string): void;
  onExport(): void;
  onImport(): void;
}

/** As of which day, how the check stands, and the ways in and out. */
export function renderBarOfPlan({ day, found, progress, mayImport, exported, onDay, onExport, onImport }: BarView, words: PlanWords): TemplateResult {
  const { say, grids, ids } = words;
  const count = countText(grids.length, words);
  const answer = found === undefined ? '' : found === 0 ? say.sound(count) : say.found(countText(found, words), count);
  return html`<div class="bar-of-plan" part="bar">
    <label class="field compact"><span class="label">${say.day}</span><input class="input" type="date" name="day" .value=${live(day)} @change=${(event: Event) => onDay((event.target as HTMLInputElement).value)} /></label>
    <div class="answer">
      <p id=${ids('answer')} role="status">${progress === undefined && grids.length > 0 ? answer : ''}</p>
      ${progress === undefined ? nothing : html`<div class="progress"><progress aria-label=${say.findings} max="1" value=${progress}></progress> <span>${say.checking(percentText(progress, words))}</span></div>`}
      <p role="status" class="quiet">${exported}</p>
    </div>
    <p class="buttons">
      ${mayImport ? html`<button type="button" class="button" @click=${onImport}>${say.import}</button>` : nothing}
      <button type="button" class="button" aria-disabled=${grids.length === 0} @click=${onExport}>${say.export}</button>
    </p>
  </div>`;
}

export interface ChosenView {
  chosen: readonly string[];
  mayRevise: boolean;
  onAct(operation: 'split' | 'merge' | 'boundary' | 'correct' | 'retire'): void;
  onHistory(): void;
}

/** What is chosen on the map or in the table, and what can be done with it. */
export function renderChosen({ chosen, mayRevise, onAct, onHistory }: ChosenView, words: PlanWords): TemplateResult {
  const { say, ids } = words;
  const one = chosen.length === 1;
  const offered = ([['split', one], ['boundary', one], ['merge', chosen.length > 0], ['correct', one], ['retire', one]] as const).filter(([, fits]) => fits && mayRevise);
  return html`<div class="chosen" part="chosen" role="group" aria-labelledby=${ids('chosen')}>
    <p id=${ids('chosen')}><strong>${chosen.length === 0 ? '' : chosen.length <= 3 ? chosen.map((code) => words.grid(code)).join(words.locale === 'en' ? ', ' : '、') : say.chosen(countText(chosen.length, words))}</strong>${chosen.length === 0 ? html`<span class="quiet">${say.chosenNone}</span>` : nothing}</p>
    ${chosen.length === 0
      ? nothing
      : html`<p class="buttons">
          ${offered.map(([operation]) => html`<button type="button" class="button" @click=${() => onAct(operation)}>${say.operations[operation]}</button>`)}
          ${one ? html`<button type="button" class="button" @click=${onHistory}>${say.history}</button>` : nothing}
        </p>`}
  </div>`;
}
