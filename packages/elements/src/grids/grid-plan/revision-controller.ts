import { reassignCases, type LinliClient, type Reassigned } from '@linli/client';
import { applyRevision, covers, gridsOn, type DivisionCode, type Grid, type GridCodeScheme, type GridRegister, type GridRevision, type GridSizeRules, type Ground, type PlanFinding, type Revised, type RevisionRefusal } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { checkInSlices } from './check-plan.js';
import { draftRevision, tryRevision } from './draft-revision.js';
import { findingChanges, type FindingChanges } from './finding-changes.js';
import { foreseeMoves, type ForeseenMoves } from './foreseen-moves.js';
import type { RevisionEntry } from './grid-plan.types.js';
import { changesOf, type RevisionChanges } from './revision-changes.js';

/** The plan that is shown while grids are changed. */
export interface ShownPlan {
  area: DivisionCode;
  day: string;
  grids: readonly Grid[];
  grounds: readonly Ground[];
  sizes: GridSizeRules;
  /** Absent while they are looked for. */
  findings: readonly PlanFinding[] | undefined;
}

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
  readonly scheme: GridCodeScheme | undefined;
  readonly shown: ShownPlan | undefined;
}

/** What a revision would do. */
export interface RevisionPreview extends RevisionChanges {
  revision: GridRevision;
  /** Absent where they could not be had. */
  findings?: FindingChanges | undefined;
  moves?: ForeseenMoves | undefined;
}

export type RevisionStage = 'entry' | 'checking' | 'preview' | 'running' | 'report';

/** Takes one revision from what is entered over a preview to what became of it. What was typed stays until it is done or given up. */
export class RevisionController implements ReactiveController {
  stage: RevisionStage = 'entry';
  /** What is entered; absent where the revision was taken from a file. */
  entry: RevisionEntry | undefined;
  /** What became of the entry if it were sent now. */
  trial: Revised<{ revision: GridRevision }> | undefined;
  /** Every version of the grids of the county; absent while it is fetched. */
  register: GridRegister | undefined;
  /** Why the model refuses what was to be previewed or confirmed. */
  refusal: RevisionRefusal | undefined;
  /** Why something could not be fetched or sent. */
  error: unknown;
  preview: RevisionPreview | undefined;
  /** Of the check or of the cases that move: done of total. */
  progress: { done: number; total: number } | undefined;
  outcome: { reassigned?: Reassigned; error?: unknown } | undefined;

  readonly #host: Host;
  readonly #revised: (revision: GridRevision) => void;
  #running: AbortController | undefined;

  /** @param revised told when the grids were changed */
  constructor(host: Host, revised: (revision: GridRevision) => void) {
    this.#host = host;
    this.#revised = revised;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.stage === 'checking') this.back();
  }

  /** Whether something is on its way that is not to be dropped by a change of what is chosen. */
  get isOpen(): boolean {
    return this.entry !== undefined || this.preview !== undefined;
  }

  begin(entry: RevisionEntry): void {
    this.close();
    this.entry = entry;
    void this.load();
  }

  /** Fetches the register of the county where the entry is: a line that is drawn may touch grids beyond what is shown. */
  async load(): Promise<void> {
    const { client, shown } = this.#host;
    const { entry } = this;
    if (!client || !shown || !entry) return;
    this.error = undefined;
    const community = entry.ground?.community ?? shown.grids.find(({ code }) => code === entry.grids[0])?.community ?? shown.area;
    try {
      const register = await client.grids.history(community.slice(0, 6));
      if (this.entry) this.register = register;
    } catch (error) {
      this.error = error;
    }
    this.#try();
    this.#host.requestUpdate();
  }

  change(part: Partial<RevisionEntry>): void {
    if (!this.entry) return;
    this.entry = { ...this.entry, ...part };
    this.refusal = undefined;
    this.#try();
    this.#host.requestUpdate();
  }

  /** Takes the first of some lines that the model can make, else the last. */
  takeLine(lines: readonly string[]): void {
    for (const line of lines) {
      this.change({ line });
      if (this.trial?.ok) return;
    }
  }

