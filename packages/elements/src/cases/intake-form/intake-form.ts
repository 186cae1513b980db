import { LinliError, type LinliClient, type Verdict } from '@linli/client';
import { formatInstant, pickText, type CaseRef, type CaseType, type FormValues, type Receipt } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyText } from '../../controls/copy-text.js';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { focusMark, moveFocus } from '../../core/focus.js';
import { LinliElement } from '../../core/linli-element.js';
import { noteShown, patience, verdictOf } from '../../core/verdict-of.js';
import { DraftKeeper } from './draft-keeper.js';
import { Filing, type Filed } from './filing.js';
import { intakeMessages, type IntakeMessages } from './intake-form.messages.js';
import { intakeStyles } from './intake-form.styles.js';
import type { CaseSubmitRequest, CaseSubmitted } from './intake-form.types.js';
import { renderProblem } from './problem.js';
import { renderReceipt, type Copied } from './receipt-page.js';
import { receiptStyles } from './receipt-page.styles.js';

/**
 * Files a matter: the form of a case type, with a draft that survives a reload, and the receipt once it is filed. Not for what is
 * done with a case afterwards: that is `linli-case-actions`.
 *
 * @tag linli-intake-form
 * @fires linli-case-submit-request - Before a sound form is sent: `{type, values, waitUntil}`. Cancel it to file the matter yourself, then call `showReceipt`.
 * @fires linli-case-submitted - The matter was filed: `{ref, receipt}`. Of one that was kept on this device first: once it is.
 * @csspart form - The form.
 * @csspart receipt - The receipt page.
 * @csspart notice - A notice above the form.
 */
