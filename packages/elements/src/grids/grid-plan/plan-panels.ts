import type { LinliClient } from '@linli/client';
import { pickText, type CaseRef, type GridCodeScheme, type GridRegister, type GridRevision, type PlanFinding } from '@linli/model';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CasesController } from '../../core/cases-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { errorText } from '../../core/error-text.js';
import type { FindingFix } from './finding-fixes.js';
import type { RevisionEntry } from './grid-plan.types.js';
import { renderHistory } from './history-panel.js';
import { ImportController } from './import-controller.js';
import { renderImport } from './import-panel.js';
import { neighboursIn } from './neighbours.js';
import { arePartsSound } from './part-fields.js';
import type { PlanWords } from './plan-words.js';
import { RevisionController, type ShownPlan } from './revision-controller.js';
import { renderRevisionForm } from './revision-form.js';
import { renderChecking, renderPreview } from './revision-preview.js';
import { renderReport, renderRunning } from './revision-report.js';

export type Panel = 'findings' | 'revision' | 'import' | 'history';

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
  readonly scheme: GridCodeScheme | undefined;
  readonly shown: ShownPlan | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface PanelsHandlers {
  onSelect(codes: readonly string[]): void;
  onRevised(revision: GridRevision): void;
  onOpenCase(ref: CaseRef): void;
  /** Back to the findings. */
  onFindings(): void;
}

/** What stands beside the map: the findings, a change of grids on its way, a file, or the history of a grid. */
export class PlanPanels implements ReactiveController {
  panel: Panel = 'findings';

  readonly #host: Host;
  readonly #handlers: PanelsHandlers;
  readonly #revision: RevisionController;
  readonly #import: ImportController;
  readonly #cases: CasesController;
  /** Whether a line is being drawn on the map. */
  drawing = false;
  /** Whether the map can be drawn on. */
  canDraw = false;

  #strict = false;
  #rows = 50;
  #history: { code: string; register?: GridRegister; error?: unknown } | undefined;
  /** What the heading was when it last took the focus. */
  #headed = '';
  #isMoved = false;

  constructor(host: Host, handlers: PanelsHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#revision = new RevisionController(host, (revision) => this.#revised(revision));
    this.#import = new ImportController(host);
    this.#cases = new CasesController(host);
    host.addController(this);
  }

  hostConnected(): void {
    // Only so that Lit knows it as a controller.
  }

  /** The grids of what is entered; absent where nothing is. */
  get chosen(): readonly string[] | undefined {
    const { entry } = this.#revision;
    return this.panel === 'revision' && entry ? [...entry.grids, ...(entry.to ? [entry.to] : [])] : undefined;
  }

  begin(entry: Pick<RevisionEntry, 'operation' | 'grids'> & Partial<RevisionEntry>): void {
    this.#strict = false;
    this.#revision.begin({ to: '', line: '', on: this.#host.shown?.day ?? '', reason: '', parts: [], ...entry });
    this.#go('revision');
  }

  fix({ operation, grids }: FindingFix, { polygons, community }: PlanFinding): void {
    this.begin({ operation, grids, ...(operation === 'found' && polygons && community !== undefined && { ground: { community, boundary: polygons } }) });
  }

  import(): void {
    this.#revision.close();
    this.#rows = 50;
    this.#import.begin(this.#host.shown?.day ?? '');
    this.#go('import');
  }

  history(code: string): void {
    this.#history = { code };
    void this.#loadHistory(code);
    this.#go('history');
  }