  /** Shows what the entry would do, or why it is refused. */
  async check(): Promise<void> {
    const { entry, register } = this;
    const { client, scheme } = this.#host;
    if (!entry || !register || client?.actor.role === 'applicant' || !client) return;
    const drafted = draftRevision(entry, register, { organisation: client.actor.organisation, scheme });
    if (drafted.ok) await this.show(drafted.revision, register);
    else this.#refuse(drafted.refusal);
  }

  /** Shows what a revision would do. @param register before it */
  async show(revision: GridRevision, register: GridRegister): Promise<void> {
    const { client, shown } = this.#host;
    const applied = applyRevision(register, revision);
    if (!client || !shown) return;
    if (!applied.ok) {
      this.#refuse(applied.refusal);
      return;
    }
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    this.register = register;
    this.refusal = undefined;
    this.error = undefined;
    this.#to('checking');
    const [findings, moves] = await Promise.all([
      this.#findings(revision, register, applied.grids, shown, running.signal).catch(() => undefined),
      foreseeMoves(client, revision, applied.grids, running.signal).catch(() => undefined),
    ]);
    if (running.signal.aborted) return;
    this.preview = { revision, ...changesOf(revision, register), findings, moves };
    this.#to('preview');
  }

  /** From the preview back to what was entered. */
  back(): void {
    this.#running?.abort();
    this.preview = undefined;
    this.#to('entry');
  }

  /** Writes the revision, then takes open cases to their grids. */
  async confirm(): Promise<void> {
    const { preview } = this;
    const { client } = this.#host;
    if (!client || !preview || this.stage === 'running') return;
    this.error = undefined;
    this.#to('running');
    try {
      const verdict = await client.grids.revise(preview.revision);
      if (verdict.status === 'rejected') {
        this.preview = undefined;
        this.#refuse(verdict.refusal);
        return;
      }
    } catch (error) {
      this.error = error;
      this.#to('preview');
      return;
    }
    this.#revised(preview.revision);
    await this.moveCases();
  }

  /** Takes the open cases of the revision to their grids; again where that failed. */
  async moveCases(): Promise<void> {
    const { preview } = this;
    const { client } = this.#host;
    if (!client || !preview) return;
    this.#to('running');
    try {
      const reassigned = await reassignCases(client, preview.revision, { onProgress: (done, total) => this.#tell({ done, total }) });
      this.outcome = { reassigned };
    } catch (error) {
      this.outcome = { error };
    }
    this.#to('report');
  }

  /** Gives up what was entered, or puts away what became of it. */
  close(): void {
    this.#running?.abort();
    this.entry = this.trial = this.register = this.refusal = this.preview = this.outcome = undefined;
    this.error = undefined;
    this.#to('entry');
  }

  #try(): void {
    const { entry, register } = this;
    const { client, scheme } = this.#host;
    this.trial = entry && register && client && client.actor.role !== 'applicant' ? tryRevision(entry, register, { organisation: client.actor.organisation, scheme }) : undefined;
  }

  #refuse(refusal: RevisionRefusal): void {
    this.refusal = refusal;
    this.#to('entry');
  }

  #to(stage: RevisionStage): void {
    this.stage = stage;
    this.progress = undefined;
    this.#host.requestUpdate();
  }

  #tell(progress: { done: number; total: number }): void {
    this.progress = progress;
    this.#host.requestUpdate();
  }

  /** What a check says of the plan before and after, on the day from which the revision holds. */
  async #findings({ on }: GridRevision, before: GridRegister, after: GridRegister, shown: ShownPlan, signal: AbortSignal): Promise<FindingChanges> {
    const { area, grounds: communities, sizes } = shown;
    const planOf = (register: GridRegister) => ({ grids: gridsOn(register, on).filter(({ community }) => covers(area, community)), communities, sizes, day: on });
    const known = on === shown.day ? shown.findings : undefined;
    const were = known ?? (await checkInSlices(planOf(before), { signal, onProgress: (done) => this.#tell({ done: done / 2, total: 1 }) }));
    const are = await checkInSlices(planOf(after), { signal, onProgress: (done) => this.#tell({ done: known ? done : 0.5 + done / 2, total: 1 }) });
    return findingChanges(were, are);
  }
}
