import { crsNames, defaultGridCodeScheme, GridFileError, gridFileErrorText, importIssueText, importSeverities, pickText, type Crs, type GridCodeScheme, type ImportIssue } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import { errorText } from '../../core/error-text.js';
import type { ImportController } from './import-controller.js';
import { countText, percentText, type PlanWords } from './plan-words.js';
import { renderChoice, renderField } from './revision-fields.js';
import { renderSeverity } from './severity-mark.js';

export interface ImportHandlers {
  scheme: GridCodeScheme | undefined;
  /** How many rows of the report are shown. */
  rows: number;
  /** Why the model refuses the revision. */
  refusal: string | undefined;
  onMore(): void;
  onPreview(): void;
  onCancel(): void;
}

/** A file of grids on its way in: choosing it, reading it, what was wrong with it, and from when it is to hold. */
export function renderImport(desk: ImportController, handlers: ImportHandlers, words: PlanWords): TemplateResult {
  const { progress, read } = desk;
  return html`${renderChooser(desk, words)} ${progress ? renderReading(desk, words) : nothing} ${renderError(desk, words)}
    ${read ? renderRead(desk, handlers, words) : html`<p class="buttons end"><button type="button" class="button" @click=${handlers.onCancel}>${words.say.cancel}</button></p>`}`;
}

function renderChooser(desk: ImportController, words: PlanWords): TemplateResult {
  const { say, ids } = words;
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) void desk.take(file);
  };
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    take(input.files);
    // The same file, put right, can be chosen again.
    input.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer?.files);
  };
  const crsOptions = [['', say.crsStated] as const, ...crsNames.map((crs) => [crs, crs] as const)];
  return html`<div class="drop" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${drop}>
      <div class="field">
        <p class="label">${say.file}</p>
        <p class="hint" id=${ids('file', 'hint')}>${say.fileHint}</p>
        <p class="buttons picker">
          <input type="file" class="visually-hidden" id=${ids('file')} name="file" accept=".geojson,.json,application/geo+json,application/json" aria-describedby=${ids('file', 'hint')} @change=${choose} />
          <label class="button" for=${ids('file')}>${say.chooseFile}</label>
          ${desk.file ? html`<span class="quiet">${desk.file.name}</span>` : nothing}
        </p>
      </div>
    </div>
    ${renderChoice({ name: 'crs', label: say.crs, value: desk.crs, options: crsOptions, onInput: (crs) => desk.change({ crs: crs as Crs | '' }) }, words)}`;
}

function renderReading(desk: ImportController, words: PlanWords): TemplateResult {
  const { say, ids } = words;
  const { progress } = desk;
  const { read = 0, of = 1, features = 0 } = progress ?? {};
  return html`<div class="progress">
      <progress aria-labelledby=${ids('panel')} max=${of || 1} value=${read}></progress>
      <span>${say.reading(percentText(of > 0 ? read / of : 0, words), countText(features, words))}</span>
    </div>
    <button type="button" class="button stop" @click=${() => desk.stop()}>${say.stop}</button>`;
}

function renderError(desk: ImportController, words: PlanWords): TemplateResult | typeof nothing {
  const { error, file } = desk;
  if (error === undefined) return nothing;
  const said = error instanceof GridFileError ? pickText(gridFileErrorText(error.code, error.feature, error.found), words.locale) : errorText(error, words.core);
  return renderNotice('danger', html`<p>${said}</p>${file ? html`<button type="button" class="button" @click=${() => void desk.take(file)}>${words.say.readAgain}</button>` : nothing}`);
}

