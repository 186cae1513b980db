import type { GridPlan, PlanFinding } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { checkInSlices } from './check-plan.js';

/** Checks the plan of its element, and again whenever that becomes another one. What was found before stays until there is an answer. */
export class PlanCheckController implements ReactiveController {
  findings: readonly PlanFinding[] | undefined;
  /** From 0 to 1 while a check is under way. */
  progress: number | undefined;
  error: unknown;

  readonly #host: ReactiveControllerHost;
  #plan: GridPlan | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#plan && !this.findings) this.check(this.#plan);
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** @param plan none: there is nothing to check any more */
  check(plan: GridPlan | undefined): void {
    this.#running?.abort();
    this.#plan = plan;
    this.error = undefined;
    this.progress = undefined;
    if (plan) void this.#check(plan, (this.#running = new AbortController()));
    else this.findings = undefined;
  }

  async #check(plan: GridPlan, { signal }: AbortController): Promise<void> {
    this.progress = 0;
    try {
      const findings = await checkInSlices(plan, { signal, onProgress: (done) => this.#show(done) });
      if (signal.aborted) return;
      this.findings = findings;
    } catch (error) {
      if (signal.aborted) return;
      this.findings = undefined;
      this.error = error;
    }
    this.#show(undefined);
  }

  #show(progress: number | undefined): void {
    this.progress = progress;
    this.#host.requestUpdate();
  }
}
