import type { Grid, Position } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { RevisionEntry } from './grid-plan.types.js';
import { readLine, writeLine } from './line-text.js';
import { halvingLine, halvings, sharingLines } from './ready-lines.js';
import { renderField } from './revision-fields.js';
import { areaText, countText, percentText, type PlanWords } from './plan-words.js';

const shares = [0.1, 0.25, 0.5];

export interface LineLook {
  entry: RevisionEntry;
  grid: Grid | undefined;
  /** The neighbour that ground goes to. */
  neighbour: Grid | undefined;
  /** The parts that the line makes; none where it makes none. */
  parts: readonly Grid[];
  error: string | undefined;
  /** Absent where the map cannot be drawn on. */
  drawing: boolean | undefined;
  onLine(line: string): void;
  /** Takes the first of these that can be made. */
  onLines(lines: readonly string[]): void;
  onDraw(drawing: boolean): void;
}

/** The line along which ground is cut: drawn on the map, from ready choices, or written as positions; whichever, the others show it. */
export function renderLine(look: LineLook, words: PlanWords): TemplateResult {
  const { entry, drawing, onLine, onDraw } = look;
  const { say } = words;
  const { wrong } = readLine(entry.line);
  const error = wrong.length > 0 ? say.lineWrong(wrong.slice(0, 5).map((row) => countText(row, words)).join(', ')) : look.error;
  return html`<div class="line">
    ${renderReady(look, words)}
    ${drawing === undefined ? nothing : html`<p class="buttons"><button type="button" class="button" aria-pressed=${drawing} @click=${() => onDraw(!drawing)}>${say.draw}</button></p>`}
    <p role="status" class=${drawing ? 'hint' : 'visually-hidden'}>${drawing ? say.drawing : ''}</p>
    ${renderField({ name: 'line', label: entry.operation === 'boundary' ? say.lineOfMove : say.line, value: entry.line, hint: say.lineHint, error, type: 'long', rows: 4, onInput: onLine }, words)}
    ${entry.line.trim() === '' ? nothing : html`<button type="button" class="link-button" @click=${() => onLine('')}>${say.clearLine}</button>`}
    <p role="status" class="made">${madeBy(look, words)}</p>
  </div>`;
}

function renderReady({ entry, grid, neighbour, onLines }: LineLook, { say, ids, ...words }: PlanWords): TemplateResult | typeof nothing {
  const boundary = grid?.boundary;
  if (!boundary) return nothing;
  const choose = (lines: readonly Position[][]) => () => onLines(lines.map(writeLine));
  const choices = entry.operation === 'split'
    ? halvings.map((halving) => html`<button type="button" class="button" @click=${choose([halvingLine(boundary, halving)])}>${say.halvings[halving]}</button>`)
    : shares.map((share) => {
        const to = neighbour?.boundary;
        return to ? html`<button type="button" class="button" @click=${choose(sharingLines(boundary, to, share))}>${say.share(percentText(share, words))}</button>` : nothing;
      });
  if (entry.operation === 'boundary' && !neighbour) return nothing;
  return html`<div role="group" aria-labelledby=${ids('ready')}>
    <p class="label" id=${ids('ready')}>${say.ready}</p>
    <p class="buttons">${choices}</p>
  </div>`;
}

function madeBy({ entry, grid, parts }: LineLook, words: PlanWords): string {
  const { say } = words;
  if (parts.length === 0) return '';
  if (entry.operation === 'split') return say.makes(countText(parts.length, words), parts.map((part) => areaText(part, words)).join(words.locale === 'en' ? ', ' : '、'));
  const [left, grown] = parts;
  return grid && left && grown ? `${words.grid(left.code)}: ${areaText(grid, words)} → ${areaText(left, words)}` : '';
}
