import { pickText, type Objection } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderBar } from '../../controls/bar/bar.js';
import { renderTurn } from '../turn.js';
import { renderFlags } from './flags.js';
import { byLost, nodesOf, pathTo, shareOf, type ScoreNode } from './nodes.js';
import { figure, measureText, type ScorecardPage } from './page.js';
import type { ScorecardMessages } from './scorecard.messages.js';
import { scorecardOrders, type ScorecardOrder } from './scorecard.types.js';

/** How the list of indicators stands. */
export interface TreeState {
  order: ScorecardOrder;
  opened: ReadonlySet<string>;
  reorder: (order: ScorecardOrder) => void;
  toggle: (indicator: string) => void;
  /** What an opened row shows below it. */
  renderInside: (indicator: string) => TemplateResult;
  objections: readonly Objection[];
}

/** Blocks and indicators with their points; or the indicators alone, what lost most first. */
export function renderTree(page: ScorecardPage, state: TreeState): TemplateResult {
  const { assessment: { scheme }, card, say } = page;
  const nodes = nodesOf(scheme, card);
  return html`<section aria-labelledby="scores">
    <div class="head">
      <h3 id="scores">${say.scores}</h3>
      <div class="orders" role="group" aria-label=${say.order}>
        ${scorecardOrders.map((order) => html`<button type="button" class="button" aria-pressed=${order === state.order} @click=${() => state.reorder(order)}>${say.orders[order]}</button>`)}
      </div>
    </div>
    ${state.order === 'scheme' ? renderLevel(nodes, page, state, 0) : renderFlat(nodes, page, state)}
  </section>`;
}

/** What comes on top, and how much of it counts. */
export function renderBonus(page: ScorecardPage, state: TreeState): TemplateResult | typeof nothing {
  const { assessment: { scheme }, card, say, locale } = page;
  const { bonus } = scheme;
  if (!bonus) return nothing;
  return html`<section aria-labelledby="bonus">
    <div class="head">
      <h3 id="bonus">${pickText(bonus.title, locale)}</h3>
      <span class="quiet">${say.bonusCapped(figure(card.bonus, page), figure(bonus.cap, page))}</span>
    </div>
    ${renderLevel(nodesOf(bonus, card, true), page, state, 0)}
  </section>`;
}

function renderLevel(nodes: readonly ScoreNode[], page: ScorecardPage, state: TreeState, depth: number): TemplateResult {
  return html`<ul class="level ${depth === 0 ? 'top' : ''}">
    ${repeat(nodes, ({ indicator }) => indicator.id, (node) => html`<li class=${node.children.length > 0 ? 'block' : 'leaf'}>
      ${renderRow(node, page, state, nothing)} ${node.children.length > 0 ? renderLevel(node.children, page, state, depth + 1) : nothing}
    </li>`)}
  </ul>`;
}

function renderFlat(nodes: readonly ScoreNode[], page: ScorecardPage, state: TreeState): TemplateResult {
  const path = (id: string) => pathTo(nodes, id).map(({ title }) => pickText(title, page.locale)).join(' › ');
  return html`<ol class="level top flat">
    ${repeat(byLost(nodes), ({ indicator }) => indicator.id, (node) => html`<li class="leaf">${renderRow(node, page, state, path(node.indicator.id))}</li>`)}
  </ol>`;
}

/** One row: its name opens how the score came about. */
function renderRow(node: ScoreNode, page: ScorecardPage, { opened, toggle, renderInside, objections }: TreeState, path: string | typeof nothing): TemplateResult {
  const { indicator, score, lost } = node;
  const { say, locale } = page;
  const { id } = indicator;
  const isOpen = opened.has(id);
  const measure = node.children.length > 0 ? undefined : measureText(score, indicator, page);
  const isLost = lost !== null && lost !== '0';
  const objection = [...objections].reverse().find((one) => one.indicator === id);
  const correction = page.assessment.corrections?.some(({ observation }) => observation.indicator === id && observation.organisation === page.card.organisation);
  return html`<div class="item" data-indicator=${id}>
      <button type="button" class="name" id="row-${id}" aria-expanded=${isOpen} aria-controls=${isOpen ? `inside-${id}` : nothing} @click=${() => toggle(id)}>
        ${renderTurn()}<span>${path ? html`<span class="path">${path}</span>` : nothing}${pickText(indicator.title, locale)}</span>
      </button>
      <span class="measure">${measure === undefined ? nothing : html`<span class="visually-hidden">${say.measured}</span> ${measure}`}</span>
      ${renderBar(shareOf(score))}
      <span class="points">${score.points === null ? html`<span class="none">${say.noPoints}</span>` : html`<strong>${figure(score.points, page)}</strong>`} ${score.full === '0' ? nothing : html`<span class="of">/ ${figure(score.full, page)}</span>`}</span>
      <span class="lost ${isLost ? 'some' : ''}">${isLost ? say.lost(figure(lost, page)) : nothing}</span>
      <div class="notes">
        ${renderFlags(node, page)} ${objection ? html`<span class="flag own">${standingText(objection, say)}</span>` : nothing}
        ${correction ? html`<span class="flag own">${say.correction}</span>` : nothing}
      </div>
    </div>
    ${isOpen ? html`<div class="inside" id="inside-${id}" role="group" aria-labelledby="row-${id}">${renderInside(id)}</div>` : nothing}`;
}

/** What became of an objection. */
export function standingText({ answer }: Objection, say: ScorecardMessages): string {
  return answer ? (answer.upheld ? say.upheld : say.rejected) : say.unanswered;
}
