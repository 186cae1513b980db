import { pickText } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../../controls/table/table.types.js';
import { renderLevel } from './level-mark.js';
import { cellOf, itemRows, type ItemRow, type MatrixContext } from './matrix-context.js';

export interface TableContext extends MatrixContext {
  /** Where the keyboard stands: row −1 is the head, column 0 the items. */
  cursor: Cell;
  /** Id of what describes the cell under the cursor. */
  describedBy: string;
  key: (event: KeyboardEvent) => void;
  focusin: (event: FocusEvent) => void;
}

/** Items by posts, by the grid pattern of the ARIA Authoring Practices: one cell is a stop of Tab, arrows move between them. */
export function renderTable(context: TableContext): TemplateResult {
  const { matrix, say } = context;
  const rows = itemRows(matrix);
  return html`<div class="scroll" part="table">
    <table role="grid" aria-label=${say.label} aria-rowcount=${rows.length + 1 + matrix.groups.length} aria-colcount=${matrix.rows.length + 1} @keydown=${context.key} @focusin=${context.focusin}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col" class="corner" data-row="-1" data-column="0" tabindex=${stop(context, -1, 0)}>${say.items}</th>
          ${matrix.rows.map((_post, column) => renderHead(column, context))}
        </tr>
      </thead>
      <tbody>${rows.map((row) => renderRow(row, context))}</tbody>
    </table>
  </div>`;
}

function renderHead(column: number, context: TableContext): TemplateResult | typeof nothing {
  const { matrix, isWrong, locale, say } = context;
  const post = matrix.rows[column];
  if (!post) return nothing;
  const wrong = isWrong({ post: post.post });
  return html`<th role="columnheader" scope="col" class=${wrong ? 'wrong' : ''} data-row="-1" data-column=${column + 1} tabindex=${stop(context, -1, column + 1)}>
    <span class="post">${pickText(post.label, locale)}</span> ${wrong ? renderWrong(context) : nothing} ${post.grid === null ? html`<span class="quiet">${say.posts(post.posts, post.filled)}</span>` : nothing}
  </th>`;
}

function renderRow({ service, index, department }: ItemRow, context: TableContext): TemplateResult {
  const { matrix, isWrong, locale } = context;
  const wrong = isWrong({ service: service.id });
  return html`${department === undefined
      ? nothing
      : html`<tr role="row" class="group">
          <th role="rowheader" scope="colgroup" colspan=${matrix.rows.length + 1}><span>${context.department(department)}</span></th>
        </tr>`}
    <tr role="row">
      <th role="rowheader" scope="row" class=${wrong ? 'wrong' : ''} data-row=${index} data-column="0" tabindex=${stop(context, index, 0)}>${pickText(service.label, locale)} ${wrong ? renderWrong(context) : nothing}</th>
      ${matrix.rows.map((_post, column) => renderCell(index, column, context))}
    </tr>`;
}

function renderCell(item: number, column: number, context: TableContext): TemplateResult | typeof nothing {
  const { matrix, isWrong, locale, say, cursor, open } = context;
  const [post, service, cell] = [matrix.rows[column], matrix.columns[item], cellOf(matrix, column, item)];
  if (!post || !service || !cell) return nothing;
  const wrong = isWrong({ post: post.post, service: service.id });
  const isCursor = cursor.row === item && cursor.column === column + 1;
  return html`<td
    role="gridcell"
    class="${wrong ? 'wrong' : ''} ${isCursor ? 'current' : ''}"
    data-row=${item}
    data-column=${column + 1}
    tabindex=${stop(context, item, column + 1)}
    aria-selected=${isCursor}
    aria-describedby=${isCursor ? context.describedBy : nothing}
    @click=${() => open({ post: post.post, service: service.id })}
  >
    ${cell.level ? renderLevel(cell.level, locale) : html`<span class="level none"><span aria-hidden="true">—</span><span class="visually-hidden">${say.none}</span></span>`}
    ${wrong ? renderWrong(context) : nothing} ${cell.narrower.length > 0 ? html`<span class="quiet more">${say.exceptions(cell.narrower.length)}</span>` : nothing}
  </td>`;
}

/** That something is wrong here: what it is stands beside the table. */
export function renderWrong({ say }: Pick<MatrixContext, 'say'>): TemplateResult {
  return html`<span class="alarm"><span aria-hidden="true">⚠</span><span class="visually-hidden">${say.wrong}</span></span>`;
}

function stop({ cursor }: TableContext, row: number, column: number): 0 | -1 {
  return cursor.row === row && cursor.column === column ? 0 : -1;
}
