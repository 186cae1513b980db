import type { Field, FieldValue, FormIssue } from '@linli/model';
import { nothing } from 'lit';
import type { FieldControl, FieldMemory, FieldsContext, FieldState, FieldTools } from './field-control.js';
import { controls } from './renderers.js';

/** What a field needs of the form that it stands in. */
export interface FieldOwner {
  readonly context: FieldsContext;
  id(...parts: string[]): string;
  value(name: string): FieldValue | undefined;
  set(name: string, value: FieldValue | undefined): void;
  redraw(): void;
  focus(ids: readonly string[]): void;
}

/** One field of a form: its definition, and how it stands at the moment. */
export class FieldEntry implements FieldState {
  readonly field: Field;
  readonly control: FieldControl;
  /** Whether its condition, and its section's, holds. */
  shown = true;
  required = false;
  /** What is wrong, once the form was checked. */
  issue: FormIssue | undefined;
  memory: FieldMemory | undefined;

  readonly #owner: FieldOwner;
  #changes = 0;

  constructor(field: Field, owner: FieldOwner) {
    this.field = field;
    this.control = controls[field.kind];
    this.#owner = owner;
  }

  get value(): FieldValue | undefined {
    return this.#owner.value(this.field.name);
  }

  get context(): FieldsContext {
    return this.#owner.context;
  }

  /** All that the field's look depends on: while it is the same, the field need not be drawn again. */
  get look(): unknown[] {
    return [this, this.context, this.required, this.issue, this.#changes];
  }

  get invalid(): 'true' | typeof nothing {
    return this.issue ? 'true' : nothing;
  }

  /** The parts of the field that describe its control, in the order in which they are read. */
  get describedBy(): string | typeof nothing {
    const { hint, why } = this.field;
    const more = this.control.describes?.(this.field) ?? [];
    const parts = [...(hint ? ['hint'] : []), ...(why ? ['why'] : []), ...more, ...(this.issue ? ['error'] : [])];
    return parts.length > 0 ? parts.map((part) => this.id(part)).join(' ') : nothing;
  }

  id(...parts: string[]): string {
    return this.#owner.id(this.field.name, ...parts);
  }

  /** The value or the memory has changed. A native control shows its own value, so that the value alone does not tell. */
  changed(): void {
    this.#changes += 1;
  }

  remember<M extends FieldMemory>(make: (tools: FieldTools) => M): M {
    this.memory ??= make(this.#tools());
    return this.memory as M;
  }

  #tools(): FieldTools {
    const owner = this.#owner;
    const { name } = this.field;
    return {
      context: () => owner.context,
      value: () => owner.value(name),
      set: (value) => owner.set(name, value),
      redraw: () => {
        this.changed();
        owner.redraw();
      },
      focus: (...parts) => owner.focus(parts.length > 0 ? parts.map((part) => this.id(part)) : [this.id()]),
    };
  }
}