function renderRead(desk: ImportController, handlers: ImportHandlers, words: PlanWords): TemplateResult | typeof nothing {
  const { read, file, missing, strict } = desk;
  if (!read) return nothing;
  const { say } = words;
  const likely = read.report.find(({ code }) => code === 'other-crs')?.params?.likely;
  const change = desk.change.bind(desk);
  return html`<p role="status">${say.read(countText(read.grids.length, words), countText(read.features, words))} ${read.from && read.to ? say.converted(read.from, read.to) : nothing}</p>
    ${likely !== undefined && file ? html`<button type="button" class="button" @click=${() => void desk.take(file, likely as Crs)}>${say.readAs(String(likely))}</button>` : nothing}
    ${renderReport(desk, handlers, words)}
    ${read.grids.length === 0
      ? nothing
      : html`${missing > 0
            ? html`<div class="field"><label class="check"><input type="checkbox" name="retireMissing" .checked=${desk.retireMissing} @change=${(event: Event) => change({ retireMissing: (event.target as HTMLInputElement).checked })} /> <span>${say.missing(countText(missing, words))}<span class="hint block">${say.missingHint}</span></span></label></div>`
            : nothing}
          ${renderField({ name: 'on', label: say.on, value: desk.on, hint: say.onHint, type: 'date', onInput: (on) => change({ on }) }, words)}
          ${renderField({ name: 'reason', label: say.reason, value: desk.reason, hint: say.reasonHint, type: 'long', rows: 2, error: strict && desk.reason.trim() === '' ? say.reasonHint : undefined, onInput: (reason) => change({ reason }) }, words)}`}
    ${desk.isNothingNew ? renderNotice('info', html`<p role="status">${say.nothingNew}</p>`) : nothing}
    ${handlers.refusal ? renderNotice('danger', html`<p>${handlers.refusal}</p>`) : nothing}
    <p class="buttons end">
      ${read.grids.length > 0 ? html`<button type="button" class="button primary" @click=${handlers.onPreview}>${say.preview}</button>` : nothing}
      <button type="button" class="button" @click=${handlers.onCancel}>${say.cancel}</button>
    </p>`;
}

function renderReport({ read }: ImportController, { scheme = defaultGridCodeScheme, rows, onMore }: ImportHandlers, words: PlanWords): TemplateResult | typeof nothing {
  if (!read) return nothing;
  const { say, locale, ids } = words;
  const { unlisted } = read;
  // Most files of an area that has grids are about those: to say so once is enough.
  const report = read.report.filter(({ code }) => code !== 'known-code');
  const known = read.report.length - report.length;
  const update = known > 0 ? html`<p class="quiet">${say.known(countText(known, words))}</p>` : nothing;
  if (report.length === 0) return html`${update}<p class="good">✓ ${say.noIssues}</p>`;
  const count = (severity: ImportIssue['severity']) => report.filter((issue) => issue.severity === severity).length;
  const sorted = importSeverities.flatMap((severity) => report.filter((issue) => issue.severity === severity));
  return html`${update}<section aria-labelledby=${ids('issues')}>
    <h4 id=${ids('issues')}>${say.issues}</h4>
    <p class="counts">${importSeverities.filter((severity) => count(severity) > 0).map((severity) => renderSeverity(severity, say.issueCounts[severity](countText(count(severity), words))))}</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby=${ids('issues')}>
      <table>
        <thead><tr><th scope="col">${say.columns.feature}</th><th scope="col">${say.columns.severity}</th><th scope="col">${say.columns.text}</th></tr></thead>
        <tbody>
          ${sorted.slice(0, rows).map(
            (issue) => html`<tr>
              <td>${issue.feature === null ? say.wholeFile : countText(issue.feature, words)}</td>
              <td>${renderSeverity(issue.severity, say.issueSeverities[issue.severity])}</td>
              <td>${pickText(importIssueText(issue, scheme), locale)}${placeOf(issue)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${report.length > rows ? html`<button type="button" class="link-button" @click=${onMore}>${say.more(countText(Math.min(100, report.length - rows), words))}</button>` : nothing}
    ${unlisted > 0 ? html`<p class="quiet">${say.unlisted(countText(unlisted, words))}</p>` : nothing}
  </section>`;
}

function placeOf({ geometry }: ImportIssue): TemplateResult | typeof nothing {
  if (geometry?.lon === undefined || geometry.lat === undefined) return nothing;
  return html` <span class="code">${geometry.lon.toFixed(6)}, ${geometry.lat.toFixed(6)}</span>`;
}
