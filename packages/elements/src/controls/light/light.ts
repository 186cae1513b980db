import type { Light } from '@linli/model';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CoreMessages } from '../../core/core.messages.js';

/** One shape for each light, in a box of 16 by 16, so that colour is never alone in saying it. */
const shapes: Record<Light, SVGTemplateResult> = {
  green: svg`<circle cx="8" cy="8" r="6"></circle>`,
  yellow: svg`<path d="M8 1.5 15.5 14.5H.5z"></path>`,
  red: svg`<path d="M2.5 2.5h11v11h-11z"></path>`,
  paused: svg`<path d="M3 2h3.5v12H3zM9.5 2H13v12H9.5z"></path>`,
  unknown: svg`<path d="M4.2 5.6C4.2 3.2 5.8 1.6 8.2 1.6s4 1.5 4 3.6c0 3-3.2 3-3.2 5.3H6.8c0-3.3 3-3.4 3-5.1 0-.9-.6-1.6-1.6-1.6S6.6 4.5 6.6 5.6zM6.7 12h2.4v2.4H6.7z"></path>`,
  off: svg`<path d="M2 7h12v2H2z"></path>`,
};

/**
 * A light as shape, word and colour: ● 正常, ▲ 将到期, ■ 已超期. Add `lightStyles` to the element that renders it.
 * @param words the element's shared words
 * @param text what stands beside the shape in place of the light's own word, and says as much: 已超期 2 个工作日
 */
export function renderLight(light: Light, words: Pick<CoreMessages, 'lights'>, text = words.lights[light]): TemplateResult {
  return html`<span class="light ${light}" part="light"
    ><svg class="light-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[light]}</svg
    ><span class="light-word">${text}</span></span
  >`;
}