export class LinliIntakeForm extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, fieldStyles, noticeStyles, skeletonStyles, intakeStyles, receiptStyles];
  }

  /** The id of the case type to file. */
  @property() type = 'appeal';

  /** The division whose parts the person chooses the place from. Absent: all that the client serves. */
  @property() area = '';

  /** Under which name the draft is kept on this device. Absent: one draft for each case type. */
  @property({ attribute: 'draft-key' }) draftKey = '';

  /** How long the back end may take before the person is told that the matter is kept on this device, in milliseconds. For clients with a store. */
  @property({ attribute: false }) patience = patience;

  /** What is entered. Setting it fills the form in; a draft on this device comes before it. */
  @property({ attribute: false })
  get values(): FormValues {
    return this.#fields.values;
  }
  set values(values: FormValues) {
    this.#prefill = values;
    this.#fields.reset(values);
  }

  @state() private sending = false;
  /** A refusal, or an error on the way. */
  @state() private problem: unknown;
  @state() private filed: Filed | undefined;
  @state() private restoredAt = '';
  @state() private copied: Copied | undefined;

  readonly #fields = new FieldsController(this);
  readonly #draft = new DraftKeeper(this);
  readonly #filing = new Filing();
  readonly #noClient = new NoClientController(this);
  #prefill: FormValues = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) return;
    if (changed.has('type') || changed.has('area')) this.#ask();
    if (changed.has('draftKey') || changed.has('type')) {
      this.#begin();
      void this.#restore();
    }
  }

  protected override clientChanged(): void {
    this.#ask();
    void this.#restore();
  }

  /** Checks the form and files the matter, as the button does. Resolves to whether it was filed, or is kept on this device to be sent by itself. */
  async submit(): Promise<boolean> {
    const { client } = this;
    if (!client || this.sending || this.filed) return false;
    const mayMove = focusMark();
    if (this.#fields.validate().length > 0) {
      this.problem = undefined;
      await this.#fields.focusSummary();
      return false;
    }
    await this.#file(client, mayMove);
    return this.filed !== undefined;
  }

  /** Empties the form, back to what the host has filled in, and forgets the draft. */
  reset(): void {
    void this.#draft.discard();
    this.#begin();
  }

  /** Shows the receipt page of a matter that the host has filed itself. The draft is forgotten. */
  showReceipt(receipt: Receipt, ref?: CaseRef): void {
    const { client } = this;
    if (!client) return;
    this.#show({ ref, receipt, at: client.now() }, client);
  }

  protected override render() {
    const { client } = this;
    if (!client) return this.#noClient.render(6);
    const words = this.messages('intake', intakeMessages);
    const caseType = client.caseTypes.get(this.type);
    if (!caseType) return renderNotice('danger', html`<p>${words.unknownType(this.type)}</p>`);
    return this.filed ? this.#renderReceipt(this.filed, caseType, client, words) : this.#renderForm(caseType, client, words);
  }

  #renderForm(caseType: CaseType, client: LinliClient, words: IntakeMessages): TemplateResult {
    const { form } = caseType;
    const { locale, sending } = this;
    return html`
      <form part="form" novalidate aria-labelledby="form-title" @submit=${this.#submitted}>
        ${this.#fields.renderSummary()}
        <header>
          <h2 id="form-title" tabindex="-1">${pickText(form.title, locale)}</h2>
          ${form.intro ? html`<p>${pickText(form.intro, locale)}</p>` : nothing}
          <p class="quiet">${words.optionalNote}</p>
        </header>
        ${client.storage.reason ? renderNotice('warning', html`<p>${this.words.memoryOnly}</p>`) : nothing}
        <div role="status">${this.restoredAt ? this.#renderRestored(client, words) : nothing}</div>
        ${this.#fields.render()} ${this.problem ? renderProblem(this.problem, words, this.words, locale) : nothing}
        <div class="actions">
          <button class="button primary" type="submit" aria-disabled=${sending}>${sending ? words.sending : pickText(form.title, locale)}</button>
        </div>
        ${client.storage.reason ? nothing : html`<p class="quiet">${words.draftNote}</p>`}
      </form>
    `;
  }

  #renderRestored({ calendar }: LinliClient, words: IntakeMessages): TemplateResult {
    const when = formatInstant(this.restoredAt, calendar.offset, this.locale);
    return renderNotice('info', html`<p>${words.restored(when)} <button class="button plain" type="button" @click=${this.#startOver}>${words.startOver}</button></p>`);
  }

  #renderReceipt(filed: Filed, caseType: CaseType, client: LinliClient, words: IntakeMessages): TemplateResult {
    return renderReceipt(filed, {
      client,
      caseType,
      locale: this.locale,
      words: words.receipt,
      copied: this.copied,
      onCopy: () => void this.#copy(),
      onAnother: this.#startOver,
    });
  }

  #ask(): void {
    const caseType = this.client?.caseTypes.get(this.type);
    this.#fields.define({ sections: caseType?.form.sections ?? [], area: this.area || null, onChange: this.#draft.touch });
  }

  #begin(): void {
    this.#fields.reset(this.#prefill);
    this.filed = undefined;
    this.problem = undefined;
    this.restoredAt = '';
    this.copied = undefined;
  }

  async #restore(): Promise<void> {
    const { client } = this;
    if (!client) return;
    const draft = await this.#draft.open(client, this.draftKey || `intake.${this.type}`);
    if (!draft || this.filed) return;
    this.#fields.fill(draft.values);
    this.restoredAt = draft.savedAt;
  }

  /** @param mayMove whether whoever has sent the form is still there */
  async #file(client: LinliClient, mayMove: () => boolean): Promise<void> {
    this.sending = true;
    this.problem = undefined;
    try {
      await this.#fields.settled();
      // A file may have turned out to be refused while it was awaited.
      if (this.#fields.validate().length > 0) return await this.#fields.focusSummary(mayMove);
      const values = this.#fields.cleanValues;
      const goesOn = await askHost<CaseSubmitRequest>(this, 'linli-case-submit-request', { type: this.type, values });
      if (goesOn) await this.#send(client, values, mayMove);
    } catch (error) {
      this.problem = error;
    } finally {
      this.sending = false;
    }
  }

  /** Ends once the matter is filed, or kept on this device: then the verdict may come after hours, and the form is free. */
  async #send(client: LinliClient, values: FormValues, mayMove: () => boolean): Promise<void> {
    const handle = this.#filing.send(client, this.type, values);
    let kept: Filed | undefined;
    await new Promise<void>((resolve, reject) => {
      const whenKept = (): void => {
        kept = { ref: handle.target, receipt: handle.receipt, at: client.now(), way: 'kept' };
        this.#show(kept, client, mayMove);
        resolve();
      };
      const verdict = verdictOf(handle, this.patience, whenKept).then((decided) => {
        if (this.isConnected && (!kept || this.filed === kept)) noteShown(handle);
        return this.#judge(decided, client, mayMove, kept);
      });
      verdict.then(resolve, (error: unknown) => {
        // The person may have turned to another matter: what became of this one is told by the outbox.
        if (kept && this.#giveBack(kept)) this.problem = error;
        reject(error);
      });
    });
  }

  /** Back from the receipt page of what was kept to the form, with all that was entered. Answers false where that page is gone. */
  #giveBack(kept: Filed): boolean {
    if (this.filed !== kept) return false;
    this.filed = undefined;
    this.#draft.touch(this.#fields.values);
    return true;
  }

  async #judge(verdict: Verdict, client: LinliClient, mayMove: () => boolean, kept: Filed | undefined): Promise<void> {
    if (verdict.status === 'applied') {
      if (!kept) this.#show({ ref: verdict.ref, receipt: verdict.receipt, at: client.now() }, client, mayMove);
      else if (this.filed === kept) this.#show({ ...kept, ref: verdict.ref, receipt: verdict.receipt ?? kept.receipt, way: 'arrived' }, client);
      this.emit<CaseSubmitted>('linli-case-submitted', { ref: verdict.ref, receipt: verdict.receipt });
    } else if (kept && !this.#giveBack(kept)) {
      return;
    } else if (verdict.status === 'conflict') {
      this.problem = new LinliError('conflict', `The case ${verdict.command} was there already.`);
    } else {
      const shown = this.#fields.show(verdict.refusal.issues ?? []);
      if (shown.length > 0) await this.#fields.focusSummary(mayMove);
      else this.problem = verdict.refusal;
    }
  }

  #show(filed: Filed, client: LinliClient, mayMove?: () => boolean): void {
    this.filed = filed;
    void this.#draft.discard();
    // What was kept and has arrived leaves the person where they are.
    if (filed.way !== 'arrived') void moveFocus(this, '#receipt-title', mayMove);
    if (filed.way !== 'kept') void this.#read(filed, client);
  }

  /** The receipt page is complete without what is read here: it then tells of the case type instead of the case. */
  async #read(filed: Filed, client: LinliClient): Promise<void> {
    const tracked = filed.receipt && (await client.receipts.track(filed.receipt).catch(() => undefined));
    if (tracked && this.filed === filed) this.filed = { ...filed, case: tracked.case };
  }

  async #copy(): Promise<void> {
    const credentials = this.renderRoot.querySelector<HTMLElement>('#credentials');
    if (credentials) this.copied = (await copyText(credentials)) ? 'copied' : 'selected';
  }

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  readonly #startOver = (): void => {
    this.reset();
    void moveFocus(this, '#form-title');
  };
}
