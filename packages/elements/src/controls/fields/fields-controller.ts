import { checkField, checkForm, conditionDependents, dayOf, isRequired, visibleFields } from '@linli/model';
import type { DivisionCode, Field, FieldValue, FormIssue, FormValues, Section } from '@linli/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { coreMessages } from '../../core/core.messages.js';
import { moveFocus } from '../../core/focus.js';
import { idScope } from '../../core/ids.js';
import { messagesIn } from '../../core/messages.js';
import { errorSummary } from './error-summary.js';
import { sameValue, type FieldsContext, type FieldsHost, type NativeControl } from './field-control.js';
import { FieldEntry, type FieldOwner } from './field-entry.js';
import { fieldsMessages } from './fields.messages.js';
import { isComposing } from './ime.js';
import { renderSections } from './sections.js';

/** What to ask for: the sections of a form, or a flat list of fields such as those of a transition. */
export interface FieldsOptions {
  sections?: readonly Section[] | undefined;
  fields?: readonly Field[] | undefined;
  /** The division where places and organisations are chosen from. Absent: all that the client serves. */
  area?: DivisionCode | null | undefined;
  /** Called when the person has changed a value. */
  onChange?: ((values: FormValues, name: string) => void) | undefined;
}

/**
 * The fields of a form inside its host's shadow root: values, what is shown, what is wrong. Fields are templates, not elements;
 * a key costs one lookup, and the host is drawn again only when something that shows has changed.
 *
 * Put {@link render} inside a `<form novalidate>`, and `fieldStyles` among the host's styles.
 */
export class FieldsController implements ReactiveController {
  readonly #host: FieldsHost;
  readonly #id = idScope();
  readonly #entries = new Map<string, FieldEntry>();
  readonly #owner: FieldOwner;
  #options: FieldsOptions = {};
  #sections: readonly Section[] = [];
  #dependents: ReadonlyMap<string, readonly string[]> = new Map();
  #values: Record<string, FieldValue | undefined> = {};
  /** What the person has entered since the values were replaced. */
  readonly #entered = new Set<string>();
  #issues: FormIssue[] = [];
  #context: FieldsContext | undefined;

  constructor(host: FieldsHost, options: FieldsOptions = {}) {
    this.#host = host;
    this.#owner = this.#ownership();
    this.define(options);
    host.addController(this);
  }

  /** Asks for something else. What was entered in fields of the same name stays. */
  define(options: FieldsOptions): void {
    this.#options = options;
    this.#sections = options.sections ?? [{ id: '', title: { 'zh-Hans': '' }, fields: [...(options.fields ?? [])] }];
    this.#dependents = conditionDependents(this.#sections);
    this.hostDisconnected();
    this.#entries.clear();
    this.#issues = [];
    this.#sections.forEach((section) => section.fields.forEach((field) => this.#entries.set(field.name, new FieldEntry(field, this.#owner))));
    this.#evaluate();
    this.#host.requestUpdate();
  }

  /** What was entered, as it was entered, including fields that are hidden now. */
  get values(): FormValues {
    return this.#values;
  }

