import { pickText, type Grid } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import { errorText } from '../../core/error-text.js';
import type { PartEntry, RevisionEntry } from './grid-plan.types.js';
import { renderLine } from './line-fields.js';
import { neighboursIn } from './neighbours.js';
import { renderPart } from './part-fields.js';
import { placeOfRefusal, type RefusalPlace } from './refusal-place.js';
import type { RevisionController } from './revision-controller.js';
import { renderChoice, renderField } from './revision-fields.js';
import type { PlanWords } from './plan-words.js';

export interface FormHandlers {
  /** Absent where the map cannot be drawn on. */
  drawing: boolean | undefined;
  /** Whether someone tried to go on: then what is missing is said. */
  strict: boolean;
  onChange(part: Partial<RevisionEntry>): void;
  onDraw(drawing: boolean): void;
  onCheck(): void;
  onRetry(): void;
  onCancel(): void;
}

/** What is to be done with the grids, and what it takes. */
export function renderRevisionForm(desk: RevisionController, handlers: FormHandlers, words: PlanWords): TemplateResult | typeof nothing {
  const { entry } = desk;
  if (!entry) return nothing;
  const { say, core, ids } = words;
  const said = saidBy(desk, words);
  const submit = (event: Event) => {
    event.preventDefault();
    handlers.onCheck();
  };
  return html`<form novalidate @submit=${submit} aria-labelledby=${ids('panel')}>
    ${desk.error === undefined ? nothing : renderNotice('danger', html`<p>${errorText(desk.error, core)}</p><button type="button" class="button" @click=${handlers.onRetry}>${core.retry}</button>`)}
    ${said('form') ? renderNotice('danger', html`<p>${said('form')}</p>`) : nothing}
    ${entry.operation === 'retire' ? renderNotice('warning', html`<p>${say.retireHint}</p>`) : nothing}
    ${renderGrids(entry, handlers, said('grids'), words)}
    ${entry.operation === 'boundary' ? renderTo(entry, handlers, said('to'), words) : nothing}
    ${renderShape(desk, entry, handlers, said('line'), words)} ${renderParts(desk, entry, handlers, words)}
    ${renderField({ name: 'on', label: say.on, value: entry.on, hint: say.onHint, type: 'date', error: said('on'), onInput: (on) => handlers.onChange({ on }) }, words)}
    ${renderField({ name: 'reason', label: say.reason, value: entry.reason, hint: say.reasonHint, type: 'long', rows: 2, error: said('reason'), onInput: (reason) => handlers.onChange({ reason }) }, words)}
    <p class="buttons end">
      <button type="submit" class="button primary" aria-disabled=${!desk.register}>${say.preview}</button>
      <button type="button" class="button" @click=${handlers.onCancel}>${say.cancel}</button>
    </p>
    ${desk.register || desk.error !== undefined ? nothing : html`<p class="quiet" role="status">${say.loadingRegister}</p>`}
  </form>`;
}

/** What the model refuses, by where it is said. Of what is not entered yet, only when someone tried to go on. */
function saidBy({ refusal, trial, entry }: RevisionController, { locale }: PlanWords): (place: RefusalPlace) => string | undefined {
  const early = entry && entry.line.trim() !== '' && trial && !trial.ok && placeOfRefusal(trial.refusal) === 'line' ? trial.refusal : undefined;
  const shown = refusal ?? early;
  return (place) => (shown && placeOfRefusal(shown) === place ? pickText(shown.message, locale) : undefined);
}

