import type { LinliClient, ProceedingVerdict } from '@linli/client';
import { exactText, text, taskPlanWords, type Attachment, type Field, type FormValues, type Milestone, type TaskPlan } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { DraftKeeper } from '../../cases/intake-form/draft-keeper.js';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { askHost } from '../../core/ask-host.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import type { LinliElement } from '../../core/linli-element.js';
import { problemOf, renderProblem, type Problem } from '../problem.js';
import { SentOnce } from '../sent-once.js';
import type { TaskPlanMessages } from './task-plan.messages.js';
import type { MilestoneStep, TaskPlanActionApplied, TaskPlanActionRequest } from './task-plan.types.js';

interface Subject {
  step: MilestoneStep;
  milestone: Milestone;
  plan: TaskPlan;
  /** The report that is confirmed or returned. */
  report: string;
}

export interface MilestoneFormContext {
  client: LinliClient;
  say: TaskPlanMessages;
  /** Whether it may still be done, on the report that it was begun on. */
  allowed: 'yes' | 'no' | 'replaced';
}

/** What is typed about one milestone: a report, an answer to one, another day. It is kept on this device until it is sent. */
export class MilestoneForm {
  readonly #host: LinliElement;
  readonly #fields: FieldsController;
  readonly #drafts: DraftKeeper;
  readonly #sent = new SentOnce();
  #subject: Subject | undefined;
  #done: { step: MilestoneStep; milestone: string } | undefined;
  #problem: Problem | undefined;
  #restored = false;
  #sending = false;

  constructor(host: LinliElement) {
    this.#host = host;
    this.#fields = new FieldsController(host);
    this.#drafts = new DraftKeeper(host);
  }

  /** What is open, and on which report. */
  get open(): Pick<Subject, 'step' | 'report'> & { milestone: string } | undefined {
    return this.#subject && { step: this.#subject.step, report: this.#subject.report, milestone: this.#subject.milestone.id };
  }

