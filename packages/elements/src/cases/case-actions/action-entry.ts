import type { CommandHandle, LinliClient } from '@linli/client';
import type { AllowedAction, Case, FormValues, PublicCase, Refusal } from '@linli/model';
import type { FieldsHost } from '../../controls/fields/field-control.js';
import { FieldsController } from '../../controls/fields/fields-controller.js';

/** Why an action did not come about: refused by the rules, overtaken by someone else, or not decided at all. */
export type Problem = { kind: 'refused'; refusal: Refusal } | { kind: 'conflict' } | { kind: 'failed'; error: unknown };

/** One action as it is being taken on one case: what was entered for it, and what came of sending it. */
export class ActionEntry {
  readonly action: AllowedAction;
  readonly fields: FieldsController;
  problem: Problem | undefined;
  #undecided: { content: string; id: string } | undefined;

  constructor(host: FieldsHost, action: AllowedAction, item: Case | PublicCase) {
    this.action = action;
    this.fields = new FieldsController(host, { fields: action.fields, area: item.place.division });
  }

  /** Sends the action. What was sent before without an answer goes under the same id, so that it is never done twice. */
  send(client: LinliClient, item: Case | PublicCase, args: FormValues): CommandHandle {
    const content = JSON.stringify(args);
    const id = this.#undecided?.content === content ? this.#undecided.id : undefined;
    const { action, inherits } = this.action;
    const handle: CommandHandle = inherits
      ? client.commands.register(item.type.id, args, { parent: item.ref, action, id })
      : client.commands.send(action, item.ref, args, { version: item.version, id });
    this.#undecided = { content, id: handle.id };
    handle.outcome.then(() => (this.#undecided = undefined), () => undefined);
    return handle;
  }
}
