import type { Movement } from '@linli/model';
import { css, html, nothing, type TemplateResult } from 'lit';

const shapes: Partial<Record<Movement['kind'], string>> = { up: 'M8 2.5 14 12H2z', down: 'M8 13.5 2 4h12z', same: 'M2 7h12v2H2z' };

/** How a place has moved, as shape, colour and words. Add `movementStyles`. */
export function renderMovement(kind: Movement['kind'], said: string): TemplateResult {
  const shape = shapes[kind];
  return html`<span class="moved ${kind}">${shape ? html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${shape}></path></svg>` : nothing}${said}</span>`;
}

/** The look of `renderMovement`. */
export const movementStyles = css`
  .moved {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    color: var(--_color-text-quiet);
  }
  .moved svg {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: currentColor;
  }
  .moved.up {
    color: var(--_color-success);
  }
  .moved.down {
    color: var(--_color-danger);
  }
`;
