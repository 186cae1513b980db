import { pickText, type Locale } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseTrackerMessages } from './case-tracker.messages.js';
import type { Stage, Trunk } from './trunk.js';

/** The stages of a matter as a list: passed, present and to come; a matter that ended early has its ending in place of the rest. */
export function renderTrunk({ stages, finished, ending }: Trunk, say: CaseTrackerMessages, locale: Locale): TemplateResult {
  const shown = ending ? stages.filter(({ state }) => state === 'done') : stages;
  return html`<div class="trunk" part="trunk">
    <ol aria-label=${say.progress}>
      ${shown.map((stage) => renderStage(stage, finished, say))}
      ${ending ? html`<li class="stage ended" aria-current="step"><span class="dot"></span><span class="name">${pickText(ending.label, locale)}</span></li>` : nothing}
    </ol>
  </div>`;
}

function renderStage({ id, state }: Stage, finished: boolean, say: CaseTrackerMessages): TemplateResult {
  const isDone = state === 'done' || (state === 'current' && finished);
  const spoken = isDone ? say.stageDone : state === 'current' ? say.stageCurrent : say.stageAhead;
  return html`<li class="stage ${isDone ? 'done' : state}" aria-current=${state === 'current' ? 'step' : nothing}>
    <span class="dot">${isDone ? html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 8.5l3 3 6-6.5"></path></svg>` : nothing}</span>
    <span class="name">${say.stages[id]}<span class="visually-hidden">${spoken}</span></span>
  </li>`;
}
