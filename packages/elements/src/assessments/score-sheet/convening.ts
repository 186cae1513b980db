import type { ReviewAction } from '@linli/model';
import type { LinliElement } from '../../core/linli-element.js';
import { problemOf, type Problem } from '../problem.js';
import type { Page } from './page.js';
import type { Reason } from './reason-form.js';
import type { ReviewChanged } from './score-sheet.types.js';

/** The steps of a session beside scoring: taken one at a time, some with a reason. */
export class Convening {
  busy = false;
  /** Whether the last step was taken. */
  done = false;
  problem: Problem | undefined;
  reason: Reason | undefined;

  readonly #host: LinliElement;
  readonly #taken: (change: ReviewChanged) => void;

  /** @param taken called after each step */
  constructor(host: LinliElement, taken: (change: ReviewChanged) => void) {
    this.#host = host;
    this.#taken = taken;
  }

  /** Takes a step. Whatever stands there by now: every step names what it is about, so that none is taken by mistake. */
  async act({ client, review: { id, area } }: Page, action: ReviewAction, args: Record<string, unknown> = {}): Promise<Problem | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.done = false;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      const verdict = await client.reviews.act({ id, area, version: null }, action, args);
      if (verdict.status !== 'applied') return (this.problem = problemOf(verdict));
      this.done = true;
      this.#taken({ review: id, action, version: verdict.version });
      return undefined;
    } catch (error) {
      return (this.problem = { error });
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Asks for the reason of a step first. */
  ask(action: Reason['action'], subject: string): void {
    this.change({ action, subject, words: '', missing: false, problem: undefined });
  }

  /** @param reason `undefined`: called off */
  change(reason: Reason | undefined): void {
    this.reason = reason;
    this.#host.requestUpdate();
  }

  /** Takes the step that waits for its reason. What was typed stays until it is taken. Answers false when there are no words. */
  async give(page: Page, reason: Reason): Promise<boolean> {
    if (reason.words.trim() === '') {
      this.change({ ...reason, missing: true });
      return false;
    }
    const { action, subject, words } = reason;
    const problem = await this.act(page, action, { subject, words, ...(action === 'recuse' && { seat: page.seat?.id }) });
    this.problem = undefined;
    this.change(problem && { ...reason, problem });
    return true;
  }
}