  async begin(client: LinliClient, subject: Subject): Promise<void> {
    this.forget();
    this.#subject = subject;
    this.#fields.define({ fields: fieldsOf(subject), area: null, onChange: this.#drafts.touch });
    this.#fields.reset({});
    void this.#focus('#form-title');
    const draft = await this.#drafts.open(client, `task-plan/${subject.plan.id}/${subject.milestone.id}/${subject.step}/${subject.report}`);
    if (!draft || this.#subject !== subject) return;
    this.#fields.fill(draft.values);
    this.#restored = true;
  }

  /** What was typed stays on this device. */
  forget(): void {
    this.#drafts.flush();
    this.#subject = undefined;
    this.#done = undefined;
    this.#problem = undefined;
    this.#restored = false;
    this.#sent.forget();
  }

  /** The form at its milestone, or what was done there last. */
  render(milestone: string, context: MilestoneFormContext): TemplateResult | typeof nothing {
    const { say } = context;
    const news = this.#done?.milestone === milestone ? this.#done : undefined;
    if (news) return html`<div class="done" role="status" tabindex="-1">${renderNotice('success', html`<p>${say.done[news.step]}</p>`)}</div>`;
    const subject = this.#subject;
    if (subject?.milestone.id !== milestone) return nothing;
    const title = say.steps[subject.step];
    return html`<form class="form" part="form" novalidate aria-labelledby="form-title" @submit=${(event: Event) => this.#submitted(event, context)}>
      <h4 id="form-title" tabindex="-1">${title}</h4>
      ${subject.step === 'confirm' ? html`<p class="quiet">${say.confirmHint}</p>` : nothing} <div role="status">${this.#restored ? html`<p class="quiet">${say.restored}</p>` : nothing}</div>
      ${renderProblem(this.#problem, this.#host)} ${context.allowed === 'yes' ? nothing : renderNotice('warning', html`<p>${context.allowed === 'replaced' ? say.replaced : say.gone}</p>`)}
      ${this.#fields.render()}
      <div class="row">
        ${context.allowed === 'yes' ? html`<button type="submit" class="button primary" aria-disabled=${this.#sending}>${this.#sending ? say.sending : title}</button>` : nothing}
        <button type="button" class="button plain" @click=${() => this.#cancelled(subject)}>${this.#host.words.cancel}</button>
      </div>
    </form>`;
  }

  async #take(subject: Subject, client: LinliClient): Promise<void> {
    const mayMove = focusMark();
    this.#problem = undefined;
    this.#sending = true;
    this.#host.requestUpdate();
    try {
      await this.#fields.settled();
      const { plan: { id, area }, step } = subject;
      const args = argsOf(subject, this.#fields.cleanValues);
      const request: TaskPlanActionRequest = { plan: { id, area }, action: step, args };
      const goesOn = await askHost(this.#host, 'linli-task-plan-action-request', request);
      const verdict = goesOn ? await this.#send(client, subject, args) : undefined;
      this.#problem = problemOf(verdict);
      if (verdict?.status === 'rejected') this.#fields.show(verdict.refusal.issues ?? []);
      if (!this.#problem) await this.#applied(subject, verdict?.status === 'applied' ? verdict.version : undefined, mayMove);
    } catch (error) {
      this.#problem = { error };
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }

  /** What others did meanwhile about other milestones does not matter, and about this one the rules look at. */
  #send(client: LinliClient, { plan: { id, area }, step }: Subject, args: Record<string, unknown>): Promise<ProceedingVerdict> {
    return this.#sent.send(JSON.stringify([step, args]), (command) => client.taskPlans.act({ id, area, version: null }, step, args, { id: command }));
  }

  async #applied({ step, milestone, plan: { id, area } }: Subject, version: number | undefined, mayMove: () => boolean): Promise<void> {
    await this.#drafts.discard();
    this.forget();
    this.#done = { step, milestone: milestone.id };
    const detail: TaskPlanActionApplied = { plan: { id, area }, action: step, version };
    this.#host.dispatchEvent(new CustomEvent('linli-task-plan-action-applied', { detail }));
    await this.#focus('.milestone .done', mayMove);
  }

  #cancelled({ step, milestone }: Subject): void {
    this.forget();
    void this.#focus(`[data-milestone="${CSS.escape(milestone.id)}"] [data-step="${step}"]`);
  }

  #submitted(event: Event, { client }: MilestoneFormContext): void {
    event.preventDefault();
    if (!this.#subject || this.#sending) return;
    if (this.#fields.validate().length > 0) void this.#fields.focusFirstError();
    else void this.#take(this.#subject, client);
  }

  #focus(selector: string, mayMove?: () => boolean): Promise<void> {
    this.#host.requestUpdate();
    return moveFocus(this.#host, selector, mayMove);
  }
}

/** Fields are data in all languages. */
function fieldsOf({ step, milestone: { measure, due }, plan }: Subject): Field[] {
  const words = (name: string, label: ReturnType<typeof text>, required: boolean, hint?: ReturnType<typeof text>): Field => ({ kind: 'longText', name, label, ...(hint && { hint }), required, maxLength: taskPlanWords });
  switch (step) {
    case 'report':
      return [
        measure.kind === 'amount'
          ? { kind: 'number', name: 'amount', label: text('累计完成', '累計完成', 'Done in all'), hint: text('从开始到现在的总数，不是这一次的增加数。', '從開始到現在的總數，不是這一次的增加數。', 'The total since the beginning, not what is new since the last report.'), required: true, min: 0, decimals: 4, unit: measure.unit }
          : {
              kind: 'single', name: 'amount', label: text('是否完成', '是否完成', 'Is it done?'), required: true,
              options: [{ value: '1', label: text('已经完成', '已經完成', 'It is done') }, { value: '0', label: text('还没有完成', '還沒有完成', 'Not yet') }],
            },
        words('words', text('进展情况', '進展情況', 'Progress'), true, text('做了什么，有什么证明。写工作，不写个人信息。', '做了什麼，有什麼證明。寫工作，不寫個人資訊。', 'What was done, and what shows it. Write about the work, nothing about persons.')),
        { kind: 'attachment', name: 'files', label: text('证明材料', '證明材料', 'Evidence'), maxFiles: 6, maxBytes: 10_485_760, types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
        { kind: 'case', name: 'case', label: text('关联事项', '關聯事項', 'Case'), hint: text('整改、议定事项等可以作为完成依据。', '整改、議定事項等可以作為完成依據。', 'A rectification or a resolution may show that it is done.'), types: ['rectification', 'resolution'] },
      ];
    case 'confirm':
      return [words('words', text('核实情况', '核實情況', 'What was checked'), false)];
    case 'return':
      return [words('words', text('退回理由', '退回理由', 'Reason'), true)];
    case 'amend':
      return [
        { kind: 'date', name: 'due', label: text('新的完成时限', '新的完成時限', 'New day'), required: true, min: plan.from, max: plan.to, hint: text(`现在是 ${due}`, `現在是 ${due}`, `It is ${due} now`) },
        words('reason', text('调整理由', '調整理由', 'Reason'), true),
      ];
  }
}

function argsOf({ step, milestone, report }: Subject, values: FormValues): Record<string, unknown> {
  const said = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
  switch (step) {
    case 'report':
      return { milestone: milestone.id, amount: exactText(values['amount'] as string | number), words: said('words'), files: ((values['files'] ?? []) as Attachment[]).map(({ name, sha256 }) => ({ name, sha256 })), case: values['case'] ?? null };
    case 'amend':
      return { milestone: milestone.id, change: { due: said('due') }, reason: said('reason') };
    default:
      return { report, words: said('words') };
  }
}