  /** A grid was picked on the map while something is entered. */
  pick(code: string | undefined, selection: readonly string[]): void {
    const { entry, stage } = this.#revision;
    if (!entry || stage !== 'entry' || entry.operation === 'found') return;
    const [first] = entry.grids;
    if (entry.operation === 'merge') this.#revision.change({ grids: selection });
    else if (code === undefined || code === first) return;
    else if (entry.operation === 'boundary' && first !== undefined && neighboursIn(this.#host.shown?.grids ?? [], first).some((grid) => grid.code === code)) this.#revision.change({ to: code });
    else this.#revision.change({ grids: [code], to: '', parts: [] });
  }

  /** The line that is entered. */
  get line(): string {
    return (this.panel === 'revision' && this.#revision.entry?.line) || '';
  }

  draw(drawing: boolean): void {
    this.drawing = drawing;
    this.#host.requestUpdate();
  }

  /** A line was drawn on the map, or given up. */
  drawn(line: string | undefined): void {
    if (line !== undefined) this.#revision.change({ line });
    this.draw(false);
    // Back to where drawing was begun.
    (this.#host.renderRoot as ParentNode).querySelector<HTMLElement>('.line [aria-pressed]')?.focus();
  }

  /** After a render: a panel that was opened by somebody takes the focus. */
  settle(): void {
    const heading = (this.#host.renderRoot as ParentNode).querySelector<HTMLElement>('.panel > h3');
    const key = `${this.panel} ${this.#revision.stage}`;
    if (!heading || key === this.#headed) return;
    const isFirst = this.#headed === '';
    this.#headed = key;
    if (!isFirst && this.#isMoved) heading.focus();
  }

  render(words: PlanWords, findings: () => unknown): TemplateResult {
    const { say, ids } = words;
    return html`<h3 id=${ids('panel')} tabindex="-1">${this.#title(words)}</h3>
      ${this.panel === 'findings' ? findings() : this.panel === 'history' ? this.#renderHistory(words) : this.#renderChange(words)}
      ${this.panel === 'history' ? html`<p class="buttons end"><button type="button" class="button" @click=${this.#leave}>${say.back}</button></p>` : nothing}`;
  }

  #title({ say, grid }: PlanWords): string {
    const { stage, entry } = this.#revision;
    if (this.panel === 'findings') return say.findings;
    if (this.panel === 'history') return say.historyOf(grid(this.#history?.code ?? ''));
    const operation = entry && say.operations[entry.operation];
    if (stage === 'preview' || stage === 'checking') return operation === undefined ? say.importPreview : say.previewOf(operation);
    if (stage === 'report') return operation === undefined ? say.doneImport : say.doneTitle(operation);
    return operation ?? say.import;
  }

  #renderChange(words: PlanWords): TemplateResult | typeof nothing {
    const { say, locale } = words;
    const revision = this.#revision;
    const { stage, entry, refusal } = revision;
    const back = () => revision.back();
    if (stage === 'checking') return renderChecking(revision, back, words);
    if (stage === 'running') return renderRunning(revision, words);
    if (stage === 'preview') {
      const confirm = entry ? say.confirm(say.operations[entry.operation]) : say.confirmImport;
      return renderPreview(revision, { confirm, onConfirm: () => void revision.confirm(), onBack: back }, words);
    }
    if (stage === 'report') {
      const { onOpenCase } = this.#handlers;
      return renderReport(revision, { title: (ref) => this.#cases.find(ref)?.title, onOpen: onOpenCase, onAgain: () => void revision.moveCases(), onClose: this.#leave }, words);
    }
    if (entry) {
      return renderRevisionForm(
        revision,
        {
          drawing: this.canDraw ? this.drawing : undefined, strict: this.#strict,
          onChange: (part) => revision.change(part), onDraw: (drawing) => this.draw(drawing), onCheck: this.#checkEntry, onRetry: () => void revision.load(), onCancel: this.#leave,
        },
        words,
      );
    }
    return renderImport(
      this.#import,
      {
        scheme: this.#host.scheme, rows: this.#rows, refusal: refusal && pickText(refusal.message, locale),
        onMore: () => {
          this.#rows += 100;
          this.#host.requestUpdate();
        },
        onPreview: () => void this.#previewImport(), onCancel: this.#leave,
      },
      words,
    );
  }

  #renderHistory(words: PlanWords): TemplateResult {
    const { code = '', register, error } = this.#history ?? {};
    if (error !== undefined) return renderNotice('danger', html`<p>${errorText(error, words.core)}</p><button type="button" class="button" @click=${() => void this.#loadHistory(code)}>${words.core.retry}</button>`);
    if (!register) return renderSkeleton(4, words.core);
    return renderHistory(register, code, { day: this.#host.shown?.day ?? '', onChoose: (other) => this.#handlers.onSelect([other]) }, words);
  }

  #revised(revision: GridRevision): void {
    this.#handlers.onRevised(revision);
    // What came of it is what is looked at next; of a whole file that would be everything.
    const made = revision.added.filter(({ code, predecessors }) => !predecessors.includes(code)).map(({ code }) => code);
    if (revision.kind !== 'import') this.#handlers.onSelect(made.length > 0 ? made : (this.#revision.entry?.grids ?? []));
  }

  async #loadHistory(code: string): Promise<void> {
    const { client, shown } = this.#host;
    if (!client || !shown) return;
    const community = shown.grids.find((grid) => grid.code === code)?.community ?? shown.area;
    const loaded: { code: string; register?: GridRegister; error?: unknown } = await client.grids.history(community.slice(0, 6)).then((register) => ({ code, register }), (error: unknown) => ({ code, error }));
    if (this.#history?.code === code) this.#history = loaded;
    this.#host.requestUpdate();
  }

  async #previewImport(): Promise<void> {
    const revision = await this.#import.revision();
    const register = this.#import.read?.register;
    if (revision && register) await this.#revision.show(revision, register);
  }

  #go(panel: Panel): void {
    this.drawing = false;
    this.panel = panel;
    this.#isMoved = true;
    this.#host.requestUpdate();
  }

  readonly #leave = (): void => {
    const { entry, stage } = this.#revision;
    this.#import.stop();
    if (entry && stage === 'entry') this.#handlers.onSelect(entry.grids);
    this.#revision.close();
    this.#handlers.onFindings();
    this.#go('findings');
  };

  readonly #checkEntry = (): void => {
    this.#strict = true;
    const { entry } = this.#revision;
    const needsName = entry?.operation === 'found' && (entry.parts[0]?.name ?? '').trim() === '';
    if (entry && !needsName && arePartsSound(entry.parts)) void this.#revision.check();
    else this.#host.requestUpdate();
  };
}
