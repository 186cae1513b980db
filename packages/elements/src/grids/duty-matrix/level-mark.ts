import { dutyLevelLabels, pickText, type DutyLevel, type Locale } from '@linli/model';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** One shape for each level, in a box of 16 by 16: whole, half, outline. */
const shapes: Record<DutyLevel, SVGTemplateResult> = {
  lead: svg`<circle cx="8" cy="8" r="7"></circle>`,
  assist: svg`<path d="M8 1a7 7 0 0 0 0 14z"></path><circle class="outline" cx="8" cy="8" r="6.25"></circle>`,
  report: svg`<circle class="outline" cx="8" cy="8" r="6.25"></circle>`,
};

/** A level as shape, word and colour: ● 主办, ◐ 协办, ○ 上报. Add `levelStyles` to the element that renders it. */
export function renderLevel(level: DutyLevel, locale: Locale): TemplateResult {
  return html`<span class="level ${level}"
    ><svg class="level-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[level]}</svg><span>${pickText(dutyLevelLabels[level], locale)}</span></span
  >`;
}
