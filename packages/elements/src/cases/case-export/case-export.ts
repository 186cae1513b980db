import type { LinliClient } from '@linli/client';
import { chinaCalendar, dayOf, tableColumns, type Case, type CaseType, type Instant, type Organisation, type TableColumn } from '@linli/model';
import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { caseExportMessages, type CaseExportMessages } from './case-export.messages.js';
import type { CaseExportRequest } from './case-export.types.js';
import { keepFile, writeTable } from './write-table.js';

/** What stands in the table: all that says something about a case, and nothing about a person. */
const columns: readonly TableColumn[] = tableColumns.filter((column) => column !== 'applicant' && column !== 'phone');

/**
 * A button that exports cases as a CSV file for a spreadsheet, without applicants. `linli-case-list` shows it for what its filter
 * leaves, once this element is defined.
 *
 * @tag linli-case-export
 * @fires {CustomEvent<CaseExportRequest>} linli-export-request - Before the cases are exported. Cancel it to export them yourself.
 */
export class LinliCaseExport extends LinliElement {
  static override get styles() {
    return [
      baseStyles,
      buttonStyles,
      css`
        :host {
          display: flex;
          flex-wrap: wrap;
          align-items: center;
          justify-content: flex-end;
          gap: 0 0.75em;
        }
        p {
          color: var(--_color-text-quiet);
          font-variant-numeric: tabular-nums;
        }
        @media print {
          :host {
            display: none;
          }
        }
      `,
    ];
  }

  /** Answers the cases to export, in their order; asked when the button is pressed. */
  @property({ attribute: false }) cases: () => readonly Case[] = () => [];

  /** Kinds of cases, for the names of their statuses, where there is no client to ask. */
  @property({ attribute: false }) caseTypes: readonly CaseType[] | undefined;

  /** The moment to reckon lights from, ISO 8601. Absent: the present. */
  @property() now: Instant | undefined;

  /** Rows written so far, of how many, and whether the file was handed over; or that it failed. */
  @state() private progress: { done: number; total: number; isKept?: boolean } | 'failed' | undefined;

  protected override render() {
    const say = this.messages('caseExport', caseExportMessages);
    return html`<p role="status">${this.#note(say)}</p>
      <button type="button" class="button" aria-disabled=${this.#isBusy} @click=${this.#pressed}>${say.export}</button>`;
  }

  get #isBusy(): boolean {
    return typeof this.progress === 'object' && !this.progress.isKept;
  }

  #note(say: CaseExportMessages): string {
    const { progress, locale } = this;
    if (progress === undefined) return '';
    if (progress === 'failed') return say.failed;
    const [done, total] = [progress.done, progress.total].map((count) => count.toLocaleString(locale)) as [string, string];
    return this.#isBusy ? say.exporting(done, total) : say.exported(total);
  }

  async #export(cases: readonly Case[]): Promise<void> {
    const { client, locale } = this;
    const calendar = client?.calendar ?? chinaCalendar;
    const now = this.now ?? client?.now() ?? new Date().toISOString();
    const caseTypes = this.caseTypes ?? [...(client?.caseTypes.values() ?? [])];
    const show = (done: number) => (this.progress = { done, total: cases.length });
    show(0);
    const context = { caseTypes, organisations: await organisationsOf(client), calendar, now, locale };
    const file = await writeTable(cases, columns, context, show);
    keepFile(file, `${this.messages('caseExport', caseExportMessages).fileName}-${dayOf(now, calendar.offset)}.csv`);
    this.progress = { done: cases.length, total: cases.length, isKept: true };
  }

  readonly #pressed = async (): Promise<void> => {
    if (this.#isBusy) return;
    const cases = this.cases();
    this.progress = undefined;
    try {
      if (await askHost<CaseExportRequest>(this, 'linli-export-request', { refs: cases.map(({ ref }) => ref), columns })) await this.#export(cases);
    } catch {
      this.progress = 'failed';
    }
  };
}

/** Names that cannot be had leave their codes. */
async function organisationsOf(client: LinliClient | undefined): Promise<readonly Organisation[]> {
  if (!client || client.actor.role === 'applicant') return [];
  return client.directory.organisations(client.actor.area).catch(() => []);
}
