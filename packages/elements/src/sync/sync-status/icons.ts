import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PointKind } from './points.js';

const warning = svg`<path d="M8 1 15.5 14.5H.5zM7.25 6v4h1.5V6zm0 5v1.6h1.5V11z" fill-rule="evenodd"></path>`;
const disk = svg`<path d="M2 2h12v12H2zM4 4v3h8V4zm0 5v3h8V9zm6 .8h1.2v1.4H10zm0-5h1.2v1.4H10z" fill-rule="evenodd"></path>`;
const down = svg`<path d="M7 1h2v6.5h3.2L8 12 3.8 7.5H7zM2 13h12v1.8H2z"></path>`;

/** One shape for each, in a box of 16 by 16: the words beside it say as much. */
const shapes: Readonly<Record<PointKind, SVGTemplateResult>> = {
  evicted: warning,
  update: svg`<path d="M8 1.5a6.5 6.5 0 0 1 5 2.3V1.5h1.6v5.2H9.4V5.1h2.5A4.9 4.9 0 1 0 12.6 9.7l1.5.6A6.5 6.5 0 1 1 8 1.5z"></path>`,
  signIn: svg`<path d="M8 1a4 4 0 0 1 4 4v2h1.5v8h-11V7H4V5a4 4 0 0 1 4-4zm0 1.7A2.3 2.3 0 0 0 5.7 5v2h4.6V5A2.3 2.3 0 0 0 8 2.7zM7.2 9.5v3h1.6v-3z" fill-rule="evenodd"></path>`,
  attention: warning,
  memory: warning,
  nearlyFull: disk,
  stuck: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7zm-.8 1.6h1.6v3.4l2.5 1.9-1 1.3-3.1-2.4z" fill-rule="evenodd"></path>`,
  offline: svg`<path d="M1.3.8l14 14-1.1 1.1-14-14zM8 11.2a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM.5 6.2a10.6 10.6 0 0 1 3.2-2.1L5 5.4a8.9 8.9 0 0 0-3.3 2zM8 3.100c2.9 0 5.5 1.2 7.5 3.100l-1.2 1.200A8.9 8.9 0 0 0 7 4.900L5.6 3.400C6.4 3.2 7.2 3.1 8 3.100zM3.4 9.200c.8-.8 1.8-1.4 2.9-1.700l1.5 1.500a4.9 4.9 0 0 0-3.2 1.400zM9.8 7.600c1.1.3 2 .9 2.8 1.600l-.6.6z"></path>`,
  sending: svg`<path d="M7 12V5.500H3.800L8 1l4.2 4.500H9V12zM2 13h12v1.800H2z"></path>`,
  waiting: disk,
  loading: down,
  stale: down,
  sent: svg`<path d="M6.3 13 1 7.700l1.6-1.6 3.7 3.700L13.4 2.7 15 4.300z"></path>`,
};

export function renderIcon(kind: PointKind): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[kind]}</svg>`;
}
