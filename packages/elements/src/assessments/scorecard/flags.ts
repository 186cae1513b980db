import type { Light } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import { renderLight } from '../../controls/light/light.js';
import { colon } from '../wording.js';
import type { ScoreNode } from './nodes.js';
import { figure, unitOf, type ScorecardPage } from './page.js';

/** What must be known of a score: few cases, no base, no figures and what was done then, figures that cannot be. As shape, colour and words. */
export function renderFlags({ indicator, score, children }: ScoreNode, page: ScorecardPage): TemplateResult[] {
  const { say, words } = page;
  const flag = (light: Light, said: string) => html`<span class="flag">${renderLight(light, words, said)}</span>`;
  const flags: TemplateResult[] = [];
  if (score.state !== 'scored') {
    const policy = score.policy && score.state !== 'invalid' ? say.policies[score.policy] : undefined;
    flags.push(flag(score.state === 'invalid' ? 'red' : 'unknown', [say.states[score.state], policy].filter(Boolean).join(colon(page))));
  }
  if (score.small && children.length === 0) {
    const unit = unitOf(indicator, page);
    const bound = (value: number) => `${figure(Math.round(value * 10) / 10, page)}${unit}`;
    flags.push(flag('yellow', say.small(score.base === null ? '0' : figure(score.base, page), score.interval ? say.interval(bound(score.interval[0]), bound(score.interval[1])) : undefined)));
  }
  return flags;
}
