import type { ImportSeverity, PlanFinding } from '@linli/model';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

type Severity = PlanFinding['severity'] | ImportSeverity;

const shapes: Record<Severity, SVGTemplateResult> = {
  error: svg`<rect x="2" y="2" width="12" height="12"></rect>`,
  warning: svg`<path d="M8 1.5 15 14.5H1z"></path>`,
  repaired: svg`<circle cx="8" cy="8" r="6.5"></circle>`,
};

/** How much something matters, as shape, word and colour: ■ 须改正, ▲ 请核对. */
export function renderSeverity(severity: Severity, word: string): TemplateResult {
  return html`<span class="severity ${severity}"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[severity]}</svg><span>${word}</span></span>`;
}
