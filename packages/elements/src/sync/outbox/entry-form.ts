import type { OutboxEntry } from '@linli/client';
import { text, type Field, type FormValues } from '@linli/model';
import type { FieldsHost } from '../../controls/fields/field-control.js';
import { FieldsController } from '../../controls/fields/fields-controller.js';
import { fieldsOf, sectionsOf, type Matter } from './matters.js';

/** What a person does about one command in a form: corrects it, or gives it up. */
export type EntryFormKind = 'correct' | 'discard';

const reason: Field = { kind: 'longText', name: 'reason', label: text('原因', '原因', 'Reason'), required: true, maxLength: 200 };

/** One form about one command, and what was entered in it. */
export class EntryForm {
  readonly kind: EntryFormKind;
  readonly id: string;
  /** The command as it was last seen: it may be gone while it is being corrected. */
  entry: OutboxEntry;
  readonly fields: FieldsController;
  readonly #kept: FormValues;

  constructor(host: FieldsHost, kind: EntryFormKind, entry: OutboxEntry, matter: Matter) {
    const args = entry.command.args as FormValues;
    const names = fieldsOf(entry, matter).map(({ name }) => name);
    this.kind = kind;
    this.id = entry.id;
    this.entry = entry;
    // What the step does not ask for was set by the page that sent it, and stays.
    this.#kept = Object.fromEntries(Object.entries(args).filter(([name]) => !names.includes(name)));
    this.fields = new FieldsController(host, kind === 'discard' ? { fields: [reason] } : { sections: sectionsOf(entry, matter), area: matter.known?.place.division ?? areaOf(entry) });
    if (kind === 'correct') this.fields.reset(args);
  }

  /** What was entered, if it is sound; else the errors stand at their fields, and the first has the focus. */
  async values(): Promise<FormValues | undefined> {
    await this.fields.settled();
    if (this.fields.validate().length === 0) return { ...this.#kept, ...this.fields.cleanValues };
    await this.fields.focusFirstError();
    return undefined;
  }
}

/** A new case may be about any place; other steps are about what is near. */
function areaOf({ command }: OutboxEntry): string | null {
  return command.caseType === undefined ? command.target.region : null;
}
