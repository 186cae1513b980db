import { pickText, rosterModeLabels, type Locale, type PresenceState, type RosterMode } from '@linli/model';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** One shape for each, in a box of 16 by 16, so that colour is never alone in saying it. */
const modeShapes: Record<RosterMode, SVGTemplateResult> = {
  resident: svg`<path d="M2 2h12v12H2z"></path>`,
  rotating: svg`<path d="M8 2a6 6 0 0 1 5.2 3l1.3-.8.3 4.6-4.1-2.2 1.3-.7A4.3 4.3 0 0 0 8 3.8a4.2 4.2 0 0 0-3.6 2L2.8 5A6 6 0 0 1 8 2zm0 12a6 6 0 0 1-5.2-3l-1.3.8-.3-4.6 4.1 2.2-1.3.7A4.3 4.3 0 0 0 8 12.2a4.2 4.2 0 0 0 3.6-2l1.6.8A6 6 0 0 1 8 14z"></path>`,
  onCall: svg`<path d="M4.2 1.5 6.5 2l.8 3.1-1.6 1.4a9 9 0 0 0 3.8 3.8l1.4-1.6 3.1.8.5 2.3-1.6 2.3C7 14.8 1.2 9 1.9 3.1z"></path>`,
};

const presenceShapes: Record<PresenceState, SVGTemplateResult> = {
  now: svg`<circle cx="8" cy="8" r="6"></circle>`,
  today: svg`<path fill-rule="evenodd" d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 1.8v8.4a4.2 4.2 0 0 0 0-8.4z"></path>`,
  away: svg`<path fill-rule="evenodd" d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 1.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4z"></path>`,
  onCall: modeShapes.onCall,
  unknown: svg`<path d="M4.2 5.6C4.2 3.2 5.8 1.6 8.2 1.6s4 1.5 4 3.6c0 3-3.2 3-3.2 5.3H6.8c0-3.3 3-3.4 3-5.1 0-.9-.6-1.6-1.6-1.6S6.6 4.5 6.6 5.6zM6.7 12h2.4v2.4H6.7z"></path>`,
};

/** How an organisation is at the centre, as shape and word. Add `markStyles` to the element that renders it. */
export function renderMode(mode: RosterMode, locale: Locale): TemplateResult {
  return renderMark(`mode ${mode}`, modeShapes[mode], pickText(rosterModeLabels[mode], locale));
}

/** Whether it is there, as shape and words. */
export function renderPresence(state: PresenceState, words: string): TemplateResult {
  return renderMark(`presence ${state}`, presenceShapes[state], words);
}

function renderMark(kind: string, shape: SVGTemplateResult, words: string): TemplateResult {
  return html`<span class="mark ${kind}"><svg class="mark-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg><span>${words}</span></span>`;
}
