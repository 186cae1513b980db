import { html, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldControl, FieldState } from './field-control.js';

/** Stars as radio buttons: the arrow keys work, and the figure under each star says what its colour says. */
export const rating: FieldControl<'rating'> = {
  frame: () => 'radios',

  render: (field, state) => html`
    <div class="stars">${Array.from({ length: field.max }, (_, index) => star(index + 1, field.name, state))}</div>
  `,

  read: (control) => Number(control.value),

  redraws: () => true,
};

function star(count: number, name: string, state: FieldState) {
  const value = String(count);
  const lit = typeof state.value === 'number' && count <= state.value;
  return html`
    <div class=${lit ? 'star lit' : 'star'}>
      <input type="radio" id=${state.id(value)} name=${name} value=${value} .checked=${live(state.value === count)} />
      <label for=${state.id(value)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">${outline}</svg>
        <span aria-hidden="true">${count}</span>
        <span class="visually-hidden">${state.context.words.rating.stars(count)}</span>
      </label>
    </div>
  `;
}

const outline = svg`<path d="M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.5-5.9-3.1-5.9 3.1 1.2-6.5L2.5 9.5l6.6-.9z" />`;
