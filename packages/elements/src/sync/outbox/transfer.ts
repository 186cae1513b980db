import { LinliError, type LinliClient } from '@linli/client';
import { dayOf } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import { errorText } from '../../core/error-text.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { askHost } from '../../core/ask-host.js';
import { keepFile } from '../../cases/case-export/write-table.js';
import type { OutboxMessages } from './outbox.messages.js';
import type { OutboxExportRequest } from './outbox.types.js';

/** Gives all of it to the person as a file; the host may take that over. */
export async function exportOutbox(element: HTMLElement, client: LinliClient): Promise<void> {
  const file = await client.outbox.export();
  const name = `linli-outbox-${dayOf(client.now(), client.calendar.offset)}.json`;
  if (await askHost<OutboxExportRequest>(element, 'linli-outbox-export-request', { file, name })) keepFile(file, name);
}

/** What kept a file from being taken in, in a sentence. */
export function importProblem(error: unknown, say: OutboxMessages, core: CoreMessages): string {
  const sentences: Partial<Record<string, string>> = say.importErrors;
  return (error instanceof LinliError ? sentences[error.code] : undefined) ?? errorText(error, core);
}

export interface ImportView {
  say: OutboxMessages;
  /** Whether a file is being held over it. */
  hovered: boolean;
  busy: boolean;
  onHover(hovered: boolean): void;
  onFile(file: File): void;
}

/** A button to choose a file with, and the place to drop one on. */
export function renderImport({ say, hovered, busy, onHover, onFile }: ImportView): TemplateResult {
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  };
  return html`<div
    class="drop ${hovered ? 'hovered' : ''}"
    @dragover=${(event: DragEvent) => {
      event.preventDefault();
      onHover(true);
    }}
    @dragleave=${() => onHover(false)}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      onHover(false);
      take(event.dataTransfer?.files);
    }}
  >
    <input
      class="visually-hidden"
      type="file"
      id="import"
      accept=".json,application/json"
      @change=${(event: Event) => {
        const control = event.target as HTMLInputElement;
        take(control.files);
        // So that the same file can be chosen again.
        control.value = '';
      }}
    />
    <label class="button" for="import">${say.import}</label><span class="drop-hint" aria-hidden="true">${say.drop}</span>
  </div>`;
}
