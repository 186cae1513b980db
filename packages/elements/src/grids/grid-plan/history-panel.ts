import { historyOf, isInForce, pickText, type GridRegister } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlanWords } from './plan-words.js';

export interface HistoryHandlers {
  day: string;
  onChoose(code: string): void;
}

/** What became of a grid and what it came from, and the grids that there are today of those. */
export function renderHistory(register: GridRegister, code: string, { day, onChoose }: HistoryHandlers, words: PlanWords): TemplateResult {
  const { say, locale } = words;
  const { steps, ancestors, descendants } = historyOf(register, code);
  const list = (title: string, codes: readonly string[]) =>
    codes.length === 0
      ? nothing
      : html`<h4>${title}</h4>
          <ul class="plain">
            ${codes.slice(0, 30).map((each) => {
              const last = register.filter((grid) => grid.code === each).pop();
              const isNow = register.some((grid) => grid.code === each && isInForce(grid, day));
              return html`<li>${isNow ? html`<button type="button" class="link-button" @click=${() => onChoose(each)}>${last?.name ?? each}</button>` : html`${last?.name ?? each}`} <span class="code">${each}</span> ${isNow ? html`<span class="tag">${say.now}</span>` : nothing}</li>`;
            })}
          </ul>`;
  return html`${steps.length === 0 ? html`<p class="quiet">${say.historyNone}</p>` : html`<ol class="steps">${steps.map(({ text, decision }) => html`<li>${pickText(text, locale)}${decision ? html`<span class="quiet block">${decision.reason}</span>` : nothing}</li>`)}</ol>`}
    ${list(say.predecessors, ancestors)} ${list(say.successors, descendants)}`;
}
