import { pickText } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Chart } from '../../controls/chart/chart.types.js';
import { periodName } from '../wording.js';
import { nodesOf, numberOf, shareOf } from './nodes.js';
import { figure, type ScorecardPage } from './page.js';

/** The total over the periods, and the blocks against the mean of the group. Neither where there is but one figure to draw. */
export function renderCharts(page: ScorecardPage): TemplateResult | typeof nothing {
  const charts = [trendOf(page), radarOf(page)].filter(({ rows }) => rows.filter(({ values: [own] }) => own?.value !== null).length > 1);
  if (charts.length === 0) return nothing;
  return html`<section class="charts" aria-label=${page.say.charts}>${charts.map((chart) => html`<linli-chart .chart=${chart} lang=${page.locale}></linli-chart>`)}</section>`;
}

/** What a period had no card of, or no total in, is a gap. */
export function trendOf(page: ScorecardPage): Chart {
  const { facts, card, say, locale } = page;
  const rows = [...facts.earlier].reverse().concat(facts).map(({ assessment, cards }) => {
    const { total = null, without } = cards.find(({ organisation }) => organisation === card.organisation) ?? {};
    const text = total === null ? (without ? say.without[without] : say.noPoints) : figure(total, page);
    return { label: periodName(assessment.period, locale), values: [{ value: total === null ? null : numberOf(total), text }] };
  });
  const scale = steadied(rows.flatMap(({ values }) => values.flatMap(({ value }) => value ?? [])), Number(facts.assessment.scheme.full) / 10);
  return { kind: 'trend', title: say.trend, rowTitle: say.period, series: [{ label: say.own }], rows, ...(scale && { scale }) };
}

/** A scale of at least that span around the values, so that a hundredth of a point does not look like a leap. */
function steadied(values: readonly number[], span: number): Chart['scale'] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || most - least >= span) return undefined;
  const middle = (least + most) / 2;
  return { from: Math.floor(middle - span / 2), to: Math.ceil(middle + span / 2) };
}

/** Points of full, in per cent: blocks of other weights are then comparable. */
export function radarOf(page: ScorecardPage): Chart {
  const { assessment: { scheme }, facts, card, say, locale } = page;
  const peers = facts.cards.filter(({ group }) => group === card.group);
  const rows = nodesOf(scheme, card).filter(({ score }) => numberOf(score.full) > 0).map(({ indicator, score }) => {
    const others = peers.flatMap(({ scores }) => scores.filter((one) => one.indicator === indicator.id && one.points !== null));
    const mean = others.length > 0 ? others.reduce((sum, one) => sum + shareOf(one), 0) / others.length : null;
    return { label: pickText(indicator.title, locale), full: 100, values: [rateOf(score.points === null ? null : shareOf(score), page), rateOf(mean, page)] };
  });
  return { kind: 'radar', title: say.radar, rowTitle: say.block, series: [{ label: say.own }, { label: say.mean }], rows, scale: { from: 0, to: 100 } };
}

function rateOf(share: number | null, { say, locale }: ScorecardPage): { value: number | null; text: string } {
  if (share === null) return { value: null, text: say.noPoints };
  const value = Math.round(share * 1000) / 10;
  return { value, text: `${value.toLocaleString(locale)} %` };
}
