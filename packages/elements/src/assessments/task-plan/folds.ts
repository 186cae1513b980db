import type { MilestoneState } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFinished } from './page.js';

/** Plans with at most so many milestones are shown with their tasks unfolded. */
const fewMilestones = 12;

/** What of a plan is unfolded: at first what waits to be done. What is finished is one line until it is asked for, and all is printed unfolded. */
export class Folds implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #printNow: () => void;
  #open = new Map<string, boolean>();
  #isFew = true;
  #isPrinting = false;

  /** @param printNow draws the element at once: the page is printed as it stands when its listeners return */
  constructor(host: ReactiveControllerHost, printNow: () => void) {
    this.#host = host;
    this.#printNow = printNow;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
  }

  /** To be called before each render. @param count how many milestones are shown */
  follow(count: number): void {
    this.#isFew = count <= fewMilestones;
  }

  forget(): void {
    this.#open.clear();
    this.#host.requestUpdate();
  }

  isTaskOpen(id: string): boolean {
    return this.#isPrinting || (this.#open.get(taskKey(id)) ?? this.#isFew);
  }

  isMilestoneOpen(state: MilestoneState): boolean {
    return this.#isPrinting || (this.#open.get(milestoneKey(state)) ?? !isFinished(state));
  }

  toggleTask(id: string): void {
    this.#set(taskKey(id), !this.isTaskOpen(id));
  }

  toggleMilestone(state: MilestoneState): void {
    this.#set(milestoneKey(state), !this.isMilestoneOpen(state));
  }

  isAllOpen(milestones: readonly MilestoneState[]): boolean {
    return milestones.every((state) => this.isTaskOpen(state.task) && this.isMilestoneOpen(state));
  }

  toggleAll(milestones: readonly MilestoneState[]): void {
    const open = !this.isAllOpen(milestones);
    for (const state of milestones) this.#open.set(taskKey(state.task), open).set(milestoneKey(state), open);
    this.#host.requestUpdate();
  }

  #set(key: string, open: boolean): void {
    this.#open.set(key, open);
    this.#host.requestUpdate();
  }

  readonly #begin = (): void => {
    this.#isPrinting = true;
    this.#host.requestUpdate();
    this.#printNow();
  };

  readonly #end = (): void => {
    this.#isPrinting = false;
    this.#host.requestUpdate();
  };
}

/** A task and a milestone may have the same id. */
function taskKey(id: string): string {
  return `task ${id}`;
}

function milestoneKey({ milestone }: MilestoneState): string {
  return `milestone ${milestone.id}`;
}
