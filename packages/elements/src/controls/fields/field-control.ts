import type { LinliClient } from '@linli/client';
import type { Day, DivisionCode, Field, FieldKind, FieldOf, FieldValue, FormIssue, Locale } from '@linli/model';
import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { CoreMessages } from '../../core/core.messages.js';
import type { FieldsMessages } from './fields.messages.js';

/** An element that can hold fields. Every `LinliElement` is one. */
export type FieldsHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly client: LinliClient | undefined; readonly locale: Locale };

/** What all fields of a form share. */
export interface FieldsContext {
  locale: Locale;
  words: FieldsMessages;
  core: CoreMessages;
  client: LinliClient | undefined;
  /** The present day, for bounds such as “not after today”. */
  today: Day;
  /** Where places and organisations are chosen from; `null` for all that the client serves. */
  area: DivisionCode | null;
}

/** What a field remembers beside its value: lists that it has loaded, files on their way, the branch that is open. */
export interface FieldMemory {
  /** The value was replaced from outside (a draft, a reset). */
  replaced?(value: FieldValue | undefined): void;
  /** What must be put right before the form can be sent, beside what the value itself says. */
  issues?(): FormIssue[];
  /** Resolves once nothing is on its way. Rejects with a {@link LinliError} when something could not be stored. */
  settled?(): Promise<void>;
  /** The element has left the page: lets go of what only a page in view needs. */
  rest?(): void;
}

/** How a field's memory reaches its form. */
export interface FieldTools {
  context(): FieldsContext;
  value(): FieldValue | undefined;
  set(value: FieldValue | undefined): void;
  redraw(): void;
  /** Moves focus to the first of these parts of the field that is there once it is drawn; without any, to its control. */
  focus(...parts: string[]): void;
}

/** One field at one moment, as its renderer needs it. */
export interface FieldState {
  /** The id of a part of the field; without a part, of its control. */
  id(...parts: string[]): string;
  value: FieldValue | undefined;
  required: boolean;
  /** For `aria-invalid`. */
  invalid: 'true' | typeof nothing;
  /** For `aria-describedby`: the hint and the error that are there. */
  describedBy: string | typeof nothing;
  context: FieldsContext;
  /** The field's memory, made when first asked for. */
  remember<M extends FieldMemory>(make: (tools: FieldTools) => M): M;
}

export type NativeControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How one kind of field is drawn and read. */
export type FieldControl<K extends FieldKind = FieldKind> = ControlOf<FieldOf<K>>;

/** Methods, not functions, so that the table of kinds can be indexed by any field. */
interface ControlOf<F extends Field> {
  /** `one`: one control under its label. `group`: several under a legend. `radios`: a group of which one is chosen. */
  frame(field: F): 'one' | 'group' | 'radios';
  render(field: F, state: FieldState): TemplateResult;
  /** The value after `control` changed; `part` is what follows the dot in its name. Absent: the field sets its own value. */
  read?(control: NativeControl, field: F, value: FieldValue | undefined, part: string): FieldValue | undefined;
  /** Whether the field must be drawn again when its value changes so: native controls show their own value. */
  redraws?(field: F, before: FieldValue | undefined, after: FieldValue | undefined): boolean;
  /** Parts of the field, beside hint and error, that describe its control. */
  describes?(field: F): readonly string[];
}

/** The value as text, whatever a draft or a host has put there. */
export function asText(value: FieldValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The value as a list of texts, whatever a draft or a host has put there. */
export function asList(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Whether two values are the same to a person. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** A value that is nothing counts as absent, as in {@link FormValues}. */
export function orAbsent<V extends FieldValue>(value: V): V | undefined {
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