  /** What is to be sent: cleaned, without hidden fields. */
  get cleanValues(): FormValues {
    return checkForm(this.#sections, this.#known(), { today: this.#today }).values;
  }

  /** Replaces all values, and forgets what was wrong. */
  reset(values: FormValues = {}): void {
    this.#values = { ...values };
    this.#entered.clear();
    this.#issues = [];
    this.#renew([...this.#entries.keys()]);
  }

  /** Fills in values that come late, such as those of a draft. What the person has entered meanwhile is newer: it stays. */
  fill(values: FormValues): void {
    const names = Object.keys(values).filter((name) => !this.#entered.has(name));
    names.forEach((name) => (this.#values[name] = values[name]));
    this.#renew(names);
  }

  /** Checks everything, and shows each error at its field. The form is sound when the list is empty. */
  validate(): FormIssue[] {
    const shown = [...this.#entries.values()].filter((entry) => entry.shown);
    const unsettled = shown.flatMap((entry) => entry.memory?.issues?.() ?? []);
    return this.show([...unsettled, ...checkForm(this.#sections, this.#known(), { today: this.#today }).issues]);
  }

  /** Shows issues that someone else has found, such as the back end. At most one for each field is kept. */
  show(issues: readonly FormIssue[]): FormIssue[] {
    for (const entry of this.#entries.values()) entry.issue = issues.find((issue) => issue.field === entry.field.name);
    this.#issues = [...this.#entries.values()].flatMap((entry) => entry.issue ?? []);
    this.#host.requestUpdate();
    return this.#issues;
  }

  /** Resolves once no file is on its way. Rejects with a `LinliError` when one could not be stored. */
  async settled(): Promise<void> {
    await Promise.all([...this.#entries.values()].map((entry) => entry.shown && entry.memory?.settled?.()));
  }

  /** Moves focus to a field: to its first control that is still empty, or else its first. */
  async focusField(name: string): Promise<void> {
    await this.#host.updateComplete;
    const field = this.#find(this.#id(name, 'field'));
    const all = [...(field?.querySelectorAll<HTMLInputElement>('input, select, textarea, button') ?? [])].filter((control) => !control.disabled);
    (all.find((control) => control.value === '' && control.localName !== 'button') ?? all[0])?.focus();
  }

  /** Moves focus to the first field that is wrong. Without a summary (few fields), call it after {@link validate}. */
  async focusFirstError(): Promise<void> {
    const first = this.#issues[0];
    if (first) await this.focusField(first.field);
  }

  /** Moves focus to the list of {@link renderSummary}. */
  focusSummary(mayMove?: () => boolean): Promise<void> {
    return moveFocus(this.#host, `#${this.#id('summary')}`, mayMove);
  }

  /** All that is wrong, with links to the fields; nothing while nothing is. */
  renderSummary(): TemplateResult | typeof nothing {
    if (this.#issues.length === 0) return nothing;
    const wrong = this.#issues.flatMap((issue) => {
      const entry = this.#entries.get(issue.field);
      return entry ? [{ entry, issue }] : [];
    });
    return errorSummary(wrong, { id: this.#id('summary'), context: this.#owner.context, go: (name) => void this.focusField(name) });
  }

  render(): TemplateResult {
    this.#context = this.#contextNow();
    const sections = renderSections(this.#sections, this.#entries, { id: this.#id, locale: this.#host.locale });
    const fields = html`<div class="fields" @input=${this.#read} @change=${this.#read} @keydown=${this.#guardEnter}>${sections}</div>`;
    return html`${keyed(this.#sections, fields)}`;
  }

  /** What was let go of is drawn, and asked for, again. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#entries.forEach((entry) => {
      entry.memory?.rest?.();
      entry.changed();
    });
  }

  get #today(): string {
    return this.#owner.context.today;
  }

  /** A host's prefill may name fields that this form does not have: they are no concern of the person's. */
  #known(): FormValues {
    return Object.fromEntries(Object.entries(this.#values).filter(([name]) => this.#entries.has(name)));
  }

  #set(name: string, value: FieldValue | undefined): void {
    const entry = this.#entries.get(name);
    const before = this.#values[name];
    this.#entered.add(name);
    if (!entry || sameValue(before, value)) return;
    this.#values[name] = value;
    entry.changed();
    const changes = [entry.control.redraws?.(entry.field, before, value), this.#recheck(entry), this.#dependents.get(name)?.length && this.#evaluate()];
    this.#options.onChange?.(this.#values, name);
    if (changes.some(Boolean)) this.#host.requestUpdate();
  }

  /** A field whose error shows is checked as it is mended. Answers whether what shows has changed. */
  #recheck(entry: FieldEntry): boolean {
    if (!entry.issue) return false;
    const before = entry.issue;
    entry.issue = checkField(entry.field, entry.value, { today: this.#today, required: entry.required });
    return entry.issue?.code !== before.code || JSON.stringify(entry.issue.params) !== JSON.stringify(before.params);
  }

  /** Works out which fields are shown and required. Answers whether that has changed. */
  #evaluate(): boolean {
    const shown = new Set(visibleFields(this.#sections, this.#values).map((field) => field.name));
    const counted = Object.fromEntries([...shown].map((name) => [name, this.#values[name]]));
    let changed = false;
    for (const [name, entry] of this.#entries) {
      const required = isRequired(entry.field, counted);
      changed ||= entry.shown !== shown.has(name) || entry.required !== required;
      entry.shown = shown.has(name);
      entry.required = required;
    }
    return changed;
  }

  /** Shows fields whose values are others now. */
  #renew(names: readonly string[]): void {
    for (const name of names) {
      const entry = this.#entries.get(name);
      if (!entry) continue;
      entry.issue = undefined;
      entry.memory?.replaced?.(entry.value);
      entry.changed();
    }
    this.#evaluate();
    this.#host.requestUpdate();
  }

  /** The same object for as long as nothing in it is another: by that a field knows that it need not be drawn again. */
  #contextNow(): FieldsContext {
    const { locale, client } = this.#host;
    const now: FieldsContext = {
      locale,
      client,
      words: messagesIn(locale, 'fields', fieldsMessages),
      core: messagesIn(locale, 'core', coreMessages),
      today: client ? dayOf(client.now(), client.calendar.offset) : '',
      area: this.#options.area ?? null,
    };
    const before = this.#context;
    return before && (Object.keys(now) as (keyof FieldsContext)[]).every((key) => now[key] === before[key]) ? before : now;
  }

  #ownership(): FieldOwner {
    const context = (): FieldsContext => (this.#context ??= this.#contextNow());
    return {
      get context() {
        return context();
      },
      id: this.#id,
      value: (name) => this.#values[name],
      set: (name, value) => this.#set(name, value),
      redraw: () => this.#host.requestUpdate(),
      focus: (ids) => void this.#focus(ids),
    };
  }

  async #focus(ids: readonly string[]): Promise<void> {
    await this.#host.updateComplete;
    ids.map((id) => this.#find(id)).find((element) => element)?.focus();
  }

  #find(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }

  readonly #read = (event: Event): void => {
    const control = event.target as NativeControl;
    const [name = '', part = ''] = control.name.split('.');
    const entry = this.#entries.get(name);
    if (entry?.control.read) this.#set(name, entry.control.read(control, entry.field, this.#values[name], part));
  };

  /** Enter that commits a candidate of an input method belongs to the input method: it never submits the form. */
  readonly #guardEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
  };
}
