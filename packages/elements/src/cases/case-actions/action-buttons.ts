import { pickText, type AllowedAction, type Locale } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseActionsMessages } from './case-actions.messages.js';

/** So many buttons can be taken in at a glance; of more, those beside the trunk of the workflow fold away. */
const atAGlance = 5;

const order = { primary: 0, neutral: 1, danger: 2 } as const;

/** How the row of actions stands. */
export interface ButtonsState {
  open: string | undefined;
  busy: boolean;
  locale: Locale;
  say: CaseActionsMessages;
  pressed: (action: AllowedAction) => void;
}

/** The actions as buttons: the trunk of the workflow first, what lies beside it behind “more” where there is much. */
export function renderButtons(allowed: readonly AllowedAction[], state: ButtonsState): TemplateResult {
  const sorted = [...allowed].sort((one, other) => order[one.tone] - order[other.tone]);
  const first = sorted.length <= atAGlance ? sorted : sorted.filter(isTrunk);
  const more = sorted.filter((action) => !first.includes(action));
  return html`<div class="buttons" part="buttons" role="group" aria-label=${state.say.group}>${first.map((action) => button(action, state))}</div>
    ${more.length > 0
      ? html`<details class="more" part="more">
          <summary>${state.say.more(more.length)}</summary>
          <div class="buttons" role="group" aria-label=${state.say.more(more.length)}>${more.map((action) => button(action, state))}</div>
        </details>`
      : nothing}`;
}

/** An action that asks for nothing and does no harm is carried out when its button is pressed. */
export function asks({ fields, tone }: AllowedAction): boolean {
  return fields.length > 0 || tone === 'danger';
}

function isTrunk({ step, tone }: AllowedAction): boolean {
  return step !== undefined || tone === 'primary';
}

function button(action: AllowedAction, { open, busy, locale, pressed }: ButtonsState): TemplateResult {
  const opens = asks(action);
  return html`<button
    type="button"
    class="button ${action.tone}"
    id="button-${action.action}"
    data-action=${action.action}
    aria-expanded=${opens ? open === action.action : nothing}
    aria-controls=${opens ? 'form' : nothing}
    aria-disabled=${busy}
    @click=${() => pressed(action)}
  >
    ${pickText(action.label, locale)}
  </button>`;
}
