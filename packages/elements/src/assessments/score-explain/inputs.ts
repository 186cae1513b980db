import { formatExact, pickText, type Input, type Observation, type ObservedValue } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { observationOf, type Explained } from './explained.js';
import { colon, dayText, findIndicator, postText } from '../wording.js';
import type { ExplainPage } from './page.js';

/** One figure that went into a score. */
interface Figure {
  title: string;
  value: string;
  source: string | undefined;
}

/** The figures that went in, where each comes from, who gave them; and every correction of them. */
export function renderInputs(explained: Explained, page: ExplainPage): TemplateResult {
  const { say } = page;
  const figures = figuresOf(explained, page);
  const observation = observationOf(explained);
  return html`<h4>${say.inputs}</h4>
    ${figures.length === 0
      ? html`<p class="quiet">${say.noInputs}</p>`
      : html`<dl class="figures">
          ${figures.map(({ title, value, source }) => html`<div class="figure">
            <dt>${title}</dt>
            <dd><strong class="values">${value}</strong>${source === undefined ? nothing : html` <span class="quiet">${source}</span>`}</dd>
          </div>`)}
        </dl>`}
    ${observation ? renderGiven(observation, explained, page) : nothing} ${renderChanges(explained, page)}`;
}

function renderGiven({ at, by, reason }: Observation, explained: Explained, page: ExplainPage): TemplateResult {
  const { say } = page;
  const isCounted = (inputsOf(explained) ?? []).every(({ source }) => source.from === 'counted');
  return html`<p class="quiet">${(isCounted ? say.counted : say.given)(postText(by, page), dayText(at, page))}</p>
    ${reason ? html`<p>${say.reason}${colon(page)}<span class="said">${reason}</span></p>` : nothing}`;
}

/** Each change of these figures after they were first given. */
function renderChanges(explained: Explained, page: ExplainPage): TemplateResult | typeof nothing {
  const { organisation, period, subject } = explained.trace;
  const { say } = page;
  const about = explained.changes.filter(({ before, after }) => before && after.organisation === organisation && after.period === period && after.indicator === subject);
  if (about.length === 0) return nothing;
  return html`<h4>${say.changes}</h4>
    <ol class="changes">
      ${about.map(({ before, after, reason = after.reason }) => html`<li>
        ${(inputsOf(explained) ?? []).filter(({ id }) => String(before?.values[id]) !== String(after.values[id])).map(
          ({ id, title }) => html`<div><strong>${pickText(title, page.locale)}</strong> ${say.change(valueText(before?.values[id], page), valueText(after.values[id], page))}</div>`,
        )}
        <p class="quiet">${postText(after.by, page)} ${dayText(after.at, page)}</p>
        ${reason ? html`<p>${say.reason}${colon(page)}<span class="said">${reason}</span></p>` : nothing}
      </li>`)}
    </ol>`;
}

/** By the scheme where it is known; else the lines of the trace that were given and not worked out. */
function figuresOf(explained: Explained, page: ExplainPage): Figure[] {
  const { trace } = explained;
  const inputs = inputsOf(explained);
  if (inputs) {
    const observation = observationOf(explained);
    return inputs.map((input) => ({ title: pickText(input.title, page.locale), value: valueText(observation?.values[input.id], page), source: sourceText(input, page) }));
  }
  if (explained.scheme) return [];
  return trace.lines
    .filter(({ id, expression }) => expression === null && !id.startsWith('@'))
    .map(({ title, value }) => ({ title: pickText(title, page.locale), value: formatExact(value, page.locale), source: undefined }));
}

/** The inputs of the subject; `undefined` where it has none of its own, or the scheme is not known. */
export function inputsOf({ scheme, trace: { subject } }: Explained): readonly Input[] | undefined {
  const veto = scheme?.vetoes?.find(({ id }) => id === subject);
  return veto ? [veto.input] : scheme && findIndicator(scheme, subject)?.inputs;
}

/** A query that is called like its figure need not be named again. */
function sourceText({ source, title }: Input, page: ExplainPage): string {
  const { say, locale } = page;
  const about = source.from === 'counted' ? source.query.title : source.note;
  const kind = say.sources[source.from];
  const named = about && pickText(about, locale) !== pickText(title, locale);
  return named ? `${kind}${colon(page)}${pickText(about, locale)}` : kind;
}

function valueText(value: ObservedValue | undefined, { say, locale }: ExplainPage): string {
  if (value === null || value === undefined) return say.missing;
  return Array.isArray(value) ? value.map((one) => formatExact(one, locale)).join(locale === 'en' ? ', ' : '、') : formatExact(value, locale);
}