function renderGrids(entry: RevisionEntry, { onChange }: FormHandlers, error: string | undefined, words: PlanWords): TemplateResult | typeof nothing {
  const { say, ids } = words;
  const { operation, grids } = entry;
  if (operation === 'found') return nothing;
  const isMerge = operation === 'merge';
  const [first] = grids;
  const neighbours = isMerge && first !== undefined ? [...new Set(grids.flatMap((code) => neighboursIn(words.grids, code).map((grid) => grid.code)))].filter((code) => !grids.includes(code)) : [];
  return html`<div class=${error ? 'field wrong' : 'field'} role="group" aria-labelledby=${ids('grids')} aria-describedby=${error ? ids('grids', 'error') : nothing}>
    <p class="label" id=${ids('grids')}>${say.chosenGrids}</p>
    ${error ? html`<p class="error" id=${ids('grids', 'error')}>${error}</p>` : nothing}
    ${grids.length === 0 || (isMerge && grids.length < 2) ? html`<p class="hint">${isMerge ? say.chooseSeveral : say.chooseOne}</p>` : nothing}
    <ul class="chips">
      ${grids.map(
        (code) => html`<li>
          <span>${words.grid(code)} <span class="code">${code}</span></span>
          ${isMerge ? html`<button type="button" class="chip-button" aria-label=${say.remove(words.grid(code))} @click=${() => onChange({ grids: grids.filter((other) => other !== code) })}>×</button>` : nothing}
        </li>`,
      )}
    </ul>
    ${isMerge && first !== undefined
      ? html`<p class="label minor" id=${ids('near')}>${say.addNeighbour}</p>
          ${neighbours.length === 0 ? html`<p class="quiet">${say.noNeighbours}</p>` : html`<p class="buttons" role="group" aria-labelledby=${ids('near')}>${neighbours.slice(0, 12).map((code) => html`<button type="button" class="button" @click=${() => onChange({ grids: [...grids, code] })}>＋ ${words.grid(code)}</button>`)}</p>`}`
      : nothing}
  </div>`;
}

function renderTo({ grids, to }: RevisionEntry, { onChange }: FormHandlers, error: string | undefined, words: PlanWords): TemplateResult {
  const { say } = words;
  const neighbours = neighboursIn(words.grids, grids[0] ?? '');
  const options = [['', say.chooseNeighbour] as const, ...neighbours.map(({ code, name }) => [code, name] as const)];
  return html`${renderChoice({ name: 'to', label: say.to, value: to, error, options, onInput: (code) => onChange({ to: code }) }, words)}
  ${grids.length > 0 && neighbours.length === 0 ? html`<p class="quiet">${say.noNeighbours}</p>` : nothing}`;
}

function renderShape(desk: RevisionController, entry: RevisionEntry, { drawing, onChange, onDraw }: FormHandlers, error: string | undefined, words: PlanWords): TemplateResult | typeof nothing {
  if (entry.operation !== 'split' && entry.operation !== 'boundary') return nothing;
  const find = (code: string | undefined) => words.grids.find((grid) => grid.code === code);
  return renderLine({ entry, grid: find(entry.grids[0]), neighbour: find(entry.to), parts: partsOf(desk, entry), error, drawing, onLine: (line) => onChange({ line }), onLines: (lines) => desk.takeLine(lines), onDraw }, words);
}

/** The grids that the revision makes, without neighbours that only get positions. */
function partsOf({ trial }: RevisionController, { operation, grids, to }: RevisionEntry): Grid[] {
  if (!trial?.ok) return [];
  const { added } = trial.revision;
  if (operation === 'split') return added.filter(({ predecessors, code }) => predecessors[0] === grids[0] && code !== grids[0]);
  if (operation === 'boundary') return [grids[0], to].flatMap((code) => added.filter((grid) => grid.code === code));
  return added;
}

function renderParts(desk: RevisionController, entry: RevisionEntry, { strict, onChange }: FormHandlers, words: PlanWords): TemplateResult | readonly TemplateResult[] {
  const { operation, parts } = entry;
  if (operation === 'retire') return [];
  const made = partsOf(desk, entry);
  const titles = (index: number) => titleOf(entry, index, words);
  // A grid has its record before anything is entered that would change it, or make it.
  const present = operation === 'correct' || operation === 'found' ? [words.grids.find(({ code }) => code === entry.grids[0])] : [];
  const shown = made.length > 0 ? made : present;
  const change = (index: number) => (part: PartEntry) => onChange({ parts: Array.from({ length: Math.max(parts.length, index + 1) }, (_, at) => (at === index ? part : (parts[at] ?? {}))) });
  return shown.map((grid, index) => renderPart({ index, title: titles(index), grid, entry: parts[index] ?? {}, full: operation === 'correct' || operation === 'found', strict, onChange: change(index) }, words));
}

function titleOf({ operation, grids, to }: RevisionEntry, index: number, words: PlanWords): string {
  const { say } = words;
  if (operation === 'split') return say.part(String(index + 1));
  if (operation === 'merge') return say.newGrid;
  if (operation === 'boundary') return index === 0 ? `${say.giving}: ${words.grid(grids[0] ?? '')}` : `${say.taking}: ${words.grid(to)}`;
  return say.record;
}
